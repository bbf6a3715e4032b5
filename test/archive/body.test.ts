import { describe, expect, test } from 'vitest';
import { captured, drawn, outline, read } from './write.ts';

const inlines = (html: string) => {
  const [block] = read(captured(html)).blocks;
  return block?.kind === 'paragraph' ? block.inlines : [];
};
const reasons = (html: string) => read(captured(html)).setAside.map(({ reason, text }) => `${reason}: ${text}`);

describe('blanks', () => {
  test.each([
    ['runs of blanks are one', '<p>a  \t\n b</p>', 'p: a b'],
    ['indents go', '<p>\u3000\u3000山</p>', 'p: 山'],
    ['no-break spaces at the ends go', '<p>&nbsp; &nbsp;山&nbsp;</p>', 'p: 山'],
    ['indents behind a line break go', '<p>山<br>\u3000\u3000庙 <br>&nbsp;</p>', 'p: 山⏎庙'],
    ['a blank at the border of two elements is one', '<p>a <b> b</b> c</p>', 'p: a b c'],
    ['an ideographic space inside stays', '<p>甲\u3000乙</p>', 'p: 甲\u3000乙'],
    ['a line end between ideographs is none', '<p>山里\n  有座庙</p>', 'p: 山里有座庙'],
    ['a line end between words is a blank', '<p>a\nb</p>', 'p: a b'],
    ['zero width characters go', '<p>山\u200b里\ufeff有\u2060座\u00ad庙</p>', 'p: 山里有座庙'],
    ['the place of a copied object goes', '<p>山里\ufffc有座庙</p><p>\ufffc</p>', 'p: 山里有座庙'],
    ['joiners stay in emoji', '<p>👨\u200d👩\u200d👧 ❤\ufe0f\u200d🔥</p>', 'p: 👨\u200d👩\u200d👧 ❤\ufe0f\u200d🔥'],
    ['joiners go elsewhere', '<p>山\u200d\u200d里\u200c</p>', 'p: 山里'],
    ['joiners stay in Persian', '<p>می\u200cخواهم</p>', 'p: می\u200cخواهم'],
    ['a line separator is a line', '<p>a\u2028b</p>', 'p: a b'],
  ])('%s', (_name, html, expected) => {
    expect(drawn(html)).toEqual([expected]);
  });

  test('paragraphs without text are none', () => {
    expect(drawn('<p>&nbsp;</p><p> </p><p>\u200b</p><div><span></span></div><p>山</p>')).toEqual(['p: 山']);
  });
});

describe('paragraphs', () => {
  test('two line breaks end one', () => {
    expect(drawn('<p>甲<br><br>乙<br>丙<br>&nbsp;<br>丁</p>')).toEqual(['p: 甲', 'p: 乙⏎丙', 'p: 丁']);
  });

  test('text outside of all elements', () => {
    expect(drawn('甲<p>乙</p>丙<div>丁<div>戊</div></div>')).toEqual(['p: 甲', 'p: 乙', 'p: 丙', 'p: 丁', 'p: 戊']);
  });

  test('alignment', () => {
    expect(
      drawn(
        '<p style="color:red; text-align: center">甲</p><p align=right>乙</p><center>丙<p>丁</p></center><div style="text-align:end"><p>戊</p></div>',
      ),
    ).toEqual(['p center: 甲', 'p end: 乙', 'p center: 丙', 'p center: 丁', 'p end: 戊']);
  });

  test('a script in the midst of one does not part it', () => {
    expect(drawn('<p>甲<script>x</script>乙<button>分享</button>丙</p>')).toEqual(['p: 甲乙丙']);
  });
});

