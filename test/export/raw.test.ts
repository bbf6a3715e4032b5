import { describe, expect, it } from 'vitest';
import { rawLines } from '../../src/export/raw.ts';
import { captured, read } from '../archive/write.ts';

const raw = (html: string, ascii = false) => `\n${[...rawLines(read(captured(html)), ascii)].join('\n')}\n`;

describe('raw blocks', () => {
  it('are every block with its offset and kind, those in blocks indented', () => {
    const html = `
      <p>旧书摊在桥下，<br>夜里才开。</p>
      <h2>一 缘起</h2>
      <blockquote><p>书是要还的。</p></blockquote>
      <p><img src="https://e.org/a.jpg" alt="桥与书摊"></p><p class="wp-caption-text">▲雨夜</p>
      <ol start="3"><li>先看</li><li>再买</li></ol>
      <table><caption>价目</caption><tr><th>书</th><th>价</th></tr><tr><td colspan="2">面议</td></tr></table>
      <iframe src="https://www.youtube.com/embed/abcdefgh"></iframe>
      <hr><pre>a  b
  c</pre>`;
    expect(raw(html)).toBe(`
       0  paragraph           旧书摊在桥下，
                              夜里才开。
      14  heading 1           一 缘起
       -  quote
      19    paragraph         书是要还的。
      26  image 1             桥与书摊 https://e.org/a.jpg
      26    caption           ▲雨夜
       -  list from 3
       -    item
      30      paragraph       先看
       -    item
      33      paragraph       再买
       -  table
      36    caption           价目
       -    row
      39      header          书
      41      header          价
       -    row
      43      cell 2×1        面议
      46  embed               https://www.youtube.com/watch?v=abcdefgh
      46  rule
      46  preformatted        a  b
                                c
       -  script
`);
  });

  it('are followed by what was set aside, and why', () => {
    const html = `
      <p>正文。</p>
      <div class="addtoany_share_save_container"><a href="https://a.example/1">微博</a> <a href="https://a.example/2">微信</a></div>
      <p>长按识别二维码关注我们</p>`;
    expect(raw(html)).toBe(`
       0  paragraph           正文。
       -  share, 2 links      微博 微信
       -  promotion           长按识别二维码关注我们
`);
  });

  it('show controls as pictures', () => {
    expect(raw('<p>雨\u001b[31m夜\u202e书</p>')).toContain('雨␛[31m夜[U+202E]书');
    expect(raw('<p>雨\u001b[31m夜</p>', true)).toContain('雨^[[31m夜');
  });
});
