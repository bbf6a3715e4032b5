import { describe, expect, test } from 'vitest';
import { drawn, sections } from './write.ts';

const text = '<p>从前有座山，山里有座庙，庙里有个老和尚，他在给小和尚讲故事，讲的是什么呢？</p>';
const bold = (words: string) => `<p><strong>${words}</strong></p>`;
const centred = (words: string) => `<p style="text-align: center">${words}</p>`;
const p = (words: string) => `<p>${words}</p>`;
/** Each heading with two paragraphs behind it. */
const article = (...headings: string[]) => text + headings.map((heading) => heading + text + text).join('');

describe('numbers that run on', () => {
  test.each([
    ['bold', [bold('01'), bold('02'), bold('03')], ['1: 01', '1: 02', '1: 03']],
    [
      'bold, with blanks behind',
      [`<p><strong>01</strong>&nbsp;</p>`, `<p><strong>02</strong>&nbsp;&nbsp;</p>`],
      ['1: 01', '1: 02'],
    ],
    ['bare', [p('1'), p('2'), p('3')], ['1: 1', '1: 2', '1: 3']],
    ['bare in Chinese', [p('一'), p('二'), p('三')], ['1: 一', '1: 二', '1: 三']],
    ['dashed', [p('-1-'), p('-2-')], ['1: -1-', '1: -2-']],
    ['enclosed', [p('①'), p('②')], ['1: ①', '1: ②']],
    ['parts', [bold('PART 1'), bold('PART 2')], ['1: PART 1', '1: PART 2']],
    ['with words', [bold('01 春雨'), bold('02 秋风')], ['1: 01 春雨', '1: 02 秋风']],
    [
      'with words behind runs of blanks',
      [centred('<strong>一&nbsp; &nbsp;健康</strong>'), centred('<strong>二   平安</strong>')],
      ['1: 一 健康', '1: 二 平安'],
    ],
    ['with a comma', [bold('一、缘起'), bold('二、始末')], ['1: 一 缘起', '1: 二 始末']],
    ['in brackets', [bold('（一）缘起'), bold('（二）始末')], ['1: （一） 缘起', '1: （二） 始末']],
    [
      'of chapters, not bold',
      [p('第一章 缘起'), p('第二章 始末'), p('第三章 尾声')],
      ['1: 第一章 缘起', '1: 第二章 始末', '1: 第三章 尾声'],
    ],
    ['of parts, not bold', [p('第一部分 缘起'), p('第二部分 始末')], ['1: 第一部分 缘起', '1: 第二部分 始末']],
    ['of parts in English, not bold', [p('PART 01 缘起'), p('PART 02 始末')], ['1: PART 01 缘起', '1: PART 02 始末']],
    ['of days', [p('Day 1'), p('Day 2')], ['1: Day 1', '1: Day 2']],
    ['of days in Chinese', [p('第一天'), p('第二天 下山')], ['1: 第一天', '1: 第二天 下山']],
    ['one of several', [p('其一'), p('其二'), p('其三')], ['1: 其一', '1: 其二', '1: 其三']],
    ['closed', [p('1）缘起'), p('2）始末'), p('3）尾声')], ['1: 1） 缘起', '1: 2） 始末', '1: 3） 尾声']],
    ['with a stroke', [bold('一 / 缘起'), bold('二 / 始末')], ['1: 一 缘起', '1: 二 始末']],
    ['of episodes', [bold('第一集《缘起》'), bold('第二集《始末》')], ['1: 第一集 《缘起》', '1: 第二集 《始末》']],
    ['of words, not bold', [p('1.缘起'), p('2.始末'), p('3.尾声')], ['1: 1 缘起', '1: 2 始末', '1: 3 尾声']],
    ['the last one not bold', [bold('01'), bold('02'), bold('03'), p('04')], ['1: 01', '1: 02', '1: 03', '1: 04']],
    [
      'the last one only centred',
      [centred('<strong>一 甲</strong>'), centred('<strong>二 乙</strong>'), centred('三 丙')],
      ['1: 一 甲', '1: 二 乙', '1: 三 丙'],
    ],
    [
      'one of four bold',
      [p('1 山中来信'), bold('2 春雨'), p('3 秋风'), p('4 冬雪')],
      ['1: 1 山中来信', '1: 2 春雨', '1: 3 秋风', '1: 4 冬雪'],
    ],
    ['the first one lost', [bold('02'), bold('03')], ['1: 02', '1: 03']],
    ['one lost in the midst', [bold('01'), bold('02'), bold('04')], ['1: 01', '1: 02', '1: 04']],
  ])('%s', (_name, headings, expected) => {
    expect(sections(article(...headings))).toEqual(expected);
  });

  test('the number and its words in one paragraph or in two', () => {
    const one = (number: string, words: string) => centred(`<strong>${number}</strong><br><strong>${words}</strong>`);
    expect(sections(article(one('01', '从山里'), one('02', '到山外')))).toEqual(['1: 01 从山里', '1: 02 到山外']);
    const two = (number: string, words: string) => bold(number) + bold(words);
    expect(sections(article(two('01', '从山里'), two('02', '到山外')))).toEqual(['1: 01 从山里', '1: 02 到山外']);
    const plain = (number: string, words: string) => p(number) + p(words);
    expect(sections(article(plain('1', '从山里'), plain('2', '到山外')))).toEqual(['1: 1 从山里', '1: 2 到山外']);
  });

  test('a number above its text, in one paragraph', () => {
    const html =
      text +
      p('01<br>从前有座山，山里有座庙，庙里有个老和尚在讲故事。') +
      p('02<br>讲的是什么呢？讲的是从前有座山，山里有座庙。');
    expect(drawn(html).slice(1)).toEqual([
      'h1: 01',
      'p: 从前有座山，山里有座庙，庙里有个老和尚在讲故事。',
      'h1: 02',
      'p: 讲的是什么呢？讲的是从前有座山，山里有座庙。',
    ]);
  });

  test('a number behind a picture, in one paragraph', () => {
    const both = (number: string) =>
      `<p><img src="https://example.org/${number}.png"><br><strong>${number}</strong></p>`;
    expect(sections(article(both('01'), both('02')))).toEqual(['1: 01', '1: 02']);
  });

  test('a bold sentence behind a number is text', () => {
    const html = article(...['01', '02', '03'].map((number) => bold(number) + bold('这句话很重要，所以印成粗体。')));
    expect(sections(html)).toEqual(['1: 01', '1: 02', '1: 03']);
    expect(drawn(html)[2]).toBe('p: 这句话很重要，所以印成粗体。');
  });
});