describe('inlines', () => {
  test('marks', () => {
    expect(inlines('<p>a<b>b<i>c</i></b><u>d</u><del>e</del><code>f</code><sup>g</sup></p>')).toEqual([
      { text: 'a' },
      { text: 'b', strong: true },
      { text: 'c', strong: true, emphasis: true },
      { text: 'd', underline: true },
      { text: 'e', deleted: true },
      { text: 'f', code: true },
      { text: 'g', superscript: true },
    ]);
  });

  test('neighbours of the same marks are one', () => {
    expect(inlines('<p><strong>问：</strong><strong>6</strong><b>月</b></p>')).toEqual([
      { text: '问：6月', strong: true },
    ]);
  });

  test('bold by style', () => {
    expect(inlines('<p>a<span style="font-weight: 700">b</span><span>c</span></p>')).toEqual([
      { text: 'a' },
      { text: 'b', strong: true },
      { text: 'c' },
    ]);
  });

  test.each([
    ['https://example.org/a b', 'https://example.org/a%20b'],
    [' //example.org/x ', '//example.org/x'],
    ['mailto:a@example.org', 'mailto:a@example.org'],
    ['#note-1', '#note-1'],
    ['../x.html', '../x.html'],
    ['https://example.org/\u001b[31m\u202e', 'https://example.org/%1B[31m%E2%80%AE'],
    ['javascript:alert(1)', undefined],
    ['java\nscript:alert(1)', undefined],
    ['file:///etc/passwd', undefined],
    ['data:text/html,x', undefined],
    ['', undefined],
  ])('the link %j', (address, href) => {
    expect(inlines(`<p><a href="${address}">x</a></p>`)).toEqual([
      href === undefined ? { text: 'x' } : { text: 'x', href },
    ]);
  });

  test('ruby is set in the line', () => {
    expect(drawn('<p><ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby>と<ruby>仮名<rt>かな</ruby></p>')).toEqual([
      'p: 漢字(かんじ)と仮名(かな)',
    ]);
  });

  test('a picture of a character is that character', () => {
    const smiley =
      '<img src="https://s.w.org/images/core/emoji/12.0.0-1/72x72/1f602.png" alt="😂" class="wp-smiley" />';
    const face =
      '<img class="W_img_face" title="[泪]" src="https://img.t.sinajs.cn/t4/appstyle/expression/x.png" alt="" />';
    expect(drawn(`<p>笑${smiley}哭${face}</p>`)).toEqual(['p: 笑😂哭[泪]']);
  });
});

