/** What the program says, in every language: nothing is cut off on 80 columns, and in ASCII it has no other signs. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Library } from '../../src/library/library.ts';
import { type Language, languages } from '../../src/text/language.ts';
import { type SittingOptions, sit, sitAt } from './sitting.ts';

let library: Library;
beforeAll(async () => {
  const link = '见<a href="https://example.org/boat">船谱</a>';
  const text = Array.from({ length: 40 }, (_, i) => `船的第${i + 1}段，${i === 0 ? link : '水声不断'}。`).join('\n');
  ({ library } = await sit({
    articles: {
      'a.txt': { title: '江报｜夜航', date: '2025-02-06T03:00:00Z', author: '陆舟', text },
      'b.txt': { title: '春社', date: '2024-02-06T03:00:00Z', text: '田。' },
    },
  }));
});

/** What is pressed to come to a view, and what the screen then shows: text that no language changes. */
const views: Record<string, readonly [keys: string, sign: string]> = {
  list: ['', '夜航'],
  facets: ['f', '江报'],
  filter: ['/ a u', 'author:'],
  'a filter that matches nothing': ['/ 赤 壁', '赤壁'],
  article: ['enter 0', '船的第1段'],
  'article, at its end': ['enter G', '船的第40段'],
  find: ['enter 0 / 船', '1/41'],
  'find without a hit': ['enter / 壁', '壁'],
  outline: ['enter 0 o', '船的第1段'],
  metadata: ['enter m', '陆舟'],
  links: ['enter 0 l', 'https://example.org/boat'],
  pinyin: ['enter 0 p', 'lù zhōu'],
  settings: [',', '80'],
  'settings, at their end': [', G', ''],
  help: ['?', 'PgDn'],
  'help, at its end': ['? G', 'Del'],
  bookmarks: ['B', 'b'],
  history: ['H', ''],
  search: ['S 船 enter', '1/1'],
  'a search without a hit': ['S 赤 壁 enter', '赤壁'],
  'keyword in context': ['S 船 enter c', '1/41'],
};

/** The rows of a view, but for the name of a setting that speaks of characters. */
async function rowsOf([keys, sign]: readonly [string, string], options: Omit<SittingOptions, 'articles'>) {
  const sitting = sitAt(library, options);
  for (const key of keys.split(' ').filter(Boolean)) {
    sitting.press(key);
    // Articles and searches come a moment later.
    if (key === 'enter' || key === 'c') await sitting.settled();
  }
  await sitting.until(sign);
  return sitting.screen().map((row) => row.replace('“ ” — …', ''));
}

describe.each(languages)('%s', (language: Language) => {
  it.each(Object.entries(views))('%s', async (_, view) => {
    const rows = await rowsOf(view, { language });
    expect(rows.filter((row) => row.includes('…'))).toEqual([]);
  });

  const settings = { 'screen.ascii': true };
  it.each(Object.entries(views).filter(([name]) => name !== 'pinyin'))('%s in ASCII', async (_, view) => {
    const rows = await rowsOf(view, { language, settings });
    expect(rows.filter((row) => /[^\x20-\x7e\p{Script=Han}\u3000-\u303f\uff00-\uff60]/u.test(row))).toEqual([]);
  });
});
