/** The reading state on the command line: export, import, notes. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { anchorAt } from '../../src/library/anchor.ts';
import { workOf } from '../../src/library/entry.ts';
import { highlightOf } from '../../src/library/highlight.ts';
import { openReading } from '../../src/library/reading.ts';
import { archive } from './archive.ts';
import { call } from './call.ts';

const path = archive();
const state = (): string => join(mkdtempSync(join(tmpdir(), 'yuelan-state-')), 'reading.db');

/** A state file with a highlight that has a note, and a bookmark. */
async function marked(): Promise<string> {
  const file = state();
  const reading = await openReading({ path: file });
  const article = workOf('700103_bridge.md', '河边小报｜春天的桥', 'https://example.org/700103.html');
  const info = JSON.parse((await call(['show', join(path, '700103_bridge.md'), '--format', 'json'])).stdout);
  const text: string = info.blocks
    .map((block: { inlines: { text: string }[] }) => block.inlines.map((i) => i.text).join(''))
    .join('\n');
  const mark = (kind: 'highlight' | 'bookmark', quote: string, note: string) => {
    const place = anchorAt(text, text.indexOf(quote));
    return reading.addMark({
      kind,
      article,
      title: '春天的桥',
      file: '700103_bridge.md',
      place,
      end: place.offset + quote.length,
      quote,
      note,
    });
  };
  await mark('highlight', '桥下是新修的路。', '*重点*\n- 路与桥');
  await mark('bookmark', '桥修好了', '');
  await reading.close();
  return file;
}

test('notes as Markdown, in the order of the text, with a citation', async () => {
  const { stdout, status } = await call(['notes', join(path, '700103_bridge.md'), '--state', await marked()]);
  expect(status).toBe(0);
  expect(stdout.replaceAll(/\*20\d\d-\d\d-\d\d\*/g, '*DAY*')).toBe(`# 春天的桥

林一木. 春天的桥[EB/OL]. 微信公众号“河边小报”, 2025(2025-02-06)[2025-02-06]. https://example.org/700103.html.

## 01

书签：桥修好了

*DAY*

## 02

> 桥下是新修的路。

\\*重点\\*
\\- 路与桥

*DAY*
`);
});

test('a highlight over several paragraphs is one quotation; one whose words are gone keeps them', async () => {
  const opened = archive();
  const file = state();
  const reading = await openReading({ path: file });
  const article = workOf('700103_bridge.md', '河边小报｜春天的桥', 'https://example.org/700103.html');
  const text = '桥在第一段。\n桥在第二段。';
  const common = { article, title: '春天的桥', file: '700103_bridge.md', note: '' };
  reading.addMark({ ...common, ...highlightOf(text, { start: 0, end: text.length }) });
  await reading.close();
  const args = ['notes', join(opened, '700103_bridge.md'), '--state', file];
  expect((await call(args)).stdout).toContain('\n> 桥在第一段。\n>\n> 桥在第二段。\n');
  const { notes } = JSON.parse((await call([...args, '--format', 'json'])).stdout);
  expect(notes).toMatchObject([{ kind: 'highlight', at: null, end: null, section: null, quote: text }]);
});

test('notes as JSON, with places', async () => {
  const { stdout } = await call([
    'notes',
    join(path, '700103_bridge.md'),
    '--format',
    'json',
    '--state',
    await marked(),
  ]);
  expect(JSON.parse(stdout)).toMatchObject({
    id: '700103',
    notes: [
      { kind: 'bookmark', section: '01', quote: '桥修好了', note: '' },
      { kind: 'highlight', section: '02', quote: '桥下是新修的路。', note: '*重点*\n- 路与桥' },
    ],
  });
});

test('notes of all articles, one after another; of one whose file is gone what the marks have', async () => {
  const file = await marked();
  const reading = await openReading({ path: file });
  for (const [article, at, title] of [
    ['here', join(path, '700101_rain.md'), '雨'],
    ['gone', '/nowhere/700199.md', '没有了'],
  ] as const)
    reading.addMark({ ...highlightOf('雨下了。', { start: 0, end: 4 }), article, title, file: at, note: '' });
  await reading.close();
  const { stdout, status } = await call(['notes', '--state', file]);
  expect(status).toBe(0);
  expect(stdout.match(/^# .*/gm)).toHaveLength(3);
  expect(stdout.replaceAll(/\*20\d\d-\d\d-\d\d\*/g, '*DAY*')).toContain('# 没有了\n\n> 雨下了。\n\n*DAY*\n');
  const records: { title: string }[] = JSON.parse((await call(['notes', '-f', 'json', '--state', file])).stdout);
  expect(records.map(({ title }) => title)).toContain('没有了');
  expect(await call(['notes', '--state', state()])).toMatchObject({ status: 1 });
});

test('an article without notes', async () => {
  expect(await call(['notes', join(path, '700101_rain.md'), '--state', await marked()])).toMatchObject({ status: 1 });
});

test('what export writes, import reads, once', async () => {
  const from = await marked();
  const lines = (await call(['export', '--state', from])).stdout;
  expect(lines.trim().split('\n')).toHaveLength(2);
  const to = state();
  const first = await call(['import', '-', '--state', to], { stdin: lines });
  expect(first).toEqual({ stdout: '', stderr: '读入 2 条；0 条已有\n', status: 0 });
  const file = join(mkdtempSync(join(tmpdir(), 'yuelan-')), 'state.jsonl');
  writeFileSync(file, `${lines}no record\n`);
  const second = await call(['import', file, '--state', to]);
  expect(second).toEqual({
    stdout: '',
    stderr: `读入 0 条；2 条已有\nyuelan: ${file}：1 行不是 export 写的，已跳过：第 3 行\n`,
    status: 3,
  });
  expect((await call(['export', '--state', to])).stdout).toBe(lines);
  expect(await call(['import', 'nosuch', '--state', to])).toMatchObject({ status: 3 });
});

test('export of nothing', async () => {
  expect(await call(['export', '--state', state()])).toEqual({ stdout: '', stderr: '', status: 1 });
});
