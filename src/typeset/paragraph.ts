/**
 * One paragraph's units cut into lines, so that the paragraph as a whole is best: Knuth and Plass's total fit ("Breaking
 * Paragraphs into Lines", 1981) with the costs of a page of cells, where nothing stretches and lines are ragged by whole
 * characters.
 */
import { Break } from './breaks.ts';
import { isMarked, kindClass, LB, mark } from './properties.ts';
import { isBlank, type Units } from './units.ts';

/** A line of units: `from` up to `to` are printed, the next line begins at `next` (blanks between are not shown). */
export interface Cut {
  readonly from: number;
  readonly to: number;
  readonly next: number;
  /** Width of what is printed. */
  readonly cells: number;
}

export interface Shape {
  /** Cells of the first line and of all others. */
  readonly first: number;
  readonly rest: number;
  /** 、。，． at the end may stand in the margin (标点悬挂). */
  readonly hanging?: boolean;
  /** A cell before each unit where autospace wants one; see `autospace`. */
  readonly gaps?: Uint8Array | null;
  /** Blanks at the start are the author's and stay. */
  readonly blanks?: boolean;
}

/** What a line costs: the square of the cells it lacks, and more for where it ends. By `Break`. */
const COST = [3000, 30_000, 100_000, 0, 0, 5, 30, 40];

/** A paragraph that ends in a line of one character costs as much as a line 20 cells short. */
const ALONE = 400;

/** Lines shorter than the measure by more cells than this are looked at only where no other is left. */
const TOLERANCE = 24;

const hangable = mark('、。，．');

/** The lines of a paragraph. Nothing is lost: where no opportunity is left, clusters are parted. */
export function fill(units: Units, breaks: Uint8Array, shape: Shape): Cut[] {
  const cuts: Cut[] = [];
  const sums = sumsOf(units, shape.gaps ?? null);
  let from = 0;
  for (let unit = 1; unit <= units.count; unit++) {
    if (breaks[unit] !== Break.must) continue;
    const first = cuts.length === 0 ? shape.first : shape.rest;
    for (const cut of fillPiece(units, breaks, sums, from, unit, { ...shape, first })) cuts.push(cut);
    from = unit;
  }
  return cuts;
}

/** Cells before each unit, gaps included: a gap counts to the unit it stands before. */
function sumsOf(units: Units, gaps: Uint8Array | null): Int32Array {
  const sums = new Int32Array(units.count + 1);
  for (let unit = 0; unit < units.count; unit++) {
    sums[unit + 1] = sums[unit]! + units.cells[unit]! + (gaps ? gaps[unit]! : 0);
  }
  return sums;
}

/** Places where a line may end, as columns: one entry each, the first for the start of the piece. */
interface Places {
  readonly count: number;
  /** Unit after the last one shown if a line ends here, and the unit with which the next line then begins. */
  readonly to: Int32Array;
  readonly next: Int32Array;
  /** Cells before `to` and before `next`. */
  readonly ends: Int32Array;
  readonly begins: Int32Array;
  readonly costs: Int32Array;
}

