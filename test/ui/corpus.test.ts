/** Every article at hand opened in the reader, to its end: the shipped ones, and an archive beside the project if there is one. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openPage } from '../../src/typeset/set.ts';
import { defaultSetting } from '../../src/typeset/setting.ts';
import { SQUARE, squaresOf } from '../../src/typeset/vertical.ts';
import { cells, narrow } from '../../src/typeset/width.ts';
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
      await reader.ways.open(entry);
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

const closes = /^[︐︑︒︓︔︕︖︶︾︼﹂﹄︸︺﹀﹈]/;
const opens = /^[︵︽︻﹁﹃︷︹︿﹇]/;

test.each(folders)(
  '%s in columns',
  async (folder) => {
    const library = await opened(folder);
    const { reader } = sitAt(library, { columns: 72, rows: 20, settings: { 'page.direction': 'vertical' } });
    for (const entry of library.entries) {
      await reader.ways.open(entry);
      const view = reader.article!;
      if (view.direction === 'horizontal') continue;
      for (const key of ['space', 'left', 'm', 'm', 'G', 'g', '2']) {
        reader.desk.press(key);
        const rows = reader.desk.frame().rows.map((row) => row.map(({ text }) => text).join(''));
        expect(rows.map((row) => cells(row))).toEqual(rows.map(() => 72));
      }
      const height = 30;
      const page = openPage(view.article, { ...defaultSetting, direction: 'vertical', measure: height * SQUARE });
      page.extend();
      let next = 0;
      let before = page.lines[0]!;
      for (const line of page.lines) {
        const { start, end, block } = line;
        const spans = squaresOf(line, narrow);
        expect(spans.length).toBeLessThanOrEqual(height);
        expect(spans.filter(({ text }) => cells(text) !== SQUARE)).toEqual([]);
        const own = view.article.blocks[block]?.kind;
        // Cells side by side are no stretch of the text.
        if (own !== 'table') expect(view.article.text.slice(next, start).trim()).toBe('');
        next = Math.max(next, end);
        // A column that goes on with the paragraph of the one before.
        if (own === 'paragraph' && before.block === block && before.end === start && before.end > before.start) {
          expect(spans[0]?.text ?? '').not.toMatch(closes);
          expect(squaresOf(before, narrow).at(-1)?.text ?? '').not.toMatch(opens);
        }
        before = line;
      }
      expect(view.article.text.slice(next).trim()).toBe('');
    }
    await library.close();
  },
  60_000,
);
