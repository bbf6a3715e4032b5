/** Where a line may end between two clusters of a paragraph. */
import { Flag, kindClass, kindFlags, kindOf, LB } from './properties.ts';
import type { Units } from './units.ts';

export const NO = 0;
export const MAY = 1;
export const MUST = 2;

const noStart = new Set(
  '、。，．：；！？）〕］｝〉》」』】〗〙〛’”·・～〜—…‥％‰℃°″′,.:;!?)]}%ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々ゝゞヽヾ',
);
const noEnd = new Set('（〔［｛〈《「『【〖〘〚‘“([{￥$£#');

/** For every unit whether the line may (or must) end before it; one more entry for the end. */
export function breaksOf(units: Units): Uint8Array {
  const breaks = new Uint8Array(units.count + 1);
  const { text, starts } = units;
  for (let unit = 1; unit < units.count; unit++) {
    const before = text.codePointAt(starts[unit - 1]!)!;
    const after = text.codePointAt(starts[unit]!)!;
    breaks[unit] = between(before, after);
  }
  breaks[units.count] = MUST;
  return breaks;
}

function between(before: number, after: number): number {
  if (before === 0x0a) return MUST;
  if (after === 0x0a || after === 0x20 || after === 0xa0 || before === 0xa0) return NO;
  if (noStart.has(String.fromCodePoint(after)) || noEnd.has(String.fromCodePoint(before))) return NO;
  if (before === 0x20) return MAY;
  return isIdeograph(before) || isIdeograph(after) ? MAY : NO;
}

function isIdeograph(codePoint: number): boolean {
  const kind = kindOf(codePoint);
  return kindClass[kind] === LB.ID || (kindFlags[kind]! & Flag.eastAsian) !== 0;
}
