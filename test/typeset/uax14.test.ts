import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { Rules } from '@cto.af/linebreak';
import { describe, expect, test } from 'vitest';
import { Break, breaksOf } from '../../src/typeset/breaks.ts';
import { NO } from '../../src/typeset/pairs.ts';
import { kindClass, kindOf } from '../../src/typeset/properties.ts';
import { INSIDE, lineBreaks } from '../../src/typeset/uax14.ts';
import { unicodeVersion } from '../../src/typeset/unicode-table.ts';
import { unitsOf } from '../../src/typeset/units.ts';

/** Offsets at which the untailored rules let a line end. */
function opportunities(text: string): number[] {
  const kinds = Uint8Array.from({ length: text.length }, (_, at) => kindOf(text.codePointAt(at)!));
  const classes = Uint8Array.from(kinds, (kind, at) => (isInside(text, at) ? INSIDE : kindClass[kind]!));
  const breaks = new Uint8Array(text.length + 1);
  lineBreaks(classes, kinds, text.length, breaks);
  return [...breaks.keys()].filter((at) => breaks[at] !== NO);
}

const isInside = (text: string, at: number): boolean => at > 0 && text.codePointAt(at - 1)! > 0xffff;

describe('Unicode’s own test', () => {
  // The lines of https://www.unicode.org/Public/17.0.0/ucd/auxiliary/LineBreakTest.txt without their comments.
  const file = new URL(`fixtures/LineBreakTest-${unicodeVersion}.txt.gz`, import.meta.url);
  const cases = gunzipSync(readFileSync(file))
    .toString()
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

  test('has all its cases', () => expect(cases).toHaveLength(19_338));

  test('passes, every case', () => {
    const failed = cases.filter((line) => {
      let text = '';
      const expected: number[] = [];
      for (const word of line.trim().split(' ')) {
        if (word === '÷') expected.push(text.length);
        else if (word !== '×') text += String.fromCodePoint(Number.parseInt(word, 16));
      }
      return opportunities(text).join() !== expected.join();
    });
    expect(failed).toEqual([]);
  });
});

test('another implementation finds the same in Chinese text', () => {
  const text = '他说：「R1 的成本是 27.5%，比 GPT-4o（2024年）低」——真的……见 https://example.com/a?b=1 第3页。';
  const other = [...new Rules({ string: true }).breaks(text)].map(({ position }) => position);
  expect(opportunities(text)).toEqual(other);
});

/** The text with a bar at each opportunity; `untailored` by UAX #14 alone. */
const bars = (text: string, at: readonly number[]): string =>
  [...text].map((character, index) => (at.includes(index) ? `|${character}` : character)).join('');

function tailored(text: string): number[] {
  const units = unitsOf(text, { ambiguous: 1 }, false);
  const breaks = breaksOf(units);
  return [...breaks.keys()].filter((unit) => unit < units.count && breaks[unit]! > Break.must);
}

const untailored = (text: string): number[] => opportunities(text).filter((at) => at < text.length);

test.each([
  ['quotation marks open and close', '他说“OK”吧', '他|说“OK”吧', '他|说|“OK”|吧'],
  ['ASCII ones too', '他说"好"他走', '他|说"好"他|走', '他|说|"好"|他|走'],
  ['a dash binds to what is before it', '风很大——真的', '风|很|大|——|真|的', '风|很|大——|真|的'],
  ['a middle dot never begins a line', '约翰·史密斯', '约|翰|·|史|密|斯', '约|翰·|史|密|斯'],
  ['nor a wave dash', '三～五天', '三|～|五|天', '三～|五|天'],
  ['nor a slash after a bracket', '（甲）／乙', '（甲）|／|乙', '（甲）／|乙'],
  ['a unit after a blank', '约 10 ％左右', '约 |10 |％|左|右', '约 |10 ％|左|右'],
  ['a yen sign never ends one', '收￥（约）', '收|￥|（约）', '收|￥（约）'],
])('the tailoring differs: %s', (_, text, unicode, ours) => {
  expect(bars(text, untailored(text))).toBe(unicode);
  expect(bars(text, tailored(text))).toBe(ours);
});
