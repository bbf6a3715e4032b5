/** The reader in linear text: what somebody with a screen reader hears, line after line, and only what changed. */
import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/text/language.ts';
import { Narrator } from '../../src/ui/linear/narrator.ts';
import { sit } from './sitting.ts';

const nightBoat = `<!--${Date.parse('2025-02-06T03:00:00Z')}-->
[江报｜夜航](https://example.org/night)
------

<p>文 | 陆舟</p><p>船在水上，见<a href="https://example.org/boat">船谱</a>。</p>
<p><img src="https://example.org/1.jpg" alt="一只船"></p>
<p><strong>01</strong></p><p>第一段说船。橹声又起。</p><blockquote><p>古人说：舟楫之利。</p></blockquote>
<p><strong>02</strong></p><ol><li>橹</li><li>帆</li></ol>
<table><tr><th>船</th><th>长</th></tr><tr><td>舢板</td><td>三丈</td></tr></table>
<pre>水深 三尺
风 东南</pre>
<p><strong>03</strong></p><p>船到岸了，橹声停了。</p>
`;
const articles = {
  'a.txt': nightBoat,
  'b.txt': { title: '春社', date: '2024-02-06T03:00:00Z', text: '田。' },
};

/** A reader who listens: `hear` presses keys and gives what was said then, each line with its role. */
async function listen(language: Language = 'zh-Hans') {
  const sitting = await sit({ articles, language, more: { linear: true } });
  const narrator = new Narrator(sitting.reader.desk, language);
  let heard = 0;
  const hear = async (...keys: string[]): Promise<string[]> => {
    for (const key of keys) await sitting.press(key).settled();
    await sitting.settled();
    const news = narrator.narration.said.slice(heard);
    heard += news.length;
    return news.map(({ role, text }) => (role ? `${narrator.roles[role]}: ${text}` : text));
  };
  return { sitting, narrator, hear };
}

describe('the list', () => {
  it('is named once, then each article in one line', async () => {
    const { hear } = await listen();
    expect(await hear()).toEqual(['列表: 阅览 书房，2 篇，按日期  ? 按键', '条目: 1/2 夜航，江报，陆舟，2025-02-06']);
    expect(await hear('j')).toEqual(['条目: 2/2 春社，2024-02-06']);
    expect(await hear('j')).toEqual([]);
    expect(await hear('s')).toContain('提示: 按标题');
  });

  it('is filtered: what is typed stands on the last line, what is left of the list is said', async () => {
    const { narrator, hear } = await listen();
    await hear();
    expect(await hear('/', '春')).toEqual(['输入: 筛选', expect.stringMatching(/^author:，source:/), '2 篇', '1/2 篇']);
    expect(narrator.narration.typing).toBe('筛选: 春');
    expect(await hear('enter')).toEqual(['列表: 阅览 书房，1/2 篇，按日期  ? 按键', '条目: 1/1 春社，2024-02-06']);
    expect(narrator.narration.typing).toBe('');
  });
});

describe('the facets', () => {
  it('name the kind that Tab has turned to', async () => {
    const { hear } = await listen();
    await hear('f');
    expect(await hear('tab')).toEqual(['条目: 1/1 陆舟 1', '提示: 作者']);
  });
});

