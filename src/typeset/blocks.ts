/** Every kind of block, set line by line. */
import type { Block, Image, Leaf, List, Preformatted, Table } from '../archive/article.ts';
import { breaksOf } from './breaks.ts';
import { cut } from './columns.ts';
import { runsOf, spansOf } from './compose.ts';
import type { Line, Role, Span } from './page.ts';
import { fill } from './paragraph.ts';
import { printable } from './printable.ts';
import type { Setting } from './setting.ts';
import { unitsOf } from './units.ts';
import { cells } from './width.ts';

/** Where a block stands: what is left of it, how many cells it has, how its text is meant. */
export interface Frame {
  readonly setting: Setting;
  /** Index in `Article.blocks`. */
  readonly block: number;
  readonly images: number;
  /** Cells left of the text on every line. */
  readonly left: number;
  /** Cells of the text. */
  readonly width: number;
  readonly role: Role;
  readonly indent: boolean;
}

const blanks = (count: number): Span => ({ text: ' '.repeat(count), role: 'text' });

export function blankLine(block: number, at: number): Line {
  return { spans: [], cells: 0, start: at, end: at, block };
}

interface LeafOptions {
  readonly role?: Role;
  readonly strong?: true;
  readonly indent?: number;
  readonly align?: 'start' | 'center' | 'end';
}

/** Lines of running text. */
export function* setLeaf(leaf: Leaf, frame: Frame, options: LeafOptions = {}): Generator<Line> {
  const { setting } = frame;
  const runs = runsOf(leaf);
  const units = unitsOf(runs.text, setting.widths, setting.ascii);
  const indent = options.indent ?? 0;
  const role = options.role ?? frame.role;
  let first = true;
  for (const piece of fill(units, breaksOf(units), frame.width - indent, frame.width)) {
    const spans = spansOf(units, runs, piece.from, piece.to, leaf.at, role);
    const text = options.strong ? spans.map((span): Span => ({ ...span, strong: true })) : spans;
    const wide = spans.reduce((sum, span) => sum + cells(span.text, setting.widths), 0);
    const room = Math.max(0, frame.width - wide);
    const align = options.align === 'center' ? room >> 1 : options.align === 'end' ? room : first ? indent : 0;
    const left = frame.left + align;
    yield {
      spans: left > 0 && wide > 0 ? [blanks(left), ...text] : text,
      cells: wide > 0 ? left + wide : 0,
      start: leaf.at + units.starts[piece.from]!,
      end: leaf.at + units.starts[piece.to]!,
      block: frame.block,
    };
    first = false;
  }
}

function inset(frame: Frame, by: number): Frame {
  const left = Math.min(by, Math.max(0, frame.width - 8));
  return { ...frame, left: frame.left + left, width: frame.width - left, indent: false };
}

export function* setBlock(block: Block, frame: Frame): Generator<Line> {
  switch (block.kind) {
    case 'paragraph': {
      const indented = frame.indent && frame.setting.indent && block.align === 'start' && block.role === 'text';
      const role = block.role === 'byline' ? 'byline' : frame.role;
      yield* setLeaf(block, frame, {
        role,
        indent: indented && frame.width >= 12 ? 4 : 0,
        align: block.align,
        ...(block.role === 'lead' && { strong: true }),
      });
      return;
    }
    case 'heading':
      yield* setLeaf(block, frame, { role: 'heading', align: block.align, strong: true });
      return;
    case 'quote':
    case 'note':
      yield* setBlocks(block.blocks, { ...inset(frame, 4), role: block.kind });
      return;
    case 'list':
      yield* setList(block, frame);
      return;
    case 'table':
      yield* setTable(block, frame);
      return;
    case 'image':
      yield* setImage(block, frame);
      return;
    case 'embed':
      yield* setLabel(`${frame.setting.words.embed()} `, block.title || (block.url ?? ''), block.at, frame, block.url);
      return;
    case 'rule':
      yield* setLabel(frame.setting.ascii ? '* * *' : '＊　＊　＊', '', block.at, frame, null, 'center');
      return;
    case 'preformatted':
      yield* setPreformatted(block, frame);
  }
}

