import { describe, expect, test } from 'vitest';
import { captured, fed, outline, read } from './write.ts';

const body = '<p>从前有座山，山里有座庙。</p>'.repeat(3);
const footer =
  '<hr /><p><small>&copy; 某编辑 for <a href="https://example.net/chinese">中国数字时代</a>, get_post_time(\'Y\'). |<a href="https://example.org/">Permalink</a> |<a href="https://example.org/#comments">No comment</a> |Add to<a href="http://del.icio.us/post?url=https://example.org/&amp;title=某报｜一个"标题"">del.icio.us</a><br/>Post tags: <a href="https://example.org/tag/1/" rel="tag">山</a>, <a href="https://example.org/tag/2/" rel="tag">庙</a>, <a href="https://example.org/tag/1/" rel="tag">山</a><br/></small></p><p><small>Feed enhanced by <a href=\'http://planetozh.com/\'>Better Feed</a> from  <a href=\'http://planetozh.com/blog/\'>Ozh</a></small></p>';

describe('the feed’s footer', () => {
  test('its tags are the topics, itself is dropped', () => {
    const article = read(fed(body, { footer }));
    expect(article.metadata.topics).toEqual(['山', '庙']);
    expect(article.metadata.origins.topics).toBe('footer');
    expect(outline(article.blocks)).toHaveLength(3);
    expect(article.text).not.toMatch(/Permalink|Feed enhanced|del\.icio\.us|©/);
    expect(article.setAside).toMatchObject([{ reason: 'footer', links: 9 }]);
  });

  test('an element left open above does not swallow it', () => {
    const article = read(fed(`<blockquote><div>${body}`, { footer }));
    expect(article.metadata.topics).toEqual(['山', '庙']);
    expect(outline(article.blocks)[0]).toBe('quote');
  });

  test('without tags, without the rest', () => {
    const short = '<hr><p><small>&copy; X for <a href="#">中国数字时代</a></small></p>';
    const article = read(captured(`<div class="addtoany_share_save_container"><a href="#">x</a></div>${short}`));
    expect(article.text).toBe('');
    expect(article.metadata.topics).toEqual([]);
    expect(article.setAside.map((each) => each.reason)).toEqual(['share', 'footer']);
  });

  test('a rule and small print of the author’s are no footer', () => {
    const article = read(fed(`${body}<hr><p><small>© 我自己，2020</small></p>`));
    expect(outline(article.blocks).slice(-2)).toEqual(['rule', 'p: © 我自己，2020']);
  });
});

