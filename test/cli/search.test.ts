import { expect, test } from 'vitest';
import { cells } from '../../src/typeset/width.ts';
import { archive } from './archive.ts';
import { call } from './call.ts';

const path = archive();

test('in a pipe: a row and its snippet, parted by tabs', async () => {
  expect((await call(['search', '旧报纸', path])).stdout).toBe(
    '700102\t2025-01-01\t一封没有寄出的信\t山里来信\t周二山\t信写在旧报纸上，说的是修路的事。\n',
  );
});

test('on a terminal: the snippet below, the words found standing out', async () => {
  expect((await call(['search', '旧报纸', path], { columns: 50 })).stdout).toBe(`700102  2025-01-01  一封没有寄出的信
        信写在\x1b[1;4m旧报纸\x1b[0m上，说的是修路的事。
`);
});

test('Traditional finds Simplified, conditions narrow', async () => {
  const { stdout } = await call(['search', '橋', 'since:2025-02', path, '--json']);
  const found = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(found.map(({ id }) => id)).toEqual(['700103']);
  expect(found[0]).toMatchObject({ headline: '春天的桥', count: 4, snippet: expect.stringContaining('桥') });
  expect(found[0].score).toBeGreaterThan(0);
});

test('--kwic: the word in one straight column', async () => {
  const { stdout } = await call(['search', '--kwic', '修', path, '--width', '60', '--sort', 'place']);
  expect(stdout).toBe(`700103                       桥修好了，图纸挂在墙上。
700103  …们从桥上走过，桥下是新修的路。到了傍晚，桥头还有人…
700102   信写在旧报纸上，说的是修路的事。
`);
  for (const line of stdout.trimEnd().split('\n')) expect(cells(line.slice(0, line.lastIndexOf('修')))).toBe(31);
});

test('a search without a hit says what was searched', async () => {
  expect(await call(['search', '没有的词', path])).toEqual({
    stdout: '',
    stderr: 'yuelan: 没有找到 没有的词：查了 3 篇的标题与正文\n',
    status: 1,
  });
});
