import { rmSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { parseAuthorizedKeys } from '../../src/serve/authorized-keys.ts';
import { makeKey, newFolder } from './host.ts';

const folder = newFolder();
const { line: ed25519 } = makeKey(folder, 'one');
const { line: ecdsa } = makeKey(folder, 'two', 'ecdsa');
const { line: rsa } = makeKey(folder, 'three', 'rsa');
afterAll(() => rmSync(folder, { recursive: true }));

/** What becomes of each line: the key's comment, or why it is refused. */
function judged(text: string): string[] {
  const { keys, refused } = parseAuthorizedKeys(text);
  return [...keys.map(({ type }) => type), ...refused.map(({ line, reason }) => `${line}: ${reason}`)];
}

test('keys, with comments and empty lines between them', () => {
  const file = `# readers\n\n${ed25519}\r\n  ${ecdsa} a comment of words\n${rsa.split(' ').slice(0, 2).join(' ')}`;
  expect(judged(file)).toEqual(['ssh-ed25519', 'ecdsa-sha2-nistp256', 'ssh-rsa']);
});

describe('options', () => {
  test.each([
    'restrict',
    'no-port-forwarding,no-agent-forwarding,no-X11-forwarding,no-user-rc',
    'NO-X11-FORWARDING',
    'restrict,pty',
    'permitopen="host:25",environment="A=b c"',
  ])('%s is met here anyway: the key may enter', (options) => {
    expect(judged(`${options} ${ed25519}`)).toEqual(['ssh-ed25519']);
  });

  test.each([
    'from="10.0.0.0/8"',
    'expiry-time="20300101"',
    'command="yuelan list, ssh-ed25519 x"',
    'cert-authority',
    'no-pty',
    'verify-required',
    'restrict,from="*.example.org"',
    'made-up',
  ])('%s promises what is not kept here: the key may not enter', (options) => {
    expect(judged(`${options} ${ed25519}`)).toEqual(['1: option']);
  });
});

test.each([
  ['no key', 'ssh-ed25519'],
  ['a key of another type than it says', ed25519.replace('ssh-ed25519', 'ssh-rsa')],
  ['a key cut short', ed25519.slice(0, 40)],
  ['a private key', '-----BEGIN OPENSSH PRIVATE KEY-----'],
  ['a type that is not taken', `ssh-dss ${ed25519.split(' ')[1]}`],
  ['words', '放我进去'],
])('%s lets nobody in', (_, line) => {
  const { keys, refused } = parseAuthorizedKeys(`${line}\n`);
  expect(keys).toEqual([]);
  expect(refused).toHaveLength(1);
});
