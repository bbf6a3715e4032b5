/** A file → its bytes, or why not. Never blocks on a FIFO or device, never takes more memory than `MAX_BYTES`. */
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { codeOf } from './walk.ts';

/** The largest file that is read as an article. */
const MAX_BYTES = 64 * 1024 * 1024;

export interface FileBytes {
  readonly bytes: Uint8Array;
  /** ms of the epoch. */
  readonly mtime: number;
}

/** A file's bytes, or a system's code for why it cannot be read. */
export function readBytes(path: string): FileBytes | string {
  let file: number;
  try {
    // Opening a FIFO waits for its writer, but for O_NONBLOCK; a regular file takes no notice of it.
    file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (error) {
    return codeOf(error);
  }
  try {
    const stat = fstatSync(file);
    if (!stat.isFile()) return stat.isDirectory() ? 'EISDIR' : 'ENOTFILE';
    if (stat.size > MAX_BYTES) return 'EFBIG';
    // The file may grow or shrink while it is read: at most its size is taken.
    const bytes = new Uint8Array(stat.size);
    let length = 0;
    while (length < bytes.length) {
      const read = readSync(file, bytes, length, bytes.length - length, length);
      if (read === 0) break;
      length += read;
    }
    return { bytes: bytes.subarray(0, length), mtime: stat.mtimeMs };
  } catch (error) {
    return codeOf(error);
  } finally {
    closeSync(file);
  }
}
