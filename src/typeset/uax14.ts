/**
 * UAX #14, Unicode Line Breaking Algorithm, version 17: the break opportunities of a text, by the table of pairs and, where
 * a rule looks further than two neighbours, by code. Written for speed: a table look-up a character.
 */
import { adjacent, CLASSES, CONTEXT, MAY, MUST, NO, spaced } from './pairs.ts';
import { Flag, kindFlags, LB } from './properties.ts';

const {
  BK,
  CR,
  LF,
  NL,
  SP,
  ZW,
  ZWJ,
  CM,
  AL,
  HL,
  GL,
  WJ,
  CL,
  CP,
  CE,
  EX,
  IS,
  SY,
  NU,
  OP,
  OE,
  QU,
  QI,
  QF,
  CB,
  HY,
  HH,
  RI,
} = LB;
const { PO, PR, AK, DC, AS, VI, VF } = LB;

/** The low half of a surrogate pair in an array of classes: no character begins here. */
export const INSIDE = 0xff;

/** Start of text, as a class. */
const SOT = CLASSES;

const setOf = (...classes: number[]): Uint8Array => {
  const set = new Uint8Array(256);
  for (const one of classes) set[one] = 1;
  return set;
};
const BREAKS = setOf(BK, CR, LF, NL);
const NO_BASE = setOf(BK, CR, LF, NL, SP, ZW, SOT);
const BEFORE_INITIAL = setOf(SOT, BK, CR, LF, NL, OP, OE, QU, QI, QF, GL, SP, ZW);
const AFTER_FINAL = setOf(SP, GL, WJ, CL, QU, QI, QF, CP, CE, EX, IS, SY, BK, CR, LF, NL, ZW);
const BEFORE_HYPHEN = setOf(SOT, BK, CR, LF, NL, SP, ZW, CB, GL);
const LETTER = setOf(AL, HL, DC, LB.AI, LB.AX);
const AKSARA = setOf(AK, DC, AS);

/**
 * Break opportunities of a text: for each code unit NO, MAY or MUST before it. `classes` holds each code unit's class
 * (INSIDE for the second half of a pair), already resolved and tailored; `kinds` the kinds they come from. The arrays
 * may be longer than `length`. Result: `breaks`, of at least `length + 1`; `breaks[0]` is NO and `breaks[length]` MUST
 * (LB2, LB3).
 */
export function lineBreaks(classes: Uint8Array, kinds: Uint8Array, length: number, breaks: Uint8Array): void {
  breaks.fill(NO, 0, length);
  breaks[length] = MUST;
  /** The class at the left after LB9 and LB10, the class before that, and whether spaces follow. */
  let left = SOT;
  let leftKind = -1;
  let before = SOT;
  let beforeKind = -1;
  let spaces = false;
  let joiner = false;
  /** LB25: 1 within NU (SY | IS)*, 2 after a closing bracket that follows it. */
  let number = 0;
  /** LB30a: regional indicators at the left, without a break among them. */
  let regions = 0;

  for (let at = 0; at < length; at++) {
    let right = classes[at]!;
    if (right === INSIDE) continue;
    const afterJoiner = joiner;
    joiner = right === ZWJ;
    if (right === CM || right === ZWJ) {
      // LB9: a combining mark belongs to its base. LB10: one without a base is a letter.
      if (!spaces && !NO_BASE[left]) continue;
      right = AL;
    }
    if (left === SOT) {
      // LB2
    } else if (BREAKS[left]) {
      breaks[at] = left === CR && right === LF ? NO : MUST;
    } else if (right === SP) {
      // LB7
    } else if (afterJoiner && !BREAKS[right]) {
      // LB8a
    } else {
      const pair = left * CLASSES + right;
      const action = spaces ? spaced[pair]! : adjacent[pair]!;
      breaks[at] = action & CONTEXT ? context(at, right, action & 3) : action;
    }
    if (right === SP && left !== SOT && !BREAKS[left]) {
      spaces = true;
      continue;
    }
    // Only now is the left character done with: what it was is context for the next pair.
    before = spaces ? SP : left;
    beforeKind = leftKind;
    if (right === RI) regions = left === RI && !spaces ? regions + 1 : 1;
    if (right === NU) number = 1;
    else if ((right === SY || right === IS) && number === 1 && !spaces) number = 1;
    else if ((right === CL || right === CP || right === CE) && number === 1 && !spaces) number = 2;
    else number = 0;
    spaces = right === SP;
    left = right;
    leftKind = kinds[at]!;
  }

  /** The rules that see further than a pair, in their order; `otherwise` is what the pair says. */
  function context(at: number, right: number, otherwise: number): number {
    const rightKind = kinds[at]!;
    // LB15a
    if (left === QI && BEFORE_INITIAL[before]) return NO;
    if (right === QF) {
      const next = following(at);
      if (next < 0 || AFTER_FINAL[classes[next]!]) return NO;
    }
    // LB15c
    if (right === IS && spaces) {
      const next = following(at);
      return next >= 0 && classes[next] === NU ? MAY : NO;
    }
    if (spaces) return otherwise;
    // LB19a
    if (isQuote(right)) {
      const next = following(at);
      if (!isEastAsian(leftKind) || next < 0 || !isEastAsian(kinds[next]!)) return NO;
    }
    if (isQuote(left) && (!isEastAsian(rightKind) || !(beforeKind >= 0 && before !== SOT && isEastAsian(beforeKind))))
      return NO;
    if (left === HY || left === HH) {
      // LB20a, LB21a
      if (LETTER[right] && BEFORE_HYPHEN[before]) return NO;
      if (before === HL && right !== HL && otherwise === MAY && right !== CB) return NO;
    }
    // LB25
    if (right === PO || right === PR)
      return number > 0 && (left === NU || left === SY || left === IS || number === 2) ? NO : otherwise;
    if ((left === PO || left === PR) && (right === OP || right === OE)) {
      const next = following(at);
      if (next < 0) return otherwise;
      if (classes[next] === NU) return NO;
      const second = classes[next] === IS ? following(next) : -1;
      return second >= 0 && classes[second] === NU ? NO : otherwise;
    }
    if (left === SY && right === NU) return number === 1 ? NO : otherwise;
    // LB28a
    if (left === VI && (right === AK || right === DC)) return AKSARA[before] ? NO : otherwise;
    if (AKSARA[left] && AKSARA[right]) {
      const next = following(at);
      return next >= 0 && classes[next] === VF ? NO : otherwise;
    }
    // LB30a
    if (left === RI && right === RI) return regions % 2 === 1 ? NO : otherwise;
    return otherwise;
  }

  /** Where the next character stands that is not a mark of this one (LB9); -1 at the end. */
  function following(at: number): number {
    let next = at + 1;
    while (next < length && (classes[next] === INSIDE || classes[next] === CM || classes[next] === ZWJ)) next++;
    return next < length ? next : -1;
  }
}

const isQuote = (one: number): boolean => one === QU || one === QI || one === QF;
const isEastAsian = (kind: number): boolean => (kindFlags[kind]! & Flag.eastAsian) !== 0;
