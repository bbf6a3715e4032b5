/** Bytes of a file beside an article: never of one outside its folder, and only of regular files. */
import { constants, type Stats } from 'node:fs';
import { type FileHandle, open, realpath } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import type { PictureFault } from '../typeset/picture.ts';

/** The largest file that is read as a picture. */
export const MAX_BYTES = 32 * 1024 * 1024;

/** Where Windows has no such flags, it has neither FIFOs nor links that need them. */
const READ = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);

/**
 * The file's first bytes, or why there are none.
 * @param article the article's file
 * @param path relative to its folder, without `..` (see `sourceOf`)
 * @param most bytes; a file may be longer
 */
export async function readBeside(article: string, path: string, most = MAX_BYTES): Promise<Uint8Array | PictureFault> {
  let file: FileHandle | undefined;
  try {
    const folder = await realpath(dirname(article));
    const real = await realpath(join(folder, path));
    if (!real.startsWith(folder.endsWith(sep) ? folder : folder + sep)) return 'unreadable';
    // What has become a link since then is not followed.
    file = await open(real, READ);
    const stat: Stats = await file.stat();
    if (!stat.isFile()) return 'unreadable';
    if (stat.size > MAX_BYTES) return 'tooLarge';
    return await readStart(file, Math.min(most, stat.size));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : 'unreadable';
  } finally {
    await file?.close();
  }
}

async function readStart(file: FileHandle, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  let at = 0;
  while (at < length) {
    const { bytesRead } = await file.read(bytes, at, length - at, at);
    if (bytesRead === 0) break;
    at += bytesRead;
  }
  return bytes.subarray(0, at);
}
