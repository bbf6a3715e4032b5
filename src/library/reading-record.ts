/** The kinds of reading records and what their values must be. Records come from files that anyone may have edited. */
import type { ReadingRecord } from './store/reading-store.ts';

const isText = (value: unknown): boolean => typeof value === 'string';
/** ms of the epoch, to the end of the year 9999: whatever may follow it is still a date, and a number that SQLite gives back. */
const isTime = (value: unknown): boolean =>
  Number.isSafeInteger(value) && isCount(value) && (value as number) < 253402300800000;
const isCount = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value) && value >= 0;
// biome-ignore lint/suspicious/noExplicitAny: each kind has a value of its own; these tables check them as they come in.
const isAnchor = (value: any): boolean => isCount(value?.offset) && isText(value.before) && isText(value.after);

/** The kinds of records and what their values must be. A record of another kind is kept, unread, for a later version. */
// biome-ignore lint/suspicious/noExplicitAny: each kind has a value of its own; these tables check them as they come in.
const VALUES: Readonly<Record<string, (value: any) => boolean>> = {
  position: (value) => isAnchor(value) && isCount(value.share),
  read: (value) => typeof value?.read === 'boolean',
  opened: (value) => isText(value?.title) && isText(value.file),
  mark: (value) =>
    value?.deleted === true ||
    (isText(value?.article) &&
      isAnchor(value.place) &&
      isText(value.note) &&
      isCount(value.end) &&
      isTime(value.created) &&
      (value.until === undefined || isAnchor(value.until)) &&
      isText(value.quote)),
};

/** What makes two records the same. */
export const nameOf = ({ kind, key }: ReadingRecord): string => `${kind} ${key}`;

/** A record's value, or undefined where it is not what its kind says. */
export function readValue(record: ReadingRecord): unknown {
  try {
    const value: unknown = JSON.parse(record.value);
    return (VALUES[record.kind] ?? (() => true))(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** A line of an export, or null where it is no record. */
export function parseRecord(line: string): ReadingRecord | null {
  try {
    const { kind, key, at, value } = JSON.parse(line);
    if (!isText(kind) || !isText(key) || !isTime(at)) return null;
    const record: ReadingRecord = { kind, key, at, value: JSON.stringify(value) };
    return readValue(record) === undefined ? null : record;
  } catch {
    return null;
  }
}
