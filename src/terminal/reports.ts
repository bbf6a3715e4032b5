/** The terminal's answers and events: what arrives among the keys but was not typed. */

export type Report =
  /** CPR: column and row of the cursor from 1. */
  | { readonly kind: 'cursor'; readonly column: number; readonly row: number }
  /** DECRPM: 0 not known, 1 set, 2 reset, 3 always set, 4 always reset. */
  | { readonly kind: 'mode'; readonly mode: number; readonly state: number }
  /** DA1: always the last answer, as it is the last question and every terminal knows it. */
  | {
      readonly kind: 'attributes';
      /** Attribute 4. */
      readonly sixel: boolean;
    }
  /** DA2: 84 is tmux, 83 GNU screen. */
  | { readonly kind: 'identity'; readonly type: number }
  /** DSR 0: all that was sent before the question has been shown. */
  | { readonly kind: 'ready' }
  /** OSC 11: the ground's colour, 0–1 each. */
  | { readonly kind: 'background'; readonly red: number; readonly green: number; readonly blue: number }
  /** XTVERSION: name and version as the terminal writes them. */
  | { readonly kind: 'version'; readonly text: string }
  /** XTGETTCAP: a capability, and whether the terminal has it. */
  | { readonly kind: 'capability'; readonly name: string; readonly value: string | null }
  /** DECRQSS of SGR: the parameters that are set. */
  | { readonly kind: 'style'; readonly parameters: string }
  /** A cell's size, the text area's in pixels, and the text area's in cells (CSI 16, 14 and 18 t). */
  | { readonly kind: 'cell' | 'area' | 'grid'; readonly width: number; readonly height: number }
  /** The kitty graphics protocol's answer to the question of the number 31. */
  | { readonly kind: 'graphics'; readonly known: boolean }
  /** The kitty keyboard protocol's flags: the terminal knows it. */
  | { readonly kind: 'keyboard'; readonly flags: number }
  /** SGR mouse, button as encoded there; column and row from 0. */
  | {
      readonly kind: 'mouse';
      readonly button: number;
      readonly column: number;
      readonly row: number;
      readonly pressed: boolean;
    }
  /** An answer of a known form with nothing in it for us. */
  | { readonly kind: 'other' };

const other: Report = { kind: 'other' };

/** Each form a report can have, and what is in it. A match is never a key. */
const csi: readonly [RegExp, (...groups: string[]) => Report][] = [
  // Row 1 is never asked for: `ESC [ 1 ; n R` is F3 with a modifier.
  [/^\x1b\[(\d+);(\d+)R$/, (row, column) => ({ kind: 'cursor', column: Number(column), row: Number(row) })],
  [/^\x1b\[\?(\d+);(\d+)\$y$/, (mode, state) => ({ kind: 'mode', mode: Number(mode), state: Number(state) })],
  [/^\x1b\[\?([\d;]*)c$/, (all) => ({ kind: 'attributes', sixel: all?.split(';').slice(1).includes('4') ?? false })],
  [
    /^\x1b\[([468]);(\d{1,5});(\d{1,5})t$/,
    (what, height, width) => ({
      kind: what === '4' ? 'area' : what === '6' ? 'cell' : 'grid',
      width: Number(width),
      height: Number(height),
    }),
  ],
  [/^\x1b\[>(\d*)[\d;]*c$/, (type) => ({ kind: 'identity', type: Number(type) })],
  [/^\x1b\[0n$/, () => ({ kind: 'ready' })],
  [/^\x1b\[\?(\d+)u$/, (flags) => ({ kind: 'keyboard', flags: Number(flags) })],
  [
    /^\x1b\[<(\d+);(\d+);(\d+)([Mm])$/,
    (button, column, row, end) => ({
      kind: 'mouse',
      button: Number(button),
      column: Number(column) - 1,
      row: Number(row) - 1,
      pressed: end === 'M',
    }),
  ],
  // Focus events, DECRPM of ANSI modes, other window reports (CSI t), other DSR answers: none is a key.
  [/^\x1b\[[IO]$/, () => other],
  [/^\x1b\[[\d;?>=<]*(?:\$y|n|t|c|x)$/, () => other],
];

/** The report that a control sequence is; null where it is a key. */
export function readControl(sequence: string): Report | null {
  if (/^\x1b\[1;\d+R$/.test(sequence)) return null;
  for (const [form, read] of csi) {
    const found = form.exec(sequence);
    if (found) return read(...found.slice(1));
  }
  return null;
}

/** The report in an OSC, DCS, APC, PM or SOS string; none of them is ever a key. `text` has no introducer nor end. */
export function readString(introducer: string, text: string): Report {
  if (introducer === ']') return readBackground(text);
  if (introducer === '_' && text.startsWith('Gi=31;')) return { kind: 'graphics', known: text === 'Gi=31;OK' };
  if (introducer !== 'P') return other;
  if (text.startsWith('>|')) return { kind: 'version', text: text.slice(2) };
  const style = /^1\$r([\d;:]*)m$/.exec(text);
  if (style) return { kind: 'style', parameters: style[1] as string };
  const capability = /^([01])\+r([\da-f]*)(?:=([\da-f]*))?/i.exec(text);
  if (!capability) return other;
  const [, known, name = '', value = ''] = capability;
  return { kind: 'capability', name: unhex(name), value: known === '1' ? unhex(value) : null };
}

const unhex = (hex: string): string => Buffer.from(hex, 'hex').toString('latin1');

/** `11;rgb:rrrr/gggg/bbbb` with one to four digits each, or `rgba:`; XParseColor(3). */
function readBackground(text: string): Report {
  const found = /^11;rgba?:([\da-f]{1,4})\/([\da-f]{1,4})\/([\da-f]{1,4})/i.exec(text);
  if (!found) return other;
  const [red, green, blue] = found.slice(1).map((digits) => Number.parseInt(digits, 16) / (16 ** digits.length - 1));
  return { kind: 'background', red: red as number, green: green as number, blue: blue as number };
}
