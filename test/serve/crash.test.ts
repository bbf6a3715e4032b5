/** What goes wrong in one session ends that session; the others read on and the server stays. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cslForEsbuild } from '../../scripts/csl.mjs';
import { captured } from '../archive/write.ts';
import type { Pty } from '../tty/driver.ts';
import { Host, newFolder, numbered } from './host.ts';

/** Beside the project's packages, so that it finds them. */
const program = fileURLToPath(new URL('../../node_modules/.faulty/faulty.mjs', import.meta.url));
const faults = ['throws-late', 'throws-unheard', 'throws-tick', 'throws-drawing'];

let host: Host;
let witness: Pty;

beforeAll(async () => {
  await build({
    entryPoints: [fileURLToPath(new URL('./faulty.ts', import.meta.url))],
    outfile: program,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    jsx: 'automatic',
    plugins: [cslForEsbuild],
    logLevel: 'error',
  });
  const folder = newFolder();
  const articles = numbered(folder);
  for (const [at, title] of faults.entries()) {
    const file = join(articles, `00${at}_${String(at).repeat(16)}.md`);
    writeFileSync(file, captured('<p>一段。</p>', { title, url: `https://example.org/${at}/` }));
  }
  host = await Host.start(program, [folder], folder);
  witness = host.enter();
  await witness.until('数段落');
  await witness.settle(300);
});

afterAll(async () => {
  await witness?.close();
  await host?.close();
  rmSync(join(program, '..'), { recursive: true, force: true });
  // A server that does not end is killed after 10 s.
}, 20_000);

/** Opens the article that a search finds. */
async function open(reader: Pty, title: string): Promise<void> {
  await reader.until('throws-tick');
  await reader.settle(200);
  await reader.press(`/${title}`, 200);
  await reader.press('\r', 200);
  await reader.press('\r', 200);
}

test.each(faults)('an article that %s ends the session that opened it, and no other', async (title) => {
  const reader = host.enter();
  await open(reader, title);
  if (title === 'throws-drawing') reader.type('jkjk');
  await reader.until('本次阅览出错而结束');
  expect(reader.terminal.buffer.active.type).toBe('normal');
  expect(await reader.exit()).toMatchObject({ status: 1 });
  await witness.press('G');
  expect(witness.shows('数段落')).toBe(true);
  expect(witness.ended).toBeUndefined();
  expect((await host.ssh([], 'list')).status).toBe(0);
});

test('the log says where it went wrong, and nothing of what was read', () => {
  const failed = host.log.filter(({ msg }) => msg === 'session failed');
  expect(new Set(failed.map(({ session }) => session)).size).toBeGreaterThanOrEqual(faults.length);
  for (const { error, at } of failed) {
    expect(error).toBe('Error');
    expect((at as string[]).length).toBeGreaterThan(0);
  }
  expect(host.stderr).not.toContain('秘密的正文');
});

test('so it is with a command', async () => {
  const { stdout: list } = await host.ssh([], 'list');
  const id = list
    .split('\n')
    .find((line) => line.includes('throws-late'))
    ?.split('\t')[0];
  const { status, stdout } = await host.ssh([], `show ${id}`);
  expect(stdout).toContain('本次阅览出错而结束');
  expect(status).toBe(1);
});

test('who presses no key is put out after a while, in words; who does stays', async () => {
  const reader = host.enter();
  await reader.until('数段落');
  await witness.press('j');
  await reader.until('没有按键，阅览结束', 16_000);
  expect(await reader.exit()).toMatchObject({ status: 0 });
});
