/**
 * Dates as people read them. Files hold UTC; four in ten of their dates are another day in China, so what is shown is
 * in the reader's own time zone, and says so where the time stands beside it.
 */

const two = (n: number) => String(n).padStart(2, '0');

/** Formatters are dear to make (some ms) and cheap to use: one a zone. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function parts(at: Date, zone: string | undefined): { date: string; time: string } {
  if (zone === undefined)
    return {
      date: `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`,
      time: `${two(at.getHours())}:${two(at.getMinutes())}`,
    };
  let formatter = formatters.get(zone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: zone });
    formatters.set(zone, formatter);
  }
  const [date = '', time = ''] = formatter.format(at).split(' ');
  return { date, time };
}

/** `YYYY-MM-DD` of an ISO date or date with time, in `zone` (IANA name; the process's own where undefined). */
export function localDate(iso: string, zone?: string): string {
  return iso.includes('T') ? parts(new Date(iso), zone).date : iso;
}

/** `YYYY-MM-DD HH:MM` in `zone`; only the date where the file gives no time. */
export function localTime(iso: string, zone?: string): string {
  if (!iso.includes('T')) return iso;
  const { date, time } = parts(new Date(iso), zone);
  return `${date} ${time}`;
}

/** The zone's name as people write it: `UTC+8`, or its IANA name where one is set. */
export function zoneName(iso: string, zone?: string): string {
  if (zone !== undefined) return zone;
  const minutes = -new Date(iso).getTimezoneOffset();
  if (minutes === 0) return 'UTC';
  const hours = Math.trunc(Math.abs(minutes) / 60);
  const rest = Math.abs(minutes) % 60;
  return `UTC${minutes < 0 ? '-' : '+'}${hours}${rest ? `:${two(rest)}` : ''}`;
}
