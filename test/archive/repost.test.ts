import { expect, test } from 'vitest';
import { captured, read } from './write.ts';

const body = '<p>从前有座山，山里有座庙。</p>'.repeat(8);
const untitled = { title: '山与庙' };

test.each([
  ['原文来自微信公众号「山中来信」：山与庙', '山中来信', []],
  ['原文来自「山中来信」：山与庙', '山中来信', []],
  ['文章来自微信公号 山中来信', '山中来信', []],
  ['原文来自豆瓣「山中来信」：山与庙', '山中来信', []],
  ['原文来自微信公众号“山中来信”，已被删', '山中来信', []],
  ['原文来自某某日报：<del>山与庙</del>', '某某日报', []],
  ['本文转自微信公众号：山中来信（ID：shanzhong），作者：王小山', '山中来信', ['王小山']],
  ['（本文首发于某某周刊）', '某某周刊', []],
  ['本文由 Reader 转码， 原文来自微信「山中来信」：山与庙', '山中来信', []],
  ['原文来自微博文章：山与庙', '微博', []],
  ['来自微信公众号「山中来信」', '山中来信', []],
  ['来源：山中来信（ID: shanzhong）', '山中来信', []],
  ['来源：某某号出品 未经许可不得转载', '某某号出品', []],
  ['本文经“山中来信”(ID:shanzhong)授权转载，作者：王小山，编辑：李海', '山中来信', ['王小山']],
  ['本文经授权转载自微信公众号：山中来信', '山中来信', []],
  ['本文來源於《山中來信》', '山中來信', []],
])('%s', (line, source, authors) => {
  const { metadata } = read(captured(`<p>${line}</p>${body}`, untitled));
  expect(metadata.source.name).toBe(source);
  expect(metadata.authors).toEqual(authors);
  expect(metadata.origins.source).toBe('byline');
});

test.each([
  ['people come from somewhere', '来自山里的王先生说，庙里早就没有人了。'],
  ['a date is no outlet', '本文首发于2015年5月'],
  ['the net is none', '来源：网 络'],
  ['nor is the author', '本文经作者授权转载'],
  ['a picture’s', '题图来自山中来信'],
])('no source: %s', (_name, line) => {
  expect(read(captured(`<p>${line}</p>${body}`, untitled)).metadata.source.name).toBeNull();
});

test('a note above the text says it; a quotation in its midst does not', () => {
  const line = '<blockquote><p>原文来自微信「山中来信」：山与庙</p></blockquote>';
  expect(read(captured(line + body, untitled)).metadata.source.name).toBe('山中来信');
  expect(read(captured(body + line + body, untitled)).metadata.source.name).toBeNull();
});

test.each([
  ['https://www.rfa.org/mandarin/x/y.html', '自由亚洲电台'],
  ['http://www.rfi.fr//cn/x', '法国国际广播电台'],
  ['https://www.rfi.fr/fr/x', null],
  ['https://example.org/zh/x', null],
  ['https://opinion.caixin.com/2020-07-02/1.html', '财新网'],
  ['https://web.archive.org/web/20210712014253/https://www.rfa.org/mandarin/x/y.html', '自由亚洲电台'],
  ['https://web.archive.org/web/20210712014253if_/https://example.org/zh/x', null],
])('an address may say it as well: %s', (url, source) => {
  const { metadata } = read(captured(body, { ...untitled, url }));
  expect(metadata.source.name).toBe(source);
});

test('what the title names goes before, unless whoever saved the text says otherwise above it', () => {
  const above = read(captured(`<p>原文来自「山中来信」：一个标题</p>${body}`, { title: '特稿｜一个标题' }));
  expect(above.metadata).toMatchObject({ source: { name: '山中来信' }, column: '特稿', headline: '一个标题' });
  expect(
    read(captured(`<p>原文来自：<a href="https://example.org">一个标题</a></p>${body}`)).metadata.source.name,
  ).toBe('某报');
  expect(read(captured(`<p>本文转自微信公众号：山中来信</p>${body}`)).metadata.source.name).toBe('某报');
});

test('a copy’s address says when it was made', () => {
  const url = 'https://web.archive.org/web/20210712014253/https://example.org/2020/07/02/x/';
  const { metadata } = read(`---\ntitle: 山与庙\nurl: ${url}\n---\n\n从前有座山。`);
  expect(metadata).toMatchObject({ url, capturedAt: '2021-07-12T01:42:53Z', publishedAt: '2020-07-02' });
});
