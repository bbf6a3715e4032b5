/** What must hold for any text at any width. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clusterEnd } from '../../src/typeset/clusters.ts';
import type { Line } from '../../src/typeset/page.ts';
import { printable } from '../../src/typeset/printable.ts';
import { openPage } from '../../src/typeset/set.ts';
import { defaultSetting, type Setting } from '../../src/typeset/setting.ts';
import { cells } from '../../src/typeset/width.ts';
import { article, paragraph } from './article.ts';

/** Text as it comes: Chinese, Latin, numbers, marks of all kinds, emoji, controls. */
const words = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[河边的风一年四季都很大老人说]{1,12}$/) },
  {
    weight: 3,
    arbitrary: fc.constantFrom('，', '。', '：「', '」', '“', '”', '——', '……', '、', '（', '）', '《', '》', '·'),
  },
  { weight: 3, arbitrary: fc.stringMatching(/^[a-zA-Z0-9%.,-]{1,14}$/) },
  { weight: 3, arbitrary: fc.constantFrom(' ', '  ', '\n', '\t', '　', '\u00a0') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '👨‍👩‍👧',
      '🇨🇳',
      '❤️',
      'e\u0301',
      '각',
      '\u1112\u1161\u11ab',
      'ﾊﾟ',
      '\u202e',
      '\x1b[31m',
      '\u200b',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('https://example.com/a/b?c=%E5%A4%A9', '27-55倍', 'GPT-4o', '$3.50', '100％'),
  },
);
const texts = fc.array(words, { minLength: 1, maxLength: 40 }).map((parts) => parts.join(''));
const settings: fc.Arbitrary<Partial<Setting>> = fc.record({
  measure: fc.integer({ min: 2, max: 90 }),
  widths: fc.constantFrom({ ambiguous: 1 } as const, { ambiguous: 2 } as const, { ambiguous: 1, quotes: 2 } as const),
  justify: fc.constantFrom('auto' as const, true, false),
  autospace: fc.boolean(),
  indent: fc.boolean(),
  phrases: fc.boolean(),
  strictness: fc.constantFrom('strict' as const, 'normal' as const, 'loose' as const),
});

function set(text: string, setting: Partial<Setting>): readonly Line[] {
  const page = openPage(article([paragraph(text)]), { ...defaultSetting, ...setting });
  page.extend();
  return page.lines;
}

/** What the lines show of the article, without what typesetting added. */
const source = (lines: readonly Line[]): string =>
  lines.flatMap(({ spans }) => spans.filter(({ at }) => at !== undefined).map((span) => span.text)).join('');

const solid = (text: string): string => printable(text.replace(/[\n\t]/g, ' ')).replace(/[ \u3000]/g, '');

const widest = (text: string, setting: Partial<Setting>): number => {
  let most = 0;
  for (let at = 0; at < text.length; at = clusterEnd(text, at)) {
    most = Math.max(most, cells(text.slice(at, clusterEnd(text, at)), setting.widths));
  }
  return most;
};

