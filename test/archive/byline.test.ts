import { expect, test } from 'vitest';
import { captured, fed, outline, read } from './write.ts';

const body = '<p>从前有座山，山里有座庙。</p>'.repeat(3);

test.each([
  ['文 | 甲乙丙', ['甲乙丙']],
  ['文／野草', ['野草']],
  ['作者：甲乙丙', ['甲乙丙']],
  ['（作者：甲乙丙）', ['甲乙丙']],
  ['撰文：甲乙丙', ['甲乙丙']],
  ['作 者 | 江 洋', ['江洋']],
  ['作者丨甲乙丙 编辑丨丁戊', ['甲乙丙']],
  ['撰文 | 甲乙丙<br>编辑 | 丁戊', ['甲乙丙']],
  ['记者：王山 李海 张小石  责编：陈河', ['王山', '李海', '张小石']],
  ['作者：山谷、清泉', ['山谷', '清泉']],
  ['作者：甲乙丙 来源：某刊', ['甲乙丙']],
  ['吴山 吴海|撰稿', ['吴山', '吴海']],
  ['作者 | 某大学某研究中心研究员 王小文', ['王小文']],
  ['（通讯员 王小溪 记者 李小河）', ['王小溪', '李小河']],
  ['某报记者 王小山 北京报道', ['王小山']],
  ['记者王小山 责编 胡小汉', ['王小山']],
  ['李小欣/张小慈（综合报导）', ['李小欣', '张小慈']],
  ['作者： 路人王 来自微信公众号： 某观察', ['路人王']],
  ['李小欣/张小慈 (法新社、路透社等)', ['李小欣', '张小慈']],
  ['作者：甲乙丙；来源：某刊', ['甲乙丙']],
  ['实习记者｜王小山', ['王小山']],
  ['文｜王小山编辑｜李海', ['王小山']],
  ['图、文 | 王小山', ['王小山']],
  ['某某新闻《山中》作者 | 王小山 李小河', ['王小山', '李小河']],
  ['作者：作者 | 王小山', ['王小山']],
  ['作者 I 王小山、李小河', ['王小山', '李小河']],
  ['原创 山里人', ['山里人']],
  ['作者：王小山 山中岁月工作组', ['王小山']],
  ['作者：胡安·佩德罗·洛佩斯', ['胡安·佩德罗·洛佩斯']],
  ['作者：某某商报记者王小山', ['王小山']],
  ['BY moon', ['moon']],
  ['作者：<span>某某山人</span>', ['某某山人']],
  ['作者：<a href="https://example.org">青山</a>', ['青山']],
  ['作者：John Smith', ['John Smith']],
  ['文／王小山　圖／李小河', ['王小山']],
  ['文 | 王小山 图 | 李小河', ['王小山']],
  ['作者：王小山 Note上的山中提示', ['王小山']],
  ['采访/撰文：王小山', ['王小山']],
  ['撰文：王小山　攝影：李小河　核稿：陳小江', ['王小山']],
  ['■本报记者 王小山', ['王小山']],
  ['某报记者 聂小山 骆小河', ['聂小山', '骆小河']],
  ['本报记者 王小山 李小河 文/图', ['王小山', '李小河']],
  ['某某傳媒記者 王小山 發自香港', ['王小山']],
  ['2020年7月2日 09:21 来源：某民网 作者：王小山', ['王小山']],
])('%s', (line, authors) => {
  const article = read(captured(`<p>${line}</p>${body}`));
  expect(article.metadata.authors).toEqual(authors);
  expect(article.metadata.origins.authors).toBe('byline');
  expect(outline(article.blocks)[0]).toMatch(/^byline: /);
});

test.each([
  ['editors alone', '编辑 | 丁戊', 'byline'],
  ['prose that begins with a label', '作者：我在山里住了三年。那三年里发生了许多事。', 'p'],
  ['a long line', `作者：${'很长的句子，'.repeat(12)}`, 'p'],
  ['a label in the midst of a line', '题图是一幅水墨，作者：@某人', 'p'],
  ['a video', '视频：警察来了', 'p'],
  ['a picture of an agency', '山里的一座旧庙（路透社）', 'p'],
  ['whoever else is introduced', '（王小山，当事人）', 'p'],
])('no author: %s', (_name, line, kind) => {
  const article = read(captured(`<p>${line}</p>${body}`));
  expect(article.metadata.authors).toEqual([]);
  expect(outline(article.blocks)[0]?.split(':')[0]).toBe(kind);
});

test.each([
  ['某华社山城6月30日电（记者 王小山、李小河）山里下雨了。', ['王小山', '李小河']],
  ['某报讯（通讯员 六公山 记者 李小河）6月28日，山里下雨了。', ['六公山', '李小河']],
  ['【某某网】（记者 王小山）山里下雨了。', ['王小山']],
  ['（某某社記者王小山台北12日電）山裡下雨了。', ['王小山']],
  ['〔記者王小山、李小河／綜合報導〕山裡下雨了。', ['王小山', '李小河']],
  ['（本报记者王小山发自山城）山里下雨了。', ['王小山']],
])('a report begins with its reporter: %s', (line, authors) => {
  const { metadata, blocks } = read(captured(`<p>${line}</p>${body}`));
  expect(metadata).toMatchObject({ authors, origins: { authors: 'byline' } });
  expect(outline(blocks)[0]).toBe(`p: ${line}`);
  const signed = read(captured(`<p>作者：张小石</p><p>${line}</p>${body}`));
  expect(signed.metadata.authors).toEqual(['张小石']);
});