describe('pictures', () => {
  const image = (attributes: string) => drawn(`<p><img ${attributes}></p>`);

  test.each([
    ['its own address', 'src="https://example.org/山.png" alt=""', 'image 1: https://example.org/山.png'],
    [
      'the lazy one',
      'src="data:image/svg+xml,%3Csvg%3E" data-lazy-src="https://example.org/a."',
      'image 1: https://example.org/a.',
    ],
    [
      'the widest one',
      'src="https://example.org/a-300x200.png" srcset="https://example.org/a-300x200.png 300w, https://example.org/a.png 1024w"',
      'image 1: https://example.org/a.png',
    ],
    [
      'behind a proxy',
      'src="https://images.weserv.nl/?url=example.org/%E5%B1%B1.png"',
      'image 1: https://example.org/山.png',
    ],
    ['none', 'alt="山"', 'image 1: null'],
    ['one that is no address', 'src="javascript:x"', 'image 1: null'],
  ])('%s', (_name, attributes, expected) => {
    expect(image(attributes)).toEqual([expected]);
  });

  test('a <noscript> says again what the lazy picture said', () => {
    const html =
      '<p><img src="data:image/svg+xml,x" data-lazy-src="https://example.org/a.png"><noscript><img src="https://example.org/a.png"></noscript></p>';
    expect(drawn(html)).toEqual(['image 1: https://example.org/a.png']);
    expect(reasons(html)).toEqual([]);
    const other = html.replace('src="https://example.org/a.png"></n', 'src="https://example.org/b.png"></n');
    expect(reasons(other)).toEqual(['duplicate: https://example.org/b.png']);
    expect(drawn('<noscript><img src="https://example.org/a.png"></noscript>')).toEqual([
      'image 1: https://example.org/a.png',
    ]);
  });

  test('the same picture twice in a row is one', () => {
    const twice = '<p><img src="https://example.org/a.png"> <img src="https://example.org/a.png"></p>';
    expect(drawn(twice)).toEqual(['image 1: https://example.org/a.png']);
    expect(reasons(twice)).toEqual(['duplicate: https://example.org/a.png']);
  });

  test('a picture that stood above already is set aside, unless it has words of its own', () => {
    const again =
      '<p><img src="a.png"></p><p>甲</p><p><img src="a.png"></p><p>乙</p><figure><img src="a.png"><figcaption>丙</figcaption></figure>';
    expect(drawn(again)).toEqual(['image 1: a.png', 'p: 甲', 'p: 乙', 'image 2: a.png (丙)']);
    expect(reasons(again)).toEqual(['duplicate: a.png']);
  });

  test('a dot that counts readers is none', () => {
    const dot =
      '<p>甲<img width="1" height="1" src="https://example.org/t.gif">乙<img src="https://pixel.wp.com/b.gif?x"></p>';
    expect(drawn(dot)).toEqual(['p: 甲乙']);
    expect(reasons(dot)).toEqual(['tracker: https://example.org/t.gif', 'tracker: https://pixel.wp.com/b.gif?x']);
  });

  test.each([
    ['width="640" height="427"', { width: 640, height: 427 }],
    ['width="640px" height=" 427 "', { width: 640, height: 427 }],
    ['width="100%" height="427"', undefined],
    ['width="640"', undefined],
    ['width="0" height="427"', undefined],
  ])('%s says how large it is', (attributes, size) => {
    const [block] = read(`<p><img src="a.png" ${attributes}></p>`).blocks;
    expect(block?.kind === 'image' && block.size).toEqual(size);
  });

  test('what says only that there is a picture is no alternative text', () => {
    const alts = (html: string) =>
      read(captured(html)).blocks.map((block) => (block.kind === 'image' ? block.alt : null));
    expect(alts('<img src=a alt="file"><img src=b alt="IMG_2.jpg"><img src=c alt=" 一座  山 ">')).toEqual([
      '',
      '',
      '一座 山',
    ]);
  });

  test('text, picture and text of one paragraph', () => {
    expect(
      drawn('<p>甲<br><a href="https://example.org/full"><img src="https://example.org/a.png"></a>乙</p>'),
    ).toEqual(['p: 甲', 'image 1: https://example.org/a.png', 'p: 乙']);
    expect(read(captured('<a href="https://example.org/full"><img src="a.png"></a>')).blocks).toMatchObject([
      { href: 'https://example.org/full' },
    ]);
  });
});

describe('captions', () => {
  const picture = '<img src="https://example.org/a.png">';
  const text = '<p>从前有座山，山里有座庙，庙里有个老和尚，他在给小和尚讲故事，讲的是什么呢？</p>';

  test.each([
    ['WordPress', `<div class="wp-caption">${picture}<p class="wp-caption-text">一座山</p></div>`],
    ['a figure', `<figure>${picture}<figcaption>一座山</figcaption></figure>`],
    ['a figure, upside down', `<figure><figcaption>一座山</figcaption>${picture}</figure>`],
    [
      'small type behind a line break',
      `<p>${picture}<br><span style="font-size: 0.8em;color: #666;">一座山</span></p>`,
    ],
    ['grey small print', `<p>${picture}</p><div><small style="color: #999;">一座山</small></div>`],
    ['centred italics', `<p>${picture}</p><p style="text-align: center"><em>一座山</em></p>`],
    ['centred in the picture’s own paragraph', `<h3 style="text-align: center">${picture}<br>一座山</h3>`],
  ])('%s', (_name, html) => {
    expect(drawn(html + text)[0]).toBe('image 1: https://example.org/a.png (一座山)');
  });

  test.each([
    '▲一座山',
    '△ 一座山',
    '图：一座山',
    '图源：某报',
    '图/某人',
    '图片来源：某社',
    '一座山（资料图）',
    '一座山 摄影：某人',
    '一座山。（法新社）',
    '一座山 © 某社',
  ])('what the words say: %s', (words) => {
    expect(drawn(`<p>${picture}</p><p>${words}</p>${text}`)[0]).toBe(`image 1: https://example.org/a.png (${words})`);
  });

  test.each([
    ['a sentence about a photographer', '某摄影师走进山里，住了三年，拍了许多照片。'],
    ['a long paragraph that names a source', `图源：某报。${'从前有座山。'.repeat(20)}`],
    ['any short paragraph', '一座山'],
  ])('no caption: %s', (_name, words) => {
    expect(drawn(`<p>${picture}</p><p>${words}</p>${text}`)[0]).toBe('image 1: https://example.org/a.png');
  });

  test('the alternative text, once more below the picture', () => {
    const card = '<img src="https://example.org/a.png" alt="博客 | 山人"><h3>博客 | 山人</h3>';
    expect(drawn(text + card + text)[1]).toBe('image 1: https://example.org/a.png (博客 | 山人)');
  });

  test('marks without words are no caption', () => {
    expect(drawn(`<p>${picture}</p><p><small>◆ ◆ ◆</small></p>${text}`)[0]).toBe('image 1: https://example.org/a.png');
  });

  test('BBC’s figures', () => {
    const html = `<div class="Figure-sc-6a3dhy-0 gJU"><div>${picture}<p role="text" class="Copyright-sc-1">图像来源，某社</p></div><div><p>一座山</p></div></div>${text}`;
    expect(drawn(html)[0]).toBe('image 1: https://example.org/a.png (图像来源，某社⏎一座山)');
  });

  test('the credit below a caption belongs to it', () => {
    const html = `<div class="wp-caption">${picture}<p class="wp-caption-text">一座山</p><p class="wp-caption-text">图：某社</p></div>`;
    expect(drawn(html)).toEqual(['image 1: https://example.org/a.png (一座山⏎图：某社)']);
  });
});

