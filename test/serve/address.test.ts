import { expect, test } from 'vitest';
import { isLoopback, readAddress } from '../../src/serve/address.ts';

test.each([
  ['2222', '127.0.0.1', 2222],
  ['0', '127.0.0.1', 0],
  ['0.0.0.0:2222', '0.0.0.0', 2222],
  ['reading.example:22', 'reading.example', 22],
  ['[::]:2222', '::', 2222],
  ['[::1]:2222', '::1', 2222],
])('%s listens on %s, port %i', (text, host, port) => {
  expect(readAddress(text)).toEqual({ host, port });
});

test.each(['', 'host', 'host:', ':2222', '70000', '::1', '::1:2222', 'a b:22', '22;id'])('%j is no address', (text) => {
  expect(readAddress(text)).toBeNull();
});

test.each([
  ['127.0.0.1', true],
  ['127.9.9.9', true],
  ['::1', true],
  ['localhost', true],
  ['0.0.0.0', false],
  ['192.168.1.1', false],
  ['127.example.org', false],
])('whether %s is this machine only: %s', (host, loopback) => {
  expect(isLoopback(host)).toBe(loopback);
});