describe('any text at any width', () => {
  const check = (name: string, property: (text: string, setting: Partial<Setting>) => void): void =>
    test(name, () => fc.assert(fc.property(texts, settings, property), { numRuns: 300 }));

  check('nothing is lost and nothing doubled', (text, setting) => {
    expect(solid(source(set(text, setting)))).toBe(solid(text));
  });

  check('joined lines are the paragraph', (text, setting) => {
    const joined = set(text, setting)
      .map((line) => source([line]))
      .join('');
    const words = (one: string): string =>
      printable(one.replace(/[\n\t]/g, ' '))
        .replace(/[ \u3000]+/g, ' ')
        .trim();
    // A forced break leaves nothing on the line, so that a word may begin right after another there.
    if (!/[\n\u3000]/.test(text)) expect(words(joined)).toBe(words(text));
  });

  check('no line is wider than the measure', (text, setting) => {
    fc.pre(widest(text, setting) <= setting.measure!);
    for (const { spans, cells: said } of set(text, setting)) {
      const shown = spans
        .map((span) => span.text)
        .join('')
        .replace(/[ \u3000\t]+$/, '');
      expect(cells(shown, setting.widths)).toBeLessThanOrEqual(setting.measure!);
      expect(said).toBeLessThanOrEqual(setting.measure!);
    }
  });

  check('no cluster is cut', (text, setting) => {
    const boundaries = new Set([0]);
    for (let at = 0; at < text.length; at = clusterEnd(text, at)) boundaries.add(clusterEnd(text, at));
    for (const { start, end } of set(text, setting)) {
      expect(boundaries).toContain(start);
      expect(boundaries).toContain(end);
    }
  });

  check('the same text gives the same lines, however they are asked for', (text, setting) => {
    const page = openPage(article([paragraph(text)]), { ...defaultSetting, ...setting });
    while (!page.complete) page.extend({ lines: page.lines.length + 1 });
    expect(page.lines).toEqual(set(text, setting));
  });

  check('each character is found on the line that shows it', (text, setting) => {
    const page = openPage(article([paragraph(text)]), { ...defaultSetting, ...setting });
    page.extend();
    for (const line of page.lines) {
      if (line.start === line.end) continue;
      const found = page.lines[page.lineAt(line.start)]!;
      expect([found.start, found.end]).toEqual([line.start, line.end]);
    }
  });
});

describe('避头尾 and 分离禁止', () => {
  /** Pieces of sentences that no sixteen cells are too narrow for. */
  const han = fc.stringMatching(/^[河边的风一年四季都很大老人说]{1,5}$/);
  const dressed = fc.tuple(
    fc.constantFrom('', '（', '《', '「', '『', '“', '‘', '【', '〔', '￥', '$', '#', '@', '第', '约'),
    fc.oneof(han, fc.stringMatching(/^[a-zA-Z]{1,5}$/), fc.stringMatching(/^-?[0-9]{1,4}$/)),
    fc.constantFrom('', '）', '》', '」', '』', '”', '’', '】', '〕', '%', '％', '℃', '°', '·', '々', '～'),
    fc.constantFrom('', '，', '。', '、', '；', '：', '！', '？', ',', '.', ';', '!', '?'),
  );
  const between = fc.constantFrom('', '', '', '——', '……', ' ');
  const sentences = fc
    .array(fc.tuple(han, dressed, between), { minLength: 1, maxLength: 12 })
    .map((parts) => parts.flat(2).join(''));

  const START = /^[、。，．：；！？）〕］｝〉》」』】〗〙〛’”·・～〜—…‥％‰℃°,.:;!?)\]}%々]/;
  const END = /[（〔［｛〈《「『【〖〘〚‘“([{￥$@]$/;
  const PARTED = /[a-zA-Z0-9]\n[a-zA-Z0-9]|—\n—|…\n…|(?<![a-zA-Z0-9])-\n/;

  test('hold at every measure that has room for them', () => {
    fc.assert(
      fc.property(sentences, settings, fc.integer({ min: 16, max: 60 }), (text, setting, measure) => {
        const lines = set(text, { ...setting, measure, indent: false, strictness: 'strict', justify: false }).map(
          ({ spans }) =>
            spans
              .map((span) => span.text)
              .join('')
              .trim(),
        );
        for (const line of lines.slice(1)) expect(line).not.toMatch(START);
        for (const line of lines.slice(0, -1)) expect(line).not.toMatch(END);
        expect(lines.join('\n')).not.toMatch(PARTED);
      }),
      { numRuns: 500 },
    );
  });
});

test('a paragraph longer than a window is whole', () => {
  const text = '河边的风一年四季都很大，老人说是因为山口正对着它。R1 的价格是 27-55 倍。'.repeat(600);
  expect(solid(source(set(text, { measure: 37 })))).toBe(solid(text));
  expect(set(text, { measure: 100_000 })).toHaveLength(1);
});
