/** Libraries of real files that come, change, move and go. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Entry, pendingEntry } from '../../src/library/entry.ts';
import { type Library, openLibrary } from '../../src/library/library.ts';
import { walk } from '../../src/library/walk.ts';
import { Generator } from '../bench/articles.ts';
import { folder, opened, put } from './shelves.ts';

const titles = (library: Library): string[] => library.entries.map(({ headline }) => headline);
const troubles = (library: Library): string[] =>
  library.notices.flatMap((notice) => (notice.kind === 'trouble' ? [`${notice.code} ${basename(notice.path)}`] : []));

test('walking takes what looks like an article, once, and stops at nothing', () => {
  const root = folder();
  for (const name of ['b.md', 'a.txt', 'c.HTML', 'deep/er/d.htm', '.hidden.md', '.git/e.md', 'image.png', 'notes'])
    put(root, name, 'x');
  symlinkSync(root, join(root, 'deep', 'loop'));
  symlinkSync(join(root, 'a.txt'), join(root, 'z.txt'));
  symlinkSync(join(root, 'nowhere'), join(root, 'broken.txt'));
  execFileSync('mkfifo', [join(root, 'pipe.txt')]);
  const steps = [...walk([root, join(root, 'notes'), join(root, 'gone')])];
  expect(
    steps.map((step) => ('file' in step ? step.file : `${step.trouble.code} ${step.trouble.path}`).replace(root, '')),
  ).toEqual(['/a.txt', '/b.md', 'ENOENT /broken.txt', '/c.HTML', '/z.txt', '/deep/er/d.htm', '/notes', 'ENOENT /gone']);
});

test('a folder for each of very many articles is no trouble', () => {
  const root = folder();
  for (let n = 0; n < 13_000; n++) mkdirSync(join(root, `${n}`));
  const file = put(root, '7/a.txt', 'x');
  // With a tenth of the usual stack, thirteen thousand folders stand for ten times as many.
  const module = new URL('../../src/library/walk.ts', import.meta.url).href;
  const program = `import { walk } from '${module}'; console.log(JSON.stringify([...walk(['${root}'])]));`;
  const args = ['--stack-size=80', '--input-type=module', '-e', program];
  expect(JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }))).toEqual([{ file }]);
});

test('files that come, change, are renamed and go are followed', async () => {
  const root = folder();
  const index = join(folder(), 'index.db');
  put(root, 'a.txt', { title: '甲', text: '春天的事情说不完。' });
  put(root, 'b.txt', { title: '乙', text: '夏天的事情说不完。' });
  put(root, 'c.txt', { title: '丙', text: '秋天的事情说不完。', date: '2020-01-01T00:00:00Z' });
  const library = await opened(root, { index });
  expect(titles(library)).toEqual(['甲', '乙', '丙']);
  const row = library.find(join(root, 'b.txt'))?.row;

  put(root, 'a.txt', { title: '甲', text: '冬天来了，与以前不同。', date: '2026-01-01T00:00:00Z' });
  mkdirSync(join(root, 'moved'));
  renameSync(join(root, 'b.txt'), join(root, 'moved', 'b.txt'));
  rmSync(join(root, 'c.txt'));
  put(root, 'new/d.txt', { title: '丁', text: '新的一篇。', date: '2027-01-01T00:00:00Z' });
  await library.rescan();
  expect(titles(library)).toEqual(['丁', '甲', '乙']);
  // A file that was moved is not read again.
  expect(library.find(join(root, 'moved', 'b.txt'))?.row).toBe(row);
  expect((await library.search('冬天')).total).toBe(1);
  expect((await library.search('春天')).total).toBe(0);
  expect((await library.search('秋天')).total).toBe(0);

  // A new time on the same bytes is not a change.
  const before = library.find(join(root, 'a.txt'))?.row;
  utimesSync(join(root, 'a.txt'), 1, 1);
  await library.rescan();
  expect(library.find(join(root, 'a.txt'))?.row).toBe(before);
  await library.close();

  // The next opening shows the list before any file has been looked at.
  rmSync(join(root, 'moved'), { recursive: true });
  const again = await openLibrary([root], { index, reading: ':memory:', scanAfter: 60_000 });
  expect(titles(again)).toEqual(['丁', '甲', '乙']);
  await again.settled();
  expect(titles(again)).toEqual(['丁', '甲']);
  await again.close();
});

test('a file under another name has the id and title that go with it, and the work that it was', async () => {
  const root = folder();
  const index = join(folder(), 'index.db');
  put(root, '70000.txt', '一段没有题目的文字，说来话长。');
  put(root, '80000.txt', '另一段没有题目的文字，说来也长。');
  const library = await opened(root, { index });
  const work = library.find('70000')?.work;
  renameSync(join(root, '70000.txt'), join(root, '70001.txt'));
  await library.rescan();
  expect(library.entries.map(({ id, title }) => [id, title]).sort()).toEqual([
    ['70001', '70001'],
    ['80000', '80000'],
  ]);
  expect(library.find('70001')?.work).toBe(work);
  expect((await library.search('话长')).total).toBe(1);
  await library.close();
});

test('what happens in the folders is followed while the library is open', async () => {
  const root = folder();
  put(root, 'old/a.txt', { title: '甲', text: '春天的事情说不完。' });
  put(root, '2025/12/z.txt', { title: '癸', text: '往年的事情说不完。' });
  const library = await openLibrary([root], { index: ':memory:', reading: ':memory:', watch: true });
  await library.settled();
  const becomes = async (expected: string[]): Promise<void> => {
    await expect.poll(() => titles(library).sort(), { timeout: 5000 }).toEqual(['癸', ...expected].sort());
  };
  put(root, 'b.txt', { title: '乙', text: '夏天的事情说不完。' });
  await becomes(['甲', '乙']);
  put(root, 'new/c.txt', { title: '丙', text: '秋天的事情说不完。' });
  await becomes(['甲', '乙', '丙']);
  put(root, 'new/d.txt', { title: '丁', text: '冬天的事情说不完。' });
  await becomes(['甲', '乙', '丙', '丁']);
  rmSync(join(root, 'old'), { recursive: true });
  renameSync(join(root, 'b.txt'), join(root, 'new', 'b.txt'));
  await becomes(['乙', '丙', '丁']);
  // A new folder in one that holds no article itself, as a month's in a year's.
  put(root, '2025/13/y.txt', { title: '壬', text: '来年的事情说不完。' });
  await becomes(['乙', '丙', '丁', '壬']);
  await library.close();

  // Of a library that is one file, the other files of its folder are no part.
  const one = await openLibrary([join(root, 'new', 'c.txt')], { reading: ':memory:', watch: true });
  await one.settled();
  put(root, 'new/e.txt', { title: '戊', text: '别的。' });
  put(root, 'new/c.txt', { title: '丙', text: '改了又改。', date: '2026-01-01T00:00:00Z' });
  await expect.poll(() => one.entries[0]?.capturedAt, { timeout: 5000 }).toBe('2026-01-01T00:00:00Z');
  expect(titles(one)).toEqual(['丙']);
  await one.close();
});

describe('duplicates', () => {
  test('the same URL or the same text is one row with all its files', async () => {
    const root = folder();
    const long = '同一篇文章被存了两次，内容一字不差。'.repeat(8);
    put(root, 'a.txt', { title: '甲', text: long, url: 'https://a.example/1' });
    put(root, 'b.txt', { title: '甲之二', text: long, url: 'https://b.example/9' });
    put(root, 'c.txt', { title: '短', text: '此内容已被删除', url: 'http://www.b.example/9/#top' });
    put(root, 'd.txt', { title: '别的', text: '此内容已被删除', url: 'https://d.example/' });
    const library = await opened(root);
    // The longest stands in the list; 此内容已被删除 alone makes nothing the same.
    expect(titles(library).sort()).toEqual(['别的', '甲']);
    const entry = library.find(join(root, 'c.txt'));
    expect([entry?.file, ...(entry?.duplicates ?? [])].map((file) => basename(file ?? ''))).toEqual([
      'a.txt',
      'b.txt',
      'c.txt',
    ]);

    // Without the one that tied them together, they are two again.
    rmSync(join(root, 'b.txt'));
    await library.rescan();
    expect(titles(library).sort()).toEqual(['别的', '甲', '短'].sort());
    expect(library.entries.flatMap(({ duplicates }) => duplicates)).toEqual([]);
    await library.close();
  });
});

test('copies whose names hold line ends are counted as they are', async () => {
  const root = folder();
  for (const name of ['a.txt', 'b\nc.txt', 'd\n.txt'])
    put(root, name, { title: '甲', text: '文', url: 'https://a.example/1' });
  const index = join(folder(), 'index.db');
  for (let time = 0; time < 2; time++) {
    const library = await opened(root, { index });
    const names = library.entries.map(({ file, duplicates }) =>
      [file, ...duplicates].map((path) => basename(path)).sort(),
    );
    expect(names).toEqual([['a.txt', 'b\nc.txt', 'd\n.txt']]);
    await library.close();
  }
});

test('what cannot be read is said and left out', async () => {
  const root = folder();
  put(root, 'a.txt', { title: '甲', text: '好的。' });
  execFileSync('mkfifo', [join(root, 'pipe.txt')]);
  symlinkSync('/dev/zero', join(root, 'zero.txt'));
  symlinkSync('loop.txt', join(root, 'loop.txt'));
  // 你好 in GBK.
  writeFileSync(
    Buffer.concat([Buffer.from(`${root}/`), Buffer.from([0xc4, 0xe3, 0xba, 0xc3]), Buffer.from('.txt')]),
    '',
  );
  writeFileSync(join(root, 'bytes.txt'), Buffer.from([0, 255, 254, 7, 0, 27, 91, 50, 74]));
  writeFileSync(join(root, 'empty.txt'), '');
  const library = await opened(root);
  expect(library.entries.length).toBe(3);
  expect(troubles(library)).toEqual(['ELOOP loop.txt', 'EILSEQ \ufffd\ufffd\ufffd.txt']);
  await library.close();
});

test('a folder that cannot be read just now takes nothing out of the list', async () => {
  if (process.getuid?.() === 0) return;
  const root = folder();
  const index = join(folder(), 'index.db');
  put(root, 'in/a.txt', { title: '甲', text: '好的。' });
  const library = await opened(root, { index });
  chmodSync(join(root, 'in'), 0);
  await library.rescan();
  chmodSync(join(root, 'in'), 0o755);
  expect(titles(library)).toEqual(['甲']);
  await library.close();
});

test('a root that is gone for a while keeps its list', async () => {
  const root = join(folder(), 'disk');
  mkdirSync(root);
  const index = join(folder(), 'index.db');
  put(root, 'a.txt', { title: '甲', text: '好的。' });
  await (await opened(root, { index })).close();
  renameSync(root, `${root}-away`);
  const library = await opened(root, { index });
  expect(titles(library)).toEqual(['甲']);
  expect(troubles(library)).toEqual(['ENOENT disk']);
  await library.close();
});

test('one file is a library, whatever it is called', async () => {
  const file = put(folder(), 'notes', { title: '甲', text: '独一篇。' });
  const library = await openLibrary([file], { reading: ':memory:' });
  await library.settled();
  expect(titles(library)).toEqual(['甲']);
  expect((await library.search('独一')).total).toBe(1);
  expect((await library.read(library.entries[0]!)).text).toBe('独一篇。');
  await library.close();
});

/** An entry's own values, however it keeps them. */
const plain = (entry: Entry): unknown => Object.keys(pendingEntry('')).map((key) => [key, entry[key as keyof Entry]]);

