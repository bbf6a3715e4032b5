import { describe, expect, test } from 'vitest';
import { Input } from '../../src/terminal/input.ts';

test('a paste is passed on with its marks, and beyond any line that is typed no more of it', () => {
  const input = new Input();
  const passed = (chunk: string) => input.push(chunk).keys;
  expect(passed('j\x1b[200~春\x1b')).toBe('j\x1b[200~春');
  let length = 0;
  for (let turn = 0; turn < 100; turn++) length += passed('x'.repeat(1024)).length;
  expect(length).toBe(65_536 - 1);
  expect(passed('x\x1b[20')).toBe('');
  expect(passed('1~k')).toBe('\x1b[201~k');
  expect(passed('\x1b[200~江\x1b[201~')).toBe('\x1b[200~江\x1b[201~');
});

test('the end of a paste is waited for as long as it takes', () => {
  const input = new Input();
  input.push('\x1b[200~春\x1b[20');
  expect(input.pending).toBe(null);
  expect(input.push('1~j').keys).toBe('\x1b[201~j');
});

/** Keys as Ink gets them; F1 is the private character that stands for it. */
describe('keys', () => {
  test.each([
    ['the cursor’s', '\x1b[A\x1bOB\x1b[1;5C\x1b[1;129D', '\x1b[A\x1bOB\x1b[1;5C\x1b[1;129D'],
    ['for editing', '\x1b[5~\x1b[3;2~\x1b[3$\x1b[7^j', '\x1b[5~\x1b[3;2~\x1b[3$\x1b[7^j'],
    ['of the kitty protocol', '\x1b[27u\x1b[106;5u', '\x1b[27u\x1b[106;5u'],
    ['with a modifier, as xterm can send them', '\x1b[27;5;105~', '\x1b[105;5u'],
    ['with Alt', '\x1bj\x1b]\x1b江', '\x1bj\x1b]\x1b江'],
    ['F1 as a VT100, a VT220, kitty and Linux send it', '\x1bOP\x1b[11~\x1b[P\x1b[[A', '\uf704'.repeat(4)],
    ['F4, F6, F12', '\x1bOS\x1b[17~\x1b[24~', '\uf707\uf709\uf70f'],
    ['without a name: F13, Menu, F3 with Shift, of a keypad', 'j\x1b[25~\x1b[29~\x1b[1;2R\x1bOjk', 'jk'],
  ])('%s', (_, sent, keys) => expect(new Input().push(sent).keys).toBe(keys));

  test.each([
    ['a lone ESC, in a form that Ink need not wait behind', '\x1b', '\x1b[27u', 'j'],
    ['Alt and [', '\x1b[', '\x1b[', 'j'],
    ['half a key, which nobody types', '\x1b[1;', '', 'j'],
    ['half a report', '\x1b]11;rgb:', '', 'j'],
  ])('%s, when no more comes', (_, sent, keys, next) => {
    const input = new Input();
    expect(input.push(sent).keys).toBe('');
    expect(input.flush()).toBe(keys);
    expect(input.push(next).keys).toBe(next);
  });
});
