/** Dates as files write them → `YYYY-MM-DD`, or ISO 8601 UTC where there is a time with its zone. Null for all that is no date. */

import { numeralValue } from './numerals.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** RFC 5322 §3.3, and the zones that feeds really have. */
const rfc5322 = /^(?:[a-z]{3},\s*)?(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})\s+(\d{1,2}):(\d\d)(?::(\d\d))?\s*(.*)$/i;
const iso = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?\s*([a-z+-].*)?)?$/i;
const numbers =
  /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*(?:日(?=\d)|日?(?=$|[\s\u3000,，T（(星周上下凌早午晚]))/;
/** `July 2, 2020`, `2 July 2020`. */
const english =
  /^(?:[a-z]+,\s*)?(?:([a-z]{3})[a-z]*\.?\s+(\d{1,2})|(\d{1,2})\s+([a-z]{3})[a-z]*\.?),?\s+(\d{4})(?=$|[\s,])/i;
/** `二〇二〇年七月二日`, `民國一百零九年` only in digits: `民國109年7月2日`. */
const hanDate = /^([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/;
const republic = /^(?:中華)?民[國国]\s*(\d{2,3})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/;
const zone = /^(?:GMT|UTC|UT)?\s*(?:([+-])(\d{1,2}):?(\d\d)?)?$|^Z$/i;

/** As French radio writes it: `13/10/2020 - 06:20`. Without the time, nobody could say which number is the month. */
const dayFirst = /^(\d\d)\/(\d\d)\/(\d{4}) - \d\d:\d\d$/;

export function parseDate(text: string): string | null {
  const written = text.trim();
  const mail = rfc5322.exec(written);
  if (mail) {
    const [, day, month, year, hour, minute, second, offset = ''] = mail;
    return moment(year, monthOf(month), day, hour, minute, second, offset);
  }
  const stamp = iso.exec(written);
  if (stamp) {
    const [, year, month, day, hour, minute, second, offset] = stamp;
    return offset === undefined ? dayOf(year, month, day) : moment(year, month, day, hour, minute, second, offset);
  }
  return parseDay(written);
}

function parseDay(written: string): string | null {
  const european = dayFirst.exec(written);
  if (european) return dayOf(european[3], european[2], european[1]);
  const named = english.exec(written);
  if (named) return dayOf(named[5], monthOf(named[1] ?? named[4]), named[2] ?? named[3]);
  const [, years = '', months = '', days = ''] = hanDate.exec(written) ?? [];
  if (years !== '') return dayOf(yearOf(years), numeralValue(months), numeralValue(days));
  const local = republic.exec(written);
  if (local) return dayOf(Number(local[1]) + 1911, local[2], local[3]);
  const [, year, month, day] = numbers.exec(written) ?? [];
  return dayOf(year, month, day);
}

function monthOf(name: string | undefined): number {
  return months.indexOf((name ?? '').toLowerCase()) + 1;
}

/** A year digit by digit: 二〇二〇. */
function yearOf(digits: string): number {
  return Number([...digits].map((digit) => ('〇零○'.includes(digit) ? 0 : numeralValue(digit))).join(''));
}

/** The date in an address's path: `/2020/07/02/`. */
export function dateInPath(url: string | null): string | null {
  const [, year, month, day] = /\/(20\d\d)\/(\d\d)\/(\d\d)(?=\/)/.exec(url ?? '') ?? [];
  return dayOf(year, month, day);
}

/** An epoch in milliseconds (or, of ten digits, in seconds) as ISO 8601 UTC. What no crawler can have written is none. */
export function parseEpoch(digits: string): string | null {
  if (!/^\d{9,14}$/.test(digits)) return null;
  const number = Number(digits);
  const time = number < 1e11 ? number * 1000 : number;
  return time >= Date.UTC(1990) && time < Date.UTC(2200) ? isoOf(time) : null;
}

type Digits = string | number | undefined;

function dayOf(year: Digits, month: Digits, day: Digits): string | null {
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
  // 31 February would be a day of March.
  if (Number.isNaN(time) || new Date(time).getUTCDate() !== Number(day) || !(Number(month) >= 1 && Number(month) <= 12))
    return null;
  return isoOf(time).slice(0, 10);
}

function moment(
  year: Digits,
  month: Digits,
  day: Digits,
  hour: Digits,
  minute: Digits,
  second: Digits,
  offset: string,
) {
  const date = dayOf(year, month, day);
  const match = zone.exec(offset.trim());
  // `CST` is Shanghai's time to one and Chicago's to another: the day is all that is certain.
  if (date !== null && !match) return date;
  if (date === null || !match || Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 60) return null;
  const [, sign, hours = '0', minutes = '0'] = match;
  const shift = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  const time =
    Date.parse(`${date}T00:00:00Z`) + ((Number(hour) * 60 + Number(minute) - shift) * 60 + Number(second ?? 0)) * 1000;
  return isoOf(time);
}

function isoOf(time: number): string {
  return new Date(time)
    .toISOString()
    .replace('.000Z', 'Z')
    .replace(/\.\d+Z$/, 'Z');
}
