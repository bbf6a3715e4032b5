import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { Cite } from '@citation-js/core';
import { describe, expect, it } from 'vitest';
import { type CitationFormat, cite } from '../../src/cite/cite.ts';
import { citationKey } from '../../src/cite/key.ts';
import { articleOf, complete } from './article.ts';

type Given = Parameters<typeof articleOf>[0];
const written = (format: CitationFormat, given: Given = {}) =>
  cite(articleOf({ ...complete, ...given }), '9f86d081884c', format, { zone: 'Asia/Shanghai' });

/** What a citation manager makes of it: citation-js reads BibTeX, RIS and CSL-JSON by readers of its own. */
async function read(format: CitationFormat, given: Given = {}) {
  const items = new Cite(await written(format, given)).data;
  expect(items).toHaveLength(1);
  return items[0]!;
}

describe('BibTeX', () => {
  it('is an @online entry', async () => {
    expect(`\n${await written('bibtex', { originalTitle: '雨夜' })}\n`).toBe(`
@online{example-9f86d081884c,
  author = {沈砚秋},
  title = {{雨夜里的旧书摊}},
  origtitle = {{雨夜}},
  organization = {江畔书话},
  date = {2025-02-06},
  url = {https://www.example.org/chinese/2025/02/%E9%9B%A8%E5%A4%9C/},
  urldate = {2025-02-07},
  langid = {chinese},
  keywords = {旧书, 城市 \\& 记忆},
}
`);
  });

  it.each<[what: string, given: Given, line: string]>([
    ['several authors', { authors: ['沈砚秋', '程野'] }, 'author = {沈砚秋 and 程野},'],
    ['names that BibTeX would split', { authors: ['新城 日报', 'Li, Inc.'] }, 'author = {{新城 日报} and {Li, Inc.}},'],
    [
      'what TeX would obey',
      { headline: '100%_#1 & $2 ~a^b' },
      'title = {{100\\%\\_\\#1 \\& \\$2 \\textasciitilde{}a\\textasciicircum{}b}},',
    ],
    [
      'braces without their partners',
      { headline: '}{\\' },
      'title = {{\\textbraceright{}\\textbraceleft{}\\textbackslash{}}},',
    ],
    [
      'an address that is none',
      { url: 'https://e.org/a}b{c d"雨' },
      'url = {https://e.org/a%7Db%7Bc%20d%22%E9%9B%A8},',
    ],
  ])('escapes %s', async (_, given, line) => {
    expect(await written('bibtex', given)).toContain(`\n  ${line}\n`);
  });

  it('has only the fields that the article has', async () => {
    const bare = {
      authors: [],
      source: null,
      publishedAt: null,
      capturedAt: null,
      url: null,
      topics: [],
      language: null,
    };
    expect(await written('bibtex', bare)).toBe('@online{article-9f86d081884c,\n  title = {{雨夜里的旧书摊}},\n}');
  });
});

describe('RIS', () => {
  it('is an ELEC record', async () => {
    expect(`\n${await written('ris', { authors: ['沈砚秋', '程野'] })}\n`).toBe(`
TY  - ELEC
ID  - example-9f86d081884c
AU  - 沈砚秋
AU  - 程野
TI  - 雨夜里的旧书摊
T2  - 江畔书话
PY  - 2025
DA  - 2025/02/06/
Y2  - 2025/02/07/
UR  - https://www.example.org/chinese/2025/02/%E9%9B%A8%E5%A4%9C/
LA  - zh-Hans
KW  - 旧书
KW  - 城市 & 记忆
ER  - 
`);
  });
});

describe('CSL-JSON', () => {
  it('is a web page', async () => {
    expect(JSON.parse(await written('csl-json'))).toEqual([
      {
        id: '9f86d081884c',
        'citation-key': 'example-9f86d081884c',
        type: 'webpage',
        title: '雨夜里的旧书摊',
        author: [{ literal: '沈砚秋' }],
        'container-title': '江畔书话',
        issued: { 'date-parts': [[2025, 2, 6]] },
        accessed: { 'date-parts': [[2025, 2, 7]] },
        URL: 'https://www.example.org/chinese/2025/02/%E9%9B%A8%E5%A4%9C/',
        language: 'zh-Hans',
        keyword: '旧书, 城市 & 记忆',
      },
    ]);
  });

  it('holds no field that citation-js’s table of the schema does not know, and none of a wrong type', async () => {
    const everything: Given = { originalTitle: '雨夜' };
    const { _graph, ...item } = await read('csl-json', everything);
    expect([item]).toEqual(JSON.parse(await written('csl-json', everything)));
  });
});

describe('what a citation manager reads back', () => {
  const strange = {
    headline: '“书”：100% & 50_50 #1 {上} ~ ^ \\ $',
    authors: ['沈砚秋', '新城 日报', '阿依古丽·买买提'],
    url: 'https://e.org/?a=1&b=%E9%9B%A8_c#d~e',
  };

  it.each(['bibtex', 'ris', 'csl-json'] as const)('%s', async (format) => {
    const item = await read(format, strange);
    const names = item.author?.map(({ literal, family }) => literal ?? family);
    expect({ ...item, author: names }).toMatchObject({
      type: 'webpage',
      title: strange.headline,
      author: strange.authors,
      issued: { 'date-parts': [[2025, 2, 6]] },
      // citation-js leaves the Y2 of RIS unread.
      ...(format !== 'ris' && { accessed: { 'date-parts': [[2025, 2, 7]] } }),
      URL: strange.url,
    });
  });
});

describe('citation keys', () => {
  it.each([
    ['9f86d081884c', 'https://chinadigitaltimes.net/chinese/1.html', 'chinadigitaltimes-9f86d081884c'],
    ['9f86d081884c', 'https://mp.weixin.qq.com/s/x', 'weixin-9f86d081884c'],
    ['9f86d081884c', 'https://书.example/', 'example-9f86d081884c'],
    ['9f86d081884c', 'http://192.168.0.1/x', 'article-9f86d081884c'],
    ['9f86d081884c', 'no address', 'article-9f86d081884c'],
    ['9f86d081884c', null, 'article-9f86d081884c'],
    ['旧书摊', null, 'article-803ff4cd'],
    ['a{b}', null, 'article-abb8a4b706'],
  ])('of %s at %s: %s', (id, url, key) => {
    expect(citationKey(id, url)).toBe(key);
  });
});
