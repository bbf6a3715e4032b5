/** ARTICLE → an article: a file, an id that `list` prints, or `-` for standard input. */
import { readFile } from 'node:fs/promises';
import { basename, relative, resolve, sep } from 'node:path';
import type { Article } from '../archive/article.ts';
import { articleId } from '../archive/id.ts';
import { readArticle } from '../archive/read.ts';
import type { Library } from '../library/library.ts';
import { Failure, fileFailure } from './failure.ts';
import { type Io, readAll } from './io.ts';
import type { Origin } from './record.ts';

export interface Opened extends Origin {
  readonly article: Article;
}

export async function openArticle(operand: string, io: Io): Promise<Opened> {
  if (io.library) return served(operand, io.library);
  if (operand === '-') return opened(await readAll(io.stdin), '-');
  try {
    return opened(await readFile(resolve(io.cwd, operand)), operand);
  } catch (error) {
    throw fileFailure(error, operand);
  }
}

/** An article of a served library by its id or its place in the library; no other file is ever read. */
async function served(operand: string, library: Library): Promise<Opened> {
  const places = [operand, ...library.roots.map((root) => resolve(root, operand))];
  const entry = places.map((place) => library.find(place)).find((found) => found !== undefined);
  if (!entry) throw new Failure(3, 'notServed', { file: operand });
  return { article: await library.read(entry), id: entry.id, file: placeIn(library, entry.file) };
}

/** A file's path from the root it lies under: where the library is on its machine is nobody's business. */
export function placeIn({ roots }: Pick<Library, 'roots'>, file: string): string {
  const root = roots.find((one) => file.startsWith(one + sep));
  return root === undefined ? basename(file) : relative(root, file);
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
