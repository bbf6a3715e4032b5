/** Clients that know the protocol and mean ill: none of them stops the server, fills its memory or stays for ever. */
import { connect } from 'node:net';
import type { Client, ClientChannel } from 'ssh2';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, Host, makeKey, newFolder, numbered, seeds, sleep } from './host.ts';
import { begin, closed, deafen, fields, loggedIn, sendPacket } from './wire.ts';

const GLOBAL_REQUEST = 80;
const CHANNEL_OPEN = 90;
const CHANNEL_REQUEST = 98;
const USERAUTH_REQUEST = 50;

let host: Host;
beforeAll(async () => {
  host = await Host.open(['--login-time', '1', '--per-address', '100', seeds]);
});
afterAll(() => host.close());

/** Runs a command on a connection that may have others. */
const ask = (client: Client, line: string): Promise<Answer> =>
  new Promise((resolve, reject) => {
    client.exec(line, (error, channel) => {
      if (error) return reject(error);
      let [stdout, stderr] = ['', ''];
      channel.on('data', (bytes: Buffer) => (stdout += bytes));
      channel.stderr.on('data', (bytes: Buffer) => (stderr += bytes));
      channel.on('close', (status: number) => resolve({ status, stdout, stderr }));
    });
  });

const wellAndAnswering = async (): Promise<void> =>
  expect(await host.ssh([], 'info 715637 --field id')).toMatchObject({ status: 0, stdout: '715637\n' });

describe('the protocol', () => {
  test.each([0, 1, 1023])('a channel whose packets may hold %i bytes is not opened', async (size) => {
    const client = await loggedIn(host.port);
    sendPacket(client, CHANNEL_OPEN, fields('session', 1000, 1_000_000, size));
    sendPacket(client, CHANNEL_REQUEST, fields(0, 'exec', true, 'show 715637'));
    await wellAndAnswering();
    expect((await ask(client, 'list')).status).toBe(0);
    client.destroy();
  });

  test.each(['tun@openssh.com', 'made up\x1b[2J', '__proto__'])('a channel of type %j is not opened', async (type) => {
    const client = await loggedIn(host.port);
    sendPacket(client, CHANNEL_OPEN, fields(type, 1000, 1_000_000, 32_768));
    await ask(client, 'list');
    client.destroy();
    await host.logged(({ msg, what }) => msg === 'refused' && what === 'channel');
  });

  test('a key exchange that is begun and left: put out', async () => {
    const client = await loggedIn(host.port);
    const end = closed(client);
    await new Promise((resolve) => client.shell({ term: 'xterm' }, resolve));
    const { _protocol, _sock } = client as unknown as { _protocol: { rekey(): void }; _sock: { write(): boolean } };
    _protocol.rekey();
    _sock.write = () => true;
    await end;
    await host.logged(({ msg, reason }) => msg === 'put out' && reason === 'exchange');
    await wellAndAnswering();
  });

  test('who asks without end and takes no answer is not listened to', { timeout: 20_000 }, async () => {
    const client = await loggedIn(host.port);
    const before = host.memory();
    deafen(client);
    const request = fields('made-up', true);
    for (let turn = 0; turn < 1000; turn++) {
      for (let sent = 0; sent < 500; sent++) sendPacket(client, GLOBAL_REQUEST, request);
      await new Promise(setImmediate);
    }
    await wellAndAnswering();
    // Half a million answers would be 20 MiB, and the buffers that hold them four times as much.
    expect(host.memory() - before).toBeLessThan(40);
    client.destroy();
  });

  test('what is refused over and over is counted, and logged only so often', async () => {
    const client = await loggedIn(host.port);
    const before = host.log.length;
    for (let sender = 0; sender < 200; sender++)
      sendPacket(client, CHANNEL_OPEN, fields('direct-tcpip', 1000 + sender, 9, 9999, 'x', 1, 'x', 1));
    await ask(client, 'list');
    client.destroy();
    expect(host.log.slice(before).filter(({ what }) => what === 'tcpip')).toHaveLength(20);
  });
});

describe('who stays without reading', () => {
  test('a connection whose channels ask for nothing is closed', async () => {
    const client = await loggedIn(host.port);
    sendPacket(client, CHANNEL_OPEN, fields('session', 0, 1_000_000, 32_768));
    await closed(client);
  });

  test('a connection that does not close its end is closed all the same', { timeout: 15_000 }, async () => {
    const socket = connect({ port: host.port, host: '127.0.0.1', allowHalfOpen: true }).resume();
    socket.write('SSH-2.0-x\r\n\0\0\0\x01nonsense that is no packet');
    await new Promise((resolve) => socket.once('end', resolve));
    // What is still sent is answered by a reset once the server has closed it.
    const closes = new Promise((resolve) => socket.once('error', resolve));
    const going = setInterval(() => socket.write('x'), 100);
    expect(await closes).toMatchObject({ code: expect.stringMatching(/EPIPE|ECONNRESET/) });
    clearInterval(going);
  });
});

