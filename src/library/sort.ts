/** The orders of the list. */
import { dateOf, type Entry } from './entry.ts';
import type { ReadingView } from './filter.ts';

export const ORDERS = ['date', 'title', 'source', 'author', 'length', 'read'] as const;
export type OrderName = (typeof ORDERS)[number];

export interface Order {
  readonly by: OrderName;
  /** Turns the order's natural direction round: newest, longest and last read first, names as ICU orders Chinese: pinyin, then Latin. */
  readonly reverse?: boolean;
}

type Compare = (a: Entry, b: Entry) => number;

/** Newest first; without a date last; the files' names settle a tie. */
export const byDate: Compare = (a, b) => {
  const [dateA, dateB] = [dateOf(a), dateOf(b)];
  if (dateA !== dateB) return dateA > dateB ? -1 : 1;
  return a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
};

/**
 * A new array of entries, given newest first, in the order asked for: equals stay newest first. An entry that has nothing to
 * sort by comes last in either direction.
 */
export function sorted(entries: readonly Entry[], order: Order, reading: ReadingView): Entry[] {
  const keyOf = keys(entries, order.by, reading);
  if (keyOf === null) return newestFirst(entries, order.reverse ?? false);
  const rows = entries.map((entry) => ({ entry, key: keyOf(entry) }));
  const sign = order.reverse ? -1 : 1;
  rows.sort((a, b) => {
    if (a.key === b.key) return 0;
    if (a.key === null) return 1;
    if (b.key === null) return -1;
    return a.key < b.key ? -sign : sign;
  });
  return rows.map((row) => row.entry);
}

function newestFirst(entries: readonly Entry[], reverse: boolean): Entry[] {
  const list = [...entries].sort(byDate);
  if (!reverse) return list;
  list.reverse();
  const undated = list.findIndex((entry) => dateOf(entry) !== '');
  return undated > 0 ? [...list.slice(undated), ...list.slice(0, undated)] : list;
}

type KeyOf = (entry: Entry) => string | number | null;

function keys(entries: readonly Entry[], by: OrderName, reading: ReadingView): KeyOf | null {
  switch (by) {
    case 'date':
      return null;
    case 'length':
      return (entry) => (entry.pending ? null : -entry.characters);
    case 'read':
      return (entry) => -reading.lastRead(entry.work) || null;
    case 'title':
      return collated(entries, (entry) => entry.headline);
    case 'source':
      return collated(entries, (entry) => entry.source ?? '');
    case 'author':
      return collated(entries, (entry) => entry.authors.join('、'));
  }
}

/** Letters of a name that put it in its place: what comes after them is no longer read by anyone. */
const TELLING = 200;

/**
 * Sort keys in Chinese order (pinyin). Comparing a hundred thousand titles by Intl.Collator takes a second; so the
 * collator puts only the distinct characters in order, and a title's key is its characters' places in that order.
 */
function collated(entries: readonly Entry[], textOf: (entry: Entry) => string): KeyOf {
  const placeOf = places(entries, textOf);
  const key: number[] = [];
  return (entry) => {
    const text = textOf(entry);
    key.length = 0;
    for (let at = 0; at < text.length && key.length < TELLING; at++) {
      const character = text.codePointAt(at) as number;
      if (character > 0xffff) at++;
      const place = placeOf(character);
      if (place > 0) key.push(place);
    }
    return key.length === 0 ? null : String.fromCharCode.apply(null, key);
  };
}

/** The place of each letter and digit, a code point, in the collator's order, from 1; 0 for any other character. */
function places(entries: readonly Entry[], textOf: (entry: Entry) => string): (character: number) => number {
  const plane = new Uint16Array(0x10000);
  const beyond = new Map<number, number>();
  for (const entry of entries) {
    const text = textOf(entry);
    for (let at = 0; at < text.length; at++) {
      const character = text.codePointAt(at) as number;
      if (character <= 0xffff) plane[character] = 1;
      else {
        at++;
        beyond.set(character, 1);
      }
    }
  }
  const characters = [...beyond.keys()];
  plane.forEach((used, character) => {
    if (used) characters.push(character);
  });
  plane.fill(0);
  beyond.clear();
  const { compare } = new Intl.Collator('zh-u-co-pinyin', { sensitivity: 'base' });
  const ordered = characters
    .map((character) => String.fromCodePoint(character))
    .filter((character) => /[\p{L}\p{N}]/u.test(character))
    .sort(compare);
  let place = 0;
  ordered.forEach((text, n) => {
    if (n === 0 || compare(ordered[n - 1] as string, text) !== 0) place++;
    const character = text.codePointAt(0) as number;
    if (character <= 0xffff) plane[character] = place;
    else beyond.set(character, place);
  });
  return (character) => (character <= 0xffff ? (plane[character] as number) : (beyond.get(character) ?? 0));
}
