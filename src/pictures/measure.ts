/** How large the pictures of an album are, by the first bytes of each. No pixel is looked at. */
import type { PictureFault, PixelSize } from '../typeset/picture.ts';
import type { Album } from './album.ts';
import { MAX_BYTES, readBeside } from './beside.ts';
import { sizeOf } from './size.ts';
import { dataOf, type Source } from './source.ts';

/** Where a file's size stands, in nearly all of them. */
const HEAD = 64 * 1024;

/** The sizes of an album's images, or why one cannot be drawn. */
export async function measure(album: Album, article: string): Promise<Map<number, PixelSize | PictureFault>> {
  const sizes = new Map<number, PixelSize | PictureFault>();
  for (const [number, source] of album) sizes.set(number, await measureOne(source, article));
  return sizes;
}

async function measureOne(source: Source, article: string): Promise<PixelSize | PictureFault> {
  const head = await bytesOf(source, article, HEAD);
  if (typeof head === 'string') return head;
  const size = sizeOf(head);
  // A large preview or colour profile may stand before it.
  if (size !== 'broken' || head.length < HEAD) return size;
  const whole = await bytesOf(source, article);
  return typeof whole === 'string' ? whole : sizeOf(whole);
}

/** An image's bytes, or why there are none. */
export async function bytesOf(source: Source, article: string, most = MAX_BYTES): Promise<Uint8Array | PictureFault> {
  if (source.kind === 'file') return readBeside(article, source.path, most);
  // Four characters of base64 are three bytes.
  const whole = source.url.length > most * 1.4 ? `${source.url.slice(0, Math.ceil(most / 3) * 4)}` : source.url;
  if (most === MAX_BYTES && whole !== source.url) return 'tooLarge';
  return dataOf(whole) ?? 'format';
}