test('who takes nothing does not keep the server from stopping', async () => {
  const folder = newFolder();
  const small = await Host.open(['--grace', '0', '--metrics', '0', numbered(folder)], folder);
  const client = await loggedIn(small.port);
  const window = { term: 'xterm', cols: 400, rows: 150, width: 0, height: 0 };
  const shell = await new Promise<ClientChannel>((resolve) => client.shell(window, (_, open) => resolve(open)));
  await new Promise((resolve) => shell.once('data', resolve));
  deafen(client);
  const metrics = `http://127.0.0.1:${small.log[0]?.metrics}/metrics`;
  const stalls = async () => Number(/stalls_total (\d+)/.exec(await (await fetch(metrics)).text())?.[1]);
  shell.write('\r');
  for (let key = 0; (await stalls()) === 0; key++) {
    shell.write(key % 2 ? 'g' : 'G');
    await sleep(20);
  }
  expect(await small.stop()).toBe(0);
  client.destroy();
  await small.close();
});

test('each session beside the first takes a place of its own', async () => {
  const small = await Host.open(['--sessions', '2', seeds]);
  const client = await loggedIn(small.port);
  const shell = () =>
    new Promise((resolve) => client.shell({ term: 'xterm' }, (_, channel) => resolve(channel.resume())));
  await shell();
  await shell();
  expect(await ask(client, 'list')).toMatchObject({ status: 1, stdout: 'yuelan: 阅览室已满，请稍后再来\r\n' });
  client.destroy();
  await small.logged(({ msg, reason }) => msg === 'session ends' && reason === 'gone');
  await expect.poll(async () => (await small.ssh([], 'list')).status).toBe(0);
  await small.close();
});

test('asking again and again which methods there are is trying', async () => {
  const folder = newFolder();
  const keyed = await Host.open(['--auth', 'keys', makeKey(folder, 'one').file, '--login-tries', '3', seeds], folder);
  const client = begin(keyed.port, { authHandler: () => false as never });
  await new Promise((resolve) => client.once('handshake', resolve));
  const end = closed(client);
  sendPacket(client, 5, fields('ssh-userauth'));
  const name = `\x1b[31m${'x'.repeat(500)}`;
  for (let n = 0; n < 5; n++) sendPacket(client, USERAUTH_REQUEST, fields(name, 'ssh-connection', 'none'));
  await end;
  const { user } = await keyed.logged(({ reason }) => reason === 'tries');
  expect(user).toBe(`␛[31m${'x'.repeat(59)}`);
  await keyed.close();
});

describe('a command', () => {
  test.each([
    // The first word is the value of an option, and the command is another.
    ['--name list serve --ssh 0', 'serve：这里不能执行'],
    ['--author list notes', 'notes：这里不能执行'],
    ['--lang en export', 'export：这里不能执行'],
    ['-w 80 -- import list', 'read：这里不能执行'],
    ['-h serve --ssh 0', 'serve：这里不能执行'],
    ['--lang en', 'read：这里不能执行'],
    ['list --width 300000000', '--width'],
    ['list\nsh', '这里读的就是所供的文章'],
    ['show 715637;sh', '715637;sh：这里没有这篇文章'],
    ['show $(id) ', '$(id)：这里没有这篇文章'],
    ['show x\0y', 'x␀y：这里没有这篇文章'],
    ['show \x1b]0;x\x07\u009b', '␛]0;x␇'],
    ['list --\x1b[31m', '没有选项 --␛[31m'],
    ['list --since \x1b[2J', '␛[2J'],
    ['info 715637 --field \x1b[2J', '␛[2J'],
    ['search \x1b[2J', '␛[2J'],
    ['search a author:\x1b[2J', '␛[2J'],
    ['cite 715637 --format \x1b[2J', '␛[2J'],
    ['help \x1b[2J', '␛[2J'],
  ])('%j does no more than say no', async (line, words) => {
    const client = await loggedIn(host.port);
    const { status, stdout, stderr } = await ask(client, line);
    client.destroy();
    expect(stderr).toContain(words);
    expect(stderr).toMatch(/^yuelan: [^\p{Cc}]*\n$/u);
    expect(stdout).toBe('');
    expect(status).toBeGreaterThan(0);
  });

  test('no other server has been started by it', () => {
    expect(host.log.filter(({ msg }) => msg === 'serving')).toHaveLength(1);
  });
});
