/** The house as a person lives in it, in a real pseudo-terminal: languages, colours, keys and settings of one's own. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eastAsianWidth } from 'get-east-asian-width';
import { describe, expect, test } from 'vitest';
import { archived } from '../library/shelves.ts';
import type { Pty } from './driver.ts';
import { useHome } from './home.ts';

const home = useHome();

/** A file with an article of three sections. */
function boat(): string {
  const part = (n: number) => [`<strong>0${n}</strong>`, ...Array.from({ length: 9 }, (_, i) => `船行第${n}${i}里。`)];
  const file = join(home.path, 'boat.txt');
  writeFileSync(file, archived({ title: '夜航', text: ['起锚。', ...part(1), ...part(2), ...part(3)].join('\n') }));
  return file;
}

/** Waits until every file has been read: only then is the first row the first. */
const listed = (pty: Pty) => pty.until(/\n {2}1\/3 /);

/** Types a key and waits until the last row says `text`. */
async function told(pty: Pty, key: string, text: string): Promise<void> {
  pty.type(key);
  await pty.until(new RegExp(`${text}[^\\n]*$`));
}

describe('the language', () => {
  test.each<[string, Record<string, string | undefined>, string[], string]>([
    ['LANG', { LANG: 'zh_CN.UTF-8' }, [], '? 按键'],
    ['LC_MESSAGES over LANG', { LC_MESSAGES: 'zh_TW.UTF-8' }, [], '? 按鍵'],
    ['LC_ALL over all', { LC_MESSAGES: 'zh_TW.UTF-8', LC_ALL: 'en_US.UTF-8' }, [], '? keys'],
    ['--lang over LC_ALL', { LC_ALL: 'en_US.UTF-8' }, ['--lang', 'zh-Hant'], '? 按鍵'],
  ])('%s', async (_, env, args, words) => {
    await home.start(args, { env }).until(words);
  });
});

describe('a plain terminal', () => {
  /** SGR parameters that set a colour: 30–49, 90–107, 38 and 48. */
  const colours = (pty: Pty): string[] =>
    pty.log.join('').match(/\x1b\[(?:\d*;)*(?:[34]\d|9\d|10[0-7])(?:;\d+)*m/g) ?? [];

  test('NO_COLOR: what is chosen and found stands out all the same', async () => {
    const pty = home.start([boat()], { env: { NO_COLOR: '1' } });
    await pty.until('起锚');
    pty.type('/第10里\r');
    await pty.until('1/1');
    // The one colour is the question whether the terminal has 24 bits of them.
    expect(colours(pty).filter((one) => !one.includes('48;2;1;2;3'))).toEqual([]);
    const { active } = pty.terminal.buffer;
    const inverse = pty.screen().flatMap((_, y) =>
      Array.from({ length: 80 }, (_, x) => active.getLine(y)?.getCell(x))
        .filter((cell) => cell?.isInverse() && cell.getChars().trim())
        .map((cell) => cell!.getChars()),
    );
    expect(inverse.join('')).toBe('第10里');
  });

  test('--ascii: nothing of the furniture is beyond ASCII; without it, nothing is Ambiguous', async () => {
    for (const args of [['--ascii'], []]) {
      const pty = home.start(['--lang', 'en', ...args, boat()], { columns: 90 });
      await pty.until('船行');
      for (const key of ['o', '\x1b', 'm', '\x1b', ',', '\x1b', '2b\r', 'o']) await pty.press(key);
      // What the terminal is asked about, the article's own and those that a setting is about are no furniture.
      const others = new Set('“”—…·①❤\ufe0f👨👩👧🇨🇳\u200d。、｜［］（）：，．');
      const own = [...new Set(pty.log.join(''))].filter(
        (character) => character > '~' && !others.has(character) && !/\p{Script=Han}/u.test(character),
      );
      if (args.length > 0) expect(own.join('')).toBe('');
      else expect(own.join('')).toContain('▸');
      const wide = (character: string) => eastAsianWidth(character.codePointAt(0)!, { ambiguousAsWide: true }) === 2;
      expect(own.filter(wide)).toEqual([]);
    }
    const list = home.start(['--ascii']);
    await list.until('DeepSeek启示录');
    expect(list.screen().join('')).toMatch(/创新都是自..+佘宗明/);
    expect(list.screen().join('')).not.toContain('…');
  });
});

describe('config.toml', () => {
  test('binds keys anew; arrows go on working; what is wrong is named with its line and column', async () => {
    home.configure('[keys]\nopen = ["e"]\nnextSecton = ["x"]\n');
    const pty = home.start();
    await listed(pty);
    pty.type('\x1b[B');
    await told(pty, '', '2/3');
    pty.type('ke');
    await pty.until('文 | 佘宗明');
    pty.type('qq');
    expect(await pty.exit()).toMatchObject({ status: 0 });
    await pty.settle();
    expect(pty.screen().join('')).toMatch(/config\.toml:3:1：没有 nextSecton 这个动作，是 nextSection 吗？/);
  });

  test('what is changed in the reader lasts', async () => {
    const pty = home.start([boat()]);
    await pty.until('起锚');
    await told(pty, '++', '行宽 84 格');
    pty.type('q');
    await pty.exit();
    const again = home.start([boat()]);
    await again.until('起锚');
    await told(again, '-', '行宽 82 格');
  });
});

describe('the way back', () => {
  test('Tab goes to the other article, < and > back and forward', async () => {
    const pty = home.start();
    await listed(pty);
    pty.type('\r');
    await pty.until('文 | 佘宗明');
    pty.type('q');
    await pty.until('3 篇');
    pty.type('j\r');
    await pty.until('the makers of yuelan');
    pty.type('\t');
    await pty.until('文 | 佘宗明');
    pty.type('\t');
    await pty.until('the makers of yuelan');
    pty.type('<');
    await pty.until('文 | 佘宗明');
    pty.type('>');
    await pty.until('the makers of yuelan');
  });
});

describe('beside the text', () => {
  test('the outline stays, and marks where one reads; it is there again at the next start', async () => {
    const pty = home.start([boat()], { columns: 120 });
    await pty.until('起锚');
    pty.type('oj\r');
    await pty.until(/^ *02 +目录/);
    await pty.until(/▸ 02 {2}船行第20里。 +\d+%/);
    pty.type(']');
    await pty.until(/▸ 03 {2}船行第30里。/);
    await told(pty, '', 'o 选定');
    pty.type('q');
    await pty.exit();
    await home.start([boat()], { columns: 120 }).until('目录');
  });

  test('pinyin of a sentence, of a word, and into the clipboard', async () => {
    const pty = home.start([boat()]);
    await pty.until('起锚');
    pty.type('p');
    await pty.until(/qǐ máo/);
    pty.type('j');
    await pty.until(/chuán/);
    pty.type('l');
    await pty.until(/拼音 +船/);
    await told(pty, 'y', '已送往终端：chuán');
  });

  test('a calm screen turns pages', async () => {
    const pty = home.start(['--calm', boat()], { rows: 10 });
    await pty.until('起锚');
    pty.type('j');
    await pty.until(/^(?![\s\S]*起锚)[\s\S]*第1\d里/);
    pty.type('k');
    await pty.until('起锚');
  });
});
