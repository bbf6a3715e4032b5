/** Reading by ssh at a terminal: what one sees, where one is when one comes back, and how the server's end is told. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'vitest';
import type { Pty } from '../tty/driver.ts';
import { Host, makeKey, newFolder, numbered, seeds, sleep } from './host.ts';

/** Starts a server that is stopped after the test. Each test has its own: they run side by side. */
async function open({ onTestFinished }: TestContext, args: readonly string[], folder = newFolder()): Promise<Host> {
  const host = await Host.open(args, folder);
  onTestFinished(() => host.close());
  return host;
}

/** Waits until the reader takes keys at once. */
async function ready(reader: Pty, words: string): Promise<void> {
  await reader.until(words);
  await reader.settle(300);
}

/** Presses a key over a link that may be slow today. */
const press = (reader: Pty, keys: string) => reader.press(keys, 300);

/** Opens the chosen article. */
async function openChosen(reader: Pty): Promise<void> {
  reader.type('\r');
  await reader.until(/第\d+段/);
  await reader.settle(200);
}

/** The number of the first paragraph on the screen, as far as it has columns. */
const paragraph = (reader: Pty): number => Number(/第(\d+)段/.exec(reader.screen().join('\n'))?.[1]);

describe.concurrent('a guest', () => {
  test('sees the list, reads, resizes and leaves as from a local reader', async (context) => {
    const { expect } = context;
    const host = await open(context, [seeds]);
    const reader = host.enter();
    await ready(reader, '3 篇');
    await press(reader, '\r');
    await reader.until('文 | 佘宗明');
    await press(reader, '3');
    expect(reader.screen()[0]?.trim()).toBe('03');
    await reader.resize(60, 12);
    await reader.settle(300);
    // What xterm.js keeps right of the new edge is nobody's.
    expect(reader.screen()[0]?.slice(0, 56).trim()).toBe('03');
    expect(reader.screen()[11]).toContain('余');
    await press(reader, 'q');
    await press(reader, 'q');
    expect(await reader.exit()).toEqual({ status: 0, signal: undefined });
    expect(reader.terminal.buffer.active.type).toBe('normal');
  });

  test('each terminal answers for itself, and each reader has a language', async (context) => {
    const { expect } = context;
    const host = await open(context, [seeds]);
    const wide = host.enter([], { env: { LANG: 'zh_TW.UTF-8' }, widths: { ambiguous: 2 } });
    const narrow = host.enter([], { env: { LANG: 'en_GB.UTF-8' } });
    await ready(wide, '3 篇');
    await ready(narrow, '3 articles');
    expect(wide.shows('資料')).toBe(true);
    // An Ambiguous character of the furniture takes two cells there, and the columns are straight all the same.
    for (const reader of [wide, narrow]) {
      await press(reader, '\r');
      await reader.until('佘宗明');
      await press(reader, '3');
    }
    expect(wide.screen().at(-1)).not.toBe(narrow.screen().at(-1));
    await wide.close();
    await narrow.close();
  });

  test('with a screen reader is told the room line by line', async (context) => {
    const { expect } = context;
    const host = await open(context, [seeds]);
    const reader = host.enter(['-o', 'SetEnv=INK_SCREEN_READER=true']);
    await reader.until('条目: 1/3');
    reader.type('\r');
    await reader.until('文章: DeepSeek启示录');
    reader.type('qq');
    expect(await reader.exit()).toEqual({ status: 0, signal: undefined });
    expect(reader.log.join('')).not.toContain('\x1b[?1049h');
  });

  test('is nowhere when coming back', async (context) => {
    const { expect } = context;
    const folder = newFolder();
    const host = await open(context, [numbered(folder)], folder);
    const first = host.enter();
    await ready(first, '数段落');
    await openChosen(first);
    await press(first, '   ');
    expect(paragraph(first)).toBeGreaterThan(10);
    first.hangUp();
    await host.logged(({ msg, reason }) => msg === 'session ends' && reason === 'gone');
    const second = host.enter();
    await ready(second, '数段落');
    await openChosen(second);
    expect(paragraph(second)).toBe(1);
    await second.close();
  });
});