describe('numbers that are no sections', () => {
  test.each([
    ['one alone', [bold('01')]],
    ['the items of a list', ['一、甲', '二、乙', '三、丙', '四、丁'].map(p), 'close'],
    ['numbered sentences', [bold('一、这是一句完整的话。'), bold('二、这也是一句完整的话。')]],
    ['ordinals in the flow', [p('第一，请来了工匠。'), p('第二，修好了山路。')]],
    [
      'run-in numbers',
      [
        `<p><strong>一、</strong>${'从前有座山。'.repeat(12)}</p>`,
        `<p><strong>二、</strong>${'山里有座庙。'.repeat(12)}</p>`,
      ],
    ],
    ['days in sentences', [p('第一天就这样过去了'), p('第二天也这样过去了'), p('其一，没有人来。')]],
    ['dates', [bold('2020年7月1日'), bold('2020年7月2日'), bold('7月3日'), bold('2021年')]],
    ['years', [p('2019'), p('2020'), p('2021')]],
  ])('%s', (_name, paragraphs, close = '') => {
    expect(sections(close ? text + paragraphs.join('') + text : article(...paragraphs))).toEqual([]);
  });
});

describe('heading elements', () => {
  test('every one is a section, the uppermost rank the first level', () => {
    const html = article(
      '<h3>1.缘起</h3>',
      '<h4>一个问题</h4>',
      '<h3><strong>2</strong><strong>.始末</strong></h3>',
      '<h3></h3>',
    );
    expect(sections(html)).toEqual(['1: 1 缘起', '2: 一个问题', '1: 2 始末']);
  });

  test('numbers in bold paragraphs among them are a level below', () => {
    const html = article(
      '<h3>春天</h3>',
      bold('(一)甲'),
      bold('(二)乙'),
      '<h3>秋天</h3>',
      bold('(一)丙'),
      bold('(二)丁'),
    );
    expect(sections(html)).toEqual(['1: 春天', '2: (一) 甲', '2: (二) 乙', '1: 秋天', '2: (一) 丙', '2: (二) 丁']);
  });

  test('a bold line among them is another', () => {
    expect(sections(article('<h3>甲事</h3>', bold('乙事'), '<h3>丙事</h3>'))).toEqual([
      '1: 甲事',
      '1: 乙事',
      '1: 丙事',
    ]);
  });

  test('the title itself and the original title are none', () => {
    const html = article('<h2>一个标题</h2>', '<h3>原标题：山与庙</h3>', '<h3>甲事</h3>', '<h3>乙事</h3>');
    expect(sections(html)).toEqual(['1: 甲事', '1: 乙事']);
  });
});

