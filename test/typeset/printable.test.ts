import { expect, test } from 'vitest';
import { printable } from '../../src/typeset/printable.ts';

test.each([
  ['an escape sequence', '\x1b[31m红', '␛[31m红'],
  ['C1', '\u009b2J', '[U+009B]2J'],
  ['delete', 'a\x7f', 'a␡'],
  ['line ends and tabs', 'a\nb\tc', 'a␊b␉c'],
  ['a bidi override', 'a\u202egnp.exe', 'a[U+202E]gnp.exe'],
  ['a bidi isolate', '\u2066a\u2069', '[U+2066]a[U+2069]'],
  ['a line separator', 'a\u2028b', 'a[U+2028]b'],
  ['zero-width space, marks and fillers', '中\u200b\u200e\ufeff\u3164文', '中文'],
  ['a soft hyphen', 'co\u00adop', 'coop'],
  ['half a surrogate pair', '\ud83d!', '[U+D83D]!'],
  ['a noncharacter', '\ufdd0', '[U+FDD0]'],
  ['a family keeps its joiners', '👨‍👩‍👧', '👨‍👩‍👧'],
  ['a heart keeps its VS16', '❤\ufe0f', '❤\ufe0f'],
  ['a flag of tags', '🏴\u{e0067}\u{e0062}\u{e007f}', '🏴\u{e0067}\u{e0062}\u{e007f}'],
  ['tags without a flag', '中\u{e0067}文', '中文'],
  ['an ideographic variation selector', '葛\u{e0100}', '葛'],
  ['combining marks', 'e\u0301', 'e\u0301'],
  ['a joiner between ideographs', '中\u200d文', '中文'],
  ['a joiner in Devanagari', 'क्\u200dष', 'क्\u200dष'],
])('%s', (_, text, shown) => {
  expect(printable(text)).toBe(shown);
});

test('text without doubt is the same string', () => {
  const text = '他说：「今天风大。」 R1 — 3%';
  expect(printable(text)).toBe(text);
});
