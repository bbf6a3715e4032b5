/** Every kind of block, set line by line. */
import type { Align, Block, Embed, Image, Leaf, List, Paragraph } from '../archive/article.ts';
import { type Frame, inset, widened } from './frame.ts';
import { blanks, setLeaf, WIDEST } from './leaf.ts';
import type { Line, Span } from './page.ts';
import { type Box, fitPicture } from './picture.ts';
import { setPreformatted } from './preformatted.ts';
import { printable } from './printable.ts';
import type { Direction, Setting } from './setting.ts';
import { setTable } from './table.ts';
import { fullWidth } from './vertical-forms.ts';
import { cells } from './width.ts';

/** First lines stand in by two ideographs (首行缩进), where a line has room for six. */
const INDENT = 4;
const ROOM_TO_INDENT = 12;

/** Cells before the markers of a list. */
const LIST_INDENT = 2;

/** Headings of columns stand three squares lower. */
const HEADING_INSET = 6;

const isVertical = ({ setting }: Frame): boolean => setting.direction === 'vertical';

export function blankLine(block: number, at: number): Line {
  return { spans: [], cells: 0, start: at, end: at, block };
}

export function* setBlock(block: Block, frame: Frame): Generator<Line> {
  switch (block.kind) {
    case 'paragraph':
      yield* setParagraph(block, frame);
      return;
    case 'heading':
      yield* setLeaf(block, isVertical(frame) ? inset(frame, HEADING_INSET) : frame, {
        role: 'heading',
        align: block.align,
        strong: true,
        balanced: true,
      });
      return;
    case 'quote':
    case 'note':
      yield* setBlocks(block.blocks, { ...inset(frame, INDENT), role: block.kind });
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
      yield* setEmbed(block, frame);
      return;
    case 'rule':
      yield* setLabel(frame.setting.ascii ? '* * *' : '＊　＊　＊', block.at, frame);
      return;
    case 'preformatted':
      if (isVertical(frame)) yield* setLabel(frame.setting.words.sideways(), block.at, frame);
      yield* setPreformatted(block, frame);
  }
}

function* setParagraph(block: Paragraph, frame: Frame): Generator<Line> {
  const { align, role } = block;
  const indented =
    frame.indent && frame.setting.indent && align === 'start' && role === 'text' && frame.width >= ROOM_TO_INDENT;
  yield* setLeaf(block, frame, {
    role: role === 'byline' ? 'byline' : frame.role,
    indent: indented ? INDENT : 0,
    align,
    ...(role === 'lead' && { strong: true }),
  });
}

/** How many blank lines stand between two blocks of one level. */
export function air(before: Block, after: Block, { direction, spacing }: Setting): number {
  if (after.kind === 'heading')
    return after.level === 1 && before.kind !== 'heading' && direction === 'horizontal' ? 2 : 1;
  const running = after.kind === 'paragraph' && (before.kind === 'paragraph' || isVerticalHeading(before, direction));
  return running && spacing === 'none' ? 0 : 1;
}

/** A column has air on both sides already, so text follows a heading at once. */
const isVerticalHeading = ({ kind }: Block, direction: Direction): boolean =>
  kind === 'heading' && direction === 'vertical';

/** Blocks one after another with the air between them; a block without lines takes none, nor a list in an item. */
function* setBlocks(blocks: readonly Block[], frame: Frame, isItem = false): Generator<Line> {
  let before: Block | null = null;
  for (const block of blocks) {
    let isFirst = true;
    for (const line of setBlock(block, frame)) {
      const isClose = isItem && block.kind === 'list';
      const gap = isFirst && before && !isClose ? air(before, block, frame.setting) : 0;
      for (let count = 0; count < gap; count++) yield blankLine(frame.block, line.start);
      yield line;
      isFirst = false;
    }
    if (!isFirst) before = block;
  }
}

/** Items hang from their markers. Items of one paragraph each stand close, longer ones with air between. */
function* setList(list: List, frame: Frame): Generator<Line> {
  const step = list.reversed ? -1 : 1;
  const markers = list.items.map((_, index) => markerOf(list.ordered ? list.start + step * index : null, frame));
  const widest = markers.reduce((most, marker) => Math.max(most, cells(marker)), 0);
  const outer = widened(inset(frame, LIST_INDENT), widest);
  const inner = inset(outer, widest);
  const hangs = inner.left - outer.left === widest;
  const isClose = list.items.every((item) => item.every(({ kind }, place) => place === 0 || kind === 'list'));
  let isFirst = true;
  for (const [index, item] of list.items.entries()) {
    const marker = ' '.repeat(widest - cells(markers[index]!)) + markers[index]!;
    let isMarked = false;
    for (const line of setBlocks(item, inner, true)) {
      if (!isMarked && !isFirst && !isClose) yield blankLine(frame.block, line.start);
      if (!isMarked && !hangs) yield* setLabel(marker, line.start, { ...outer, role: 'marker' }, null, 'start');
      yield isMarked || !hangs ? line : withMarker(line, marker, outer.left, inner.left);
      isFirst = false;
      isMarked = true;
    }
  }
}