describe('bold lines that stand alone', () => {
  test('two of them are sections, left or centred', () => {
    expect(sections(article(bold('雨停的时候'), bold('风起的时候')))).toEqual(['1: 雨停的时候', '1: 风起的时候']);
    expect(sections(article(centred('<strong>关于山</strong>'), centred('<b>关于水</b>')))).toEqual([
      '1: 关于山',
      '1: 关于水',
    ]);
  });

  test('centred like others, one may stand behind a colon', () => {
    const html = `${p('以下是谈话：')}${article(centred('<b>关于山</b>'), centred('<b>关于水</b>'), centred('<b>关于庙</b>'))}`;
    expect(sections(html)).toEqual(['1: 关于山', '1: 关于水', '1: 关于庙']);
  });

  test.each(['— 往期回顾 —', '【推荐阅读】', '（长按识别二维码）', '↓↓点击视频观看正文↓↓'])(
    '%s heads nothing',
    (line) => {
      expect(sections(article(bold('雨停的时候'), bold('风起的时候'), bold(line)))).toEqual([
        '1: 雨停的时候',
        '1: 风起的时候',
      ]);
    },
  );

  test('a colon inside is no speaker', () => {
    expect(sections(article(bold('来信：今年的雨真大！'), bold('雨停的时候')))).toEqual([
      '1: 来信：今年的雨真大！',
      '1: 雨停的时候',
    ]);
  });

  test('two centred lines may be one heading', () => {
    const two = (a: string, b: string) => centred(`<strong>${a}</strong>`) + centred(`<strong>${b}</strong>`);
    expect(sections(article(two('山里下了三天雨，', '路还没有修好'), two('在庙的后面，', '有一口老井')))).toEqual([
      '1: 山里下了三天雨， 路还没有修好',
      '1: 在庙的后面， 有一口老井',
    ]);
  });

  test('the one plain line as short as the others', () => {
    expect(sections(article(p('春雨'), bold('夏日长'), bold('秋风'), bold('冬雪')))).toEqual([
      '1: 春雨',
      '1: 夏日长',
      '1: 秋风',
      '1: 冬雪',
    ]);
  });

  test('lines with the same ornament', () => {
    expect(sections(article(p('■ 缘起'), p('■ 始末'), p('■ 尾声')))).toEqual(['1: ■ 缘起', '1: ■ 始末', '1: ■ 尾声']);
    const list = ['● 甲', '● 乙', '● 丙'].map(p).join('');
    expect(sections(text + list + text)).toEqual([]);
  });

  test('words that only head a section', () => {
    expect(sections(article(centred('<em>摘要</em>'), '<h3>甲事</h3>', '<h3>乙事</h3>', p('参考文献')))).toEqual([
      '1: 摘要',
      '1: 甲事',
      '1: 乙事',
      '1: 参考文献',
    ]);
  });

  test.each([
    ['one alone', [bold('一句粗体的话')]],
    ['sentences', [bold('这是一句话。'), bold('这又是一句话。'), bold('“山里的雨，一下就是三天。”')]],
    ['what a colon announces', [`${p('他在墙上写了两个字：')}${bold('山中')}`, `${p('他又说：')}${bold('下雨了')}`]],
    ['labels', [bold('相关阅读：'), bold('参考资料：'), bold('以下为编辑摘自网友评论：')]],
    ['a run of bold paragraphs', [bold('山里下了一场雨') + bold('山外下了一场雪'), bold('就这样') + bold('没有了')]],
    [
      'bold words inside a paragraph',
      ['<p><strong>甲事</strong>与别的事。</p>', '<p><strong>乙事</strong>与别的事。</p>'],
    ],
    ['a poem', [['一行诗', '两行诗', '三行诗', '四行诗', '五行诗'].map(centred).join('')]],
    ['the end', [bold('END'), bold('全文完')]],
    ['the end, at length', [bold('— The End —'), bold('文章来源：某网')]],
    ['names of files', ['<h2>2203814172_z.jpg</h2>', '<h2>a.png</h2>']],
  ])('no sections: %s', (_name, paragraphs) => {
    expect(sections(article(...paragraphs))).toEqual([]);
  });
});

