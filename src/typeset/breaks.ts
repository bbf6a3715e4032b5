/** Where a line of a paragraph may end: UAX #14 with the tailoring of `kinsoku.ts` and `quotes.ts`, and how gladly. */
import { hashtags } from './hashtags.ts';
import { isBeforeNumber, isUnit, type Tailoring, tailoringOf } from './kinsoku.ts';
import { MAY, MUST } from './pairs.ts';
import { Flag, kindClass, kindFlags, LB } from './properties.ts';
import { isLetter, type QuoteRole, quoteRoles } from './quotes.ts';
import { INSIDE, lineBreaks } from './uax14.ts';
import { isBlank, type Units } from './units.ts';

/** What stands before a unit. From `must` on a line may end there; the higher ones are opportunities of less worth. */
export const Break = {
  /** No opportunity; if nothing else is left, two clusters may be parted here. */
  no: 0,
  /** As `no`, and parting would cut a word or a number. */
  letters: 1,
  /** As `no`, and parting would leave a mark where it may not stand. */
  never: 2,
  must: 3,
  may: 4,
  /** Inside a word of Chinese or Japanese. */
  word: 5,
  /** After a hyphen or a slash in a Latin word or an address. */
  hyphen: 6,
  /** Between a number and what it counts. */
  unit: 7,
} as const;

/** For every unit what stands before it; one more entry for the end. */
export function breaksOf(units: Units, tailoring: Tailoring = tailoringOf('strict', false)): Uint8Array {
  const { text, starts, kinds, count } = units;
  const classes = classesOf(text, kinds, tailoring);
  const opportunities = new Uint8Array(text.length + 1);
  lineBreaks(classes, kinds, text.length, opportunities);
  const breaks = new Uint8Array(count + 1);
  /** Kind of the last character that is not a blank: what the line would end in. */
  let last = -1;
  for (let unit = 0; unit < count; unit++) {
    const start = starts[unit]!;
    const kind = kinds[start]!;
    if (unit > 0 && start !== starts[unit - 1]) {
      const forbidden = tailoring.noStart[kind]! | (last >= 0 ? tailoring.noEnd[last]! : 0);
      const opportunity = opportunities[start]!;
      if (opportunity === MUST) breaks[unit] = Break.must;
      else if (forbidden) breaks[unit] = Break.never;
      else if (opportunity === MAY || beginsNumber(text, start, classes, kinds))
        breaks[unit] = worth(text, start, classes);
      else if (cutsWord(text, start)) breaks[unit] = Break.letters;
    }
    if (!isBlank(text.charCodeAt(start))) last = kind;
  }
  breaks[count] = Break.must;
  return breaks;
}

function classesOf(text: string, kinds: Uint8Array, tailoring: Tailoring): Uint8Array {
  const classes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    classes[at] = tailoring.classes[kinds[at]!]!;
    if (code >= 0xdc00 && code <= 0xdfff && at > 0 && isHigh(text.charCodeAt(at - 1))) classes[at] = INSIDE;
  }
  quoteRoles(text, (at, role) => {
    classes[at] = quoteClass(text, at, role, classes[at]!);
  });
  hashtags(text, (open, close) => {
    classes[open] = LB.OE;
    classes[close] = LB.CL;
  });
  return classes;
}

const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;

/** A quotation mark opens or closes like a bracket, unless a letter or digit touches it from outside. */
function quoteClass(text: string, at: number, role: QuoteRole, own: number): number {
  if (role === 'unknown') return own;
  const outside = text.charCodeAt(role === 'open' ? at - 1 : at + 1);
  if (outside >= 0 && isLetter(outside)) return own;
  return role === 'open' ? LB.OE : LB.CL;
}

/**
 * Before a sign and its number, behind Chinese: `为-10℃、-12℃`, `9、￥20`. UAX #14 takes the minus for a hyphen (LB21), and a
 * wide stop for a part of the number before it (LB25). `7月-8月` is a range and stays whole.
 */
function beginsNumber(text: string, at: number, classes: Uint8Array, kinds: Uint8Array): boolean {
  const sign = classes[at]!;
  if ((sign !== LB.HY && sign !== LB.PR) || classes[at + 1] !== LB.NU) return false;
  if (!(kindFlags[kinds[at - 1]!]! & Flag.eastAsian)) return false;
  const before = classes[at - 1]!;
  if (before === LB.ID) return sign === LB.HY && !isUnit(text.charCodeAt(at - 1));
  return before === LB.CL || before === LB.CP || before === LB.CE || before === LB.EX || before === LB.NS;
}

/** What joins letters: a word too long for its line is better parted behind it than before. */
const joins = (character: string): boolean => '-_./&=@'.includes(character);

/** Whether parting here would cut a word: between letters, before what joins two of them, or behind a minus. */
function cutsWord(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  if (joins(before)) return before === '-' && (at < 2 || !isLetter(text.charCodeAt(at - 2)));
  return isLetter(text.charCodeAt(at - 1)) && (isLetter(text.charCodeAt(at)) || joins(text.charAt(at)));
}

/** How good an opportunity before the code unit `at` is, as far as two characters tell. */
function worth(text: string, at: number, classes: Uint8Array): number {
  // Some write a blank between a number and what it counts: `3 个`.
  const end = at > 1 && classes[at - 1] === LB.SP ? at - 2 : at - 1;
  const before = classes[end]!;
  const after = classes[at]!;
  if (before === LB.ID || after === LB.ID) {
    if (before === LB.NU && isUnit(text.charCodeAt(at))) return Break.unit;
    if (after === LB.NU && isBeforeNumber(text.charCodeAt(end))) return Break.unit;
    return Break.may;
  }
  if (end !== at - 1) return Break.may;
  const hyphen = before === LB.HY || before === LB.HH || before === LB.SY || before === LB.EX || before === LB.PO;
  return hyphen && (after === LB.AL || after === LB.NU) ? Break.hyphen : Break.may;
}

/** Whether a break may part words: both sides are ideographs or kana, and nothing else speaks against it. */
export function isInsideText(units: Units, breaks: Uint8Array, unit: number): boolean {
  if (breaks[unit] !== Break.may) return false;
  const before = kindClass[units.kinds[units.starts[unit]! - 1]!];
  const after = kindClass[units.kinds[units.starts[unit]!]!];
  return isWordPart(before) && isWordPart(after);
}

const isWordPart = (one: number | undefined): boolean => one === LB.ID || one === LB.CJ || one === LB.NS;
