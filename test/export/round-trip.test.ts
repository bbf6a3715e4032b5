import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHtml } from '../../src/export/html.ts';
import { toMarkdown } from '../../src/export/markdown.ts';
import { captured, outline, read } from '../archive/write.ts';
import { articles } from './generated.ts';

const formats = { markdown: toMarkdown, html: toHtml };

/** All that a file can say of an article. */
const card = `<p>标题：雨夜</p><p>作者：沈砚秋、程野</p><p>发表日期：2025.2.5</p>
  <p>来源：<a href="https://e.org/source">江畔“书话”</a></p><p>主题归类：<a href="/a">旧书</a><a href="/b">城市</a></p>
  <p>CDS收藏：<a href="/c">公民馆</a></p><p>版权说明：该作品版权归原作者所有。</p>`;

describe.each(Object.entries(formats))('an article as %s', (_, write) => {
  const again = (html: string, parts = {}) => {
    const article = read(captured(html, parts));
    return { article, back: read(write(article, '9f86d081884c'), 'other.md') };
  };

  it('is read back with the same text', () => {
    fc.assert(
      fc.property(articles, (article) => {
        expect(read(write(article, '9f86d081884c')).text).toBe(article.text);
      }),
      { numRuns: 200, seed: 7714 },
    );
  });

  it('is read back with the same metadata', () => {
    const { article, back } = again(`<p>书摊在桥下这边，夜里才开张。</p>${card}`, {
      title: '江畔书话｜雨夜“里”的\\旧书摊',
    });
    expect(back.metadata).toEqual({ ...article.metadata, origins: expect.anything() });
    expect(back.metadata).toMatchObject({ authors: ['沈砚秋', '程野'], capturedAt: '2025-02-06T11:31:03Z' });
  });

  it('is read back with the same blocks', () => {
    const { article, back } = again(`
      <p>文 | 沈砚秋</p><p>书摊在<strong>桥下：</strong>夜里<em>才</em>开。<br>人不多。</p>
      <h2>一、缘起</h2><p style="text-align:center">雨夜</p>
      <blockquote><p>书是要还的。</p><ul><li>真的</li><li>假的<ol start="3"><li>三</li></ol></li></ul></blockquote>
      <p>编者按：本文有删节。</p>
      <figure><a href="https://e.org/big"><img src="https://e.org/a.jpg" alt="桥"></a><figcaption>桥下<br>雨夜</figcaption></figure>
      <p><img src="https://e.org/b.jpg"></p>
      <h2>二、价目</h2>
      <table><tr><th>书</th><th>价</th></tr><tr><td>旧|的</td><td>一<br>元</td></tr></table>
      <table><caption>表二</caption><tr><td rowspan="2">书</td><td>价</td></tr><tr><td>面议</td></tr></table>
      <iframe src="https://www.youtube.com/embed/abcdefgh" title="雨夜"></iframe><hr>
      <pre>a
\tb

c</pre><p>完。</p>`);
    expect(outline(back.blocks)).toEqual(outline(article.blocks));
    expect(back.sections).toEqual(article.sections);
    expect(back.text).toBe(article.text);
  });

  it('keeps a heading that repeats the title', () => {
    const { article, back } = again(
      '<p><strong>雨夜</strong></p><p>书摊。</p><p><strong>天明</strong></p><p>收了。</p>',
      {
        title: '江畔书话｜雨夜',
      },
    );
    expect(back.text).toBe(article.text);
  });

  it('says of controls what the screen says', () => {
    const { back } = again('<p>雨\u001b[31m夜\u0007\u202e书\u009b摊&#27;]0;x&#7;</p><pre>\u001bc</pre>', {
      title: '雨\u001b[2J夜',
    });
    expect(back.text).toBe('雨␛[31m夜␇[U+202E]书[U+009B]摊␛]0;x␇\n␛c');
    expect(back.metadata.title).toBe('雨␛[2J夜');
  });

  it('holds no script, and links only to what may be opened', () => {
    const article = read(
      captured('<p>&lt;script>alert(1)&lt;/script> <a href="https://e.org/&quot;onclick=&quot;x">雨</a></p>'),
    );
    const [paragraph] = article.blocks;
    const inlines = [
      { text: '夜', href: 'javascript:alert(1)' },
      { text: '书', href: 'JaVa\tScript:x' },
      { text: '摊', href: ' data:text/html,x' },
    ];
    const hostile = {
      ...article,
      blocks: [paragraph!, { kind: 'paragraph', at: 30, align: 'start', role: 'text', inlines } as const],
    };
    const file = write(hostile, '9f86d081884c');
    expect(file).not.toMatch(/(?<!\\)<script|javascript:|data:text|"onclick=|JaVa/i);
    expect(read(file).text).toBe('<script>alert(1)</script> 雨\n夜书摊');
  });
});
