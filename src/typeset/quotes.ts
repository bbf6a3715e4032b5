/**
 * Which quotation marks open and which close. UAX #14 lets “ ” ‘ ’ " ' bind both ways, since languages differ; in
 * Chinese they open and close, and some pages write ”…” or "…" for both. The place tells: what stands beside the mark.
 */
import { Flag, kindClass, kindFlags, kindOf, LB } from './properties.ts';

export type QuoteRole = 'open' | 'close' | 'unknown';

const DOUBLE = '“”"＂';
const QUOTES = /[“”"＂‘’'＇]/g;

/** Calls `tell` for each quotation mark of a paragraph, in order, with its index in code units. */
export function quoteRoles(text: string, tell: (at: number, role: QuoteRole) => void): void {
  const open = { double: false, single: false };
  for (const { 0: mark, index } of text.matchAll(QUOTES)) {
    const pair = DOUBLE.includes(mark) ? 'double' : 'single';
    const before = index > 0 ? text.charCodeAt(index - 1) : BLANK;
    const after = index + 1 < text.length ? text.charCodeAt(index + 1) : BLANK;
    if (pair === 'single' && isLetter(before) && isLetter(after)) continue;
    const role = roleOf(mark, before, after, open[pair]);
    if (role !== 'unknown') open[pair] = role === 'open';
    tell(index, role);
  }
}

const BLANK = 0x20;

/** What begins after these opens: start, blanks, opening brackets, a colon. */
const opensAfter = (code: number): boolean => isSpace(code) || isOpening(code) || code === 0xff1a || code === 0x3a;

/** What ends before these closes: end, blanks, closing brackets, stops. */
function closesBefore(code: number): boolean {
  const one = kindClass[kindOf(code)]!;
  return (
    isSpace(code) || one === LB.CL || one === LB.CP || one === LB.CE || one === LB.EX || one === LB.IS || one === LB.NS
  );
}

function roleOf(mark: string, before: number, after: number, isOpen: boolean): QuoteRole {
  const opens = opensAfter(before) && !isSpace(after);
  const closes = closesBefore(after) && !isSpace(before);
  if (opens !== closes) return opens ? 'open' : 'close';
  if (mark === '“' || mark === '‘') return isOpen ? 'unknown' : 'open';
  if (mark === '”' || mark === '’') return isOpen ? 'close' : 'unknown';
  return isOpen ? 'close' : 'open';
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x3000 || code === 0xa0;
}

function isOpening(code: number): boolean {
  const one = kindClass[kindOf(code)]!;
  return one === LB.OP || one === LB.OE;
}

/** Letters and digits that are set solid with an apostrophe: don't, ’90s. */
export function isLetter(code: number): boolean {
  const kind = kindOf(code);
  const one = kindClass[kind]!;
  return (one === LB.AL || one === LB.NU || one === LB.HL) && !(kindFlags[kind]! & Flag.eastAsian);
}