describe('blocks that hold blocks', () => {
  test('quotes', () => {
    expect(drawn('<blockquote><p>甲</p>乙<blockquote>丙</blockquote></blockquote>')).toEqual([
      'quote',
      '  p: 甲',
      '  p: 乙',
      '  quote',
      '    p: 丙',
    ]);
  });

  test('lists', () => {
    expect(drawn('<ol start=3 reversed><li>甲<li><p>乙</p><ul><li>丙</li></ul></ol>')).toEqual([
      'ol 3 reversed',
      '  item',
      '    p: 甲',
      '  item',
      '    p: 乙',
      '    ul',
      '      item',
      '        p: 丙',
    ]);
    expect(drawn('<ul>甲<li>乙</li></ul>')).toEqual(['ul', '  item', '    p: 乙', '  item', '    p: 甲']);
  });

  test('a definition list is its paragraphs', () => {
    expect(drawn('<dl><dt>甲<dd>乙<dt>丙<dd>丁</dl>')).toEqual(['p: 甲', 'p: 乙', 'p: 丙', 'p: 丁']);
  });

  test('tables', () => {
    const [table] = read(
      captured('<table><caption>表</caption><tr><th colspan=2>甲<tr><td>乙<br>丙<td rowspan=999999>丁</table>'),
    ).blocks;
    expect(table && outline([table])).toEqual(['table (表)', '  | 甲', '  | 乙⏎丙 | 丁']);
    expect(table).toMatchObject({ rows: [[{ header: true, colspan: 2 }], [{ header: false }, { rowspan: 100 }]] });
  });

  test('a table that only lays out the page is opened up', () => {
    expect(drawn('<table><tr><td><p>甲</p><p>乙</p></td></tr></table>')).toEqual(['p: 甲', 'p: 乙']);
    expect(drawn('<table><tr><td><img src="a.png"></td><td>乙</td></tr></table>')).toEqual(['image 1: a.png', 'p: 乙']);
  });

  test('preformatted lines are kept', () => {
    expect(drawn('<pre>\n a\tb\n  c<br>d\n</pre>')).toEqual(['pre: " a\\tb\\n  c\\nd"']);
  });

  test('rules part what stands on both sides', () => {
    expect(drawn('<hr><p>甲</p><hr><p>乙</p><hr>')).toEqual(['p: 甲', 'rule', 'p: 乙']);
  });
});

