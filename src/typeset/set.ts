/** The door of typesetting: an article and a setting become a page that is set as far as it is asked for. */
import type { Article, Block } from '../archive/article.ts';
import { blankLine, type Frame, setBlock, setLeaf } from './blocks.ts';
import type { Goal, Line, Page } from './page.ts';
import type { Setting } from './setting.ts';

/** Lines set between two looks at the clock. */
const LINES_A_LOOK = 64;

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
  const images = countImages(article.blocks);
  const frame: Frame = {
    setting,
    block: -1,
    images,
    left: 0,
    width: Math.max(2, setting.measure),
    role: 'text',
    indent: true,
  };
  yield* setHead(article, frame);
  let before: Block | null = null;
  for (const [index, block] of article.blocks.entries()) {
    let first = true;
    for (const line of setBlock(block, { ...frame, block: index })) {
      if (first) {
        const close = before?.kind === 'paragraph' && block.kind === 'paragraph' && setting.spacing === 'none';
        if (!close && before) yield blankLine(index, line.start);
        yield { ...line, first: true };
      } else yield line;
      first = false;
    }
    if (!first) before = block;
  }
}

/** Title and byline: lines of block -1, with no text of the body. */
function* setHead(article: Article, frame: Frame): Generator<Line> {
  const { headline, title, source, authors, publishedAt, capturedAt } = article.metadata;
  const date = publishedAt ?? capturedAt;
  const byline = [source.name, authors.join('、'), date && frame.setting.words.date(date)].filter(Boolean).join('｜');
  let any = false;
  const above = function* (text: string, role: 'title' | 'byline'): Generator<Line> {
    for (const line of setLeaf({ at: 0, inlines: [{ text }] }, frame, {
      role,
      ...(role === 'title' && { strong: true }),
    })) {
      any = true;
      yield { ...line, spans: line.spans.map(({ at: _, ...span }) => span), start: 0, end: 0 };
    }
  };
  if (headline || title) yield* above(headline || title, 'title');
  if (byline) yield* above(byline, 'byline');
  if (any) yield blankLine(-1, 0);
}

function countImages(blocks: readonly Block[]): number {
  let count = 0;
  const stack: (readonly Block[])[] = [blocks];
  for (let next = stack.pop(); next; next = stack.pop()) {
    for (const block of next) {
      if (block.kind === 'image') count++;
      else if (block.kind === 'quote' || block.kind === 'note') stack.push(block.blocks);
      else if (block.kind === 'list') stack.push(...block.items);
    }
  }
  return count;
}
