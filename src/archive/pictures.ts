/** What an `<img>` is: a picture, a character drawn as one, or a dot that counts readers. */
import { oneLine } from './characters.ts';
import type { Attributes } from './html.ts';
import { link, scheme, webAddress } from './links.ts';

export type Picture =
  | { readonly kind: 'emoji'; readonly text: string }
  | { readonly kind: 'tracker'; readonly src: string | null }
  | {
      readonly kind: 'picture';
      readonly src: string | null;
      readonly alt: string;
      /** Pixels, where the page says so. */
      readonly size: { readonly width: number; readonly height: number } | null;
      /** A script was to load it: a `<noscript>` behind it says the same again. */
      readonly isLazy: boolean;
    };

export function readPicture(attributes: Attributes): Picture {
  const emoji = emojiText(attributes);
  if (emoji !== null) return { kind: 'emoji', text: emoji };
  const src = pictureAddress(attributes);
  if (isTracker(attributes)) return { kind: 'tracker', src };
  return {
    kind: 'picture',
    src,
    alt: alternative(attributes.alt),
    size: sizeOf(attributes),
    isLazy: isLazy(attributes),
  };
}

/** What stands in a picture's place until a script loads it. */
function isPlaceholder(src: string): boolean {
  const start = src.slice(0, 6).toLowerCase();
  return start.startsWith('data:') || start === 'about:';
}

/** Where lazy-loading scripts keep the real address. */
const lazyAttributes = ['data-lazy-src', 'data-src', 'data-original', 'data-actualsrc', 'data-orig-file', 'data-url'];

/** The picture's address, the largest that the page offers; a `data:` picture only where there is no other. */
function pictureAddress(attributes: Attributes): string | null {
  const lazy = lazyAttributes.map((name) => attributes[name]).find((value) => value && !isPlaceholder(value));
  const own = attributes.src && !isPlaceholder(attributes.src) ? attributes.src : undefined;
  const sized = largest(attributes['data-lazy-srcset'] ?? attributes['data-srcset'] ?? attributes.srcset);
  const chosen = sized ?? lazy ?? own;
  if (chosen !== undefined) return link(unproxied(chosen));
  return /^data:image\//i.test(attributes.src ?? '') && !isEmptyPicture(attributes.src ?? '')
    ? (attributes.src ?? null)
    : null;
}

function isLazy(attributes: Attributes): boolean {
  return lazyAttributes.some((name) => attributes[name] !== undefined) || isPlaceholder(attributes.src ?? '');
}

/** What stands in a lazy picture's place until it is loaded: a vector without content, a dot. */
function isEmptyPicture(src: string): boolean {
  return src.length < 400 && /^data:image\/(svg\+xml|gif)/i.test(src);
}

const mostCandidates = 50;

/** The widest candidate of a `srcset`: https://html.spec.whatwg.org/#srcset-attributes */
function largest(srcset: string | undefined): string | undefined {
  if (!srcset) return undefined;
  let best: string | undefined;
  let width = 0;
  for (const candidate of srcset.split(/,\s+/, mostCandidates)) {
    const [address = '', size = ''] = candidate.trim().split(/\s+/, 2);
    const number = Number.parseFloat(size);
    if (number > width && !isPlaceholder(address)) {
      width = number;
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

const emojiClasses = new Set(['wp-smiley', 'emoji', 'emoticon', 'smiley', 'W_img_face']);
const emojiAddresses = ['/images/core/emoji/', '/twemoji/', '/appstyle/expression/', '/emoji/v', 'twimg.com/emoji'];

/** The character or the `[泪]` that a picture stands for; null for a real picture. */
function emojiText({ class: classes, src = '', alt, title }: Attributes): string | null {
  const isEmoji =
    classes?.split(' ').some((name) => emojiClasses.has(name)) || emojiAddresses.some((part) => src.includes(part));
  return isEmoji ? alt || title || '' : null;
}

const trackers = [
  '//feeds.feedburner.com/',
  '//feedproxy.google.com/',
  '//feeds.wordpress.com/',
  '//stats.wordpress.com/',
  '//pixel.wp.com/',
  'doubleclick.net/',
  '//www.google-analytics.com/',
  'googlesyndication.com/',
  'scorecardresearch.com/',
  'quantserve.com/',
  '//www.facebook.com/tr',
];
const dots = new Set(['0', '1', '0px', '1px']);
const dotStyle = /(?:^|;)\s*(?:width|height):\s*[01](?:px)?\s*(?:;|!|$)/i;

/** A picture of one pixel, or one from a host that counts readers. */
function isTracker({ width = '', height = '', style, src = '' }: Attributes): boolean {
  if (dots.has(width) && dots.has(height)) return true;
  return (style !== undefined && dotStyle.test(style)) || trackers.some((host) => src.includes(host));
}

/** `width` and `height` in pixels; a share of the page's width says nothing of the picture. */
function sizeOf({ width = '', height = '' }: Attributes): { width: number; height: number } | null {
  const [wide, high] = [width, height].map((length) => Number(/^\s*(\d{1,5})(?:px)?\s*$/.exec(length)?.[1] ?? 0));
  return wide && high ? { width: wide, height: high } : null;
}

/** Alternative texts that only say that there is a picture. */
const emptyAlternative =
  /^(?:image|img|file|photo|picture|图片|圖片|插图|undefined|null|presentational grey line|line|\S+\.(?:jpe?g|png|gif|webp))$/i;

function alternative(alt: string | undefined): string {
  const text = oneLine(alt ?? '');
  return emptyAlternative.test(text) ? '' : text;
}

/** The address of a frame or a video; a player's address becomes the page's that people open. */
export function frameAddress(attributes: Attributes): string | null {
  const lazy = lazyAttributes.map((name) => attributes[name]).find((value) => value);
  const url = webAddress((lazy ?? attributes.src)?.replace(/^\/\//, 'https://'));
  const video = /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]{6,})/i.exec(url ?? '')?.[1];
  return video ? `https://www.youtube.com/watch?v=${video}` : url;
}
