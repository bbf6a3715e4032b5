import { describe, expect, test } from 'vitest';
import { captured, outline, read } from './write.ts';

describe('a whole web page', () => {
  const page = (head: string, body: string) =>
    `<!DOCTYPE html>\n<html lang="zh-CN"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
  const article = '<article><h1>山与庙</h1><p>从前有座山，山里有座庙。</p><p>庙里有个老和尚在讲故事。</p></article>';

  test('Open Graph and meta', () => {
    const head =
      '<title>山与庙 - 某报</title><meta property="og:site_name" content="某报"><meta property="og:title" content="山与庙 - 某报"><meta name="author" content="甲乙丙"><meta property="article:published_time" content="2024-03-01T08:00:00+08:00"><meta name="keywords" content="山, 庙"><link rel="canonical" href="https://example.org/a/12345.html">';
    expect(read(page(head, article)).metadata).toMatchObject({
      title: '山与庙',
      headline: '山与庙',
      authors: ['甲乙丙'],
      source: { name: '某报', url: null },
      url: 'https://example.org/a/12345.html',
      publishedAt: '2024-03-01T00:00:00Z',
      topics: ['山', '庙'],
      origins: { title: 'page', authors: 'page', url: 'page' },
    });
  });

  test('JSON-LD', () => {
    const data = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'WebSite', name: '某站' },
        {
          '@type': ['NewsArticle'],
          headline: '山与庙',
          author: [{ '@type': 'Person', name: '甲乙丙' }, '丁戊'],
          datePublished: '2024-03-01',
          publisher: { name: '某报' },
          mainEntityOfPage: { '@id': 'https://example.org/1' },
        },
      ],
    };
    const head = `<script type="application/ld+json">{broken</script><script type="application/ld+json">${JSON.stringify(data)}</script>`;
    expect(read(page(head, article)).metadata).toMatchObject({
      title: '山与庙',
      authors: ['甲乙丙', '丁戊'],
      source: { name: '某报' },
      publishedAt: '2024-03-01',
      url: 'https://example.org/1',
    });
  });

  test('the article is found in the page; the rest is set aside', () => {
    const html = page(
      '<title>山与庙</title>',
      `<header><nav><a href="/">首页</a></nav></header><main>${article}<aside>热门文章</aside></main><footer>版权所有</footer>`,
    );
    const found = read(html);
    expect(outline(found.blocks)).toEqual(['p: 从前有座山，山里有座庙。', 'p: 庙里有个老和尚在讲故事。']);
    expect(found.setAside.map(({ reason, text }) => `${reason}: ${text}`)).toEqual([
      'related: 热门文章\n版权所有',
      'script: 山与庙',
      'related: 首页',
      'duplicate: 山与庙',
    ]);
  });

  test('a body that no element marks', () => {
    expect(outline(read(page('', '<p>从前有座山。</p><div>山里有座庙。</div>')).blocks)).toEqual([
      'p: 从前有座山。',
      'p: 山里有座庙。',
    ]);
  });

  test('the body of an account’s page', () => {
    const text = '<p>从前有座山，山里有座庙，庙里有个老和尚在讲故事。</p>'.repeat(3);
    const html = page(
      '<meta property="og:title" content="山与庙">',
      `<div id="js_article"><h1>山与庙</h1><div class="rich_media_content" id="js_content" style="visibility: hidden">${text}</div></div>`,
    );
    expect(outline(read(html).blocks)).toHaveLength(3);
    expect(read(html).metadata.title).toBe('山与庙');
  });

  test('whose account’s page it is, and when it was published', () => {
    const head =
      '<meta property="og:title" content="山与庙"><meta property="og:site_name" content="Weixin Official Accounts Platform">';
    const account = '<a href="javascript:void(0);" id="js_name">\n 山中来信 </a><em id="publish_time">';
    const text =
      '<div id="js_content"><p>山。</p></div><div><h3>发送到看一看</h3><p>这里的字比文章多得多，文章却只有一个字。</p></div>';
    const script = '<script>var nickname = "山"; var ct = "1601940833"; var s = "";</script>';
    const live = read(page(head, `${account}Today</em>${text}${script}`));
    expect(live.metadata).toMatchObject({ source: { name: '山中来信' }, publishedAt: '2020-10-05T23:33:53Z' });
    expect(outline(live.blocks)).toEqual(['p: 山。']);
    const saved = read(page(head, `${account}2020-10-06</em>${text}`));
    expect(saved.metadata.publishedAt).toBe('2020-10-06');
    expect(read(page(head, text)).metadata.source.name).toBeNull();
  });

  const text = '<p>从前有座山，山里有座庙，庙里有个老和尚在讲故事。</p>'.repeat(3);

  test.each([
    ['山与庙--某栏--某民网', '<h1>山与庙</h1>', '山与庙'],
    ['山与庙_新闻中心_某浪网', '<h1>山与庙</h1>', '山与庙'],
    ['山里有座庙 | 某站', '<h1>山里有座庙</h1>', '山里有座庙'],
    ['某报｜山里有座庙', '<h1>某报</h1>', '某报｜山里有座庙'],
    ['山与庙', '<h1>山与庙</h1>', '山与庙'],
  ])('the title of a page without Open Graph: %s', (title, heading, expected) => {
    expect(read(page(`<title>${title}</title>`, `${heading}<article>${text}</article>`)).metadata.title).toBe(expected);
  });

  test('the date and the author that stand above the article', () => {
    const old = '<time datetime="2019-01-01">旧闻</time>';
    const above = '<a rel="author" href="/w">王小山</a><time datetime="2020-07-02T10:00:00+08:00">昨天</time>';
    const html = page(
      '<link rel="author" href="/x">',
      `${old}${above}<div class="entry-content">${text}</div><time datetime="2021-01-01">别的</time>`,
    );
    expect(read(html).metadata).toMatchObject({ authors: ['王小山'], publishedAt: '2020-07-02T02:00:00Z' });
  });

  test('the line in which a site says date and source', () => {
    const line = '<p>2011年05月03日09:21　　来源：<a href="/">某某日报</a>　作者：王小山</p>';
    const html = page('', `${line}<div class="rm_txt_con cf">${text}</div><p>本网 2020-01-01</p>`);
    const { metadata, blocks } = read(html);
    expect(metadata).toMatchObject({ authors: ['王小山'], publishedAt: '2011-05-03', source: { name: '某某日报' } });
    expect(outline(blocks)).toHaveLength(3);
  });

  test('a page below an archive’s header has the header’s values', () => {
    const found = read(captured(page('<title>别的</title>', article)));
    expect(found.metadata).toMatchObject({ headline: '一个标题', capturedAt: '2025-02-06T11:31:03Z' });
  });
});

describe('Markdown with front matter', () => {
  test('what clippers write', () => {
    const article = read(
      [
        '---',
        'title: "山与庙：一则"',
        'author:',
        '  - "[[甲乙丙]]"',
        '  - 丁戊',
        'published: 2024-03-01',
        'created: 2024-03-02 # by the clipper',
        'source: https://example.org/x',
        "site: '某报'",
        'tags: [山, "庙"]',
        'description:',
        '---',
        '',
        '# 山与庙：一则',
        '',
        '从前有座**山**，',
        '山里有座[庙](https://example.org/)。',
        '',
        '![](https://example.org/a.jpg)',
        '',
        '*图：某山*',
        '',
        '## 一',
        '',
        '1. 甲',
        '2. 乙',
        '',
        '> 引文',
        '',
        '## 二',
        '',
        '<div align="center">中</div>',
        '',
        '---',
        '',
        '```',
        'code',
        '```',
      ].join('\n'),
    );
    expect(article.metadata).toMatchObject({
      title: '山与庙：一则',
      headline: '山与庙：一则',
      authors: ['甲乙丙', '丁戊'],
      publishedAt: '2024-03-01',
      capturedAt: '2024-03-02',
      url: 'https://example.org/x',
      source: { name: '某报', url: null },
      topics: ['山', '庙'],
      origins: { title: 'front matter', capturedAt: 'front matter' },
    });
    expect(outline(article.blocks)).toEqual([
      'p: 从前有座山，山里有座庙。',
      'image 1: https://example.org/a.jpg (图：某山)',
      'h1: 一',
      'ol 1',
      '  item',
      '    p: 甲',
      '  item',
      '    p: 乙',
      'quote',
      '  p: 引文',
      'h1: 二',
      'p center: 中',
      'rule',
      'pre: "code"',
    ]);
  });

  test('TOML', () => {
    const lines = [
      '+++',
      'title = "山与庙"',
      'date = 2024-03-01T08:00:00Z',
      'draft = false',
      '',
      '[taxonomies]',
      'tags = [',
    ];
    const { metadata, text } = read(
      [...lines, '  "山", # the first', "  '庙',", ']', '+++', '', '从前有座山。'].join('\n'),
    );
    expect(metadata).toMatchObject({ title: '山与庙', publishedAt: '2024-03-01T08:00:00Z', topics: ['山', '庙'] });
    expect(text).toBe('从前有座山。');
  });

  test('a line underlined by mistake is no heading where it says where the text is from', () => {
    const { sections, metadata, blocks } = read(
      ['---', ' title: 山与庙', '---', '原文来自「山中来信」：山与庙', '---', '', '从前有座山。'].join('\n'),
    );
    expect(sections).toEqual([]);
    expect(metadata).toMatchObject({ title: '山与庙', source: { name: '山中来信' } });
    expect(outline(blocks)[0]).toBe('byline: 原文来自「山中来信」：山与庙');
  });

  test('above a part of a page, whose title names the site', () => {
    const matter = '---\ntitle: "山与庙 - 某站"\nauthor: 某站\n---\n\n';
    const top =
      '<article class="post">\n <header>\n  <h1 class="entry-title">\n   山与庙\n  </h1>\n </header>\n <span>0 Minutes</span>\n';
    const text =
      ' <div class="entry-content">\n  <p>\n   从前有座山。\n\n    山里有座庙。\n  </p>\n </div>\n</article>\n';
    const { metadata, blocks, setAside } = read(matter + top + text);
    expect(metadata).toMatchObject({ title: '山与庙 - 某站', headline: '山与庙' });
    expect(outline(blocks)).toEqual(['p: 从前有座山。山里有座庙。']);
    expect(setAside.map((each) => each.text)).toEqual(['山与庙\n0 Minutes']);
  });

  test('above an archive’s header', () => {
    const matter = '---\nlayout: post\ntitle: "一个标题"\ndate: 2024-03-01T08:00:00.000Z\nauthor: 甲乙丙\n---\n';
    const { metadata, blocks } = read(matter + captured('<div>从前有座山。</div>', { title: '一个标题' }));
    expect(metadata).toMatchObject({
      title: '一个标题',
      authors: ['甲乙丙'],
      url: 'https://example.org/chinese/2020/07/some-title/',
      publishedAt: '2024-03-01T08:00:00Z',
      capturedAt: '2025-02-06T11:31:03Z',
    });
    expect(outline(blocks)).toEqual(['p: 从前有座山。']);
  });

  test.each([
    ['a rule is no front matter', '---\n\n山\n\n---\n\n庙'],
    ['nor is one without an end', '---\ntitle: 山\n\n庙'],
  ])('%s', (_name, text) => {
    expect(read(text, '文件.md').metadata.title).toBe('文件');
  });
});

