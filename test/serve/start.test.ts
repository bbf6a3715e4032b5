/** How the server starts, and what it says where it cannot. */
import { chmodSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keyPair } from '../../src/serve/hostkey.ts';
import { built, node } from '../tty/driver.ts';
import { type Answer, Host, makeKey, newFolder, runIn, seeds } from './host.ts';

let folder: string;
beforeEach(() => {
  folder = newFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** `yuelan serve …` that is expected to end by itself. */
const serve = (...args: string[]): Promise<Answer> =>
  runIn(folder, node, built, 'serve', '--lang', 'en', '--data', join(folder, 'data'), ...args);

describe('the host key', () => {
  const file = () => join(folder, 'data', 'host_key');

  test('is made for the server alone, and is the same at the next start', async () => {
    let host = await Host.open([seeds], folder);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'data')).mode & 0o777).toBe(0o700);
    const key = readFileSync(file(), 'utf8');
    const hostKey = host.log[0]?.hostKey;
    const { stdout } = await host.run('ssh-keygen', '-l', '-f', `${file()}.pub`);
    expect(stdout).toContain(String(hostKey));
    expect(stdout).toContain('(ED25519)');
    await host.stop();
    host = await Host.open([seeds], folder);
    expect(readFileSync(file(), 'utf8')).toBe(key);
    await host.stop();
  });

  test('is one that can be read, whatever key is drawn', () => {
    const drawn = ['-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----\n'];
    const good = readFileSync(makeKey(folder, 'good').file, 'utf8');
    const { privateKey } = keyPair(() => ({ private: drawn.pop() ?? good, public: '' }));
    expect(privateKey).toBe(good);
  });

  test('may be one that ssh-keygen made', async () => {
    const own = makeKey(folder, 'own', 'ecdsa');
    const host = await Host.open(['--host-key', own.file, seeds], folder);
    host.know(own.line);
    expect((await host.ssh([], 'list')).status).toBe(0);
    await host.stop();
  });

  const toFolder = (): void => {
    rmSync(file());
    mkdirSync(file(), { mode: 0o700 });
  };

  test.each([
    ['others may read', () => chmodSync(file(), 0o644), 'others may read this private key; run chmod 600 on it'],
    ['is no key', () => writeFileSync(file(), 'no key'), 'is not an SSH private key without passphrase'],
    ['is a folder', toFolder, 'may not be read; check its permissions'],
  ])('that %s is refused', async (_, spoil, words) => {
    const host = await Host.open([seeds], folder);
    await host.stop();
    spoil();
    const { status, stderr } = await serve('--ssh', '0', seeds);
    expect(stderr).toBe(`yuelan: ${file()}: ${words}\n`);
    expect(status).toBe(3);
  });
});

test.each([
  [[], 2, 'say where to serve with --ssh PORT'],
  [['--ssh', 'nowhere'], 2, '--ssh wants PORT or HOST:PORT, not nowhere'],
  [['--ssh', '0', '--auth', 'maybe'], 2, '--auth wants none or keys FILE, not maybe'],
  [['--ssh', '0', '--auth', 'keys', '/no/keys'], 3, '/no/keys: no such file or folder; check the path'],
  [['--ssh', '0', '--auth', 'keys', '/'], 3, '/: '],
  [['--ssh', '0', '/no/articles'], 3, '/no/articles: no such file or folder; check the path'],
  [['--ssh', '0', '--metrics', '0.0.0.0:9464'], 2, '--metrics is for this machine only, not for 0.0.0.0'],
  [
    ['--ssh', '0', '--proxy', '10.0.0.0/8'],
    2,
    '--proxy wants IP addresses of balancers, parted by commas, not 10.0.0.0/8',
  ],
  [['--ssh', '192.0.2.1:2222', seeds], 3, '192.0.2.1:2222: cannot listen there (EADDRNOTAVAIL)'],
  [['--ssh', '0', '--sessions', 'many'], 2, '--sessions'],
])('%j ends with %i: %s', async (args, status, words) => {
  const answer = await serve(...(args as string[]));
  expect(answer.stderr).toContain(`yuelan: ${words}`);
  expect(answer).toMatchObject({ status, stdout: '' });
});

test.each(['--ssh', '--metrics'])('a port that is taken: %s says so, and nothing is left behind', async (option) => {
  const taken = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => taken.once('listening', resolve));
  const { port } = taken.address() as { port: number };
  const { status, stderr } = await serve('--ssh', '0', option, String(port), seeds);
  expect(stderr).toContain(`127.0.0.1:${port}: cannot listen there (EADDRINUSE)`);
  expect(status).toBe(3);
  taken.close();
});

test('counters are served on this machine, and only they', async () => {
  const host = await Host.open(['--metrics', '0', seeds], folder);
  await host.ssh([], 'list');
  const { metrics } = host.log[0] as unknown as { metrics: number };
  const answer = await fetch(`http://127.0.0.1:${metrics}/metrics`);
  expect(answer.headers.get('content-type')).toContain('text/plain; version=0.0.4');
  const text = await answer.text();
  expect(text).toContain('\nyuelan_sessions_total{kind="command"} 1\n');
  expect(text).toContain('\nyuelan_library_articles 3\n');
  expect((await fetch(`http://127.0.0.1:${metrics}/`)).status).toBe(404);
  expect((await fetch(`http://127.0.0.1:${metrics}/metrics`, { method: 'POST' })).status).toBe(404);
  await host.stop();
});

test('SIGHUP looks at the files again', async () => {
  const host = await Host.open([seeds], folder);
  host.child.kill('SIGHUP');
  await host.logged(({ msg }) => msg === 'looking at the files again');
  expect((await host.ssh([], 'list')).status).toBe(0);
  await host.stop();
});