describe('the archive card', () => {
  const card = (...lines: string[]) =>
    `<div class="su-spoiler"><div class="su-spoiler-title">CDT 档案卡</div><div class="su-spoiler-content">${lines.join('<br>')}</div></div>`;
  const field = (name: string, value: string) => `<strong>${name}：</strong>${value}`;

  test('a field of its own among the known ones, and a link that Markdown could not read', () => {
    const lines = [
      '标题：山与庙',
      '作者：[山里人](https://example.org/ 山里人)',
      '备份：某某网（example.org）',
      '发表日期：2025.2.6',
      '来源：某报',
    ];
    const { metadata, blocks } = read(captured(body + lines.map((line) => `<p>${line}</p>`).join('') + body));
    expect(metadata).toMatchObject({ authors: ['山里人'], publishedAt: '2025-02-06', source: { name: '某报' } });
    expect(outline(blocks)).toHaveLength(6);
  });

  test('an author, a source and dates', () => {
    const html = card(
      field('标题', '山与庙'),
      field('作者', '甲乙丙、丁戊'),
      field('发表日期', '2025年2月6日'),
      field('来源', '<a href="https://web.archive.org/web/x">某报</a>'),
      field('主题归类', '<a href="https://example.org/1">山</a><a href="https://example.org/2">庙</a>'),
      field('版权说明', '归作者所有。<a href="https://example.org/c">详细版权说明</a>。'),
    );
    const { metadata, blocks } = read(captured(body + html + body));
    expect(metadata).toMatchObject({
      originalTitle: '山与庙',
      authors: ['甲乙丙', '丁戊'],
      publishedAt: '2025-02-06',
      source: { name: '某报', url: 'https://web.archive.org/web/x' },
      topics: ['山', '庙'],
      rights: '归作者所有。详细版权说明。',
      origins: { authors: 'card', source: 'card', topics: 'card', rights: 'card', publishedAt: 'card' },
    });
    expect(outline(blocks)).toHaveLength(6);
  });

  test('fields that are empty, broken or unknown say nothing', () => {
    const html = card(
      field('标题', ''),
      field('作者', ''),
      field('发表日期', '2025.13.45'),
      field('来源', '<a href="javascript:x">源</a>'),
      field('未知字段', '值'),
    );
    const article = read(captured(html + body + card()));
    expect(article.metadata).toMatchObject({ authors: [], publishedAt: null, source: { name: '源', url: null } });
    expect(article.setAside.map((each) => each.reason)).toEqual(['card', 'card']);
  });

  test('it is known by its labels, a paragraph each', () => {
    const html = '<p>标题：山与庙</p><p>作者：甲乙丙</p><p>发表日期：2025.2.6</p><p>来源：某报</p>';
    const article = read(captured(body + html));
    expect(article.metadata).toMatchObject({ originalTitle: '山与庙', authors: ['甲乙丙'], publishedAt: '2025-02-06' });
    expect(outline(article.blocks)).toHaveLength(3);
  });

  test('a byline of three labels is none', () => {
    const article = read(captured(`<p>作者：甲乙丙<br>来源：某报<br>日期：2025.2.6</p>${body}`));
    expect(article.setAside).toEqual([]);
    expect(outline(article.blocks)[0]).toBe('p: 作者：甲乙丙⏎来源：某报⏎日期：2025.2.6');
    expect(article.metadata.authors).toEqual(['甲乙丙']);
  });
});

test('what is said twice is taken from where it is said best', () => {
  const { metadata } = read(fed(`<p>作者：甲乙丙 来源：某刊</p>${body}`, { title: '某报 | 王小山：标题' }));
  expect(metadata).toMatchObject({
    authors: ['甲乙丙'],
    source: { name: '某报' },
    publishedAt: '2020-07-02T18:28:24Z',
    capturedAt: null,
    origins: { authors: 'byline', source: 'title', publishedAt: 'header' },
  });
});

test('a source in the text where the title has none; a date in the address where nothing else gives one', () => {
  const { metadata } = read(
    captured(`<p>来源：某刊</p>${body}`, { title: '标题', url: 'https://example.org/2020/07/02/x/' }),
  );
  expect(metadata).toMatchObject({
    source: { name: '某刊' },
    publishedAt: '2020-07-02',
    capturedAt: '2025-02-06T11:31:03Z',
  });
});

test('nothing is guessed from nothing', () => {
  expect(read('<p>山</p>', 'some/文件.md').metadata).toEqual({
    title: '文件',
    headline: '文件',
    column: null,
    originalTitle: null,
    authors: [],
    source: { name: null, url: null },
    url: null,
    publishedAt: null,
    capturedAt: null,
    topics: [],
    collections: [],
    rights: null,
    language: null,
    origins: {},
  });
});

test('a longer title above the text is the original one', () => {
  const top = '<p style="text-align: center"><strong>一个标题</strong><br><strong>——评某书</strong></p>';
  const article = read(captured(top + body));
  expect(article.metadata.originalTitle).toBe('一个标题 ——评某书');
  expect(article.sections).toEqual([]);
});

test.each([
  ['我们说这个国家的人民。', 'zh-Hans'],
  ['我們說這個國家的人民。', 'zh-Hant'],
  ['わたしたちはこの国のひとびとについて話す。', 'ja'],
  ['우리는 이 나라의 사람들에 대해 말한다.', 'ko'],
  ['We are speaking of the people of this country and of no other.', 'en'],
  ['山', null],
])('the language of "%s"', (text, language) => {
  expect(read(captured(`<p>${text}</p>`)).metadata.language).toBe(language);
});