describe('an article', () => {
  it('is read by paragraphs, each with what it is', async () => {
    const { hear } = await listen();
    await hear();
    expect(await hear('enter')).toEqual(['文章: 夜航，江报，陆舟，7%，余 1 分', '文 | 陆舟']);
    expect(await hear('j')).toEqual(['船在水上，见船谱（链接）。']);
    expect(await hear('space')).toEqual([
      '图: 1／1 一只船',
      '节: 01',
      '第一段说船。橹声又起。',
      '引文: 古人说：舟楫之利。',
      '节: 02',
    ]);
    expect(await hear('space')).toEqual([
      '条目: 1. 橹',
      '条目: 2. 帆',
      '表格行: 船; 长',
      '表格行: 舢板; 三丈',
      '原样文字: 水深 三尺',
    ]);
    expect(await hear('G')).toEqual(['船到岸了，橹声停了。']);
    expect(await hear('k')).toEqual(['节: 03']);
    expect(await hear('2')).toEqual(['节: 02']);
  });

  it('finds: the count as it is typed, then the sentence of each hit', async () => {
    const { hear } = await listen();
    await hear('enter');
    expect(await hear('/', '橹', '声')).toEqual(['输入: 查找', '1/3', '1/2']);
    expect((await hear('enter')).slice(1)).toEqual(['1/2 橹声又起。']);
    expect(await hear('n')).toEqual(['2/2 船到岸了，橹声停了。']);
    expect(await hear('n')).toEqual(['1/2 橹声又起。', '提示: 已过篇末，从头查起　1/2']);
    expect(await hear('esc')).toEqual(['第一段说船。橹声又起。']);
  });

  it('has its outline, links and details as panels, item by item, and comes back', async () => {
    const { hear } = await listen();
    await hear('enter', 'j');
    expect(await hear('o', 'j', 'j')).toEqual([
      '面板: 目录  Enter 选定  Esc 关闭',
      '条目: 1/3 01，第一段说船。橹声又起。，30%',
      '条目: 2/3 02，橹，34%',
      '条目: 3/3 03，船到岸了，橹声停了。，16%',
    ]);
    expect(await hear('enter')).toEqual(['文章: 夜航，江报，陆舟，86%，余 1 分', '节: 03']);
    await hear('0', 'j');
    expect(await hear('l')).toEqual([
      '面板: 本页链接  1 - 9  y 复制  Esc 关闭',
      '条目: 1/1 1 船谱 https://example.org/boat',
    ]);
    expect(await hear('y')).toEqual(['提示: 已送往终端：https://example.org/boat']);
    expect(await hear('m')).toEqual(['面板: 资料  y 复制  Esc 关闭', '条目: 1/16 标题: 夜航 ‹文件头›']);
  });

  it('without sections says so, by its keys and in its outline', async () => {
    const { hear } = await listen();
    await hear('j', 'enter');
    expect(await hear(']')).toEqual(['提示: 本文没有分节。']);
    expect(await hear('o')).toEqual(['面板: 目录  Esc 关闭', '本文没有分节。']);
  });

  it('says the pinyin of a sentence, and of a word', async () => {
    const { sitting, hear } = await listen();
    await hear('enter', '1', 'j');
    // The dictionary is loaded at the first key.
    await sitting.press('p').until('拼音');
    const [, sentence] = await hear();
    expect(sentence).toBe('第 dì，一段 yīduàn，说 shuō，船 chuán');
    expect(await hear('l', 'l')).toEqual(['第 dì', '一段 yīduàn']);
    expect(await hear('j')).toEqual(['橹 lǔ，声 shēng，又 yòu，起 qǐ']);
  });
});

it.each([
  ['zh-Hant', '文章: ', '節: 01'],
  ['en', 'article: ', 'heading: 01'],
] as const)('speaks %s', async (language, article, heading) => {
  const { hear } = await listen(language);
  await hear();
  expect((await hear('enter'))[0]).toMatch(new RegExp(`^${article}`));
  expect(await hear('1')).toEqual([heading]);
});

describe('selecting', () => {
  it('tells the sentence, then that it is highlighted, then its note, and the passage with it', async () => {
    const { hear } = await listen();
    await hear('enter', 'j', 'j', 'j', 'j');
    expect(await hear('v')).toEqual(['选句', '第一段说船。']);
    expect(await hear('j')).toEqual(['橹声又起。']);
    expect(await hear('enter')).toEqual(['橹声又起。 （划线）', '提示: 已划线；按 N 写笔记，按 u 撤销']);
    expect(await hear('N', '听', 'enter')).toEqual(['输入: 这处划线的笔记', '选句', '橹声又起。 （笔记：听）']);
    expect((await hear('esc')).at(-1)).toBe('第一段说船。橹声又起。 （笔记：听）');
  });
});