describe('frames', () => {
  test('a player is a line with the page’s address', () => {
    expect(
      drawn('<iframe title="山歌" src="https://www.youtube.com/embed/abc_DEF-123?feature=oembed"></iframe>'),
    ).toEqual(['embed: 山歌 <https://www.youtube.com/watch?v=abc_DEF-123>']);
    expect(drawn('<video><source src="https://example.org/a.mp4">不支持播放</video>')).toEqual([
      'embed:  <https://example.org/a.mp4>',
    ]);
    expect(drawn('<iframe src="javascript:x"></iframe>')).toEqual([]);
  });

  test('the card of another article and its frame are one line', () => {
    const card =
      '<blockquote class="wp-embedded-content"><p><a href="https://example.org/x/">某报｜别的事</a></p></blockquote>';
    const frame =
      '<p><iframe class="wp-embedded-content" title="《别的事》—某站" src="https://example.org/x/embed/#?secret=a"></iframe></p>';
    expect(drawn(card + frame)).toEqual(['embed: 某报｜别的事 <https://example.org/x/>']);
  });

  test('a tweet is a quotation', () => {
    const tweet =
      '<blockquote class="twitter-tweet"><p>山里下雨<a href="https://t.co/x">pic.twitter.com/x</a></p><p>&mdash; 某人 <a href="https://twitter.com/x">June 30, 2020</a></p></blockquote><p><script async src="https://platform.twitter.com/widgets.js"></script></p>';
    expect(drawn(tweet)).toEqual(['quote', '  p: 山里下雨pic.twitter.com/x', '  p: — 某人 June 30, 2020']);
  });
});

describe('what is set aside', () => {
  test.each([
    [
      'scripts and styles',
      '<script>f()</script><style>p{}</style><template>甲</template><svg><text>乙</text></svg>',
      ['script: f()', 'script: p{}', 'script: 甲', 'script: 乙'],
    ],
    [
      'share bars',
      '<div class="addtoany_share_save_container"><a href="https://example.org">分享</a></div>',
      ['share: 分享'],
    ],
    ['navigation', '<nav><a href="/">首页</a></nav>', ['related: 首页']],
    [
      'what asks for a scan',
      '<p>长按识别二维码关注我们</p><p>点击“阅读原文”，查看更多。</p><p>CDS档案 | 某人</p>',
      ['promotion: 长按识别二维码关注我们', 'promotion: 点击“阅读原文”，查看更多。', 'promotion: CDS档案 | 某人'],
    ],
    [
      'what asks for a click, dressed up',
      '<p>【长按识别二维码】</p><p>↓↓点击视频观看正文↓↓</p><p>請加入成為某新聞的月費訂戶，長期支持我們的工作。</p>',
      [
        'promotion: 【长按识别二维码】',
        'promotion: ↓↓点击视频观看正文↓↓',
        'promotion: 請加入成為某新聞的月費訂戶，長期支持我們的工作。',
      ],
    ],
    [
      'what readers wrote, and other articles',
      '<section id="comments"><h2>评论</h2><p>写得好</p></section><div class="entry related-posts"><a href="/1">另一篇</a></div>',
      ['related: 评论\n写得好', 'related: 另一篇'],
    ],
  ])('%s', (_name, html, expected) => {
    expect(drawn(`<p>山</p>${html}`)).toEqual(['p: 山']);
    expect(reasons(`<p>山</p>${html}`)).toEqual(expected);
  });

  test('the archive’s own advertisement, with its picture', () => {
    const html =
      '<p align=center>CDS档案| 某事</p><p><img src="a.png"></p><p>本词条及其他相关档案总共</p><p>收录项目数：大约20个</p>';
    expect(drawn(`<p>山</p>${html}`)).toEqual(['p: 山']);
    expect(reasons(html)).toContain('promotion: a.png');
  });

  test('a paragraph that mentions such things is the author’s', () => {
    const text =
      '<p>他在墙上贴了一张二维码，请路人扫码关注，可是谁也没有停下来，因为外面下着雨，天也黑了，山里的人都回家吃饭去了。</p>';
    expect(drawn(text)).toHaveLength(1);
    expect(reasons(text)).toEqual([]);
  });

  test('links that go with what is dropped are counted', () => {
    const bar = '<div class="a2a_kit"><a href="https://example.org/1"></a><a href="https://example.org/2"></a></div>';
    expect(read(captured(bar)).setAside).toEqual([{ reason: 'share', text: '', links: 2 }]);
  });
});

