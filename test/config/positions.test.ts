import { expect, test } from 'vitest';
import { positions } from '../../src/config/positions.ts';

const shown = (toml: string) =>
  [...positions(toml)].map(
    ([name, { key, value }]) => `${name} ${key.line}:${key.column} ${value.line}:${value.column}`,
  );

test.each([
  ['a pair', 'a = 1\n', ['a 1:1 1:5']],
  ['blanks and comments before it', '# 说明\n\n  a=1', ['a 3:3 3:5']],
  ['a table', '[page]\nmeasure = 60\n', ['page 1:2 1:2', 'page.measure 2:1 2:11']],
  ['a dotted key', 'page.measure = 60', ['page.measure 1:1 1:16']],
  ['quoted keys', '"a.b"."c\\u0020d" = 1\n\'e\' = 2', ['a.b.c d 1:1 1:20', 'e 2:1 2:7']],
  [
    'an inline table',
    'keys = { down = ["j"], up = "k" }',
    ['keys 1:1 1:8', 'keys.down 1:10 1:17', 'keys.up 1:24 1:29'],
  ],
  ['a list over lines', 'paths = [\n  "a", # ]\n  "b]",\n]\nlast = 1', ['paths 1:1 1:9', 'last 5:1 5:8']],
  [
    'strings of many lines',
    'a = """\nb = 1\n"""\nc = \'\'\'\nd = 2\'\'\'\ne = 3',
    ['a 1:1 1:5', 'c 4:1 4:5', 'e 6:1 6:5'],
  ],
  ['a # in a string', 'a = "x # y"\nb = 1', ['a 1:1 1:5', 'b 2:1 2:5']],
  ['tables in a list', '[[t]]\na = 1\n[[t]]\na = 2', ['t 1:3 1:3', 't.a 2:1 2:5']],
  ['Windows line ends', 'a = 1\r\nb = 2\r\n', ['a 1:1 1:5', 'b 2:1 2:5']],
  ['characters beyond the BMP before a value', '"𠀀" = 1', ['𠀀 1:1 1:7']],
])('%s', (_, toml, expected) => expect(shown(toml)).toEqual(expected));

test('ends on any text', () => {
  for (const toml of ['[', '[[', 'a', '=', '= =\n=', '{', 'a = {', 'a = [', '"', 'a = """', '\u0000'])
    expect(() => positions(toml)).not.toThrow();
});
