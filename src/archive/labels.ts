/**
 * Labels within a byline: `作者：`, `文 | `, `责 编／`. They are looked up, not matched by one expression of all of them: that
 * takes as long to compile as the rest of an article takes to read.
 */

/** Whom or what a label names; `other` only ends the value before it. */
const labels = {
  author:
    '本文作者|原作者|作者|原创|撰文|撰稿|采写|采访撰文|采访、撰文|采访|图文|图/文|文/图|文、图|图、文|文字|文|记者|記者|口述|讲述|自述',
  source: '文章来源|文章來源|来源|來源|出处|原载|首发|来自微信公众号|来自公众号|来自|转自|转载自',
  editor:
    '值班编辑|值班主编|责任编辑|責任編輯|责编|責編|网编|網編|编辑|編輯|编审|主编|编译|校对|校對|排版|美编|设计|视觉|摄影|攝影|监制|制作|运营|统筹|翻译|译者|剪辑|整理|实习生|题图',
  other: '图片|视频|公众号|微信公众号|微信号|微博|时间|日期|字数|阅读|ID',
} as const;

export type Labelled = keyof typeof labels;

const whom = new Map(
  Object.entries(labels).flatMap(([who, words]) => words.split('|').map((word) => [word, who as Labelled] as const)),
);

/** What may stand before a label, glued to it. */
const rank = /^(?:实习|见习|特约|本报|本刊)(?![ \u3000])/;
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
