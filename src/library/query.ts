/**
 * The one small language of the list's prompt, `yuelan list` and `yuelan search`:
 *
 *     author:佘宗明 source:"法广" since:2025-02 is:unread -topic:体育 重塑 "完整的 一句"
 *
 * Words must all be there. A condition's values are parted by commas and one of them must fit; a value in quotation
 * marks must be the whole, another one a part. A `-` in front turns a word or condition round. Text in, `Query` out;
 * nothing here knows an article.
 */
import { fold } from './fold.ts';

export type Field = 'author' | 'source' | 'topic' | 'column' | 'title' | 'date' | 'since' | 'until' | 'is' | 'id';

/** Every name a field goes by. The first is the one suggested. */
export const FIELDS: Readonly<Record<Field, readonly string[]>> = {
  author: ['author', '作者'],
  source: ['source', '来源', '來源'],
  topic: ['topic', '话题', '話題', '主题', '主題'],
  column: ['column', '栏目', '欄目'],
  title: ['title', '标题', '標題'],
  date: ['date', 'month', '日期', '月份'],
  since: ['since', 'from', '自'],
  until: ['until', 'to', '至'],
  is: ['is', '状态', '狀態'],
  id: ['id'],
};

export const STATES = ['unread', 'read', 'started', 'bookmarked', 'duplicate'] as const;
export type ReadState = (typeof STATES)[number];

/** A word to be found. */
export interface Term {
  /** As typed. */
  readonly text: string;
  /** Folded. */
  readonly folded: string;
  readonly not: boolean;
}

export interface Value {
  readonly text: string;
  readonly folded: string;
  /** In quotation marks: the whole value, not a part. */
  readonly whole: boolean;
}

export interface Condition {
  readonly field: Field;
  readonly values: readonly Value[];
  readonly not: boolean;
}

/** A condition that says nothing: a date that is none, a state there is not. The query leaves it out. */
export interface Problem {
  readonly field: Field;
  readonly value: string;
}

export interface Query {
  readonly terms: readonly Term[];
  readonly conditions: readonly Condition[];
  readonly problems: readonly Problem[];
}

/** A piece of the query between blanks. `start` and `end` are offsets in the query. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly not: boolean;
  readonly field: Field | null;
  /** Where the word or the condition's values begin. */
  readonly at: number;
  readonly values: readonly Value[];
}

const OPENING: Readonly<Record<string, string>> = { '"': '"', '“': '”', '「': '」', '＂': '＂' };
let names: ReadonlyMap<string, Field> | undefined;

/** Fields by their folded names. Made on first use: folding takes a table, and most starts ask for nothing. */
function fieldNamed(name: string): Field | undefined {
  names ??= new Map(
    Object.entries(FIELDS).flatMap(([field, names]) => names.map((name) => [fold(name), field as Field] as const)),
  );
  return names.get(fold(name));
}

/** Parses a query. Any text is a query: what is no condition is a word. */
export function parse(text: string): Query {
  const terms: Term[] = [];
  const conditions: Condition[] = [];
  const problems: Problem[] = [];
  for (const piece of pieces(text)) {
    const values = piece.values.filter((value) => value.text !== '');
    if (piece.field === null) {
      for (const { text, folded } of values) terms.push({ text, folded, not: piece.not });
      continue;
    }
    const { field, not } = piece;
    const good = values.filter((value) => means(field, value.folded));
    for (const value of values) if (!good.includes(value)) problems.push({ field, value: value.text });
    if (good.length > 0) conditions.push({ field, values: good, not });
  }
  return { terms, conditions, problems };
}

/** Fields whose values are dates. */
const isDate = (field: Field): boolean => field === 'date' || field === 'since' || field === 'until';

/** Whether a field can make anything of a value. */
function means(field: Field, value: string): boolean {
  if (field === 'is') return STATES.some((state) => state === value);
  if (isDate(field)) return dateRange(value) !== null;
  return true;
}