describe('Markdown of Chinese texts', () => {
  test.each([
    ['这是**“重要”**的', '这是[“重要”]的'],
    ['他说**「好。」**然后走了', '他说[「好。」]然后走了'],
    ['**《山》**里有庙', '[《山》]里有庙'],
    ['二乘三 * 四', '二乘三 * 四'],
  ])('bold beside punctuation: %s', (line, expected) => {
    const [block] = read(`---\ntitle: 山\n---\n\n${line}`).blocks;
    const inlines = block?.kind === 'paragraph' ? block.inlines : [];
    expect(inlines.map(({ text, strong }) => (strong ? `[${text}]` : text)).join('')).toBe(expected);
  });

  test('shortcodes that show something', () => {
    const lines = [
      '{{< video src="https://example.org/v" >}}',
      '{{< youtube abc_def-123 >}}',
      '{{< figure src="a.png" caption="一座山" >}}',
      '{% note %}',
      '{{< audio src="javascript:alert(1)" >}}',
    ];
    expect(outline(read(`---\ntitle: 山\n---\n\n${lines.join('\n\n')}`).blocks)).toEqual([
      'embed:  <https://example.org/v>',
      'embed:  <https://www.youtube.com/watch?v=abc_def-123>',
      'image 1: a.png (一座山)',
      'p: {% note %}',
    ]);
  });
});

describe('bare text', () => {
  test('lines are paragraphs', () => {
    expect(outline(read('从前有座山\n山里有座庙 <3 &\n庙里', 'a.txt').blocks)).toEqual([
      'p: 从前有座山',
      'p: 山里有座庙 <3 &',
      'p: 庙里',
    ]);
  });

  test('blank lines make it Markdown', () => {
    expect(outline(read('从前有座山，\n山里有座*庙*。\n\n- 甲\n- 乙', 'a.md').blocks)).toEqual([
      'p: 从前有座山，山里有座庙。',
      'ul',
      '  item',
      '    p: 甲',
      '  item',
      '    p: 乙',
    ]);
  });

  test('HTML that a feed wrapped', () => {
    expect(outline(read(captured('<![CDATA[<p>山</p>]]>')).blocks)).toEqual(['p: 山']);
  });
});