describe.concurrent('the holder of a key', () => {
  async function withKeys(context: TestContext): Promise<{ host: Host; enter: (name: string) => Pty }> {
    const folder = newFolder();
    const keys = join(folder, 'authorized_keys');
    const files = ['one', 'two'].map((name) => makeKey(folder, name));
    writeFileSync(keys, files.map(({ line }) => `${line}\n`).join(''));
    const host = await open(context, ['--auth', 'keys', keys, numbered(folder)], folder);
    return { host, enter: (name) => host.enter(['-i', join(folder, name)]) };
  }

  test('whose link breaks is at the same place when coming back, and nobody else is', async (context) => {
    const { expect } = context;
    const { host, enter } = await withKeys(context);
    const first = enter('one');
    await ready(first, '数段落');
    await openChosen(first);
    await press(first, '   ');
    const place = paragraph(first);
    expect(place).toBeGreaterThan(10);
    first.hangUp();
    await host.logged(({ msg, reason }) => msg === 'session ends' && reason === 'gone');

    const again = enter('one');
    await ready(again, '数段落');
    await openChosen(again);
    expect(paragraph(again)).toBe(place);
    const other = enter('two');
    await ready(other, '数段落');
    await openChosen(other);
    expect(paragraph(other)).toBe(1);
    await again.close();
    await other.close();
  });

  test('reads on two terminals with one state', async (context) => {
    const { expect } = context;
    const { enter } = await withKeys(context);
    const [left, right] = [enter('one'), enter('one')];
    await ready(left, '数段落');
    await ready(right, '数段落');
    await openChosen(left);
    await press(left, '  ');
    const place = paragraph(left);
    await press(left, 'q');
    await openChosen(right);
    expect(paragraph(right)).toBe(place);
    await left.close();
    await right.close();
  });

  test('highlights on one terminal what is then marked on the other, and after both have left', async (context) => {
    const { expect } = context;
    const { host, enter } = await withKeys(context);
    const [left, right] = [enter('one'), enter('one')];
    for (const reader of [left, right]) {
      await ready(reader, '数段落');
      await openChosen(reader);
    }
    await press(left, 'v');
    await left.until('选句');
    await press(left, 'j');
    await press(left, 'N');
    await left.until('可写一句');
    await press(left, '数到这里');
    await press(left, '\r');
    await right.until('✎');
    for (const reader of [left, right]) {
      reader.hangUp();
      await host.logged(({ msg, reason }) => msg === 'session ends' && reason === 'gone');
    }
    const again = enter('one');
    await ready(again, '数段落');
    await press(again, 'B');
    await again.until('✎ 数到这里');
    const other = enter('two');
    await ready(other, '数段落');
    await press(other, 'B');
    await other.until('还没有');
    expect(other.shows('数到这里')).toBe(false);
    await again.close();
    await other.close();
  });

  test('is told when the server stops, has time to finish, and finds the place after its start', async (context) => {
    const { expect } = context;
    const folder = newFolder();
    const keys = join(folder, 'authorized_keys');
    const { file, line } = makeKey(folder, 'one');
    writeFileSync(keys, line);
    const args = ['--grace', '2', '--auth', 'keys', keys, numbered(folder)];
    const host = await open(context, args, folder);
    const reader = host.enter(['-i', file]);
    await ready(reader, '数段落');
    await openChosen(reader);
    await press(reader, '  ');
    const stopped = host.stop();
    await reader.until('服务器将在 2 秒后关闭；读到的位置会保存');
    await press(reader, ' ');
    const place = paragraph(reader);
    expect((await host.ssh(['-i', file], 'list')).status).toBe(255);
    await reader.until('yuelan: 服务器已关闭。请稍后再连接');
    expect(reader.terminal.buffer.active.type).toBe('normal');
    expect(await reader.exit()).toMatchObject({ status: 0 });
    expect(await stopped).toBe(0);

    const second = await open(context, args, folder);
    const again = second.enter(['-i', file]);
    await ready(again, '数段落');
    await openChosen(again);
    expect(paragraph(again)).toBe(place);
    await again.close();
  });
});

test.concurrent('a second signal does not wait', async (context) => {
  const { expect } = context;
  const host = await open(context, ['--grace', '60', seeds]);
  const reader = host.enter();
  await ready(reader, '3 篇');
  host.child.kill('SIGTERM');
  await reader.until('服务器将在 60 秒后关闭');
  await sleep(100);
  const began = performance.now();
  expect(await host.stop()).toBe(0);
  expect(performance.now() - began).toBeLessThan(5000);
  await reader.close();
});

test.concurrent('one library, and what changes in it is seen by all', async (context) => {
  const folder = newFolder();
  const articles = numbered(folder);
  const host = await open(context, [articles], folder);
  const readers = [host.enter(), host.enter()];
  for (const reader of readers) await ready(reader, '1 篇');
  numbered(folder, 3, '000_ffffffffffffffff.md', '某报｜新来的');
  for (const reader of readers) {
    await reader.until('新来的');
    await reader.close();
  }
});

test.concurrent('an article so large that reading it would hold up everyone is not opened', async (context) => {
  const { expect } = context;
  const folder = newFolder();
  const articles = numbered(folder, 100_000);
  const host = await open(context, [articles], folder);
  const reader = host.enter();
  await ready(reader, '数段落');
  await press(reader, '\r');
  await reader.until('> 4 MiB');
  await reader.close();
  const { stdout } = await host.ssh([], 'list');
  const { status, stderr } = await host.ssh([], `show ${stdout.split('\t')[0]}`);
  expect({ status, stderr }).toEqual({ status: 3, stderr: 'yuelan: 000_0123456789abcdef.md：读不了（> 4 MiB）\n' });
});
