/** Addresses of copies in the Wayback Machine: `https://web.archive.org/web/20210712014253/https://…`. */
import { webAddress } from './links.ts';

export interface Copy {
  /** The address that was copied. */
  readonly url: string;
  /** ISO 8601 UTC: the copy's stamp. */
  readonly capturedAt: string | null;
}

const copy = /^https?:\/\/(?:web\.archive\.org|archive\.org)\/web\/(\d{4,14})(?:[a-z]{2}_)?\/(https?:.*)$/i;

/** Null where the address is no copy's. */
export function readCopy(address: string | null): Copy | null {
  const [, stamp = '', written] = copy.exec(address ?? '') ?? [];
  const url = webAddress(written);
  return url === null ? null : { url, capturedAt: momentOf(stamp) };
}

/** `YYYYMMDDhhmmss`, always UTC. A shorter one asks for any copy near a day. */
function momentOf(stamp: string): string | null {
  const iso = stamp.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3T$4:$5:$6Z');
  return iso !== stamp && !Number.isNaN(Date.parse(iso)) ? iso : null;
}
