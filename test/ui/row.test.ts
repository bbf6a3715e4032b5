import { describe, expect, it } from 'vitest';
import { cells, narrow } from '../../src/typeset/width.ts';
import { crop, ends, pad, piece, type Row, statusEnds, whole } from '../../src/ui/row.ts';

const row: Row = [piece('标题', 'title'), piece(' and words')];
const text = (made: Row) => made.map((p) => p.text).join('');

describe('rows are exactly as wide as asked for', () => {
  it.each<[string, Row, string]>([
    ['padded', pad(row, 18, narrow), '标题 and words    '],
    ['exact', pad(row, 14, narrow), '标题 and words'],
    ['cut with a mark', pad(row, 10, narrow), '标题 and …'],
    ['cut inside a wide character', pad(row, 3, narrow), '标…'],
    ['cut where a piece begins', pad(row, 4, narrow), '标题'],
    ['cut in blanks at its end', pad([piece('标题      ')], 6, narrow), '标题  '],
    ['of nothing', pad([], 3, narrow), '   '],
    ['cropped without a mark', crop(row, 10, narrow), '标题 and w'],
    ['cropped inside a wide character', crop(row, 3, narrow), '标 '],
    ['cropped wider than it is', crop(row, 16, narrow), '标题 and words  '],
    ['what is whole of it', whole(row, 10, narrow), '标题'],
    ['two ends', ends(row, [piece('12%')], 20, narrow), '标题 and words   12%'],
    ['two ends, the left one cut', ends(row, [piece('12%')], 13, narrow), '标题 an…  12%'],
    ['two ends without room for both', ends(row, [piece('12%')], 9, narrow), '标题 and…'],
  ])('%s', (_, made, expected) => {
    expect(text(made)).toBe(expected);
    expect(cells(text(made))).toBe(cells(expected));
  });

  it('a mark of two cells is counted', () => {
    expect(text(pad(row, 10, { ambiguous: 2 }))).toBe('标题 and…');
  });

  it.each([
    [40, '标题 and words         / find   ? keys  '],
    [34, '标题 and words   / find   ? keys  '],
    [30, '标题 and words        ? keys  '],
    [24, '标题 and words  ? keys  '],
    [23, '标题 and words         '],
    [8, '标题 an…'],
  ])('a status row of %i cells drops the keys that have no room', (columns, expected) => {
    const made = text(statusEnds(row, ['/ find', '? keys'], columns, narrow));
    expect(cells(made)).toBe(columns);
    expect(made.trimEnd()).toBe(expected.trimEnd());
  });
});