describe('lists of other articles below a text', () => {
  const text = '<p>从前有座山，山里有座庙，庙里有个老和尚，他在给小和尚讲故事，讲的是什么呢？</p>';
  const linked = (...titles: string[]) =>
    titles.map((title) => `<p><a href="https://example.org/${title}">${title}</a></p>`).join('');

  test.each([
    ['links', `<p>— 往期回顾 —</p>${linked('山', '庙')}`],
    ['pictures', '<p><b>推荐阅读</b></p><img src="https://example.org/1.png"><img src="https://example.org/2.png">'],
    ['links that were lost', '<p>好文推荐（点击标题即可阅读）：</p><p>1.山</p><p>2.庙</p>'],
    ['a heading', `<h2>您可能感兴趣的文章</h2>${linked('山', '庙')}`],
  ])('%s', (_name, list) => {
    expect(drawn(text + list)).toHaveLength(1);
    expect(reasons(text + list).map((each) => each.split(':')[0])).toEqual(['related']);
  });

  test('what closes the article stays', () => {
    expect(drawn(`${text}<p>往期回顾</p>${linked('山')}<p>责任编辑：王小山</p>`).slice(1)).toEqual([
      'byline: 责任编辑：王小山',
    ]);
  });

  test.each([
    [
      'books that the author recommends',
      '<p>推荐阅读</p><p>《山》，某某出版社，2019年</p><p>《庙》，某某出版社，2020年</p>',
    ],
    ['a list in the midst of the text', `<p>推荐阅读</p>${linked('山')}<p>${'山里下了一场雨。'.repeat(12)}</p>`],
    ['what the archive’s editors relate', `<p>相关阅读：</p>${linked('山')}`],
    ['a label alone', '<p>推荐阅读</p>'],
  ])('no such list: %s', (_name, html) => {
    expect(reasons(text + html)).toEqual([]);
  });
});

describe('notes', () => {
  test.each([
    '编者按：七月一日，山里下雨。',
    'CDT编者按：本文原文已被删除',
    'CDT编辑注：原文已被删除',
    '【某君编者按】山里下雨。',
    '原文按：这篇文章写的是山。',
    '某刊编者按：山里下雨。',
    '編按：山裡下雨。',
    '译者按：山里下雨。',
    'CDT更新：山里下雨。',
  ])('%s', (line) => {
    expect(drawn(`<p>${line}</p><p>从前有座山。</p>`)).toEqual(['note', `  p: ${line}`, 'p: 从前有座山。']);
  });

  test('a label alone, a note of several bold paragraphs, a note in a quotation', () => {
    expect(drawn('<p>编者按：</p><p>山里下雨。</p><p>从前有座山。</p>')).toEqual([
      'note',
      '  p: 编者按：',
      '  p: 山里下雨。',
      'p: 从前有座山。',
    ]);
    const long = '这一段是编者写的，也是粗体，所以属于编者按的一部分。';
    expect(drawn(`<p><b>编者按：山里下雨。</b></p><p><b>${long}</b></p><p>从前有座山。</p>`)).toEqual([
      'note',
      '  p: 编者按：山里下雨。',
      `  p: ${long}`,
      'p: 从前有座山。',
    ]);
    expect(drawn('<blockquote><p>编者按：山里下雨。</p></blockquote>')).toEqual(['note', '  p: 编者按：山里下雨。']);
  });
});

test('the standfirst', () => {
  const html =
    '<p><strong>山里下了三天的雨，路断了，人们说这是二十年来最大的一场雨，没有人知道何时会停。</strong></p><p>从前有座山。</p><p>山里有座庙。</p>';
  expect(drawn(html)[0]).toMatch(/^lead: /);
});
