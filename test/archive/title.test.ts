import { expect, test } from 'vitest';
import { readTitle } from '../../src/archive/title.ts';

const nothing = { topics: [], authors: [], names: [], paragraphs: ['从前有座山。', '山里有座庙。'] };

test.each([
  // The label of an account or outlet, with each bar that real titles have.
  ['某报｜标题', '标题', { source: '某报' }],
  ['某报 | 标题', '标题', { source: '某报' }],
  ['某报 |  标题', '标题', { source: '某报' }],
  ['某报丨标题', '标题', { source: '某报' }],
  ['某报 |\u200b标题', '标题', { source: '某报' }],
  ['某报 | 山中｜一部片子', '山中｜一部片子', { source: '某报' }],
  // A column, alone or before a source.
  ['【某栏】标题', '标题', { column: '某栏' }],
  ['【某栏】某报 | 标题', '标题', { column: '某栏', source: '某报' }],
  ['CDT导览 | 标题：问句？', '标题：问句？', { column: 'CDT导览' }],
  ['某报 |【某事件】标题', '【某事件】标题', { source: '某报' }],
  // The kind of article, where an outlet's name may stand.
  ['专访｜一座山：它的夏天', '一座山：它的夏天', { column: '专访' }],
  ['山里的庙丨深度', '山里的庙', { column: '深度' }],
  ['社論：標題', '標題', { column: '社論' }],
  ['〈評論〉標題', '標題', { column: '評論' }],
  ['[独家] 标题', '标题', { column: '独家' }],
  ['对话：山与庙', '对话：山与庙', {}],
  ['[注] 标题', '[注] 标题', {}],
  // An outlet that everyone knows, before a colon.
  ['德国之声：标题', '标题', { source: '德国之声' }],
  // A feed's suffix.
  ['标题 – 法国国际广播电台 - RFI', '标题', {}],
  ['标题 - 法国报纸摘要', '标题', { column: '法国报纸摘要' }],
  // A column behind the title, an outlet, or an author.
  ['山里的雨下了很久｜特写', '山里的雨下了很久', { column: '特写' }],
  ['雨停了，山里的人去了哪里？ | 山中岁月', '雨停了，山里的人去了哪里？', { column: '山中岁月' }],
  ['雨停了，山里的人去了哪里丨某某周刊', '雨停了，山里的人去了哪里', { source: '某某周刊' }],
  ['雨停了，山里的人去了哪里 | 王小山', '雨停了，山里的人去了哪里', { author: '王小山' }],
  // Two halves of one title.
  ['大雨、大风、没有船的渡口 | 渡口人家的三十年岁月', '大雨、大风、没有船的渡口 | 渡口人家的三十年岁月', {}],
  // A short title behind a long name.
  ['某某国驻某国大使馆｜关于山的声明', '关于山的声明', { source: '某某国驻某国大使馆' }],
  ['Mountains｜山', '山', { source: 'Mountains' }],
  // No label at all.
  ['标题', '标题', {}],
  ['一座山：它的夏天', '一座山：它的夏天', {}],
  ['【标题】', '【标题】', {}],
  ['某报 |', '某报 |', {}],
])('%s', (title, headline, parts) => {
  expect(readTitle(title, nothing)).toEqual({ headline, column: null, source: null, author: null, ...parts });
});

test.each([
  ['a name that the text never mentions', '王小山：标题', [], '标题', '王小山'],
  ['the same behind a source', '某报 | 王小山：标题', [], '标题', '王小山'],
  ['a name of two surnames', '欧阳某某：标题', [], '标题', '欧阳某某'],
  [
    'the name of whom the text is about',
    '王小山：标题',
    ['王小山走在路上。', '他停下来。', '王小山又走了。'],
    '王小山：标题',
    null,
  ],
  ['the name of whom the first lines are about', '王小山：标题', ['王小山昨天出席了会议。'], '王小山：标题', null],
  ['an author introduced in the last line', '王小山：标题', ['一', '二', '三', '王小山，作家。'], '标题', '王小山'],
  ['a handle', 'somebody1999：标题', [], '标题', 'somebody1999'],
  ['no name', '对话小山：标题', [], '对话小山：标题', null],
  ['an honorific', '王教授：标题', [], '王教授：标题', null],
  ['somebody of a family', '小山的妈妈：标题', [], '标题', '小山的妈妈'],
  [
    'a series whose author is introduced',
    '小山观察：标题',
    ['一', '二', '小山是资深媒体人。'],
    '小山观察：标题',
    '小山',
  ],
  ['a series of nobody', '小山观察：标题', ['一', '二'], '小山观察：标题', null],
])('before a colon: %s', (_name, title, paragraphs, headline, author) => {
  expect(readTitle(title, { ...nothing, paragraphs })).toMatchObject({ headline, author });
});

test('the name of a site ends a title only where the file names the site', () => {
  expect(readTitle('山里的雨 - 山中小站', { ...nothing, names: ['山中小站'] })).toMatchObject({ headline: '山里的雨' });
  expect(readTitle('山里的雨 - 第二场', nothing)).toMatchObject({ headline: '山里的雨 - 第二场' });
});

test('a pen name is an author where a byline says so', () => {
  expect(readTitle('老树：标题', nothing)).toMatchObject({ headline: '老树：标题', author: null });
  expect(readTitle('老树：标题', { ...nothing, authors: ['老树'] })).toMatchObject({
    headline: '标题',
    author: '老树',
  });
});

test('an account that is a person has an author where the archive has a tag for it', () => {
  expect(readTitle('王小山 | 标题', { ...nothing, topics: ['王小山'] })).toMatchObject({ author: '王小山' });
  expect(readTitle('南方报 | 标题', { ...nothing, topics: ['南方报'] })).toMatchObject({ author: null });
  expect(readTitle('记者王小山 | 标题', nothing)).toMatchObject({ source: '记者王小山', author: '王小山' });
});