/** What stands before an item, its number or null. In columns one or two digits share a square. */
function markerOf(number: number | null, frame: Frame): string {
  if (number === null) return isVertical(frame) ? '・' : frame.setting.ascii ? '- ' : '∙ ';
  if (!isVertical(frame)) return `${number}. `;
  const digits = String(number);
  return `${digits.length === 2 ? digits : [...digits].map(fullWidth).join('')}︑`;
}

/** A line whose first blanks make room for a marker that ends where the text begins. */
function withMarker(line: Line, marker: string, outer: number, inner: number): Line {
  const first = line.spans[0];
  const isBlank = first !== undefined && inner > 0 && first.at === undefined && first.role === 'text';
  const more = isBlank ? first.text.length - inner : 0;
  return {
    ...line,
    cells: Math.max(line.cells, inner),
    spans: [
      ...(outer > 0 ? [blanks(outer)] : []),
      { text: marker, role: 'marker' },
      ...(more > 0 ? [blanks(more)] : []),
      ...line.spans.slice(isBlank ? 1 : 0),
    ],
  };
}

/** The first line says which image it is of. */
function* setImage(image: Image, frame: Frame): Generator<Line> {
  let isFirst = true;
  for (const line of setImageLines(image, frame)) {
    yield isFirst ? { ...line, image: image.number } : line;
    isFirst = false;
  }
}

/** The picture itself, or a quiet line in its place, and its caption beneath. */
function* setImageLines(image: Image, frame: Frame): Generator<Line> {
  const { pictures, words } = frame.setting;
  const size = pictures?.sizes.get(image.number);
  const box = pictures && typeof size === 'object' ? fitPicture(size, pictures.cell, frame.width, pictures.rows) : null;
  if (box) yield* setPicture(image, box, frame);
  const label = words.image(image.number, frame.images);
  const more = typeof size === 'string' ? words.fault(size) : image.size ? words.size(image.size) : '';
  if (!box) yield* setLabel(`${label} ${image.alt} ${more}`, image.at, frame, image.href ?? image.src);
  else if (leadsAway(image)) yield* setLabel(label, image.at, frame, image.href);
  if (image.caption) {
    yield* setLeaf(image.caption, inset(frame, INDENT, INDENT), { role: 'caption', align: 'center', balanced: true });
  } else if (box && image.alt) yield* setLabel(image.alt, image.at, inset(frame, INDENT, INDENT));
}

/** Whether there is something to open that is not the picture. */
const leadsAway = ({ href, src }: Image): boolean => href !== null && href !== src && /^https?:/.test(href);

function* setPicture(image: Image, box: Box, frame: Frame): Generator<Line> {
  const left = frame.left + Math.max(0, (Math.min(frame.width, WIDEST) - box.columns) >> 1);
  for (let row = 0; row < box.rows; row++) {
    yield {
      spans: left > 0 ? [blanks(left)] : [],
      cells: left + box.columns,
      start: image.at,
      end: image.at,
      block: frame.block,
      picture: { image: image.number, row, ...box },
    };
  }
}

function* setEmbed(embed: Embed, frame: Frame): Generator<Line> {
  const words = `${frame.setting.words.embed()} ${embed.title || (embed.url ?? '')}`;
  yield* setLabel(words, embed.at, frame, embed.url);
}

/** Words that stand for what is no text, and are not in `Article.text`: muted, in the middle, without offsets. */
function* setLabel(
  words: string,
  at: number,
  frame: Frame,
  href: string | null = null,
  align: Align = 'center',
): Generator<Line> {
  const text = printable(words.replace(/[\t\n\r ]+/g, ' ').trim());
  const link = href !== null && /^https?:/.test(href) ? { href } : {};
  const label: Leaf = { at: 0, inlines: [{ text, ...link }] };
  for (const line of setLeaf(label, frame, { align, balanced: true })) {
    const role = frame.role === 'marker' ? 'marker' : 'muted';
    const spans = line.spans.map(({ at: _, ...span }): Span => ({ ...span, role }));
    yield { ...line, spans, start: at, end: at };
  }
}
