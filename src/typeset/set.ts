/** The door of typesetting: an article and a setting become a page that is set as far as it is asked for. */
import type { Article, Block } from '../archive/article.ts';
import { air, blankLine, setBlock } from './blocks.ts';
import type { Style } from './compose.ts';
import type { Frame } from './frame.ts';
import { setLeaf } from './leaf.ts';
import type { Goal, Line, Page } from './page.ts';
import type { Setting } from './setting.ts';

/** Lines set between two looks at the clock. */
const LINES_A_LOOK = 8;

/** `justify: 'auto'` is on from this measure: in narrower lines the blanks gape. */
const JUSTIFIED_FROM = 40;

/** Hanging punctuation takes its margin of two cells out of the measure, from this measure on. */
const HANGING_FROM = 12;

/** A page for `setting.measure` cells. Nothing is set yet: ask with `extend`. */
export function openPage(article: Article, setting: Setting): Page {
  const lines: Line[] = [];
  const source = setArticle(article, setting);
  let complete = false;

  function extend(goal: Goal = {}): void {
    const wanted = goal.lines ?? Number.POSITIVE_INFINITY;
    const offset = goal.offset ?? Number.POSITIVE_INFINITY;
    const deadline = goal.ms === undefined ? Number.POSITIVE_INFINITY : performance.now() + goal.ms;
    for (let count = 1; !complete; count++) {
      if (lines.length >= wanted || (lines.at(-1)?.end ?? -1) > offset) return;
      if (count % LINES_A_LOOK === 0 && performance.now() >= deadline) return;
      const next = source.next();
      if (next.done) complete = true;
      else lines.push(next.value);
    }
  }

  function lineAt(offset: number): number {
    extend({ offset });
    let low = 0;
    let high = Math.max(0, lines.length - 1);
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (lines[middle]!.start <= offset && lines[middle]!.block >= 0) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  return {
    measure: setting.measure,
    lines,
    get complete() {
      return complete;
    },
    extend,
    lineAt,
  };
}

function* setArticle(article: Article, setting: Setting): Generator<Line> {
  const hangs = setting.hanging && setting.measure >= HANGING_FROM;
  const width = Math.max(2, setting.measure - (hangs ? 2 : 0));
  const frame: Frame = {
    setting: { ...setting, hanging: hangs },
    language: setting.language ?? article.metadata.language ?? 'zh-Hans',
    justified: setting.justify === 'auto' ? width >= JUSTIFIED_FROM : setting.justify,
    block: -1,
    images: countImages(article.blocks),
    left: 0,
    width,
    role: 'text',
    indent: true,
  };
  yield* setHead(article, frame);
  let before: Block | null = null;
  for (const [block, content] of article.blocks.entries()) {
    let isFirst = true;
    for (const line of setBlock(content, { ...frame, block })) {
      const gap = isFirst && before ? air(before, content, setting.spacing) : 0;
      for (let count = 0; count < gap; count++) yield blankLine(block, line.start);
      yield isFirst ? { ...line, first: true } : line;
      isFirst = false;
    }
    if (!isFirst) before = content;
  }
}

/** Title and byline: lines of block -1, with no text of the body. */
function* setHead(article: Article, frame: Frame): Generator<Line> {
  const { headline, title, source, authors, publishedAt, capturedAt } = article.metadata;
  const date = publishedAt ?? capturedAt;
  const byline = [source.name, authors.join('、'), date && frame.setting.words.date(date)].filter(Boolean).join('｜');
  const name = headline || title;
  const above = function* (text: string, style: Style): Generator<Line> {
    for (const line of setLeaf({ at: 0, inlines: [{ text }] }, frame, { ...style, balanced: true })) {
      yield { ...line, spans: line.spans.map(({ at: _, ...span }) => span), start: 0, end: 0 };
    }
  };
  if (name) yield* above(name, { role: 'title', strong: true });
  if (byline) yield* above(byline, { role: 'byline' });
  if (name || byline) yield blankLine(-1, 0);
}

/** Images of the blocks, those in quotes and lists too. Does not recurse: pages may nest without end. */
function countImages(blocks: readonly Block[]): number {
  let count = 0;
  const waiting: (readonly Block[])[] = [blocks];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const block of next) {
      if (block.kind === 'image') count++;
      else if (block.kind === 'quote' || block.kind === 'note') waiting.push(block.blocks);
      else if (block.kind === 'list') waiting.push(...block.items);
    }
  }
  return count;
}
