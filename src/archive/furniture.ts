/** What a page's markup says is a share bar, and what a caption. */
import type { Attributes } from './html.ts';

/** How the class names of share bars begin: AddToAny, Jetpack, ShareThis, AddThis, bdshare. */
const shareBars = [
  'addtoany',
  'a2a_',
  'sharedaddy',
  'sd-sharing',
  'sd-block',
  'jp-relatedposts',
  'sharethis',
  'addthis',
  'bdshare',
  'social-share',
  'share-bar',
  'share-button',
  'share-links',
];

export function isShareBar(attributes: Attributes): boolean {
  const classes = attributes.class;
  if (classes === undefined) return false;
  return shareBars.some((name) => classes.startsWith(name) || classes.includes(` ${name}`));
}

/** Class names that captions have: WordPress, RFI, BBC and plain ones. */
const captions = new Set([
  'wp-caption-text',
  'wp-element-caption',
  'caption',
  'caption-text',
  'image-caption',
  'img-caption',
  'media-caption',
  'photo-caption',
  'figcaption',
  't-copyright',
  'Copyright',
]);

/** BBC's pages have no `<figure>`: the class of the element around a picture and its words begins so. */
const figure = 'Figure-';

export function isCaptionClass(attributes: Attributes): boolean {
  return attributes.class?.split(' ').some((name) => captions.has(name) || name.startsWith(figure)) ?? false;
}

/** Small or grey type: how captions are marked where no class says so. */
const smallType =
  /font-size:\s*(?:0?\.\d+r?em|1[0-3]px|[5-9]\dpt|small|x-small|[5-9]\d%)|color:\s*(?:#(?:666|777|888|999|aaa)\b|#(?:666666|777777|888888|999999|aaaaaa)\b|gr[ae]y)/i;

export function isSmallType(attributes: Attributes): boolean {
  return attributes.style !== undefined && smallType.test(attributes.style);
}
