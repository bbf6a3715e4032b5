/** Every article at hand opened in the reader, to its end: the shipped ones, and an archive beside the project if there is one. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { opened } from '../library/shelves.ts';
import { sitAt } from './sitting.ts';

const folders = ['../../seeds', '../../../shared/corpus']
  .map((path) => fileURLToPath(new URL(path, import.meta.url)))
  .filter((path) => existsSync(path));

test.each(folders)(
  '%s',
  async (folder) => {
    const library = await opened(folder);
    expect(library.entries.length).toBeGreaterThan(0);
    const { reader } = sitAt(library, { columns: 72, rows: 20 });
    for (const entry of library.entries) {
      await reader.show(entry);
      expect(reader.article?.opened.entry.file).toBe(entry.file);
      for (const key of ['space', 'm', 'm', 'o', 'o', 'G']) {
        reader.desk.press(key);
        const rows = reader.desk.frame().rows.map((row) => row.map(({ text }) => text).join(''));
        expect(rows).toHaveLength(20);
        expect(rows.join('')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      }
    }
    await library.close();
  },
  60_000,
);
