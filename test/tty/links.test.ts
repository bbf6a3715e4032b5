/** Links in the built reader, in a real pseudo-terminal: none is opened by itself, each is shown whole. */
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { archived } from '../library/shelves.ts';
import type { Pty } from './driver.ts';
import { useHome } from './home.ts';

const home = useHome();
let pty: Pty;

const long = `https://example.org/${'a/'.repeat(30)}end?from=here&to=there`;

/** The reader on an article with three links, opened with what `env` says. */
async function start(env: Record<string, string | undefined>): Promise<Pty> {
  const text = `见<a href="${long}">船谱</a>、<a href="/near">近处</a>与<a href="#note">注</a>。`;
  const file = join(home.path, 'boat.txt');
  writeFileSync(file, archived({ title: '夜航', url: 'https://example.org/night', text }));
  pty = home.start([file], { env });
  await pty.until('见船谱');
  return pty;
}

test('a command of the settings is given the URL, once its number is pressed', async () => {
  const [script, told] = [join(home.path, 'open.sh'), join(home.path, 'told')];
  writeFileSync(script, `#!/bin/sh\nprintf '%s\\n' "$#" "$1" > "${told}.new" && mv "${told}.new" "${told}"\n`);
  chmodSync(script, 0o755);
  home.configure(`[open]\ncommand = "${script}"\n`);
  const one = await start({});
  one.type('l');
  await one.until(/1 +船谱/);
  await one.until('https://example.org/near');
  expect(one.shows(long)).toBe(true);
  expect(existsSync(told)).toBe(false);
  one.type('1');
  await one.until('已交给系统打开');
  await expect.poll(() => existsSync(told)).toBe(true);
  expect(readFileSync(told, 'utf8')).toBe(`1\n${long}\n`);
});

test('over SSH, where nothing can open one, it is handed to the terminal: OSC 52 and OSC 8', async () => {
  const one = await start({ SSH_CONNECTION: '192.0.2.1 5 192.0.2.2 22', TERM: 'xterm-kitty' });
  one.type('l2');
  await one.until('已送往终端：https://example.org/near');
  const written = one.log.join('');
  expect(written).toContain(`\x1b]52;c;${Buffer.from('https://example.org/near').toString('base64')}`);
  expect(written).toContain(`\x1b]8;;${long}\x1b\\`);
  // What leads nowhere without the page is no link to a terminal.
  expect(written).not.toContain('\x1b]8;;#note');
});
