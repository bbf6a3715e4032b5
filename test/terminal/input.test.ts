import { expect, test } from 'vitest';
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
