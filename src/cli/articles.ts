/** ARTICLE → an article: a file, an id that `list` prints, or `-` for standard input. */
import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { Article } from '../archive/article.ts';
import { articleId } from '../archive/id.ts';
import { readArticle } from '../archive/read.ts';
import { Failure, fileFailure } from './failure.ts';
import { type Io, readAll } from './io.ts';
import type { Origin } from './record.ts';

export interface Opened extends Origin {
  readonly article: Article;
}

export async function openArticle(operand: string, io: Io): Promise<Opened> {
  if (operand === '-') return opened(await readAll(io.stdin), '-');
  try {
    return opened(await readFile(resolve(io.cwd, operand)), operand);
  } catch (error) {
    throw fileFailure(error, operand);
  }
}

export function opened(bytes: Uint8Array, file: string): Opened {
  if (isBinary(bytes)) throw new Failure(3, 'binary', { file });
  const article = readArticle(bytes, basename(file));
  return { article, file, id: articleId(basename(file), article.metadata.url) };
}

const UTF16 = [
  [0xff, 0xfe],
  [0xfe, 0xff],
];

/** True where the first 4 KiB hold more control bytes than any text would. */
function isBinary(bytes: Uint8Array): boolean {
  if (UTF16.some(([first, second]) => bytes[0] === first && bytes[1] === second)) return false;
  const head = bytes.subarray(0, 4096);
  let controls = 0;
  for (const byte of head) if (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1b) controls++;
  return controls > head.length / 10;
}
