/**
 * What a terminal of a given name can be told and asked. One table instead of the terminfo database, which many machines
 * lack and whose entries agree on these points for every name not listed here.
 */

export interface Kind {
  /** The cursor can be placed at all. */
  readonly cursor: boolean;
  /** A second screen to draw on (DECSET 1049). */
  readonly alternate: boolean;
  /** CHA and VPA: one coordinate alone. */
  readonly single: boolean;
  /** SU and SD: scroll by many lines at once. */
  readonly scrollMany: boolean;
  /** Codes that switch one mark off (22, 24 …). */
  readonly switches: boolean;
  /** Italics are italics: GNU screen shows them in reverse. */
  readonly italic: boolean;
  /** Colours where nothing else tells. */
  readonly colours: 0 | 16 | 256;
  /** CPR, DA and private modes may be asked for: an unknown one is passed over in silence. */
  readonly asks: boolean;
  /** OSC and DCS are passed over in silence where they are not understood. */
  readonly strings: boolean;
}

const modern: Kind = {
  cursor: true,
  alternate: true,
  single: true,
  scrollMany: true,
  switches: true,
  italic: true,
  colours: 16,
  asks: true,
  strings: true,
};

const hardware: Kind = {
  ...modern,
  alternate: false,
  single: false,
  scrollMany: false,
  switches: false,
  colours: 0,
  strings: false,
};

/** The first pattern that fits TERM decides. */
const kinds: readonly [RegExp, Kind][] = [
  [/^(dumb|unknown|emacs|)$/, { ...hardware, cursor: false, asks: false }],
  [/^vt(52|50)/, { ...hardware, cursor: false, asks: false }],
  [/^(vt1|vt2|vt3|ansi|sun|cons25|wsvt|pcansi)/, hardware],
  [/^linux/, { ...hardware, single: true, switches: true, colours: 16 }],
  // GNU screen hands a DCS on to the terminal outside as it stands.
  [/^screen/, { ...modern, italic: false, strings: false }],
  [/^tmux/, { ...modern, colours: 256 }],
];

/** What the terminal named by TERM can do. */
export function kindOf(name: string): Kind {
  const kind = kinds.find(([pattern]) => pattern.test(name))?.[1] ?? modern;
  return /256|direct|kitty|ghostty|alacritty|foot|wezterm/.test(name) && kind.cursor
    ? { ...kind, colours: 256, switches: true }
    : kind;
}