describe('interviews', () => {
  const answer = p('甲：因为山里有座庙，庙里有个老和尚，就这么简单。');

  test('bold questions are a level below the sections', () => {
    const html = `<h3>01 上山</h3>${text}${bold('问：为什么？')}${answer}<h3>02 下山</h3>${text}${bold('问：后来呢？')}${answer}`;
    expect(sections(html)).toEqual(['1: 01 上山', '2: 问 为什么？', '1: 02 下山', '2: 问 后来呢？']);
  });

  test('a paper asks under its own name, once not bold', () => {
    const html = bold('某报：为什么？') + answer + p('某报：后来呢？') + answer + bold('某报：然后呢？') + answer;
    expect(sections(html)).toEqual(['2: 某报 为什么？', '2: 某报 后来呢？', '2: 某报 然后呢？']);
  });

  test('a letter stands for who asks', () => {
    const html =
      bold('C | 为什么？') + p('M | 因为山里有座庙。') + bold('C | 山里的人都听见了吗？还是没有人在听。') + answer;
    expect(sections(html)).toEqual(['2: C 为什么？', '2: C 山里的人都听见了吗？还是没有人在听。']);
  });

  test('listeners ask by number', () => {
    const asked = (number: string, words: string) => bold(`听众 ${number}：${words}`) + answer;
    const html =
      asked('1', '为什么？') +
      asked('2', '庙里的老和尚讲了那么多年的故事，山里的人都听见了吗？还是没有人在听，人们早就下山去了，再也不回来？') +
      asked('３', '后来呢？');
    expect(sections(html).map((each) => each.slice(0, 10))).toEqual([
      '2: 听众 1 为什',
      '2: 听众 2 庙里',
      '2: 听众 ３ 后来',
    ]);
  });

  test('Q and A', () => {
    expect(sections((p('Q1：为什么？') + p('A：因为山里有座庙。')).repeat(2))).toEqual([
      '2: Q1 为什么？',
      '2: Q1 为什么？',
    ]);
  });

  test('only the speaker’s name is bold: no sections', () => {
    const turn = '<p><strong>某台</strong>：为什么？</p><p><strong>某人</strong>：因为山里有座庙。</p>';
    expect(sections(turn.repeat(3))).toEqual([]);
  });
});

test('two levels of numbers', () => {
  const html = article(bold('一、缘起'), bold('1.1 甲'), bold('1.2 乙'), bold('二、始末'), bold('2.1 丙'));
  expect(sections(html)).toEqual(['1: 一 缘起', '2: 1.1 甲', '2: 1.2 乙', '1: 二 始末', '2: 2.1 丙']);
  const chapters = article(
    p('第一章 甲'),
    p('第一节 子'),
    p('第二节 丑'),
    p('第二章 乙'),
    p('第一节 寅'),
    p('第二节 卯'),
    p('第三章 丙'),
  );
  expect(sections(chapters)).toEqual([
    '1: 第一章 甲',
    '2: 第一节 子',
    '2: 第二节 丑',
    '1: 第二章 乙',
    '2: 第一节 寅',
    '2: 第二节 卯',
    '1: 第三章 丙',
  ]);
  const appendices = article(p('【附1】：《十件事》'), p('1.山里'), p('2.山外'), p('3.山上'), p('【附2】：《一封信》'));
  expect(sections(appendices)).toEqual([
    '1: 【附1】 《十件事》',
    '2: 1 山里',
    '2: 2 山外',
    '2: 3 山上',
    '1: 【附2】 《一封信》',
  ]);
  const few = article(
    p('一、甲'),
    p('1. 子'),
    p('2. 丑'),
    p('二、乙'),
    p('1. 寅'),
    p('2. 卯'),
    p('3. 辰'),
    p('三、丙'),
  );
  expect(sections(few).filter((each) => each.startsWith('2'))).toEqual([
    '2: 1 子',
    '2: 2 丑',
    '2: 1 寅',
    '2: 2 卯',
    '2: 3 辰',
  ]);
});

test('an article that someone put into a quotation has its sections; a quotation in an article has none', () => {
  const inner = article('<h3>甲事</h3>', '<h3>乙事</h3>');
  expect(sections(`<p>山里下雨。</p><blockquote>${inner}</blockquote>`)).toEqual(['1: 甲事', '1: 乙事']);
  expect(sections(`${text.repeat(9)}<blockquote>${inner}</blockquote>`)).toEqual([]);
});

test('a table of contents is none; the chapters it lists are', () => {
  const contents = ['第一章 甲', '第二章 乙', '第三章 丙'].map(centred).join('');
  expect(sections(contents + article(p('第一章 甲'), p('第二章 乙'), p('第三章 丙')))).toEqual([
    '1: 第一章 甲',
    '1: 第二章 乙',
    '1: 第三章 丙',
  ]);
});
