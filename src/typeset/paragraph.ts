/** One paragraph's units, cut into lines. */
import { MUST, NO } from './breaks.ts';
import { isBlank, type Units } from './units.ts';

/** A line of units: `from` up to `to` are printed, the next line begins at `next` (blanks between are not shown). */
export interface Cut {
  readonly from: number;
  readonly to: number;
  readonly next: number;
}

/**
 * Fills lines greedily. `first` and `rest` are the cells that the first and all other lines have. A unit wider than the
 * line stands on it alone all the same: nothing is lost.
 */
export function* fill(units: Units, breaks: Uint8Array, first: number, rest: number): Generator<Cut> {
  let from = skipBlanks(units, 0);
  for (let line = 0; from < units.count; line++) {
    const cut = nextLine(units, breaks, from, line === 0 ? first : rest);
    yield cut;
    from = cut.next;
  }
}

function nextLine(units: Units, breaks: Uint8Array, from: number, width: number): Cut {
  let sum = 0;
  let best = -1;
  for (let unit = from; unit < units.count; unit++) {
    if (unit > from && breaks[unit] !== NO) {
      best = unit;
      if (breaks[unit] === MUST) return cutAt(units, from, unit, true);
    }
    sum += units.cells[unit]!;
    // Blanks never make a line too long: they hang at its end.
    if (sum > width && !isInvisible(units, unit)) {
      return cutAt(units, from, best > from ? best : Math.max(unit, from + 1), false);
    }
  }
  return cutAt(units, from, units.count, true);
}

function cutAt(units: Units, from: number, at: number, forced: boolean): Cut {
  let to = at;
  while (to > from && isInvisible(units, to - 1)) to--;
  return { from, to, next: forced ? at : skipBlanks(units, at) };
}

function isInvisible(units: Units, unit: number): boolean {
  const code = units.text.charCodeAt(units.starts[unit]!);
  return isBlank(code) || code === 0x0a;
}

function skipBlanks(units: Units, from: number): number {
  let unit = from;
  while (unit < units.count && isBlank(units.text.charCodeAt(units.starts[unit]!))) unit++;
  return unit;
}
