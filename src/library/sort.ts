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

/** A new array in the order asked for. An entry that has nothing to sort by comes last in either direction. */
export function sorted(entries: readonly Entry[], order: Order, reading: ReadingView): Entry[] {
  const keyOf = keys(entries, order.by, reading);
  if (keyOf === null) return newestFirst(entries, order.reverse ?? false);
  const rows = entries.map((entry) => ({ entry, key: keyOf(entry) }));
  const sign = order.reverse ? -1 : 1;
  rows.sort((a, b) => {
    if (a.key === b.key) return byDate(a.entry, b.entry);
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

/**
 * Sort keys in Chinese order (pinyin). Comparing a hundred thousand titles by Intl.Collator takes a second; so the
 * collator puts only the distinct characters in order, and a title's key is its characters' places in that order.
 */
function collated(entries: readonly Entry[], textOf: (entry: Entry) => string): KeyOf {
  const characters = new Set<string>();
  for (const entry of entries) for (const character of textOf(entry)) characters.add(character);
  const compare = new Intl.Collator('zh-u-co-pinyin', { sensitivity: 'base' }).compare;
  const ordered = [...characters].filter((character) => /[\p{L}\p{N}]/u.test(character)).sort(compare);
  const places = new Map<string, string>();
  let place = 0;
  ordered.forEach((character, n) => {
    if (n === 0 || compare(ordered[n - 1] as string, character) !== 0) place++;
    places.set(character, String.fromCharCode(place));
  });
  return (entry) => {
    let key = '';
    for (const character of textOf(entry)) key += places.get(character) ?? '';
    return key === '' ? null : key;
  };
}
