/** What a page's markup says is no part of the article, and what is a caption. */
import type { Attributes } from './html.ts';

/** How the class names of share bars begin: AddToAny, Jetpack, ShareThis, AddThis, bdshare. */
const share =
  'addtoany a2a_ sharedaddy sd-sharing sd-block sharethis addthis bdshare social-share share-bar share-button share-links'.split(
    ' ',
  );
/** Classes and ids of what stands below an article: other articles, and what readers wrote (WordPress, Drupal, Disqus). */
const related = new Set([
  ...'jp-relatedposts related-posts related-articles relatedposts yarpp yarpp-related post-navigation nav-links'.split(
    ' ',
  ),
  ...'comments comments-area comment-list commentlist comment-respond comment-wrapper respond disqus_thread'.split(' '),
]);

/** What an element is that holds nothing of the article; null where its names do not say. */
export function furnitureOf({ class: classes, id }: Attributes): 'share' | 'related' | null {
  const names = classes?.split(/\s+/) ?? [];
  if (names.some((name) => share.some((start) => name.startsWith(start)))) return 'share';
  return names.some((name) => related.has(name)) || (id !== undefined && related.has(id)) ? 'related' : null;
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
