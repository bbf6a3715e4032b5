import { rmSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { parseAuthorizedKeys } from '../../src/serve/authorized-keys.ts';
import { takesFrom } from '../../src/serve/from.ts';
import { makeKey, newFolder } from './host.ts';

const folder = newFolder();
const { line: ed25519 } = makeKey(folder, 'one');
const { line: ecdsa } = makeKey(folder, 'two', 'ecdsa');
const { line: rsa } = makeKey(folder, 'three', 'rsa');
afterAll(() => rmSync(folder, { recursive: true }));

/** What becomes of each line: the key's comment, or why it is refused. */
function judged(text: string): string[] {
  const { keys, refused } = parseAuthorizedKeys(text);
  return [...keys.map(({ key }) => key.type), ...refused.map(({ line, reason }) => `${line}: ${reason}`)];
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
    'expiry-time="next year"',
    'expiry-time="20301399"',
    'from=10.0.0.1',
    'command="yuelan list, ssh-ed25519 x"',
    'cert-authority',
    'no-pty',
    'verify-required',
    'restrict,command="x"',
    'made-up',
  ])('%s promises what is not kept here: the key may not enter', (options) => {
    expect(judged(`${options} ${ed25519}`)).toEqual(['1: option']);
  });
});

test.each([
  ['expiry-time="20300102Z"', '2030-01-02T00:00:00.000Z', null],
  ['expiry-time="203001020304Z"', '2030-01-02T03:04:00.000Z', null],
  ['expiry-time="20300102030405z",from="10.0.0.1,!10.0.0.2"', '2030-01-02T03:04:05.000Z', '10.0.0.1,!10.0.0.2'],
  ['Restrict,FROM="*.a,b"', undefined, '*.a,b'],
])('%s holds until %s, from %s', (options, until, from) => {
  const [one] = parseAuthorizedKeys(`${options} ${ed25519}`).keys;
  expect([one?.expires === null ? undefined : new Date(one?.expires as number).toISOString(), one?.from]).toEqual([
    until,
    from,
  ]);
});

test.each([
  ['10.0.0.1', '10.0.0.1', true],
  ['10.0.0.1', '10.0.0.10', false],
  ['10.0.0.?', '10.0.0.7', true],
  ['10.0.*', '10.0.9.7', true],
  ['10.0.*', '110.0.9.7', false],
  ['10.0.0.0/8', '10.200.3.4', true],
  ['10.0.0.0/8', '11.0.0.1', false],
  ['10.0.0.0/8, 11.0.0.1', '11.0.0.1', true],
  ['10.0.0.0/8,!10.0.0.1', '10.0.0.1', false],
  ['!10.0.0.1', '10.0.0.2', false],
  ['2001:db8::/32', '2001:db8:1::7', true],
  ['2001:db8::/32', '10.0.0.1', false],
  ['2001:DB8::1', '2001:db8::1', true],
  ['10.0.0.0/99', '10.0.0.1', false],
  ['10.0.0.0/8/8', '10.0.0.1', false],
  ['*.example.org', '10.0.0.1', false],
  ['', '10.0.0.1', false],
])('from="%s" takes %s: %s', (list, address, takes) => {
  expect(takesFrom(list, address)).toBe(takes);
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
