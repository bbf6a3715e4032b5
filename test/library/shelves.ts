/** Libraries of files for tests, in folders that go when the test file ends. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { type Library, openLibrary } from '../../src/library/library.ts';

/** A folder of its own. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'yuelan-test-'));
  afterAll(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

export interface Piece {
  readonly title: string;
  readonly text: string;
  readonly url?: string;
  /** ISO 8601. */
  readonly date?: string;
  readonly author?: string;
}

/** An article as an archive has it. Paragraphs are lines of `text`. */
export function archived({ title, text, url, date = '2025-02-06T11:31:03Z', author }: Piece): string {
  const where = url ?? `https://archive.example/${encodeURIComponent(title)}/${text.length}`;
  const byline = author ? `<p><strong>文 | ${author}</strong></p>` : '';
  const body = text
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('');
  return `<!--${Date.parse(date)}-->\n[${title}](${where})\n------\n\n${byline}${body}\n`;
}

/** Writes a file below `root`, folders and all. */
export function put(root: string, path: string, piece: Piece | string): string {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, typeof piece === 'string' ? piece : archived(piece));
  return file;
}

/** Opens a library with an index of its own and waits until its files have been read. */
export async function opened(root: string, options: { index?: string } = {}): Promise<Library> {
  const library = await openLibrary([root], { index: ':memory:', reading: ':memory:', ...options });
  await library.settled();
  return library;
}
