import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { archive } from './archive.ts';
import { call, folder } from './call.ts';

const path = archive();
const lines = (...some: string[]) => some.map((line) => `${line}\n`).join('');

describe('the list', () => {
  test('in a pipe: values parted by tabs, newest first', async () => {
    expect(await call(['list', path])).toEqual({
      stdout: lines(
        '700103\t2025-02-06\t春天的桥\t微信公众号“河边小报”\t林一木',
        '700102\t2025-01-01\t一封没有寄出的信\t山里来信\t周二山',
        '700101\t2024-12-01\t雨季\t\t',
      ),
      stderr: '',
      status: 0,
    });
  });

  const wide = lines(
    '700103  2025-02-06  春天的桥                            微信公众号“河边…  林一木',
    '700102  2025-01-01  一封没有寄出的信                    山里来信          周二山',
    '700101  2024-12-01  雨季',
  );
  test('on a terminal: straight columns', async () => {
    expect((await call(['list', path], { columns: 80 })).stdout).toBe(wide);
  });
  test('in a pipe with --width: the same columns', async () => {
    expect((await call(['list', path, '--width', '80'])).stdout).toBe(wide);
  });

  test('on a narrow terminal: without source and author', async () => {
    expect((await call(['list', path], { columns: 34 })).stdout).toBe(
      lines('700103  2025-02-06  春天的桥', '700102  2025-01-01  一封没有寄出…', '700101  2024-12-01  雨季'),
    );
  });

  test('dates are those of the reader’s time zone', async () => {
    const { stdout } = await call(['list', path, '--timezone', 'Asia/Shanghai']);
    expect(stdout).toContain('700102\t2025-01-02\t');
  });

  test('without a command and without a terminal', async () => {
    expect((await call([path])).stdout).toBe((await call(['list', path])).stdout);
  });

  test('the shipped articles where nothing is named', async () => {
    expect((await call(['list'])).stdout).toContain('715637\t2025-02-06\t');
  });
});

test.each<[string[], string[]]>([
  [['--author', '周'], ['700102']],
  [['--source', '河边'], ['700103']],
  [['--topic', '城市'], ['700103']],
  [
    ['--since', '2025'],
    ['700103', '700102'],
  ],
  [['--since', '2025-01-02'], ['700103']],
  [['--until', '2024-12'], ['700101']],
  [['--until', '2025/1/1', '--since', '2025.1'], ['700102']],
  [
    ['--limit', '2'],
    ['700103', '700102'],
  ],
  [['author:林一木'], ['700103']],
  [['-q', '雨季'], ['700101']],
  [['--query', '-author:林一木 since:2025'], ['700102']],
])('list %j gives %j', async (args, ids) => {
  const { stdout } = await call(['list', path, ...args]);
  expect(stdout.split('\n').flatMap((line) => line.split('\t')[0] || [])).toEqual(ids);
});

test('--json: an object a line with the keys of the contract', async () => {
  const { stdout } = await call(['list', path, '--json', '--limit', '1']);
  expect(JSON.parse(stdout)).toEqual({
    id: '700103',
    file: join(path, '700103_bridge.md'),
    title: '河边小报｜春天的桥',
    headline: '春天的桥',
    column: null,
    originalTitle: '桥通了',
    authors: ['林一木'],
    source: { name: '微信公众号“河边小报”', url: null },
    url: 'https://example.org/700103.html',
    publishedAt: '2025-02-06',
    capturedAt: '2025-02-06T11:31:03Z',
    topics: ['城市'],
    collections: [],
    origins: {
      title: 'header',
      originalTitle: 'card',
      authors: 'card',
      source: 'card',
      url: 'header',
      publishedAt: 'card',
      capturedAt: 'header',
      topics: 'card',
      language: 'page',
    },
    rights: null,
    language: 'zh-Hans',
    characters: 46,
    minutes: 1,
    duplicates: [],
  });
});

test('a file is named as its folder was', async () => {
  const beside = folder();
  symlinkSync(path, join(beside, 'here'));
  const { stdout } = await call(['list', 'here', '--json', '--limit', '1'], { cwd: beside });
  expect(JSON.parse(stdout).file).toBe(join('here', '700103_bridge.md'));
});
