import { connect } from 'node:net';
import ssh2 from 'ssh2';
import { expect, test } from 'vitest';
import { readHeader } from '../../src/serve/proxy.ts';
import { Host, seeds, sleep } from './host.ts';

const signature = '0d0a0d0a000d0a515549540a';
const text = (words: string) => Buffer.from(words, 'latin1');
const hex = (digits: string) => Buffer.from(signature + digits.replaceAll(' ', ''), 'hex');

test.each([
  ['IPv4', text('PROXY TCP4 203.0.113.9 192.0.2.1 5000 22\r\nSSH-2.0-x'), { length: 42, address: '203.0.113.9' }],
  ['IPv6', text('PROXY TCP6 2001:db8::9 2001:db8::1 5000 22\r\n'), { length: 44, address: '2001:db8::9' }],
  ['unknown', text('PROXY UNKNOWN whatever\r\n'), { length: 24, address: null }],
  ['half a line', text('PROXY TCP4 203.0.113.9 1'), 'more'],
  ['half a word', text('PRO'), 'more'],
  ['nothing yet', text(''), 'more'],
  ['no address', text('PROXY TCP4 nobody 192.0.2.1 5000 22\r\n'), 'none'],
  ['an address of the other family', text('PROXY TCP6 203.0.113.9 192.0.2.1 5000 22\r\n'), 'none'],
  ['a line without an end', text(`PROXY ${'x'.repeat(200)}`), 'none'],
  ['SSH', text('SSH-2.0-OpenSSH_9.2\r\n'), 'none'],
])('version 1: %s', (_, bytes, header) => {
  expect(readHeader(bytes)).toEqual(header);
});

test.each([
  ['IPv4', hex('21 11 000c cb007109 c0000201 1388 0016 ff'), { length: 28, address: '203.0.113.9' }],
  [
    'IPv6',
    hex(`21 21 0024 20010db8${'0'.repeat(22)}09 ${'0'.repeat(32)} 1388 0016`),
    { length: 52, address: '2001:db8:0:0:0:0:0:9' },
  ],
  ['a check of its own', hex('20 00 0000'), { length: 16, address: null }],
  ['a local socket', hex('21 31 0004 00000000'), { length: 20, address: null }],
  ['half a header', hex('21 11 000c cb00'), 'more'],
  ['half a signature', Buffer.from(signature.slice(0, 8), 'hex'), 'more'],
  ['another version', hex('31 11 000c cb007109 c0000201 1388 0016'), 'none'],
  ['too long', hex('21 11 ffff'), 'none'],
])('version 2: %s', (_, bytes, header) => {
  expect(readHeader(bytes)).toEqual(header);
});

test('behind a balancer the log and the limits mean the client', async () => {
  const host = await Host.open(['--proxy', '127.0.0.1', '--per-address', '1', '--login-time', '2', seeds]);
  const list = (address: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const socket = connect(host.port, '127.0.0.1');
      // In two parts, as a network may deliver it.
      socket.write(`PROXY TCP4 ${address} `);
      setTimeout(() => {
        socket.write('127.0.0.1 5000 22\r\n');
        const client = new ssh2.Client().on('error', reject).on('ready', () =>
          client.exec('list', (error, channel) => {
            if (error) return reject(error);
            let answer = '';
            channel.on('data', (data: Buffer) => {
              answer += data;
            });
            channel.on('close', () => resolve(answer));
          }),
        );
        client.connect({ sock: socket, username: 'reader' });
      }, 20);
    });
  const answers = await Promise.all([list('203.0.113.9'), list('203.0.113.10'), list('203.0.113.9')]);
  expect(answers.filter((answer) => answer.includes('715637'))).toHaveLength(2);
  expect(answers.filter((answer) => answer.includes('您的地址'))).toHaveLength(1);
  const addresses = host.log.filter(({ msg }) => msg === 'connection').map(({ address }) => address);
  expect(addresses.sort()).toEqual(['203.0.113.10', '203.0.113.9', '203.0.113.9']);

  // Whoever comes past the balancer is not believed.
  expect((await host.ssh([], 'list')).status).toBe(255);
  await sleep(50);
  expect(host.log.filter(({ msg }) => msg === 'connection')).toHaveLength(3);
  await host.close();
});