test.each([
  '（記者會後）他說山裡下雨了。',
  '【记者手记】山里下雨了。',
  '（某报记者问）山里下雨了吗？',
  '（某记者站）山里下雨了。',
])('no reporter: %s', (line) => {
  expect(read(captured(`<p>${line}</p>${body}`)).metadata.authors).toEqual([]);
});

test('the end of an article names its author as well', () => {
  const end = '<p>（本文作者王小虹系某大学历史系教授。）</p>';
  expect(read(captured(body + end)).metadata.authors).toEqual(['王小虹']);
  expect(
    read(
      captured(
        `${body}<p>他说了许多话，就这样过了一天又一天，大家都在等着，最后还是什么都没有发生。（某社记者 王小山）</p>`,
      ),
    ).metadata.authors,
  ).toEqual(['王小山']);
});

test.each([
  ['in its last sentence', '文中人名皆为化名，原刊于某刊。作者：王小山 小河 李海。', ['王小山', '小河', '李海']],
  ['introduced in brackets', '（王小山，自由撰稿人）', ['王小山']],
])('the end of an article names its author: %s', (_name, line, authors) => {
  expect(read(captured(`${body}<p>${line}</p>`)).metadata.authors).toEqual(authors);
});

test('in the midst of a text only a line set to the right is a byline', () => {
  const long = body.repeat(10);
  const line = (style: string) => `${long}<p${style}>撰文 | 王小山<br>编辑 | 李海</p>${long}`;
  expect(read(captured(line(' style="text-align: right"'))).metadata.authors).toEqual(['王小山']);
  expect(read(captured(line(''))).metadata.authors).toEqual([]);
});

test('a byline in a quotation is not the article’s', () => {
  expect(read(captured(`<blockquote><p>记者：王小山</p></blockquote>${body}`)).metadata.authors).toEqual([]);
});

test('the title above a byline is the original one, whatever the archive made of it', () => {
  const top = '<p style="text-align: center"><strong>山中岁月</strong></p><p style="text-align: center">文／野草</p>';
  expect(read(captured(top + body)).metadata).toMatchObject({ originalTitle: '山中岁月', authors: ['野草'] });
});

test.each([
  ['原标题：山与庙', '山与庙'],
  ['<strong>原标题：《山与庙》</strong>', '山与庙'],
  ['（原标题：山与庙（二））', '山与庙（二）'],
  ['原标题：山与庙（二）', '山与庙（二）'],
])('%s', (line, title) => {
  expect(read(captured(`<p>${line}</p>${body}`)).metadata.originalTitle).toBe(title);
});

test('a list of a name and an office above the text, and how long ago it was', () => {
  const person =
    '<ul><li>胡安•洛佩斯（Juan López）</li><li>某台山区事务记者</li></ul><time datetime="2020-10-09">13 分钟前</time>';
  const article = read(captured(`${person}<p><b>山里下了三天的雨，路还没有修好，今天仍在下。</b></p>${body}`));
  expect(article.metadata).toMatchObject({ authors: ['胡安•洛佩斯'], publishedAt: '2020-10-09' });
  expect(outline(article.blocks).slice(0, 3)).toEqual([
    'byline: 胡安•洛佩斯（Juan López）⏎某台山区事务记者',
    'byline: 13 分钟前',
    'lead: 山里下了三天的雨，路还没有修好，今天仍在下。',
  ]);
});

test.each([
  ['2011年05月03日09:21 来源：某民网', '2011-05-03', '某民网'],
  ['来源：某新网 2020-07-02 10:20', '2020-07-02', '某新网'],
  ['发布时间：2020-07-02 10:20', '2020-07-02', null],
  ['2020-07-02 18:20:00　来源：某某晚报　作者：王小山', '2020-07-02', '某某晚报'],
  ['2020年7月2日，他去了山里。', null, null],
])('what a site writes above a text: %s', (line, publishedAt, source) => {
  const { metadata } = read(captured(`<p>${line}</p>${body}`, { title: '山与庙' }));
  expect(metadata).toMatchObject({ publishedAt, source: { name: source } });
});

test('authors and the date above a feed’s article', () => {
  const article = read(captured(`<div><i>甲乙丙,甲乙丙<br>2020-10-13 09:46:43</i></div>${body}`));
  expect(article.metadata).toMatchObject({ authors: ['甲乙丙'], publishedAt: '2020-10-13' });
  expect(read(captured(`<div>13/10/2020 - 06:20</div>${body}`)).metadata.publishedAt).toBe('2020-10-13');
  expect(read(captured(`<time datetime="2020-10-13T01:00:00Z">19 分钟前</time>${body}`)).metadata.publishedAt).toBe(
    '2020-10-13T01:00:00Z',
  );
  expect(read(fed(`<p>2020年6月4日，山里下雨。</p>${body}`)).metadata.publishedAt).toBe('2020-07-02T18:28:24Z');
});
