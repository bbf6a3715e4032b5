import { expect, test } from 'vitest';
import { shellWords } from '../../src/serve/shell-words.ts';

test.each([
  ['list --json', ['list', '--json']],
  ["search  '重塑 教育'\t--limit 3", ['search', '重塑 教育', '--limit', '3']],
  ['search "a \\"b\\" \\c" x\\ y', ['search', 'a "b" \\c', 'x y']],
  ["info ''", ['info', '']],
  ['a"b"\'c\'d', ['abcd']],
  ['show $(reboot); `id` > /dev/null', ['show', '$(reboot);', '`id`', '>', '/dev/null']],
  ['', []],
  ['search "重塑', null],
  ["search '重塑", null],
  ['search \\', null],
])('%j are the words %j', (line, words) => {
  expect(shellWords(line)).toEqual(words);
});
