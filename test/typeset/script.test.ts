import { expect, test } from 'vitest';
import { convertArticle, converterTo } from '../../src/typeset/script.ts';
import { openPage } from '../../src/typeset/set.ts';
import { defaultSetting } from '../../src/typeset/setting.ts';
import { article, paragraph, print } from './article.ts';

test('a word is turned as a word, though its characters stand in two styles', async () => {
  const inlines = [{ text: '她的头' }, { text: '发', strong: true as const }, { text: '在风里发亮。' }];
  const turned = await convertArticle(article([paragraph(inlines)], { headline: '风与头发' }), 'hant');
  const page = openPage(turned, { ...defaultSetting, measure: 40 });
  page.extend();
  expect(print(page.lines)).toEqual(['風與頭髮', '', '    她的頭髮在風裡發亮。']);
});

test.each(['hans', 'hant'] as const)('offsets stay in %s', async (script) => {
  const convert = await converterTo(script);
  for (const text of ['头发发展', '頭髮發展', '𠮷野家的麵，吃完了', 'R1 与 GPT-4o。\n“好”', '儘管如此，裏面還有人']) {
    expect(convert(text)).toHaveLength(text.length);
  }
});
