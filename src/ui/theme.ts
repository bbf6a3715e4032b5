/**
 * Colours by role. A theme names what a role and a ground look like; `painter` turns a row into one line with SGR
 * sequences for the colours the terminal has. Where it has none (NO_COLOR, TERM=dumb) bold, underline and reverse
 * carry what must be seen; nothing is told by colour alone.
 */
import type { Colours } from '../terminal/style.ts';
import type { Ground, Piece, PieceRole, Row } from './row.ts';

/** `#rrggbb`, and the number 0–15 that stands for it where only sixteen colours are had. */
type Colour = readonly [rgb: string, ansi: number];

interface Look {
  readonly fg?: Colour;
  readonly bg?: Colour;
  readonly bold?: true;
  readonly underline?: true;
  readonly reverse?: true;
}

export interface Theme {
  /** The whole screen's colours; absent where the terminal's own stand. */
  readonly base?: { readonly fg: Colour; readonly bg: Colour };
  readonly roles: Readonly<Record<PieceRole, Look>>;
  readonly grounds: Readonly<Record<Ground, Look>>;
}

export type ThemeName = 'light' | 'dark' | 'contrast' | 'sepia';

const plain: Look = {};
const bold: Look = { bold: true };

/** The roles of a calm theme: three greys, one accent, one colour for links. */
function calm(grey: Colour, faint: Colour, accent: Colour, link: Colour, notice: Colour): Theme['roles'] {
  return {
    text: plain,
    title: bold,
    byline: { fg: grey },
    heading: { fg: accent, bold: true },
    quote: { fg: grey },
    note: { fg: grey },
    caption: { fg: faint },
    link: { fg: link, underline: true },
    code: { fg: grey },
    rule: { fg: faint },
    marker: { fg: accent },
    muted: { fg: faint },
    status: { fg: grey },
    key: { fg: accent },
    label: { fg: faint },
    accent: { fg: accent },
    notice: { fg: notice },
  };
}

/** Grounds that differ by more than colour: reverse or underline stays where there is no colour. */
function grounds(
  chosen: Colour,
  hit: Colour,
  current: Colour,
  highlight: Colour,
  selection: Colour,
  bar: Colour,
): Theme['grounds'] {
  return {
    chosen: { bg: chosen, bold: true },
    hit: { bg: hit },
    current: { bg: current, bold: true },
    highlight: { bg: highlight, underline: true },
    selection: { bg: selection },
    selectedHighlight: { bg: selection, underline: true },
    status: plain,
    bar: { bg: bar },
    track: { bg: chosen },
  };
}

export const themes: Readonly<Record<ThemeName, Theme>> = {
  dark: {
    roles: calm(['#a8a8a8', 7], ['#808080', 8], ['#d7af87', 3], ['#87afd7', 6], ['#d7af5f', 3]),
    grounds: grounds(['#303030', 8], ['#5f5f00', 3], ['#875f00', 11], ['#2f2f4d', 4], ['#4e4e4e', 8], ['#585858', 7]),
  },
  light: {
    roles: calm(['#585858', 0], ['#767676', 8], ['#875f00', 1], ['#005f87', 4], ['#875f00', 1]),
    grounds: grounds(['#e4e4e4', 7], ['#ffffaf', 11], ['#ffd787', 3], ['#e1ecfb', 14], ['#d0d0d0', 7], ['#bcbcbc', 8]),
  },
  sepia: {
    base: { fg: ['#4a3b28', 0], bg: ['#f5ecd7', 7] },
    roles: calm(['#6b5a43', 0], ['#86745a', 8], ['#8a4b16', 1], ['#2f5d7c', 4], ['#8a4b16', 1]),
    grounds: grounds(['#e6d8b8', 15], ['#f2d984', 3], ['#e8b657', 11], ['#dfe3d0', 6], ['#dcc89a', 8], ['#c9b78f', 8]),
  },
  contrast: {
    roles: {
      text: plain,
      title: bold,
      byline: plain,
      heading: bold,
      quote: plain,
      note: plain,
      caption: plain,
      link: { underline: true },
      code: plain,
      rule: plain,
      marker: bold,
      muted: plain,
      status: plain,
      key: bold,
      label: plain,
      accent: bold,
      notice: bold,
    },
    grounds: {
      chosen: { reverse: true },
      hit: { reverse: true },
      current: { reverse: true, bold: true, underline: true },
      highlight: { underline: true, bold: true },
      selection: { reverse: true },
      selectedHighlight: { reverse: true, underline: true },
      status: plain,
      bar: { reverse: true },
      track: plain,
    },
  },
};

