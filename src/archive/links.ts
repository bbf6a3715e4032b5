/** Addresses from a file: which are kept, and which picture an `<img>` means. */
import type { Attributes } from './html.ts';

/** As browsers read an address: without blanks at its ends and without tabs and line ends inside. */
function stripped(address: string): string {
  if (!/[\0-\x20\u00a0\u3000]/.test(address)) return address;
  return address.replace(/^[\0-\x20\u00a0\u3000]+|[\0-\x20\u00a0\u3000]+$/g, '').replace(/[\t\n\r]/g, '');
}

const scheme = /^([a-z][a-z0-9+.-]*):/i;

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

/** What stands in a picture's place until a script loads it. */
function isPlaceholder(src: string): boolean {
  const start = src.slice(0, 6).toLowerCase();
  return start.startsWith('data:') || start === 'about:';
}

/** Where lazy-loading scripts keep the real address. */
const lazyAttributes = ['data-lazy-src', 'data-src', 'data-original', 'data-actualsrc', 'data-orig-file', 'data-url'];

/** The picture's address, the largest that the page offers; a `data:` picture only where there is no other. */
export function pictureAddress(attributes: Attributes): string | null {
  const lazy = lazyAttributes.map((name) => attributes[name]).find((value) => value && !isPlaceholder(value));
  const own = attributes.src && !isPlaceholder(attributes.src) ? attributes.src : undefined;
  const sized = largest(attributes['data-lazy-srcset'] ?? attributes['data-srcset'] ?? attributes.srcset);
  const chosen = sized ?? lazy ?? own;
  if (chosen !== undefined) return link(unproxied(chosen));
  return /^data:image\//i.test(attributes.src ?? '') && !isEmptyPicture(attributes.src ?? '')
    ? (attributes.src ?? null)
    : null;
}

export function isLazy(attributes: Attributes): boolean {
  return lazyAttributes.some((name) => attributes[name] !== undefined) || isPlaceholder(attributes.src ?? '');
}

/** What stands in a lazy picture's place until it is loaded: a vector without content, a dot. */
function isEmptyPicture(src: string): boolean {
  return src.length < 400 && /^data:image\/(svg\+xml|gif)/i.test(src);
}

/** The widest candidate of a `srcset`: https://html.spec.whatwg.org/#srcset-attributes */
function largest(srcset: string | undefined): string | undefined {
  if (!srcset) return undefined;
  let best: string | undefined;
  let width = 0;
  for (const [, address, size] of srcset.matchAll(/([^\s,]\S*[^\s,])\s+(\d+(?:\.\d+)?)[wx]\s*(?:,|$)/g)) {
    if (Number(size) > width && !isPlaceholder(address as string)) {
      width = Number(size);
      best = address;
    }
  }
  return best;
}

/** `https://images.weserv.nl/?url=host/path` and its like hide the picture's own address. */
function unproxied(address: string): string {
  if (!address.includes('weserv.nl')) return address;
  const inner = /^https?:\/\/images\.weserv\.nl\/?\?(?:[^#]*&)?url=([^&#]+)/i.exec(address)?.[1];
  if (!inner) return address;
  let url = inner;
  try {
    url = decodeURIComponent(inner);
  } catch {
    // A broken percent-encoding: the address as written is all there is.
  }
  return scheme.test(url) ? url : `https://${url.replace(/^\/\//, '')}`;
}

/** The address of a frame or a video; a player's address becomes the page's that people open. */
export function frameAddress(attributes: Attributes): string | null {
  const lazy = lazyAttributes.map((name) => attributes[name]).find((value) => value);
  const url = webAddress((lazy ?? attributes.src)?.replace(/^\/\//, 'https://'));
  const video = /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]{6,})/i.exec(url ?? '')?.[1];
  return video ? `https://www.youtube.com/watch?v=${video}` : url;
}