/** Cuts a query into its pieces, quotation marks minded. */
export function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  while (at < text.length) {
    if (/\s/.test(text[at] as string)) {
      at++;
      continue;
    }
    const start = at;
    let not = false;
    if ((text[at] === '-' || text[at] === '－') && at + 1 < text.length && !/\s/.test(text[at + 1] as string)) {
      not = true;
      at++;
    }
    const name = /^[^\s:：,，"“「＂]+(?=[:：])/.exec(text.slice(at, at + 12))?.[0];
    const field = (name !== undefined && fieldNamed(name)) || null;
    if (field && name) at += name.length + 1;
    const valuesAt = at;
    const values: Value[] = [];
    do {
      const [value, end] = readValue(text, at, field !== null);
      values.push(value);
      at = end;
    } while (field !== null && isComma(text[at]) && ++at <= text.length);
    found.push({ start, end: at, not, field, at: valuesAt, values });
  }
  return found;
}

const isComma = (character: string | undefined): boolean => character === ',' || character === '，';

/** The value that begins at `at`, and where it ends. A quotation mark that is never closed runs to the end. */
function readValue(text: string, at: number, inList: boolean): [Value, number] {
  const closing = OPENING[text[at] ?? ''];
  let end: number;
  let value: string;
  if (closing !== undefined) {
    const close = text.indexOf(closing, at + 1);
    value = text.slice(at + 1, close < 0 ? text.length : close);
    end = close < 0 ? text.length : close + 1;
  } else {
    end = at;
    while (end < text.length && !/\s/.test(text[end] as string) && !(inList && isComma(text[end]))) end++;
    value = text.slice(at, end);
  }
  const trimmed = value.trim();
  return [{ text: trimmed, folded: fold(trimmed), whole: closing !== undefined }, end];
}

/** First day and first day after, as [year, month, day]; months from 1. */
export type DateRange = readonly [first: Day, after: Day];
export type Day = readonly [year: number, month: number, day: number];

/**
 * The days a date in a query stands for: `2025`, `2025-02`, `2025-02-06`, with `/`, `.` or 年月日 as well. Null where
 * it is no date.
 */
export function dateRange(text: string): DateRange | null {
  const parts = /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?|年)?$/.exec(text);
  if (!parts) return null;
  const [year, month, day] = parts.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  if (year === undefined) return null;
  if (month === undefined)
    return [
      [year, 1, 1],
      [year + 1, 1, 1],
    ];
  if (month < 1 || month > 12) return null;
  if (day === undefined) return [[year, month, 1], month === 12 ? [year + 1, 1, 1] : [year, month + 1, 1]];
  const next = new Date(Date.UTC(year, month - 1, day + 1));
  if (day < 1 || new Date(Date.UTC(year, month - 1, day)).getUTCDate() !== day) return null;
  return [
    [year, month, day],
    [next.getUTCFullYear(), next.getUTCMonth() + 1, next.getUTCDate()],
  ];
}

/** The piece of the query that asks for one value of a field, and for nothing else. */
export function conditionFor(text: string, field: Field, value: string): Piece | undefined {
  const folded = fold(value);
  return pieces(text).find(
    (piece) => piece.field === field && !piece.not && piece.values.length === 1 && piece.values[0]?.folded === folded,
  );
}

/** The query with a condition added, or taken out where it is there already: what choosing a facet does. */
export function toggle(text: string, field: Field, value: string): string {
  const present = conditionFor(text, field, value);
  if (present) return `${text.slice(0, present.start)}${text.slice(present.end)}`.replace(/\s+/g, ' ').trim();
  const plain = isDate(field) || field === 'is' || field === 'id';
  return `${text.trim()} ${FIELDS[field][0]}:${plain ? value : quote(value)}`.trim();
}

/** A value as a query has it: bare, so that a part of it fits, where nothing in it would end it; else whole. */
export const written = (value: string): string => (/[\s,，"“「＂]/.test(value) ? quote(value) : value);

/** A value in quotation marks that it does not hold itself. */
function quote(value: string): string {
  for (const [open, close] of Object.entries(OPENING)) if (!value.includes(close)) return `${open}${value}${close}`;
  return `"${value.replaceAll('"', '')}"`;
}
