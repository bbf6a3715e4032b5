import { expect, test } from 'vitest';
import { quoteRoles } from '../../src/typeset/quotes.ts';

const SHOWN = { open: '<', close: '>', unknown: '?' } as const;

/** The text with < for what opens, > for what closes and ? for what cannot be told. */
function roles(text: string): string {
  const characters = [...text];
  quoteRoles(text, (at, role) => {
    characters[at] = SHOWN[role];
  });
  return characters.join('');
}

test.each([
  ['“好。”他说。', '<好。>他说。'],
  ['他说：“‘走’是什么？”', '他说：<<走>是什么？>'],
  ['他说”好“，就走了。', '他说?好>，就走了。'],
  ['他说：”好”。', '他说：<好>。'],
  ['他说"好"就走了，"真的"。', '他说<好>就走了，<真的>。'],
  ["don’t，it's，所谓‘好’", "don’t，it's，所谓<好>"],
  ['（“甲”“乙”）', '（<甲><乙>）'],
  ['前一段没有说完的话。”', '前一段没有说完的话。>'],
])('%s', (text, expected) => {
  expect(roles(text)).toBe(expected);
});
