/** Who may enter and what they may ask for, as OpenSSH's own programs meet it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Host, makeKey, newFolder, seeds } from './host.ts';

describe('keys', () => {
  const folder = newFolder();
  const keys = join(folder, 'keys');
  const one = makeKey(folder, 'one');
  const rsa = makeKey(folder, 'rsa', 'rsa');
  const stranger = makeKey(folder, 'stranger');
  const elsewhere = makeKey(folder, 'elsewhere');
  const late = makeKey(folder, 'late');
  let host: Host;
  beforeAll(async () => {
    mkdirSync(keys);
    const lines = [
      `expiry-time="29990101",from="127.0.0.0/8" ${one.line} # a comment`,
      rsa.line,
      `command="sh" ${stranger.line}`,
      `from="10.0.0.1" ${elsewhere.line}`,
      `expiry-time="20200101" ${late.line}`,
    ];
    writeFileSync(join(keys, 'reader'), lines.join('\r\n'));
    host = await Host.open(['--auth', 'keys', join(keys, '%u'), '--login-tries', '3', seeds], folder);
  });
  afterAll(() => host.close());

  const asReader = (file: string, ...more: string[]) => ['-l', 'reader', '-i', file, ...more];

  test.each([
    ['ed25519', one.file],
    ['RSA, with SHA-2', rsa.file],
  ])('a key of %s that is listed may enter', async (_, file) => {
    const { status, stdout } = await host.ssh(asReader(file), 'list');
    expect(status).toBe(0);
    expect(stdout).toContain('715637');
  });

  const refusal = '这里只有登记过公钥的人能进';
  test.each([
    ['a key that is not listed', () => ['-l', 'reader', '-i', makeKey(folder, 'other').file]],
    ['a listed key with an option that is not kept here', () => asReader(stranger.file)],
    ['a listed key from another address', () => asReader(elsewhere.file)],
    ['a listed key that has expired', () => asReader(late.file)],
    ['another login name', () => ['-l', 'editor', '-i', one.file]],
    ['a login name that goes up', () => ['-l', '../keys/reader', '-i', one.file]],
    ['no key', () => ['-l', 'reader']],
    ['an RSA signature with SHA-1', () => asReader(rsa.file, '-o', 'PubkeyAcceptedAlgorithms=ssh-rsa')],
  ])('%s: refused in words', async (_, options) => {
    const { status, stdout, stderr } = await host.ssh(options(), 'list');
    expect(stderr).toContain(refusal);
    expect(stderr).toContain('Permission denied');
    expect({ status, stdout }).toEqual({ status: 255, stdout: '' });
  });

  test('a password is not even asked for', async () => {
    const { status } = await host.ssh(['-l', 'reader', '-o', 'PreferredAuthentications=password'], 'list');
    expect(status).toBe(255);
  });

  test('who tries too often is put out', async () => {
    const many = ['a', 'b', 'c', 'd'].flatMap((name) => ['-i', makeKey(folder, `try-${name}`).file]);
    const { status } = await host.ssh(['-l', 'reader', ...many], 'list');
    expect(status).toBe(255);
    await host.logged(({ msg, reason }) => msg === 'log-in failed' && reason === 'tries');
  });

  test('the log names the line that lets nobody in, and holds no key', () => {
    for (const [line, reason] of [
      [3, 'option'],
      [4, 'from'],
      [5, 'expired'],
    ])
      expect(host.log).toContainEqual(
        expect.objectContaining({ level: 'warn', file: join(keys, 'reader'), line, reason }),
      );
    for (const { line } of [one, rsa, stranger]) expect(host.stderr).not.toContain(line.split(' ')[1]);
  });
});

describe('a guest', () => {
  let host: Host;
  beforeAll(async () => {
    host = await Host.open(['--login-time', '1', seeds]);
  });
  afterAll(() => host.close());

  test.each([
    ['list', 0, /^715637\t2025-02-06\t/m],
    ['info 715637 --json', 0, /"id":"715637"/],
    ['info 715637 --field authors', 0, /^佘宗明$/m],
    ["show '715637' --width 40", 0, /佘宗明/],
    ['search 算力 --json', 0, /"id":"715637".*算力/],
    ['search 一个没有人写过的词', 1, /^$/],
    ['cite 715637', 0, /佘宗明.*\[EB\/OL\]/],
    ['help', 0, /yuelan list/],
  ])('%s answers', async (command, status, words) => {
    const answer = await host.ssh([], command);
    expect(answer.stdout).toMatch(words);
    expect(answer.status).toBe(status);
  });

  test.each([
    ['--help', /yuelan help/],
    ['-h list', /yuelan list/],
    ['--lang en list --limit 1', /^715637/],
  ])('%s: options may stand before the command', async (command, words) => {
    const { status, stdout } = await host.ssh([], '--', command);
    expect(stdout).toMatch(words);
    expect(status).toBe(0);
  });

  test('what info says of the file does not say where the library is', async () => {
    const { stdout } = await host.ssh([], 'info 715637 --json');
    expect(JSON.parse(stdout).file).toBe('000_bbfd23439c5ae6f6.txt');
  });

  test('at a terminal a command has lines that end as terminals need it', async () => {
    const { stdout } = await host.ssh(['-tt'], 'info 715637 --field source.name');
    expect(stdout).toBe('微信公众号“鱼眼观察”\r\n');
  });

  test('without a terminal and a command there is the list, and a word about it', async () => {
    const { status, stdout, stderr } = await host.ssh(['-T']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: 'yuelan: 没有终端，只列出文章。要阅读，请用 ssh -t\n' });
    expect(stdout.split('\n')).toHaveLength(4);
  });

  test('a terminal that only writes lines gets the list too', async () => {
    const { stdout } = await host.run('env', 'TERM=dumb', 'ssh', ...host.sshArgs('-tt', '127.0.0.1'));
    expect(stdout).toMatch(/^yuelan: .*TERM=dumb.*\r\n715637 /);
  });

  test.each([
    ['sh', 2, 'sh：这里不能执行'],
    ['sh -c "id"', 2, 'sh：这里不能执行'],
    ['scp -t /tmp', 2, 'scp：这里不能执行'],
    ['serve --ssh 1', 2, 'serve：这里不能执行'],
    ['read', 2, 'read：这里不能执行'],
    ['export', 2, 'export：这里不能执行'],
    ['/bin/ls', 2, '/bin/ls：这里不能执行'],
    ['\x1b]0;x\x07', 2, '␛]0;x␇：这里不能执行'],
    ['show "', 2, '引号没有配对'],
    ['show', 2, '缺 ARTICLE'],
    ['show /etc/passwd', 3, '/etc/passwd：这里没有这篇文章'],
    ['show ../../etc/passwd', 3, '../../etc/passwd：这里没有这篇文章'],
    ['show -', 3, '-：这里没有这篇文章'],
    ['list /etc', 2, '/etc：这里读的就是所供的文章'],
    ['list --config /etc/passwd', 2, '--config：这里不能用这个选项'],
    ['list --index /tmp/x.db', 2, '--index：这里不能用这个选项'],
    ['list --state /tmp/x.db', 2, '--state：这里不能用这个选项'],
    ['list --auth none', 2, '没有选项 --auth'],
  ])('%j is refused with status %i', async (command, status, words) => {
    const answer = await host.ssh([], command);
    expect(answer.stderr).toMatch(/^yuelan: .*\n$/);
    expect(answer.stderr).toContain(words);
    expect(answer).toMatchObject({ status, stdout: '' });
  });

  test('sftp is refused', async () => {
    const { status, stderr } = await host.run('sftp', ...sftpArgs(host), '127.0.0.1');
    expect(stderr).toContain('subsystem request failed');
    expect(status).toBe(255);
    await host.logged(({ msg, what }) => msg === 'refused' && what === 'sftp');
  });

  test('a forwarding from here is refused', async () => {
    const { status, stderr } = await host.ssh(['-W', '127.0.0.1:22']);
    expect(stderr).toContain('administratively prohibited: nothing is forwarded here');
    expect(status).toBe(255);
    await host.logged(({ msg, what }) => msg === 'refused' && what === 'tcpip');
  });

  test('a forwarding to here is refused', async () => {
    const { status, stderr } = await host.ssh(['-R', '0:127.0.0.1:22', '-o', 'ExitOnForwardFailure=yes'], 'list');
    expect(stderr).toContain('remote port forwarding failed');
    expect(status).toBe(255);
    await host.logged(({ msg, what }) => msg === 'refused' && what === 'tcpip-forward');
  });

  test('an agent is not taken', async () => {
    const { status } = await host.run(
      'ssh-agent',
      ...['ssh', '-A', '-o', 'IdentityAgent=SSH_AUTH_SOCK'],
      ...host.sshArgs('127.0.0.1', 'list'),
    );
    expect(status).toBe(0);
    await host.logged(({ msg, what }) => msg === 'refused' && what === 'agent');
  });

  test('variables other than those of language and terminal are not taken', async () => {
    const { status, stdout } = await host.ssh(['-o', 'SetEnv=LD_PRELOAD=/tmp/x.so'], 'list');
    expect(status).toBe(0);
    expect(stdout).not.toBe('');
    await host.logged(({ msg, what }) => msg === 'refused' && what === 'env');
  });

  test('the language is the one that was sent', async () => {
    const { stderr } = await host.ssh(['-o', 'SetEnv=LANG=en_GB.UTF-8'], 'sh');
    expect(stderr).toContain('sh: cannot be run here');
  });

  test('who says nothing is put out when the time for the log-in is over', async () => {
    const began = performance.now();
    await new Promise((resolve) => connect(host.port, '127.0.0.1').on('close', resolve).resume());
    expect(performance.now() - began).toBeGreaterThan(800);
    await host.logged(({ msg, reason }) => msg === 'log-in failed' && reason === 'late');
  });

  test('what people read stands nowhere in the log', () => {
    expect(host.log.length).toBeGreaterThan(50);
    expect(host.stderr).not.toMatch(/715637|佘宗明|DeepSeek|passwd/);
  });
});

test('so many from one address: the next is told, and let in when one has left', async () => {
  const host = await Host.open(['--per-address', '1', seeds]);
  const first = host.enter();
  await first.until('3 篇');
  const turned = await host.ssh([], 'list');
  expect(turned).toMatchObject({ status: 1, stdout: 'yuelan: 从您的地址来的人已满，请稍后再来\r\n' });
  await first.settle(300);
  await first.press('q');
  await first.exit();
  expect(await host.ssh([], 'list')).toMatchObject({ status: 0 });
  await host.close();
});

/** sftp names a port by another letter. */
const sftpArgs = (host: Host): string[] => host.sshArgs().map((arg) => (arg === '-p' ? '-P' : arg));
