import { expect, test } from 'vitest';
import type { Pty } from './driver.ts';
import { useHome } from './home.ts';

const home = useHome();

/** What was written, without the sequences that take back the line being typed and switch bracketed paste. */
const said = ({ log }: Pty): string[] =>
  log
    .join('')
    .replace(/\x1b\[(?:2K|G|1A|\?2004[hl])/g, '')
    .split(/[\r\n]+/)
    .filter(Boolean);

test.each<[string, string[], Record<string, string>]>([
  ['by its option', ['--screen-reader'], {}],
  ['as other Ink programs are asked', [], { INK_SCREEN_READER: 'true' }],
])('linear text, %s', async (_, args, env) => {
  const pty = home.start(args, { env });
  await pty.until('条目: 1/3');
  pty.type('/使用指南');
  await pty.until('1/3 篇');
  pty.type('\r');
  await pty.until('条目: 1/1 使用指南：在终端里读中文');
  pty.type('\r');
  await pty.until('文章: 使用指南：在终端里读中文');
  pty.type('3');
  await pty.until('节: 03');
  pty.type('j');
  await pty.until('m 打开资料：来源和作者');
  pty.type('m');
  await pty.until('面板: 资料');
  pty.type('\x1b');
  await pty.until(/资料[\s\S]*文章: 使用指南/);
  pty.type('q');
  await pty.until(/文章: [\s\S]*列表: /);
  pty.type('q');
  expect(await pty.exit()).toEqual({ status: 0, signal: undefined });
  // No alternate screen, no cursor moved about, no colours: nothing but lines.
  expect(said(pty).join('')).not.toContain('\x1b');
  expect(said(pty)[0]).toBe('列表: 阅览 seeds，3 篇，按日期  ? 按键');
  expect(said(pty)).toContainEqual(expect.stringMatching(/^条目: 1\/3 DeepSeek启示录.*，佘宗明，2025-02-06$/));
});

test('where the cursor cannot be placed (TERM=dumb) there is the plain list', async () => {
  const pty = home.start([], { env: { TERM: 'dumb' } });
  expect(await pty.exit()).toEqual({ status: 0, signal: undefined });
  await pty.settle();
  expect(pty.screen().join('\n')).toMatch(/715637 .*DeepSeek启示录/);
  expect(pty.log.join('')).not.toContain('\x1b');
});