/** The lines of what stands between two forced breaks. */
function fillPiece(units: Units, breaks: Uint8Array, sums: Int32Array, from: number, to: number, shape: Shape): Cut[] {
  const places = placesOf(units, breaks, sums, from, to, shape);
  const { count, ends, begins } = places;
  const best = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  const previous = new Int32Array(count);
  best[0] = 0;
  let nearest = 0;
  for (let place = 1; place < count; place++) {
    const end = ends[place]!;
    const hang = shape.hanging ? hangingCells(units, places.to[place]! - 1) : 0;
    // The longest line that fits begins at `nearest`; longer ones never fit again.
    while (nearest < place - 1 && end - begins[nearest]! > (nearest === 0 ? shape.first : shape.rest) + hang) nearest++;
    const isLast = place === count - 1;
    for (let start = nearest; start < place; start++) {
      const slack = Math.max(0, (start === 0 ? shape.first : shape.rest) - (end - begins[start]!));
      if (slack > TOLERANCE && !isLast && best[place] !== Number.POSITIVE_INFINITY) break;
      const cost =
        best[start]! + (isLast ? lastCost(units, places, start, place) : slack * slack) + places.costs[place]!;
      if (cost < best[place]!) {
        best[place] = cost;
        previous[place] = start;
      }
    }
  }
  const cuts: Cut[] = [];
  for (let place = count - 1; place > 0; place = previous[place]!) {
    const begin = places.next[previous[place]!]!;
    const to = Math.max(begin, places.to[place]!);
    const cells = Math.max(0, ends[place]! - begins[previous[place]!]!);
    cuts.push({ from: begin, to, next: places.next[place]!, cells });
  }
  return cuts.reverse();
}

function placesOf(units: Units, breaks: Uint8Array, sums: Int32Array, from: number, to: number, shape: Shape): Places {
  const room = to - from + 2;
  const columns = Array.from({ length: 5 }, () => new Int32Array(room));
  const [ends, begins, costs, tos, nexts] = columns as [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array];
  const gapAt = (unit: number): number => shape.gaps?.[unit] ?? 0;
  const narrowest = Math.min(shape.first, shape.rest);
  let count = 0;
  const add = (shown: number, next: number, cost: number): void => {
    tos[count] = shown;
    nexts[count] = next;
    ends[count] = sums[shown]!;
    begins[count] = sums[next]! + gapAt(next);
    costs[count++] = cost;
  };
  add(from, from === 0 && !shape.blanks ? skipBlanks(units, from, to) : from, 0);
  for (let unit = from + 1; unit <= to; unit++) {
    const isEnd = unit === to;
    if (!isEnd && breaks[unit]! < Break.must) continue;
    const shown = trimBlanks(units, unit, from);
    const begin = nexts[count - 1]!;
    if (sums[shown]! - begins[count - 1]! > narrowest) {
      // Too long for any line: clusters may be parted.
      for (let inner = begin + 1; inner < shown; inner++) add(inner, inner, COST[breaks[inner]!]!);
    }
    if (isEnd) add(shown, to, 0);
    else if (shown > begin) add(shown, skipBlanks(units, unit, to), COST[breaks[unit]!]!);
  }
  return { count, ends, begins, costs, to: tos, next: nexts };
}

/** The last line may be as short as it likes, but for one character alone. */
function lastCost(units: Units, places: Places, start: number, place: number): number {
  if (start === 0 || places.ends[place]! - places.begins[start]! > LONGEST_ALONE) return 0;
  let letters = 0;
  for (let unit = places.next[start]!; unit < places.to[place]!; unit++) {
    const one = kindClass[units.kinds[units.starts[unit]!]!]!;
    if (one === LB.ID || one === LB.CJ || one === LB.AL || one === LB.NU || one === LB.H2 || one === LB.H3) letters++;
  }
  return letters <= 1 ? ALONE : 0;
}

/** One character and the marks that may follow it are at most so many cells. */
const LONGEST_ALONE = 24;

function hangingCells(units: Units, unit: number): number {
  return unit >= 0 && isMarked(units.kinds[units.starts[unit]!]!, hangable) ? units.cells[unit]! : 0;
}

function isInvisible(units: Units, unit: number): boolean {
  const code = units.text.charCodeAt(units.starts[unit]!);
  return isBlank(code) || code === 0x0a;
}

function trimBlanks(units: Units, unit: number, from: number): number {
  let to = unit;
  while (to > from && isInvisible(units, to - 1)) to--;
  return to;
}

function skipBlanks(units: Units, from: number, to: number): number {
  let unit = from;
  while (unit < to && isBlank(units.text.charCodeAt(units.starts[unit]!))) unit++;
  return unit;
}
