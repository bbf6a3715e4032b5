/** How large a picture is, by the first bytes of its file. */
import { imageSize } from 'image-size';
import type { PictureFault, PixelSize } from '../typeset/picture.ts';

export type Format = 'png' | 'jpeg' | 'gif' | 'webp';

/** Pixels that are decoded at most: 24 megapixels take some 400 MB while it is done. */
const MAX_PIXELS = 24_000_000;

/** By its first bytes, whatever its name or address says; null for what is not drawn. */
export function formatOf(bytes: Uint8Array): Format | null {
  const start = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (/^GIF8[79]a/.test(start)) return 'gif';
  return start.startsWith('RIFF') && start.endsWith('WEBP') ? 'webp' : null;
}

/** The size in pixels, as it is to be seen (EXIF may turn it), or why the picture cannot be drawn. */
export function sizeOf(bytes: Uint8Array): PixelSize | PictureFault {
  if (!formatOf(bytes)) return 'format';
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    if (!(width > 0 && height > 0)) return 'broken';
    if (width * height > MAX_PIXELS) return 'tooLarge';
    return orientation >= 5 ? { width: height, height: width } : { width, height };
  } catch {
    return 'broken';
  }
}
