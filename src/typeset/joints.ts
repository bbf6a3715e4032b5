/**
 * Where blanks may be added to a line: the joints of CJK with Latin letters and digits (CSS Text 4 `text-autospace`,
 * CLREQ "Mixed Text Composition"), and the spaces that are there. Justified setting (两端对齐) uses both.
 */
import type { Additions } from './compose.ts';
import { isBeforeNumber, isUnit } from './kinsoku.ts';
import type { Cut } from './paragraph.ts';
import { Flag, kindClass, kindFlags, LB } from './properties.ts';
import type { Units } from './units.ts';

const NONE = 0;
const WIDE = 1;
const LATIN = 2;
const DIGIT = 3;

/** What a unit is at a joint. */
function sideOf(units: Units, unit: number): number {
  const kind = units.kinds[units.starts[unit]!]!;
  const one = kindClass[kind]!;
  if (one === LB.NU) return DIGIT;
  if (kindFlags[kind]! & Flag.eastAsian)
    return one === LB.ID || one === LB.CJ || one === LB.H2 || one === LB.H3 ? WIDE : NONE;
  return one === LB.AL || one === LB.HL ? LATIN : NONE;
}

/** Whether an ideograph meets a letter or digit between two units, outside a number with what it counts. */
function isJoint(units: Units, unit: number): boolean {
  const before = sideOf(units, unit - 1);
  const after = sideOf(units, unit);
  if (before === NONE || after === NONE || (before === WIDE) === (after === WIDE)) return false;
  const { text, starts } = units;
  if (before === DIGIT) return !isUnit(text.codePointAt(starts[unit]!)!);
  if (after === DIGIT) return !isBeforeNumber(text.codePointAt(starts[unit - 1]!)!);
  return true;
}

/** One cell before each unit at a joint, nothing before the others; null where there is no joint. */
export function autospace(units: Units): Uint8Array | null {
  let gaps: Uint8Array | null = null;
  for (let unit = 1; unit < units.count; unit++) {
    if (!isJoint(units, unit)) continue;
    gaps ??= new Uint8Array(units.count + 1);
    gaps[unit] = 1;
  }
  return gaps;
}

/** The blanks that autospace wants within a line. */
export function spacesWithin({ from, to }: Cut, gaps: Uint8Array | null): Additions {
  const additions: { unit: number; cells: number }[] = [];
  for (let unit = from + 1; gaps && unit < to; unit++) if (gaps[unit]) additions.push({ unit, cells: 1 });
  return additions;
}

/**
 * Blanks that bring a line to `slack` cells more: one at a joint and one at a space, in that order, spread over the
 * whole line. Empty where the line has too few such places: a short line is better than a gaping
 * one.
 */
export function justify(units: Units, cut: Cut, slack: number, gaps: Uint8Array | null): Additions {
  const base = spacesWithin(cut, gaps);
  if (slack <= 0) return base;
  const spaces: number[] = [];
  const joints: number[] = [];
  for (let unit = cut.from + 1; unit < cut.to; unit++) {
    if (kindClass[units.kinds[units.starts[unit - 1]!]!] === LB.SP) spaces.push(unit);
    else if (isJoint(units, unit)) joints.push(unit);
  }
  const chosen = [...spread(joints, slack)];
  chosen.push(...spread(spaces, slack - chosen.length));
  if (chosen.length < slack) return base;
  const blanks = new Map(base.map(({ unit, cells }) => [unit, cells]));
  for (const unit of chosen) blanks.set(unit, (blanks.get(unit) ?? 0) + 1);
  return [...blanks].map(([unit, cells]) => ({ unit, cells })).sort((a, b) => a.unit - b.unit);
}

/** `count` of the places, at even distances; all of them where there are fewer. */
function spread(places: readonly number[], count: number): readonly number[] {
  if (count >= places.length) return places;
  return Array.from({ length: count }, (_, index) => places[Math.floor(((index + 0.5) * places.length) / count)]!);
}
