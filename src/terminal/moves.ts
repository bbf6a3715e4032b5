/** The cheapest way for the cursor to go from one place to another. Sequences of ECMA-48 and the VT100 only. */
import type { Kind } from './terminfo.ts';

/** Column and row from 0; -1 where it is not known. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** The rows that scroll, the last one included: DECSTBM. Relative moves stop at its edges. */
export interface Region {
  readonly top: number;
  readonly bottom: number;
}

/** The shortest sequence that takes the cursor from `from` to `to`. */
export function travel(from: Place, to: Place, region: Region, kind: Kind): string {
  let best = place(to);
  if (from.y < 0) return best;
  for (const [sequence, x] of vertical(from, to, region, kind)) {
    const whole = sequence + horizontal(x, to.x, kind);
    if (whole.length < best.length) best = whole;
  }
  return best;
}

/** CUP; a coordinate of 1 need not be written. */
const place = ({ x, y }: Place): string => `\x1b[${y ? y + 1 : ''}${x ? `;${x + 1}` : ''}H`;

/** Ways to the right row, each with the column where it ends. */
function* vertical(from: Place, to: Place, region: Region, kind: Kind): Generator<[string, number]> {
  const rows = to.y - from.y;
  if (rows === 0) return yield ['', from.x];
  if (kind.single) yield [`\x1b[${to.y ? to.y + 1 : ''}d`, from.x];
  if (!sameZone(from.y, to.y, region)) return;
  if (rows === 1) {
    yield ['\x1bE', 0];
    yield ['\x1bD', from.x];
  } else if (rows === -1) yield ['\x1bM', from.x];
  else yield [`\x1b[${Math.abs(rows)}${rows > 0 ? 'B' : 'A'}`, from.x];
}

/** Whether both rows are in, or both above, or both below the rows that scroll. */
const sameZone = (a: number, b: number, { top, bottom }: Region): boolean =>
  zone(a, top, bottom) === zone(b, top, bottom);
const zone = (y: number, top: number, bottom: number): number => (y < top ? 0 : y <= bottom ? 1 : 2);

function horizontal(from: number, to: number, kind: Kind): string {
  if (from === to) return '';
  if (to === 0) return '\r';
  const choices = [`\r\x1b[${to > 1 ? to : ''}C`];
  if (kind.single) choices.push(`\x1b[${to + 1}G`);
  const cells = Math.abs(to - from);
  if (from >= 0) choices.push(from > to ? '\b'.repeat(cells) : `\x1b[${cells > 1 ? cells : ''}C`);
  if (from > to && cells > 4) choices.push(`\x1b[${cells}D`);
  return choices.reduce((best, choice) => (choice.length < best.length ? choice : best));
}