/** Blocks one after another, with a blank line between. */
export function* setBlocks(blocks: readonly Block[], frame: Frame): Generator<Line> {
  let before: number | null = null;
  for (const block of blocks) {
    let first = true;
    for (const line of setBlock(block, frame)) {
      if (first && before !== null) yield blankLine(frame.block, line.start);
      yield line;
      first = false;
      before = line.end;
    }
  }
}

function* setList(list: List, frame: Frame): Generator<Line> {
  const step = list.reversed ? -1 : 1;
  const number = (index: number): string => (list.ordered ? `${list.start + step * index}. ` : '∙ ');
  const widest = Math.max(0, ...list.items.map((_, index) => number(index).length));
  for (const [index, item] of list.items.entries()) {
    const marker = number(index).padStart(widest);
    const inner = inset(frame, widest);
    let first = true;
    for (const line of setBlocks(item, inner)) {
      if (first && line.spans.length > 0) {
        const spans = line.spans.slice(inner.left > 0 ? 1 : 0);
        const outer = frame.left > 0 ? [blanks(frame.left)] : [];
        yield { ...line, spans: [...outer, { text: marker, role: 'marker' }, ...spans] };
        first = false;
      } else yield line;
    }
  }
}

function* setTable(table: Table, frame: Frame): Generator<Line> {
  if (table.caption) yield* setLeaf(table.caption, frame, { role: 'caption' });
  for (const row of table.rows) {
    for (const cell of row) yield* setLeaf(cell, inset(frame, 2), cell.header ? { strong: true } : {});
    const last = row.at(-1);
    if (last) yield blankLine(frame.block, last.at);
  }
}

function* setImage(image: Image, frame: Frame): Generator<Line> {
  const label = frame.setting.words.image(image.number, frame.images);
  yield* setLabel(label, image.alt && ` ${image.alt}`, image.at, frame, image.href ?? image.src);
  if (image.caption) yield* setLeaf(image.caption, frame, { role: 'caption' });
}

/** Furniture that stands for something that is not text: a label, then words that are not in `Article.text`. */
function* setLabel(
  label: string,
  words: string,
  at: number,
  frame: Frame,
  href: string | null,
  align: 'start' | 'center' = 'start',
): Generator<Line> {
  const text = printable(label + words.replace(/\s+/g, ' '));
  const leaf: Leaf = { at: 0, inlines: [{ text, ...(href !== null && /^https?:/.test(href) && { href }) }] };
  for (const line of setLeaf(leaf, frame, { role: 'muted', align })) {
    const spans = line.spans.map(({ at: _, ...span }): Span => ({ ...span, role: 'muted' }));
    yield { ...line, spans, start: at, end: at };
  }
}

function* setPreformatted(block: Preformatted, frame: Frame): Generator<Line> {
  const { setting } = frame;
  const inner = inset(frame, 2);
  let at = block.at;
  for (const source of block.text.split('\n')) {
    let rest = printable(source.replaceAll('\t', '    '));
    let first = true;
    while (first || rest !== '') {
      const wraps = setting.preformatted === 'wrap';
      let piece = cut(rest, inner.width, setting.widths);
      if (piece === '' && rest !== '') piece = rest.slice(0, 1);
      const mark = !wraps && piece !== rest ? '›' : '';
      const text = mark ? cut(piece, inner.width - 1, setting.widths) : piece;
      rest = wraps ? rest.slice(piece.length) : '';
      const spans: Span[] = text ? [blanks(inner.left), { text, role: 'code', at }] : [];
      if (mark) spans.push({ text: mark, role: 'muted' });
      const wide = spans.reduce((sum, span) => sum + cells(span.text, setting.widths), 0);
      yield {
        spans,
        cells: wide,
        start: at,
        end: Math.min(at + source.length, block.at + block.text.length),
        block: frame.block,
      };
      first = false;
    }
    at += source.length + 1;
  }
}