const levels = [0, 95, 135, 175, 215, 255];

/** Index in the 256-colour palette nearest to a colour: the cube's or the grey ramp's. */
function indexed(rgb: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => Number.parseInt(rgb.slice(i, i + 2), 16));
  const near = (v: number) =>
    levels.reduce((best, level, i) => (Math.abs(level - v) < Math.abs(levels[best]! - v) ? i : best), 0);
  if (r === g && g === b && r > 3 && r < 247) return 232 + Math.min(23, Math.max(0, Math.round((r - 8) / 10)));
  return 16 + 36 * near(r) + 6 * near(g) + near(b);
}

function colourCode([rgb, ansi]: Colour, depth: Colours, behind: boolean): string {
  if (depth === 0) return '';
  if (depth === 16) return String((behind ? 40 : 30) + (ansi < 8 ? ansi : ansi + 52));
  const lead = behind ? 48 : 38;
  if (depth === 256) return `${lead};5;${indexed(rgb)}`;
  return `${lead};2;${[1, 3, 5].map((i) => Number.parseInt(rgb.slice(i, i + 2), 16)).join(';')}`;
}

const black: Colour = ['#000000', 0];
const white: Colour = ['#ffffff', 15];

/** What can be read on one of sixteen colours, whatever the role: a grey on the same grey cannot. */
const readableOn = ([, ansi]: Colour): Colour => ([0, 1, 4, 5, 8].includes(ansi) ? white : black);

/** The SGR parameters of a piece, '' where it looks like the terminal's own text. */
function codes(p: Piece, theme: Theme, depth: Colours): string {
  const role = theme.roles[p.role];
  const ground = p.ground ? theme.grounds[p.ground] : plain;
  const onFew = depth === 16 && ground.bg ? readableOn(ground.bg) : undefined;
  const fg = onFew ?? role.fg ?? theme.base?.fg;
  const bg = ground.bg ?? theme.base?.bg;
  const bare = depth === 0 && ground.bg;
  const highlight = p.ground === 'highlight';
  const marked = bare && p.ground !== 'track' && !highlight;
  const out: string[] = [];
  // Links are underlined, too: without colours a highlight is told from one by being bold.
  const heavy = p.strong || role.bold || ground.bold || (bare && highlight);
  // Where there are sixteen colours, bold black is often the grey that is one of them.
  if (heavy && onFew !== black) out.push('1');
  if (p.emphasis) out.push('3');
  // Without colours a hit in the chosen row is told from the row by a line.
  if (p.underline || role.underline || ground.underline || (bare && p.ground === 'current')) out.push('4');
  if (ground.reverse || marked) out.push('7');
  if (p.deleted) out.push('9');
  if (fg && depth > 0) out.push(colourCode(fg, depth, false));
  if (bg && depth > 0) out.push(colourCode(bg, depth, true));
  return out.join(';');
}

/** A URL that a terminal can do anything with; others lead to somewhere on the archived page. */
const whole = /^(?:https?|mailto):/i;

/** Turns finished rows into lines with SGR and, where asked, OSC 8 links. Pieces must be printable already. */
export function painter(theme: Theme, depth: Colours, hyperlinks: boolean): (row: Row) => string {
  const known = new Map<string, string>();
  return (row) => {
    let line = '';
    for (const p of row) {
      if (p.picture !== undefined) {
        line += `\x1b[38;2;${p.picture >> 16};${(p.picture >> 8) & 255};${p.picture & 255}m${p.text}\x1b[0m`;
        continue;
      }
      const key = `${p.role} ${p.ground ?? ''} ${p.strong ? 1 : 0}${p.emphasis ? 1 : 0}${p.underline ? 1 : 0}${p.deleted ? 1 : 0}`;
      let sgr = known.get(key);
      if (sgr === undefined) {
        sgr = codes(p, theme, depth);
        known.set(key, sgr);
      }
      const text = sgr ? `\x1b[${sgr}m${p.text}\x1b[0m` : p.text;
      line += hyperlinks && p.href && whole.test(p.href) ? `\x1b]8;;${p.href}\x1b\\${text}\x1b]8;;\x1b\\` : text;
    }
    return line;
  };
}