test('many files are read by worker threads, while the list is there by name; a second process waits its turn', {
  timeout: 30_000,
}, async () => {
  const root = folder();
  const index = join(folder(), 'index.db');
  const generator = new Generator(3);
  for (let n = 0; n < 700; n++) put(root, `${String(n).padStart(4, '0')}.txt`, generator.article(n).content);
  const options = { index, reading: ':memory:' };
  const [first, second] = [await openLibrary([root], options), await openLibrary([root], options)];
  expect(first.entries[0]).toMatchObject({ pending: true, headline: '0000' });
  const phases = new Set<string>();
  first.onChange(() => phases.add(first.progress.phase));
  await Promise.all([first.settled(), second.settled()]);
  expect(phases).toContain('reading');
  expect(first.progress).toEqual({ phase: 'idle', done: 0, total: 0, secondsLeft: null });
  expect(first.notices).toEqual([]);
  expect(second.notices).toEqual([]);
  expect(first.entries.length + first.entries.reduce((sum, { duplicates }) => sum + duplicates.length, 0)).toBe(700);
  expect(second.entries.map(plain)).toEqual(first.entries.map(plain));
  expect((await second.search('的')).searched).toBe(first.entries.length);
  await first.close();
  await second.close();
});

test.each([
  ['broken', Buffer.from('no database at all, whatever it is called')],
  ['empty', Buffer.alloc(0)],
])('an index that is %s is made anew', async (_, bytes) => {
  const root = folder();
  const index = join(folder(), 'index.db');
  put(root, 'a.txt', { title: '甲', text: '好的。' });
  writeFileSync(index, bytes);
  const library = await opened(root, { index });
  expect(titles(library)).toEqual(['甲']);
  expect(library.notices).toEqual([]);
  await library.close();
});

test('where no index can be written, the list and the search work all the same, and it is said', async () => {
  const root = folder();
  put(root, 'a.txt', { title: '甲', text: '好的。' });
  const blocked = join(folder(), 'file');
  writeFileSync(blocked, '');
  const library = await opened(root, { index: join(blocked, 'index.db') });
  expect(titles(library)).toEqual(['甲']);
  expect((await library.search('好的')).total).toBe(1);
  expect(library.notices.map(({ kind }) => kind)).toEqual(['no-index']);
  await library.close();
});
