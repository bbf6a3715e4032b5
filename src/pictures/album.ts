/** The images of an article that can be drawn. */
import type { Image } from '../archive/article.ts';
import { type Source, sourceOf } from './source.ts';

/** By the images' numbers. */
export type Album = ReadonlyMap<number, Source>;

/** An article with more images than this shows the rest by their captions. */
const MOST = 500;

/** Those of an article's images that are not elsewhere. */
export function albumOf(images: readonly Image[]): Album {
  const album = new Map<number, Source>();
  for (const image of images) {
    const source = sourceOf(image.src);
    if (source && album.size < MOST) album.set(image.number, source);
  }
  return album;
}
