import { expect, test } from 'vitest';
import { captured, outline, read } from './write.ts';

test('a whole article of the newer form', () => {
  const article = read(
    captured(
      '<p><img src="data:image/svg+xml,%3Csvg%3E%3C/svg%3E" alt="file" data-lazy-src="https://example.org/a.png"><noscript><img src="https://example.org/a.png" alt="file"></noscript></p>' +
        '<p><strong>文 | 甲乙丙</strong></p><p>从前有座山。</p>' +
        '<p><img src="https://example.org/b."><br><span style="font-size: 0.8em;color: #666;">▲山里有座庙。</span></p>' +
        '<div style="float:right"><div class="su-spoiler"><div class="su-spoiler-title"><span></span>CDT 档案卡</div><div class="su-spoiler-content"><strong>标题：</strong>原标题：山与庙<br><strong>作者：</strong><a href="https://example.org/space/x">甲乙丙</a><br><strong>发表日期：</strong>2025.2.6<br><strong>来源：</strong><a href="https://example.org/s">微信公众号“某报”</a><br><strong>主题归类：</strong><a href="https://example.org/t">山</a><br><strong>CDS收藏：</strong><a href="https://example.org/c">公民馆</a><br><strong>版权说明：</strong>归原作者所有。<a href="https://example.org/r">详细</a>。</div></div></div>' +
        '<p><strong>01</strong>&nbsp;</p><p><strong>庙里有个和尚。</strong></p><p>和尚在讲故事。</p>' +
        '<p><strong>02</strong>&nbsp;&nbsp;</p><p>故事讲的是什么？</p>' +
        '<div class="addtoany_share_save_container"><a href="https://example.org/share"></a></div>',
    ),
  );
  expect(outline(article.blocks)).toEqual([
    'image 1: https://example.org/a.png',
    'byline: 文 | 甲乙丙',
    'p: 从前有座山。',
    'image 2: https://example.org/b. (▲山里有座庙。)',
    'h1: 01',
    'p: 庙里有个和尚。',
    'p: 和尚在讲故事。',
    'h1: 02',
    'p: 故事讲的是什么？',
  ]);
  expect(article.metadata).toMatchObject({
    title: '某报｜一个标题',
    headline: '一个标题',
    originalTitle: '山与庙',
    authors: ['甲乙丙'],
    source: { name: '微信公众号“某报”', url: 'https://example.org/s' },
    publishedAt: '2025-02-06',
    capturedAt: '2025-02-06T11:31:03Z',
    topics: ['山'],
    collections: ['公民馆'],
    origins: { authors: 'card', source: 'card', publishedAt: 'card', capturedAt: 'header' },
  });
  expect(article.sections).toEqual([
    { level: 1, label: '01', title: '', at: article.text.indexOf('01') },
    { level: 1, label: '02', title: '', at: article.text.indexOf('02') },
  ]);
  expect(article.setAside.map((each) => each.reason).sort()).toEqual(['card', 'share']);
});
