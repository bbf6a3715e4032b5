/** What a page's markup says is no reading matter: share bars, trackers; and pictures that stand for a character. */
import type { Attributes } from './html.ts';

/** Class names of share bars: AddToAny, Jetpack, ShareThis, AddThis, bdshare and plain names. */
const share =
  /(?:^|\s)(?:addtoany|a2a_|sharedaddy|sd-(?:sharing|block)|jp-relatedposts|st-btn|sharethis|addthis|bdshare|social-?share|share-(?:bar|buttons?|links?))/i;

export function isShareBar(attributes: Attributes): boolean {
  return attributes.class !== undefined && share.test(attributes.class);
}

/** Class names that captions have: WordPress, RFI, BBC, the New York Times. */
const caption =
  /(?:^|\s)(?:wp-caption-text|(?:image-|media-|photo-|img-)?caption(?:-text)?|figcaption|t-copyright|Copyright)(?:\s|$)/;

export function isCaptionClass(attributes: Attributes): boolean {
  return attributes.class !== undefined && caption.test(attributes.class);
}

/** Small or grey type: how captions are marked where no class says so. */
const smallType =
  /font-size:\s*(?:0?\.\d+r?em|1[0-3]px|[5-9]\dpt|small|x-small|[5-9]\d%)|color:\s*(?:#(?:666|777|888|999|aaa)\b|#(?:666666|777777|888888|999999|aaaaaa)\b|gr[ae]y)/i;

export function isSmallType(attributes: Attributes): boolean {
  return attributes.style !== undefined && smallType.test(attributes.style);
}

const emojiClass = /(?:^|\s)(?:wp-smiley|emoji|emoticon|W_img_face|smiley)(?:\s|$)/i;
const emojiAddress =
  /\/images\/core\/emoji\/|\/twemoji\/|\/appstyle\/expression\/|\/emoji\/v\d|abs(?:-\d)?\.twimg\.com\/emoji/i;

/** The character or the `[泪]` that a picture stands for; null for a real picture. */
export function emojiText(attributes: Attributes): string | null {
  const isEmoji = emojiClass.test(attributes.class ?? '') || emojiAddress.test(attributes.src ?? '');
  return isEmoji ? attributes.alt || attributes.title || '' : null;
}

const trackers =
  /\/\/(?:[\w-]+\.)*(?:feedburner\.com|feedproxy\.google\.com|doubleclick\.net|google-analytics\.com|googlesyndication\.com|pixel\.wp\.com|stats\.wordpress\.com|feeds\.wordpress\.com|scorecardresearch\.com|quantserve\.com|facebook\.com\/tr)(?:[/?:]|$)/i;
const dot = /^\s*[01](?:\s*px)?\s*$/i;
const dotStyle = /(?:^|;)\s*(?:width|height):\s*[01](?:px)?\s*(?:;|!|$)/i;

/** A picture of one pixel, or one from a host that counts readers. */
export function isTracker(attributes: Attributes): boolean {
  return (
    (dot.test(attributes.width ?? '') && dot.test(attributes.height ?? '')) ||
    dotStyle.test(attributes.style ?? '') ||
    trackers.test(attributes.src ?? '')
  );
}
