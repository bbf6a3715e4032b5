/** Keys that come together, as a held key or a slow line brings them: nothing has time to load between one and the next. */
import { rmSync } from 'node:fs';
import { expect, it } from 'vitest';
import { folder, opened, put } from '../library/shelves.ts';
import { type Sitting, sit, sitAt } from './sitting.ts';

/** Presses keys with nothing drawn and nothing awaited between them. */
function hasty(sitting: Sitting, keys: string): Promise<Sitting> {
  for (const key of keys.split(' ')) sitting.reader.desk.press(key, key.length === 1 ? key : undefined);
  return sitting.settled();
}

const article = { title: '夜航', text: '我们坐船去看国家的月亮和星星。\n好。\n船到了。' };
async function reading(): Promise<Sitting> {
  const sitting = await sit({ articles: { 'a.txt': article } });
  return sitting.press('enter').until('我们坐船');
}

it('a sentence is read word by word, however fast one goes there', async () => {
  const sitting = await reading();
  await sitting.press('p').until('wǒ');
  await hasty(sitting, 'j l l l l l');
  expect(sitting.screen()[0]).toMatch(/ 拼音 {3}好 hǎo$/);
});

it('the other script, and back before it has come', async () => {
  const sitting = await reading();
  await hasty(sitting, 't t');
  expect(sitting.screen().join()).toContain('国家');
  expect(sitting.status()).toBe('  照存档原样显示');
  await hasty(sitting, 't');
  expect(sitting.screen().join()).toContain('國家');
});

it('a bookmark is set once, and what follows is its note', async () => {
  const sitting = await reading();
  await hasty(sitting, 'b b 记 enter');
  expect(sitting.library.reading.marks().map(({ note }) => note)).toEqual(['b记']);
  expect(sitting.reader.desk.top).toBe(sitting.reader.article);
});

it('a sentence is highlighted, and what follows is its note', async () => {
  const sitting = await reading();
  await hasty(sitting, 'v N N 记 enter esc');
  expect(sitting.library.reading.marks().map(({ quote, note }) => `${quote} ${note}`)).toEqual([
    '我们坐船去看国家的月亮和星星。 N记',
  ]);
  expect(sitting.reader.desk.top).toBe(sitting.reader.article);
});

it('of two articles the one asked for last, whichever is read first', async () => {
  const sitting = await sit({
    articles: {
      'a.txt': { ...article, date: '2025-02-02T00:00:00Z' },
      'b.txt': { title: '春社', text: '社日。', date: '2025-02-01T00:00:00Z' },
    },
  });
  const { library } = sitting;
  const read = library.read.bind(library);
  library.read = async (entry) => {
    if (entry.headline === '夜航') await new Promise((resolve) => setTimeout(resolve, 20));
    return read(entry);
  };
  await hasty(sitting, 'enter j enter');
  await sitting.settled();
  expect(sitting.screen().join()).toContain('社日。');
});

it('the article after the next', async () => {
  const days = Array.from({ length: 4 }, (_, n) => ({
    title: `第${n}日`,
    text: `第${n}日的船。`,
    date: `2025-02-0${9 - n}T00:00:00Z`,
  }));
  const sitting = await sit({ articles: Object.fromEntries(days.map((day, n) => [`${n}.txt`, day])) });
  await sitting.press('enter').until('第0日的船');
  await hasty(sitting, '} } }');
  expect(sitting.screen().join()).toContain('第3日的船');
  await hasty(sitting, '{ {');
  expect(sitting.screen().join()).toContain('第1日的船');
});

it('back from an article to one that is gone, and on', async () => {
  const root = folder();
  for (const [n, title] of ['甲', '乙', '丙'].entries())
    put(root, `${title}.txt`, { title, text: `${title}文`, date: `2025-02-0${3 - n}T00:00:00Z` });
  const sitting = sitAt(await opened(root));
  await sitting.press('enter').until('甲文');
  await sitting.press('q', 'j', 'enter').until('乙文');
  rmSync(`${root}/甲.txt`);
  await sitting.press('ctrl+o').until('打不开');
  await sitting.press('q', 'j', 'enter').until('丙文');
  await sitting.press('ctrl+o').until('乙文');
});
