/** Addresses from a file: which are kept, and how they are written. */
/**
 * As browsers read an address: no blanks at its ends, no tabs and line ends inside; other controls are percent-encoded
 * (https://url.spec.whatwg.org/#concept-basic-url-parser), and so are those that turn a line of text around.
 */
function stripped(address: string): string {
  if (!/[\0-\x20\x7f-\xa0\u200e\u200f\u2028-\u202e\u2066-\u2069\u3000]/.test(address)) return address;
  return address
    .replace(/^[\0-\x20\u00a0\u3000]+/, '')
    .replace(/[\t\n\r]/g, '')
    .trimEnd()
    .replace(/[\0-\x20\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, encodeURIComponent);
}

export const scheme = /^([a-z][a-z0-9+.-]*):/i;

/** An address that may be shown and opened: http, https, mailto, a fragment, or a relative one. Null for all others. */
export function link(address: string | undefined): string | null {
  if (address === undefined) return null;
  const url = stripped(address);
  if (url === '') return null;
  const named = scheme.exec(url)?.[1]?.toLowerCase();
  if (named === undefined) return url;
  return named === 'http' || named === 'https' || named === 'mailto' ? url : null;
}

/** As `link`, and only a whole one: what a header or a card may give as the article's or the source's address. */
export function webAddress(address: string | undefined | null): string | null {
  const url = link(address ?? undefined);
  return url !== null && /^https?:\/\//i.test(url) ? url : null;
}
