/** A small archive of made-up reports from a harbour town, for the pictures: titles and texts are nobody's. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Report {
  readonly date: string;
  readonly source: string;
  readonly title: string;
  readonly author: string;
  readonly paragraphs: readonly string[];
}

const reports: readonly Report[] = [
  {
    date: '2025-06-18',
    source: '南塔周刊',
    title: '灯塔熄了以后：一座渡口的最后一年',
    author: '沈渡',
    paragraphs: [
      '每天清晨五点四十分，老周把渡船的缆绳从木桩上解下来，先听一听风，再听一听水。三十一年里，他只停过四天：两天台风，一天女儿出嫁，还有一天，是灯塔熄灭的第二天早上。',
      '「灯在的时候，你不觉得它在。」他说，「灯一灭，江就宽了一倍。」',
      '<strong>01</strong>',
      '渡口在县志里只有一行字：「北渡，渡船二，岁修银十二两。」那是1893年。此后的一百三十年里，这里有过27条渡船、4座灯塔和1所只教到三年级的小学。小学关门那年，渡船从两条减成了一条。',
      '2019年大桥合龙，车程从55分钟缩短到8分钟。镇上的人先是结伴去看桥，后来就很少再坐船了。交通局的统计写得很清楚：渡口的日均客流，从1,140人次降到63人次，降幅94.5%。',
      '<strong>02</strong>',
      '灯塔是另一个故事。它高21米，光程12海里，用的是1956年的一盏旧灯。守塔人姓方，读过两年师范，会修钟，也会写信，镇上老人的信多半是他代笔的。',
      '航标处的通知只有三行：设备老化，航道改线，自即日起停用。方师傅把通知贴在塔门里侧，又照旧守了七个晚上。第八天，他把灯罩擦了一遍，下了塔。',
      '<blockquote><p>通知我留着。字写得不错，就是太短。</p></blockquote>',
      '<strong>03</strong>',
      '渡船没有停。老周说，六十三个人也是人。船上的常客他都认得：去对岸卖藕的两姐妹，每周三复查的陈老师，还有一个在桥头便利店上夜班的年轻人，他嫌桥上的风大。',
      '有人劝他把船卖给景区，改成游船，挂灯笼，放音乐，票价涨到四十元。他想了一个冬天，没有答应。「渡船是过江用的，」他说，「不是看江用的。」',
      '今年春天，镇上开了两次会。第一次讨论渡口的去留，第二次讨论怎样把第一次的会议纪要写得好看一些。<a href="https://example.org/north-ferry/minutes">纪要</a>最后写道：渡口「暂予保留，逐步优化」。',
      '<strong>04</strong>',
      '方师傅如今在桥头摆摊修表。他在摊子边上立了一块小黑板，写当天的潮水：几时涨，几时落，风几级。没有人请他写，也没有人擦掉。',
      '我离开那天，老周多送了我一程，把船停在江心，熄了火。四下没有声音。过了很久，他指着上游说：灯以前在那里。',
    ],
  },
  {
    date: '2025-05-30',
    source: '港城晚报',
    title: '旧码头的第三次命名',
    author: '林见川',
    paragraphs: ['码头改过三次名字，渡船却一直停在同一根木桩旁。'],
  },
  {
    date: '2025-04-11',
    source: '江报',
    title: '潮水表：一个修表人的公共服务',
    author: '何以宁',
    paragraphs: ['他把渡船的班次也写在黑板上，一天不落。'],
  },
  {
    date: '2025-02-06',
    source: '北窗',
    title: '「暂予保留」四个字是怎样写成的',
    author: '沈渡  顾南',
    paragraphs: ['会议纪要里，渡船两个字一共出现了九次。'],
  },
  {
    date: '2024-11-23',
    source: '南塔周刊',
    title: '在桥上看船，在船上看桥',
    author: '许临',
    paragraphs: ['大桥通车以后，渡船成了风景；风景是不过江的。'],
  },
  {
    date: '2024-08-02',
    source: '江报',
    title: '台风过境的十七个小时',
    author: '何以宁',
    paragraphs: ['最后一班渡船在下午两点靠岸，此后江面上只有风。'],
  },
  {
    date: '2024-03-15',
    source: '港城晚报',
    title: '三年级以后：一所乡村小学的去向',
    author: '顾南',
    paragraphs: ['孩子们坐渡船去对岸上四年级，书包里装着早饭。'],
  },
  {
    date: '2023-12-09',
    source: '北窗',
    title: '卖藕的姐妹与一张四十元的船票',
    author: '林见川',
    paragraphs: ['她们算过一笔账：渡船若改成游船，一年要多花两千块。'],
  },
  {
    date: '2023-07-21',
    source: '江报',
    title: '航道改线之后，沿江十二镇',
    author: '沈渡',
    paragraphs: ['改线以后，十二个镇里只有三个还有渡船。'],
  },
];

const archived = ({ date, source, title, author, paragraphs }: Report, i: number): string =>
  [
    `<!--${Date.parse(`${date}T09:30:00Z`)}-->`,
    `[${source}｜${title}](https://example.org/harbour/${1000 + i})`,
    '------',
    `日期：${new Date(`${date}T09:30:00Z`).toUTCString()}`,
    '',
    `<p>文 | ${author}</p>${paragraphs.map((p) => (p.startsWith('<blockquote') ? p : `<p>${p}</p>`)).join('')}`,
    '',
  ].join('\n');

/** Writes the archive into a folder. */
export function writeHarbour(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [i, report] of reports.entries()) writeFileSync(join(folder, `${1000 + i}.md`), archived(report, i));
}
