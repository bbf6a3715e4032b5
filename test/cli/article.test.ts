/** `show`, `info`, `cite`: one article, by its file, its id or from standard input. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { archive } from './archive.ts';
import { call } from './call.ts';

const path = archive();
const file = join(path, '700103_bridge.md');
beforeAll(() => call(['list', path]));

const set = `春天的桥
微信公众号“河边小报”｜林一木｜2025-02-06

01

    桥修好了，图纸挂在墙上。


02

    孩子们从桥上走过，桥下是新修的路。
到了傍晚，桥头还有人看水。
`;

describe('an article is found', () => {
  test.each([
    ['by its file', file],
    ['by its id', '700103'],
    ['by the beginning of its id', '70010'],
  ])('%s', async (how, operand) => {
    const { stdout, stderr, status } = await call(['info', operand, '--field', 'headline']);
    if (how === 'by the beginning of its id') {
      expect(stderr).toBe('yuelan: 70010：有 3 篇的编号这样开头。请写全\n');
      expect(status).toBe(2);
    } else expect({ stdout, status }).toEqual({ stdout: '春天的桥\n', status: 0 });
  });

  test('on standard input', async () => {
    const { stdout } = await call(['info', '-', '--json'], { stdin: readFileSync(file) });
    expect(JSON.parse(stdout)).toMatchObject({ file: '-', id: '700103', headline: '春天的桥' });
  });
});

describe('show', () => {
  test('sets the text for the width given', async () => {
    expect((await call(['show', '700103', '--width', '40'])).stdout).toBe(set);
  });
  test('cuts no line of code unless it is asked to', async () => {
    const stdin = Buffer.from('[桥](https://example.org/q)\n------\n\n<pre>one two three four five</pre>\n');
    const shown = async (...options: string[]) =>
      (await call(['show', '-', '--width', '16', ...options], { stdin })).stdout;
    expect((await shown()).split('\n').slice(-3)).toEqual(['  one two three ', '  four five', '']);
    expect((await shown('--preformatted', 'cut')).split('\n').slice(-2)).toEqual(['  one two three>', '']);
  });
  test('sets pages in columns where it is asked to', async () => {
    const { stdout } = await call(['show', '700103', '--direction', 'vertical', '--width', '26', '--height', '12']);
    expect(stdout).toBe(
      `
  墙
  上                微 春
  ︒ 桥             信 天
     修 01    ２    公 的
     好       ０    众 桥
     了       ２    号
     ︐       ５    ﹃
     图       年    河
     纸       ２    边
     挂       月 林 小
     在       ６ 一 报
              日 木 ﹄

           桥 下
           头 是
           还 新 孩
           有 修 子 02
           人 的 们
           看 路 从
           水 ︒ 桥
           ︒ 到 上
              了 走
              傍 过
              晚 ︐
              ︐ 桥

`.slice(1),
    );
  });
  test('is what yuelan does with a file where there is no terminal', async () => {
    expect((await call([file, '--measure', '40'])).stdout).toBe(set);
  });
  test('takes the measure within the terminal where no width is given', async () => {
    expect((await call(['show', '700103'], { columns: 40 })).stdout).toBe(set);
    const { stdout } = await call(['show', '700103', '--measure', '40'], { columns: 200 });
    expect(stdout).toBe(set);
  });
  test('obeys a width, however large', async () => {
    const { stdout } = await call(['show', '700103', '--width', '1000000000000']);
    expect(stdout.split('\n')).toContain('    孩子们从桥上走过，桥下是新修的路。到了傍晚，桥头还有人看水。');
  });
  test('--format ansi: with colours, none where NO_COLOR is set', async () => {
    const coloured = await call(['show', '700103', '--format', 'ansi'], { env: { COLORTERM: 'truecolor' } });
    expect(coloured.stdout).toContain('\x1b[38;2;');
    const plain = await call(['show', '700103', '--format', 'ansi'], { env: { NO_COLOR: '1' } });
    expect(plain.stdout).not.toMatch(/\x1b\[[0-9;]*[34]8;/);
    expect(plain.stdout).toContain('\x1b[1m');
  });
  test('--format json: what info says, and the blocks', async () => {
    const shown = JSON.parse((await call(['show', '700103', '--format', 'json'])).stdout);
    const { blocks, ...rest } = shown;
    expect(rest).toEqual(JSON.parse((await call(['info', '700103', '--json'])).stdout));
    expect(blocks.map(({ kind }: { kind: string }) => kind)).toEqual(['heading', 'paragraph', 'heading', 'paragraph']);
  });
  test.each(['markdown', 'html'])('--format %s reads back the same', async (format) => {
    const { stdout } = await call(['show', '700103', '--format', format]);
    expect((await call(['show', '-', '--width', '40'], { stdin: stdout })).stdout).toBe(set);
  });
  test('--raw-blocks: every block, and what was set aside', async () => {
    const { stdout } = await call(['show', '700103', '--raw-blocks']);
    expect(stdout).toMatch(/^ +\d+ +heading 1 +01$/m);
    expect(stdout).toMatch(/^ +- +card/m);
    expect(await call(['show', '700103', '--raw-blocks', '--format', 'html'])).toMatchObject({ status: 2 });
  });
});

describe('info', () => {
  test('for people: every value, where it was found, times in their zone', async () => {
    const { stdout } = await call(['info', '700103', '--timezone', 'Asia/Shanghai']);
    expect(stdout).toBe(`标题     河边小报｜春天的桥  [文件头]
原标题   桥通了  [档案卡]
作者     林一木  [档案卡]
来源     微信公众号“河边小报”  [档案卡]
发表     2025-02-06  [档案卡]
存档     2025-02-06 19:31（Asia/Shanghai）  [文件头]
主题     城市  [档案卡]
收藏     未载
版权     未载
网址     https://example.org/700103.html  [文件头]
语言     zh-Hans  [网页]
篇幅     46 字，约 1 分钟
小节     01
         02
图片     0
链接     1
略去     档案卡 1 处
编码     utf-8
文件     ${file}
编号     700103
`);
  });

  test('on a terminal long values are set in their column', async () => {
    const { stdout } = await call(['info', '700103', '--lang', 'en'], { columns: 44 });
    expect(stdout).toContain(`URL              https://example.org/
                 700103.html  [header]
`);
  });

  test('--json: sections, images, links, lengths, what was set aside', async () => {
    const info = JSON.parse((await call(['info', '700103', '--json'])).stdout);
    expect(info).toMatchObject({
      sections: [
        { level: 1, label: '01', title: '' },
        { level: 1, label: '02', title: '' },
      ],
      images: [],
      links: [{ text: '图纸', url: 'https://example.org/bridge' }],
      characters: 46,
      encoding: { name: 'utf-8', guessed: false },
      setAside: { card: { blocks: 1 } },
    });
  });

  test.each([
    [['--field', 'authors'], '林一木\n', 0],
    [['--field', 'source.name'], '微信公众号“河边小报”\n', 0],
    [['--field', 'sections'], '{"level":1,"label":"01","title":""}\n{"level":1,"label":"02","title":""}\n', 0],
    [['--field', 'authors', '--json'], '["林一木"]\n', 0],
    [['--field', 'rights'], '', 1],
    [['--field', 'nosuch'], '', 2],
    [['--field', 'toString'], '', 2],
  ] as const)('%j prints %j, status %i', async (args, stdout, status) => {
    expect(await call(['info', '700103', ...args])).toMatchObject({ stdout, status });
  });
});

test('cite', async () => {
  expect((await call(['cite', '700102'])).stdout).toBe(
    '周二山. 一封没有寄出的信[EB/OL]. 山里来信, 2025(2025-01-01). https://example.org/700102/.\n',
  );
  const { stdout } = await call(['cite', '700103', '--format', 'csl-json']);
  expect(JSON.parse(stdout)[0].title).toBe('春天的桥');
});
