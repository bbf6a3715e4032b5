/** ARTICLE → an article: a file, an id that `list` prints, or `-` for standard input. */
import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { Article } from '../archive/article.ts';
import { articleId } from '../archive/id.ts';
import { readArticle } from '../archive/read.ts';
import { readBytes } from '../library/file.ts';
import type { Library } from '../library/library.ts';
import { Failure, fileFailure } from './failure.ts';
import { findById, findIn } from './find.ts';
import { type Io, readAll } from './io.ts';
import { placeIn } from './libraries.ts';
import type { Origin } from './record.ts';

export interface Opened extends Origin {
  readonly article: Article;
}

/** Opens ARTICLE. `name` is what its file is called in what is printed. */
export async function openArticle(operand: string, io: Io, name = operand): Promise<Opened> {
  if (io.library) return served(operand, io.library);
  if (operand === '-') return opened(await readAll(io.stdin), '-');
  if (operand === '') throw new Failure(3, 'missingArticle', { file: '""' });
  const path = resolve(io.cwd, operand);
  const exists = await stat(path).then(
    () => true,
    (error) => missing(error, operand),
  );
  if (exists) return fromFile(path, name);
  const found = await findById(operand, io);
  if (!found) throw new Failure(3, 'missingArticle', { file: operand });
  return { ...(await fromFile(found.file, found.file)), id: found.id };
}

/** Says what keeps a file from being read as an article; nothing of it is parsed yet. */
export function checkFile(path: string, given: string): void {
  const file = readBytes(path);
  if (typeof file === 'string') throw fileFailure({ code: file }, given);
  if (isBinary(file.bytes)) throw new Failure(3, 'binary', { file: given });
}

/** An article of a served library by its id or its place in the library; no other file is ever read. */
async function served(operand: string, library: Library): Promise<Opened> {
  const places = [operand, ...library.roots.map((root) => resolve(root, operand))];
  const entry =
    findIn(library, operand) ?? places.map((place) => library.find(place)).find((found) => found !== undefined);
  if (!entry) throw new Failure(3, 'notServed', { file: operand });
  const file = placeIn(library, entry.file);
  const article = await library.read(entry).catch((error) => {
    throw fileFailure(error, file);
  });
  return { article, id: entry.id, file };
}

/** An article that is no file of this name but the id of one; undefined where there is none. */
export async function findArticle(
  id: string,
  io: Io,
): Promise<{ readonly path: string; readonly file: string } | undefined> {
  const found = await findById(id, io);
  return found && { path: found.file, file: found.file };
}

/** False where there is no such file; a failure where there is one that may not be looked at. */
function missing(error: unknown, operand: string): false {
  const failure = fileFailure(error, operand);
  if (failure.key !== 'missing' && failure.key !== 'longName') throw failure;
  return false;
}

/** Pipes that a shell names (`<(…)`); any other pipe could be one that nobody writes to. */
const PIPE = /^\/(dev\/(stdin|fd\/\d+)|proc\/self\/fd\/\d+)$/;

async function fromFile(path: string, name: string): Promise<Opened> {
  if (PIPE.test(path)) return opened(await readFile(path), name);
  const file = readBytes(path);
  if (typeof file === 'string') throw fileFailure({ code: file }, name);
  return opened(file.bytes, name);
}

function opened(bytes: Uint8Array, file: string): Opened {
  if (isBinary(bytes)) throw new Failure(3, 'binary', { file });
  const article = readArticle(bytes, basename(file));
  return { article, file, id: articleId(file, article.metadata.url) };
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
