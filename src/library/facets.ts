/** How many of the entries each source, author, topic, column and month has. */
import { dateOf, type Entry } from './entry.ts';
import type { Field } from './query.ts';

export interface Facet {
  readonly value: string;
  readonly count: number;
}

export type FacetName = 'source' | 'author' | 'topic' | 'column' | 'date';

/** Values by count, the most frequent first; months by date, the newest first. */
export type Facets = Readonly<Record<FacetName & Field, readonly Facet[]>>;

export function facetsOf(entries: readonly Entry[]): Facets {
  const counts = {
    source: new Map<string, number>(),
    author: new Map<string, number>(),
    topic: new Map<string, number>(),
    column: new Map<string, number>(),
    date: new Map<string, number>(),
  };
  const add = (facet: Map<string, number>, value: string): void => {
    facet.set(value, (facet.get(value) ?? 0) + 1);
  };
  for (const entry of entries) {
    if (entry.source !== null) add(counts.source, entry.source);
    if (entry.column !== null) add(counts.column, entry.column);
    for (const author of entry.authors) add(counts.author, author);
    for (const topic of entry.topics) add(counts.topic, topic);
    const month = monthOf(dateOf(entry));
    if (month !== '') add(counts.date, month);
  }
  return {
    source: byCount(counts.source),
    author: byCount(counts.author),
    topic: byCount(counts.topic),
    column: byCount(counts.column),
    date: list(counts.date).sort((a, b) => (a.value > b.value ? -1 : 1)),
  };
}

const list = (counts: ReadonlyMap<string, number>): Facet[] =>
  Array.from(counts, ([value, count]) => ({ value, count }));

const byCount = (counts: ReadonlyMap<string, number>): Facet[] =>
  list(counts).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));

/** `YYYY-MM` of a date, in the reader's time zone where it is an instant. Only a month's ends may be another month there. */
export function monthOf(date: string): string {
  const day = date.slice(8, 10);
  if (date.length <= 10 || (day > '01' && day < '28')) return date.slice(0, 7);
  const instant = new Date(date);
  return Number.isNaN(instant.getTime())
    ? ''
    : `${String(instant.getFullYear()).padStart(4, '0')}-${String(instant.getMonth() + 1).padStart(2, '0')}`;
}
