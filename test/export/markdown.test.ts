import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../src/export/markdown.ts';
import { captured, read } from '../archive/write.ts';

/** The Markdown below the front matter. */
const body = (html: string) => toMarkdown(read(captured(html)), '9f86d081884c').replace(/^---\n.*?\n---\n\n/s, '');

describe('Markdown', () => {
  it('has the metadata in front', () => {
    const article = read(
      captured('<p>作者：沈砚秋</p><p>正文在这里，一共两句话。</p>', { title: '江畔书话｜“雨夜”与"书"' }),
    );
    expect(toMarkdown(article, '9f86d081884c')).toBe(`---
id: "9f86d081884c"
title: "江畔书话｜“雨夜”与\\"书\\""
authors:
  - "沈砚秋"
source: "江畔书话"
url: "https://example.org/chinese/2020/07/some-title/"
captured: 2025-02-06T11:31:03Z
lang: "zh-Hans"
---

作者：沈砚秋

正文在这里，一共两句话。
`);
  });

  it.each([
    ['plain Chinese', '价格（5~10元），见[1]与“A_B”、#标签、3.14、a & b、1 < 2！'],
    ['an emoticon', '[泪] [doge] - 真的？'],
  ])('leaves %s as it is', (_, text) => {
    expect(body(`<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)).toBe(`${text}\n`);
  });

  it.each([
    ['a number that would be a list', '2020. 那一年', '2020\\. 那一年'],
    ['a heading that is none', '# 一', '\\# 一'],
    ['a quote that is none', '> 一', '\\> 一'],
    ['a list that is none', '- 一', '\\- 一'],
    ['a rule that is none', '------', '\\------'],
    ['emphasis that is none', '2*3*4 _一_', '2\\*3\\*4 \\_一\\_'],
    ['what would be struck out', '5~10，20~30', '5\\~10，20\\~30'],
    ['tags and entities', '<b>&amp;', '\\<b>\\&amp;'],
    ['a link that is none', '[a](b)', '[a\\](b)'],
    ['a backslash', 'C:\\*', 'C:\\\\\\*'],
  ])('escapes %s', (_, text, markdown) => {
    expect(body(`<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)).toBe(`${markdown}\n`);
  });

  it.each([
    ['between letters', '书<b>摊</b>在', '书**摊**在'],
    ['punctuation that would not close', '<b>“书摊”</b>在', '<strong>“书摊”</strong>在'],
    ['punctuation before punctuation', '<b>书摊：</b>“在”', '**书摊：**“在”'],
    ['two kinds', '<b><i>书</i></b>', '<strong><em>书</em></strong>'],
    ['side by side', '<b>书</b><i>摊</i>', '<strong>书</strong>*摊*'],
    ['struck out and raised', '<del>书</del>x<sup>2</sup>', '~~书~~x<sup>2</sup>'],
    ['code with backticks', '<code>a`b</code>', '``a`b``'],
    ['a link', '见<a href="https://e.org/a_(b)">书<b>摊</b></a>。', '见[书**摊**](<https://e.org/a_(b)>)。'],
    ['a link after !', '看!<a href="https://e.org/">书</a>', '看\\![书](https://e.org/)'],
  ])('marks %s', (_, html, markdown) => {
    expect(body(`<p>${html}</p>`)).toBe(`${markdown}\n`);
  });

  it('has the blocks that Markdown has, and HTML for the others', () => {
    const html = `
      <h2>一</h2><p>书摊，<br>夜里。</p><h2>二</h2>
      <blockquote><p>书。</p><p>还。</p></blockquote>
      <ul><li>甲<ol><li>子</li></ol></li><li>乙</li></ul><ul><li><p>丙</p><pre>x</pre></li></ul>
      <p><img src="https://e.org/a.jpg" alt="桥"></p>
      <figure><img src="https://e.org/b.jpg"><figcaption>雨夜</figcaption></figure>
      <table><tr><th>书</th><th>价</th></tr><tr><td>旧|的</td><td>一<br>元</td></tr></table>
      <p>完</p>`;
    expect(`\n${body(html)}`).toBe(`
## 一

书摊，\\
夜里。

## 二

> 书。
>
> 还。

- 甲
  1. 子
- 乙

+ 丙

  \`\`\`
  x
  \`\`\`

![桥](https://e.org/a.jpg)

<figure><img src="https://e.org/b.jpg" alt="" loading="lazy"><figcaption>雨夜</figcaption></figure>

| 书 | 价 |
| --- | --- |
| 旧\\|的 | 一<br>元 |

完
`);
  });
});
