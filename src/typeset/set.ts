/** The door of typesetting: an article and a setting become a page that is set as far as it is asked for. */
import type { Article, Block } from '../archive/article.ts';
import { air, blankLine, setBlock } from './blocks.ts';
import { type Frame, inset } from './frame.ts';
import { type LeafOptions, setLeaf, unitsIn } from './leaf.ts';
import type { Goal, Line, Page } from './page.ts';
import type { Setting } from './setting.ts';
import { inRuns } from './vertical.ts';

/** Lines set between two looks at the clock. */
const LINES_A_LOOK = 8;

/** `justify: 'auto'` is on from this measure: in narrower lines the blanks gape. */
const JUSTIFIED_FROM = 40;

/** Hanging punctuation takes its margin of two cells out of the measure, from this measure on. */
const HANGING_FROM = 12;

/** Cells above a vertical title and byline. */
const HEAD_INSET = 2;

/** A page for `setting.measure` cells. Nothing is set yet: ask with `extend`. */
export function openPage(article: Article, setting: Setting): Page {
  const lines: Line[] = [];
  const source = setArticle(article, setting);
  const isVertical = setting.direction === 'vertical';
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
      else lines.push(isVertical ? inRuns(next.value) : next.value);
    }
  }

  function lineAt(offset: number): number {
    extend({ offset });
    let low = 0;
    let high = Math.max(0, lines.length - 1);
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (lines[middle]!.start <= offset || lines[middle]!.block < 0) low = middle;
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

/**
 * Columns have whole squares only, and end flush: a word is parted sooner than a square left empty. An empty column between
 * two paragraphs is a wide gap, so their indent tells them.
 */
function verticalSetting(setting: Setting): Setting {
  const spacing = setting.indent ? 'none' : setting.spacing;
  return { ...setting, spacing, autospace: false, phrases: false, preformatted: 'wrap' };
}

function* setArticle(article: Article, setting: Setting): Generator<Line> {
  const isVertical = setting.direction === 'vertical';
  const hangs = setting.hanging && setting.measure >= HANGING_FROM;
  const width = Math.max(2, setting.measure - (hangs ? 2 : 0));
  const frame: Frame = {
    setting: { ...(isVertical ? verticalSetting(setting) : setting), hanging: hangs },
    language: setting.language ?? article.metadata.language ?? 'zh-Hans',
    justified: !isVertical && (setting.justify === 'auto' ? width >= JUSTIFIED_FROM : setting.justify),
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
      const gap = isFirst && before ? air(before, content, frame.setting) : 0;
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
  const { ascii, direction } = frame.setting;
  const isVertical = direction === 'vertical';
  const shownDate = date && frame.setting.words.date(date);
  const byline = isVertical
    ? uprightByline([source.name, authors.join('、'), shownDate && uprightDate(shownDate)], frame)
    : [source.name, authors.join(ascii ? ', ' : '、'), shownDate].filter(Boolean).join(ascii ? ' | ' : '｜');
  const name = headline || title;
  const above = function* (text: string, style: LeafOptions): Generator<Line> {
    const place = isVertical ? inset(frame, HEAD_INSET) : frame;
    for (const line of setLeaf({ at: 0, inlines: [{ text }] }, place, { ...style, balanced: true })) {
      yield { ...line, spans: line.spans.map(({ at: _, ...span }) => span), start: 0, end: 0 };
    }
  };
  if (name) yield* above(name, { role: 'title', strong: true });
  // Under a vertical title the author stands at the foot of the column (题下署名).
  if (byline) yield* above(byline, { role: 'byline', ...(isVertical && { align: 'end' }) });
  if (name || byline) yield blankLine(-1, 0);
}

/** In one column if it has room there, else the source, the author and the date in one each. */
function uprightByline(parts: readonly (string | null)[], frame: Frame): string {
  const whole = parts.filter(Boolean).join('\u3000');
  const { cells } = unitsIn(whole, frame);
  const isShort = cells.reduce((sum, one) => sum + one, 0) <= frame.width - HEAD_INSET;
  return isShort ? whole : whole.replaceAll('\u3000', '\n');
}

/** `2025-02-06` as a column has it: 2025年2月6日. Other texts as they are. */
const uprightDate = (date: string): string => date.replace(/^(\d{4})-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');

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
