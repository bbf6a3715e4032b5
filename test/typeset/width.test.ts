import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { cells } from '../../src/typeset/width.ts';

const profiles = [{ ambiguous: 1 }, { ambiguous: 2 }] as const;

/** Texts whose widths differ from string-width's in either profile. */
function different(texts: Iterable<string>): string[] {
  return Array.from(texts).filter((text) =>
    profiles.some((profile) => {
      const expected = stringWidth(text, { ambiguousIsNarrow: profile.ambiguous === 1 });
      return expected !== cells(text, profile);
    }),
  );
}

/** Code points from one on, each alone or in lines of `size`; line ends keep clusters apart. */
function* codePoints(from: number, to: number, size: number): Generator<string> {
  for (let start = from; start < to; start += size) {
    yield Array.from({ length: size }, (_, index) => String.fromCodePoint(start + index)).join('\n');
  }
}

test('every code point takes the cells that string-width gives it', () => {
  expect(different(codePoints(0, 0x20000, 1))).toEqual([]);
  // Ideographs, unassigned planes, tags and private use: 32 at once, for the test's time.
  expect(different(codePoints(0x20000, 0x110000, 32))).toEqual([]);
}, 120_000);

test.each([
  ['plain letters', 'abc', 3],
  ['ideographs', '汉字', 4],
  ['a text emoji made a picture', '❤\uFE0F', 2],
  ['a keycap', '1\uFE0F\u20E3', 2],
  ['a flag', '🇨🇳', 2],
  ['a family', '👨‍👩‍👧‍👦', 2],
  ['a skin tone', '☝🏽', 2],
  ['a syllable of jamo', '\u1112\u1161\u11AB', 2],
  ['a voiced halfwidth kana', 'ｶﾞ', 2],
  ['a letter with marks', 'e\u0301\u0302', 1],
])('%s', (_, text, expected) => {
  expect(cells(text)).toBe(expected);
  expect(stringWidth(text)).toBe(expected);
});

test('quotes, dash and ellipsis may be widened alone', () => {
  expect(cells('“—…”·①', { ambiguous: 1, quotes: 2 })).toBe(4 * 2 + 2);
});
