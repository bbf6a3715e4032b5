/** No text of an author's is lost: every character of a file's HTML is shown or set aside. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/archive/read.ts';
import { missing, textOfArticle, textOfHtml } from './words.ts';
import { captured, read } from './write.ts';

describe('in structures of every kind', () => {
  test.each([
    ['paragraphs', '<p>甲<br><br>乙<br>丙</p>丁<div>戊<p>己</div>庚'],
    ['marks', '<p>甲<b>乙<i>丙</b>丁</i>戊<a href="x">己</a><sup>庚</sup></p>'],
    ['headings', '<h1>一个标题</h1><p>甲</p><h2>01</h2><p>乙</p><p><b>02</b><br>丙丙丙</p><p>丁</p>'],
    [
      'lists and tables',
      '<ul>甲<li>乙<ol><li>丙</ol></ul><dl><dt>丁<dd>戊</dl><table><caption>己<tr>庚<td>辛<td>壬<tr><td><p>癸<p>子</table>',
    ],
    [
      'pictures',
      '<figure><figcaption>甲</figcaption><img src=a></figure><p>乙<img src=b>丙</p><p>▲丁</p><p>图：戊</p>',
    ],
    ['quotations and notes', '<blockquote>甲<blockquote>乙</blockquote></blockquote><p>编者按：丙</p><p>丁</p>'],
    ['cards and bylines', '<p>文 | 王小山</p><p>CDT 档案卡</p><p>作者：甲<br>来源：乙</p><p>原标题：丙</p>'],
    [
      'furniture',
      '<nav>甲</nav><div class="addtoany_x">乙<p>丙</p></div><button>丁</button><p>长按识别二维码关注</p><script>己</script>',
    ],
    [
      'frames',
      '<iframe>甲</iframe><video>乙</video><object>丙</object><noscript>丁</noscript><svg><text>戊</text></svg><math><mi>己</mi></math>',
    ],
    ['preformatted text', '<pre>甲\n <b>乙</b></pre><textarea>丙</textarea><xmp>丁</xmp>'],
    ['ruby', '<ruby>甲<rp>(</rp><rt>乙</rt><rp>)</rp></ruby>'],
    ['broken markup', '<p>甲</div>乙</p></b>丙<li>丁<td>戊</table>己<option>庚<body>辛<p'],
    ['an unclosed everything', '<div><blockquote><ul><li><table><tr><td><b>甲<i>乙'],
    ['forms', '<form>甲<label>乙</label><select><option>丙</select><input value=x></form>'],
    [
      'a page',
      '<html><head><title>甲</title></head><body><header>乙</header><article>丙丙丙丙</article><footer>丁</footer></body></html>',
    ],
  ])('%s', (_name, html) => {
    expect(missing(textOfHtml(html), textOfArticle(read(captured(html))))).toEqual({});
  });
});

const folder = new URL('../../../shared/corpus/', import.meta.url);
const names = existsSync(folder) ? readdirSync(folder) : [];

// Real articles stand beside the project only where it is built; elsewhere the structures above are the proof.
test.runIf(names.length > 0)('in real articles', () => {
  const lost = names.flatMap((name) => {
    const bytes = readFileSync(new URL(name, folder));
    const html = new TextDecoder()
      .decode(bytes)
      .replace(/^[\s\S]*?\n-{3,}\n/, '')
      .replace(/^\s*日期：.*\n/, '');
    const missed = missing(textOfHtml(html), textOfArticle(readArticle(bytes, name)));
    return Object.keys(missed).length > 0 ? [{ name, missed }] : [];
  });
  expect(lost).toEqual([]);
});
