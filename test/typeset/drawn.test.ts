/** The room that pictures take in the text. In the tests' pages a picture's row is a line of ░. */
import { describe, expect, test } from 'vitest';
import type { Image } from '../../src/archive/article.ts';
import { fitPicture, type Pictures } from '../../src/typeset/picture.ts';
import { openPage } from '../../src/typeset/set.ts';
import { defaultSetting } from '../../src/typeset/setting.ts';
import { article, paragraph } from './article.ts';

const usual = { width: 10, height: 20 };

test.each([
  ['as large as it is', [200, 200], usual, [20, 10]],
  ['as wide as the measure', [4000, 1000], usual, [60, 8]],
  ['as high as it may be', [1000, 4000], usual, [10, 20]],
  ['on a screen of twice as many pixels', [200, 200], { width: 20, height: 40 }, [20, 10]],
  ['in small letters', [200, 200], { width: 7, height: 14 }, [29, 14]],
  ['one column at least', [4, 100_000], usual, [1, 20]],
  ['one row at least', [100_000, 4], usual, [60, 1]],
  ['no more than frames can name', [40_000, 40], usual, [60, 1]],
  ['a dot', [1, 1], usual, null],
  ['a rule', [600, 2], usual, null],
] as const)('%s', (_, [width, height], cell, cells) => {
  const box = fitPicture({ width, height }, cell, 60, 20);
  expect(box && [box.columns, box.rows]).toEqual(cells);
});

const image = (number: number, more: Partial<Image> = {}): Image => ({
  kind: 'image',
  src: `${number}.png`,
  alt: '',
  caption: null,
  number,
  href: null,
  at: 0,
  ...more,
});

function page(images: readonly Image[], sizes: Pictures['sizes'], measure = 24): string[] {
  const blocks = [paragraph('灯不能灭。'), ...images];
  const pictures = { sizes, cell: usual, rows: 4 };
  const open = openPage(article(blocks), { ...defaultSetting, measure, pictures });
  open.extend();
  return open.lines.map(({ spans, picture }) =>
    (spans.map(({ text }) => text).join('') + '░'.repeat(picture?.columns ?? 0)).trimEnd(),
  );
}

const caption = { at: 0, inlines: [{ text: '涨水之前的渡口' }] };

describe('a page', () => {
  test('a picture stands in the middle, its caption beneath', () => {
    expect(page([image(1, { caption })], new Map([[1, { width: 120, height: 60 }]]))).toEqual([
      '    灯不能灭。',
      '',
      '      ░░░░░░░░░░░░',
      '      ░░░░░░░░░░░░',
      '      ░░░░░░░░░░░░',
      '     涨水之前的渡口',
    ]);
  });

  test('without a caption the alternative text stands there; a link of its own keeps its line', () => {
    const sizes = new Map([[1, { width: 40, height: 20 }]]);
    expect(page([image(1, { alt: '渡口' })], sizes).slice(2)).toEqual(['          ░░░░', '          渡口']);
    expect(page([image(1, { href: 'https://example.org/' })], sizes).slice(2)).toEqual([
      '          ░░░░',
      '      [image 1/1]',
    ]);
  });

  test('one that cannot be drawn says why; one that is elsewhere is described', () => {
    expect(
      page(
        [image(1, { alt: '渡口' }), image(2, { alt: '桥', size: { width: 640, height: 427 } })],
        new Map([[1, 'broken' as const]]),
      ).slice(2),
    ).toEqual(['      [image 1/2]', '     渡口 (broken)', '', '[image 2/2] 桥 (640x427)']);
  });

  test('rows know which they are', () => {
    const open = openPage(article([image(3, { at: 7 })]), {
      ...defaultSetting,
      measure: 20,
      pictures: { sizes: new Map([[3, { width: 20, height: 40 }]]), cell: usual, rows: 4 },
    });
    open.extend();
    expect(open.lines).toEqual([
      expect.objectContaining({ start: 7, end: 7, cells: 11, picture: { image: 3, row: 0, columns: 2, rows: 2 } }),
      expect.objectContaining({ start: 7, end: 7, cells: 11, picture: { image: 3, row: 1, columns: 2, rows: 2 } }),
    ]);
  });
});
