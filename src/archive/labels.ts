/**
 * Labels within a byline: `作者：`, `文 | `, `责 编／`. They are looked up, not matched by one expression of all of them: that
 * takes as long to compile as the rest of an article takes to read.
 */

/** Whom or what a label names; `other` only ends the value before it. */
const labels = {
  author:
    '本文作者|原作者|作者|原创|撰文|撰稿|采写|采访撰文|采访、撰文|采访/撰文|採訪/撰文|采访|图文|图/文|文/图|文、图|图、文|文字|文|采訪|採訪|採訪撰文|採寫|记者|記者|口述|讲述|講述|自述',
  source: '文章来源|文章來源|来源|來源|出处|原载|首发|来自微信公众号|来自公众号|来自|转自|转载自',
  editor:
    '编辑整理|整理编辑|值班编辑|值班主编|值班编委|责任编辑|責任編輯|责编|責編|助理编辑|美术编辑|美術編輯|图片编辑|圖片編輯|运营编辑|网编|網編|编辑|編輯|编辑总监|' +
    '编审|編審|主编|主編|副主编|总编辑|總編輯|出品人|出品|监制|監製|总监制|策划|策劃|编译|編譯|翻译|翻譯|译者|譯者|校译|校對|校对|审校|审核|審核|核稿|' +
    '初审|复审|终审|签发|事实核查|事實查核|排版|版式|美编|美編|设计|設計|视觉|視覺|插画|插畫|插图|绘图|繪圖|摄影|攝影|摄像|剪辑|剪輯|' +
    '录音|制作|製作|运营|統籌|统筹|整理|資料整理|资料整理|实习生|實習生|题图|題圖',
  other:
    '图|圖|图片|圖片|摄|攝|视频|影片|公众号|微信公众号|微信号|微博|时间|時間|发布时间|發布時間|發佈時間|发表时间|更新时间|更新時間|日期|发布日期|发表日期|字数|阅读|ID',
} as const;

export type Labelled = keyof typeof labels;

const whom = new Map(
  Object.entries(labels).flatMap(([who, words]) => words.split('|').map((word) => [word, who as Labelled] as const)),
);

/** What may stand before a label, glued to it. */
const rank = /^(?:实习|實習|见习|見習|特约|特約|本报|本報|本刊)(?![ \u3000])/;
/** What ends a label. A capital I between blanks is how some type a bar. */
const bar = /(?:[｜|丨︱：:／/]|(?<=[ \u3000])I(?=[ \u3000]))[ \u3000]*/g;
/** A label stands behind a blank, a bracket or a semicolon. */
const boundary = /[\s\u3000（(【[；;]/;
/** Code units, rank and blanks included: the letters of a label may be spaced out, `作 者 | …`. */
const longest = 16;

export interface Label {
  readonly who: Labelled;
  /** Where it begins, and where the value behind its bar does. */
  readonly index: number;
  readonly end: number;
}

/** The labels in a line, in their order. */
export function labelsIn(line: string): Label[] {
  const found: Label[] = [];
  for (const { index, 0: ended } of line.matchAll(bar)) {
    const label = labelBefore(line, index);
    if (!label) continue;
    // `文/图：` is one label, though 文 with its bar looks like another.
    if (found.at(-1) && label.index <= found.at(-1)!.index) found.pop();
    if (label.index >= (found.at(-1)?.end ?? 0)) found.push({ ...label, end: index + ended.length });
  }
  return found;
}

function labelBefore(line: string, bar: number): Pick<Label, 'who' | 'index'> | null {
  let to = bar;
  while (to > 0 && isBlank(line[to - 1]!)) to--;
  for (let index = Math.max(0, to - longest); index < to; index++) {
    if (index > 0 && !boundary.test(line[index - 1]!)) continue;
    const words = line.slice(index, to);
    const who = named(words) ?? named(words.replace(rank, ''));
    if (who) return { who, index };
  }
  return null;
}

/** One blank at most between two letters. */
function named(words: string): Labelled | undefined {
  if (isBlank(words[0] ?? '') || /[ \u3000]{2}/.test(words)) return undefined;
  return whom.get(words.replace(/[ \u3000]/g, ''));
}

const isBlank = (character: string): boolean => character === ' ' || character === '\u3000';
