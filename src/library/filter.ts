/** Query → the entries it leaves. Conditions are compiled once a query, so that a hundred thousand entries take milliseconds. */
import { dateOf, type Entry } from './entry.ts';
import { fold, tight } from './fold.ts';
import {
  type Condition,
  type DateRange,
  type Day,
  dateRange,
  type Query,
  type ReadState,
  type Value,
} from './query.ts';
import { having } from './sieve.ts';

/** What the filter asks about an article's reader; `work` is `Entry.work`. */
export interface ReadingView {
  /** 0 for an article never opened, milliseconds of the epoch otherwise. */
  lastRead(work: string): number;
  isRead(work: string): boolean;
  hasBookmark(work: string): boolean;
}

export const NOT_READ: ReadingView = { lastRead: () => 0, isRead: () => false, hasBookmark: () => false };

export type Test = (entry: Entry) => boolean;

/** Those of the entries that a query leaves: by words in title, source and authors, and by conditions. */
export function filtered(entries: readonly Entry[], query: Query, reading: ReadingView = NOT_READ): readonly Entry[] {
  let left = entries;
  for (const { folded, not } of query.terms) left = having(left, tight(folded), not);
  return query.conditions.length > 0 ? left.filter(compile(query, reading)) : left;
}

/** The test for a query's conditions. Its words are looked for in the list or in the texts. */
export function compile({ conditions }: Query, reading: ReadingView = NOT_READ): Test {
  const tests = conditions.map((condition) => conditionTest(condition, reading));
  if (tests.length === 1) return tests[0] as Test;
  return (entry) => tests.every((test) => test(entry));
}

function conditionTest({ field, values, not }: Condition, reading: ReadingView): Test {
  const tests = values.map((value) => valueTest(field, value, reading));
  const [only] = tests;
  if (tests.length === 1 && only) return not ? (entry) => !only(entry) : only;
  return (entry) => tests.some((test) => test(entry)) !== not;
}

function valueTest(field: Condition['field'], value: Value, reading: ReadingView): Test {
  const fits = matcher(value);
  switch (field) {
    case 'author':
      return (entry) => entry.authors.some(fits);
    case 'topic':
      return (entry) => entry.topics.some(fits);
    case 'source':
      return (entry) => entry.source !== null && fits(entry.source);
    case 'column':
      return (entry) => entry.column !== null && fits(entry.column);
    case 'title':
      return (entry) => fits(entry.title);
    case 'id':
      return (entry) => entry.id.startsWith(value.text);
    case 'is':
      return stateTest(value.folded as ReadState, reading);
    case 'date': {
      const [first, after] = dateRange(value.folded) as DateRange;
      const [from, to] = [notBefore(first), notBefore(after)];
      return (entry) => from(dateOf(entry)) && dateOf(entry) !== '' && !to(dateOf(entry));
    }
    case 'since': {
      const from = notBefore((dateRange(value.folded) as DateRange)[0]);
      return (entry) => dateOf(entry) !== '' && from(dateOf(entry));
    }
    case 'until': {
      const after = notBefore((dateRange(value.folded) as DateRange)[1]);
      return (entry) => dateOf(entry) !== '' && !after(dateOf(entry));
    }
  }
}

/**
 * A folded comparison with a value. Authors, sources and topics come again and again, so each is folded once; the
 * answers are kept for as long as the test is.
 */
function matcher({ folded, whole }: Value): (text: string) => boolean {
  const sought = tight(folded);
  const known = new Map<string, boolean>();
  return (text) => {
    let fits = known.get(text);
    if (fits === undefined) {
      const other = tight(fold(text));
      fits = whole ? other === sought : other.includes(sought);
      known.set(text, fits);
    }
    return fits;
  };
}

function stateTest(state: ReadState, reading: ReadingView): Test {
  switch (state) {
    case 'unread':
      return (entry) => !reading.isRead(entry.work);
    case 'read':
      return (entry) => reading.isRead(entry.work);
    case 'started':
      return (entry) => !reading.isRead(entry.work) && reading.lastRead(entry.work) > 0;
    case 'bookmarked':
      return (entry) => reading.hasBookmark(entry.work);
    case 'duplicate':
      return (entry) => entry.duplicates.length > 0;
  }
}

/**
 * Whether a date is not before a day. A date with a time is an instant and compared with the day's beginning in the
 * reader's time zone (the process's TZ), as it is shown; a date alone is a day already.
 */
function notBefore([year, month, day]: Day): (date: string) => boolean {
  const plain = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const midnight = new Date(year, month - 1, day);
  midnight.setFullYear(year);
  const instant = midnight.toISOString();
  return (date) => date >= (date.length > 10 ? instant : plain);
}
