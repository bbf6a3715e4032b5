/** An article's blocks as columns of squares: what stands in each, where its first square is, and its offsets. */
import type { Article, Block, Leaf } from '../archive/article.ts';
import { breaksOf } from './breaks.ts';
import { clusterEnd } from './clusters.ts';
import { tailoringOf } from './kinsoku.ts';
import type { Role } from './page.ts';
import { fill } from './paragraph.ts';
import type { PageWords } from './setting.ts';
import { unitsOf, WINDOW } from './units.ts';
import { squaresOf } from './vertical-forms.ts';
import type { WidthProfile } from './width.ts';

export interface VerticalSetting {
  /** Squares of a column: the rows of the screen that are the page's. At least 4. */
  readonly rows: number;
  /** Width of the page, in cells. At least 2. */
  readonly columns: number;
  /** Cells between two columns. */
  readonly gap: 1 | 2;
  readonly widths: WidthProfile;
  readonly ascii: boolean;
  readonly words: PageWords;
}

export interface Column {
  readonly role: Role;
  /** Two cells each, from the top; at most `rows`. None: an empty column. */
  readonly squares: readonly string[];
  /** Offset of each square's first character; -1 for what typesetting added. */
  readonly offsets: readonly number[];
  /** Offsets of what stands in the column; an empty one has the next text's offset twice. */
  readonly start: number;
  readonly end: number;
  /** Index in `Article.blocks`; -1 for the title and byline. */
  readonly block: number;
}

const EMPTY = '\u3000';
const BULLET = '・';

/** How a block's columns are set: squares left empty above the first and above the others. */
interface Manner {
  readonly role: Role;
  readonly first: number;
  readonly rest: number;
}

const text: Manner = { role: 'text', first: 2, rest: 0 };
const heading: Manner = { role: 'heading', first: 3, rest: 3 };
const caption: Manner = { role: 'caption', first: 4, rest: 4 };
const title: Manner = { role: 'title', first: 1, rest: 2 };
const byline: Manner = { role: 'byline', first: 4, rest: 4 };

/** All columns of an article. */
export function* verticalColumns(article: Article, setting: VerticalSetting): Generator<Column> {
  const { headline, title: whole, source, authors, publishedAt } = article.metadata;
  const date = publishedAt && setting.words.date(publishedAt);
  const setter = new ColumnSetter(setting, images(article.blocks));
  const above = (words: string, manner: Manner) => setter.run(words, { ...manner, at: null, next: 0, block: -1 });
  yield* above(headline || whole, title);
  yield* above([source.name, authors.join('、'), date].filter(Boolean).join('　'), byline);
  yield empty(0, -1);
  for (const [index, block] of article.blocks.entries()) yield* setter.block(block, index, 0);
}

interface Run extends Manner {
  /** Offset of the words' first character; null for words that are not the text's. */
  readonly at: number | null;
  /** Offset of the text that follows words that are not the text's. */
  readonly next: number;
  readonly block: number;
}

function empty(at: number, block: number): Column {
  return { role: 'text', squares: [], offsets: [], start: at, end: at, block };
}

class ColumnSetter {
  readonly #setting: VerticalSetting;
  readonly #images: number;

  constructor(setting: VerticalSetting, images: number) {
    this.#setting = setting;
    this.#images = images;
  }

  /** Recursion is as deep as blocks nest, which reading limits. `inset`: squares that what holds the block leaves empty. */
  *block(block: Block, index: number, inset: number): Generator<Column> {
    const set = (leaf: Leaf, manner: Manner) => this.#leaf(leaf, manner, index, inset);
    const added = (words: string, at: number, manner: Manner) =>
      this.run(words, { ...manner, at: null, next: at, block: index });
    switch (block.kind) {
      case 'paragraph':
        yield* set(block, block.role === 'byline' ? byline : inset > 0 ? { ...text, first: 0 } : text);
        break;
      case 'heading':
        yield empty(block.at, index);
        yield* set(block, heading);
        break;
      case 'quote':
      case 'note':
        for (const column of this.#all(block.blocks, index, inset + 2))
          yield column.role === 'text' ? { ...column, role: block.kind } : column;
        break;
      case 'list':
        for (const [item, blocks] of block.items.entries()) {
          const number = block.start + (block.reversed ? block.items.length - 1 - item : item);
          yield* this.#item(this.#all(blocks, index, inset + 2), block.ordered ? numberSquare(number) : BULLET, inset);
        }
        break;
      case 'table':
        if (block.caption) yield* set(block.caption, caption);
        for (const cells of block.rows)
          for (const cell of cells) yield* set(cell, { ...(cell.header ? heading : text), first: 2, rest: 3 });
        break;
      case 'image':
        yield* added(`${this.#setting.words.image(block.number, this.#images)}${block.alt}`, block.at, caption);
        if (block.caption) yield* set(block.caption, caption);
        break;
      case 'embed':
        yield* added(`${this.#setting.words.embed()}${block.title}`, block.at, caption);
        break;
      case 'rule':
        yield { ...empty(block.at, index), role: 'rule', squares: this.#rule(), offsets: [] };
        break;
      case 'preformatted':
        yield* this.run(block.text, {
          role: 'code',
          first: inset,
          rest: inset,
          at: block.at,
          next: block.at,
          block: index,
        });
    }
  }

  *#all(blocks: readonly Block[], index: number, inset: number): Generator<Column> {
    for (const block of blocks) yield* this.block(block, index, inset);
  }

  /** The marker stands in the empty square above the item's first column. */
  *#item(columns: Iterable<Column>, marker: string, inset: number): Generator<Column> {
    let isFirst = true;
    for (const column of columns) {
      const hasRoom = isFirst && column.squares[inset] === EMPTY;
      yield hasRoom ? { ...column, squares: column.squares.with(inset, marker) } : column;
      isFirst = false;
    }
  }

  #leaf({ at, inlines }: Leaf, manner: Manner, block: number, inset: number): Generator<Column> {
    const words = inlines.map((inline) => inline.text).join('');
    const run = { role: manner.role, first: manner.first + inset, rest: manner.rest + inset };
    return this.run(words, { ...run, at, next: at, block });
  }

  /** Words as columns, a line at least one. Long lines are taken in pieces, so that memory stays bounded. */
  *run(words: string, run: Run): Generator<Column> {
    let start = 0;
    for (const line of words.split('\n')) {
      let first = run.first;
      for (let from = 0; from < line.length; ) {
        let to = Math.min(line.length, from + WINDOW);
        if (to < line.length) to = clusterBoundary(line, from, to);
        yield* this.#piece(line.slice(from, to), start + from, first, run);
        first = run.rest;
        from = to;
      }
      start += line.length + 1;
    }
  }

  *#piece(words: string, from: number, first: number, run: Run): Generator<Column> {
    const { rows, widths, ascii } = this.#setting;
    const units = unitsOf(words, widths, ascii);
    const squares = squaresOf(units);
    const cells = Uint8Array.from(squares, (square) => (square === '' ? 0 : 2));
    // Insets give way where the column is too short for them.
    const top = (wanted: number) => Math.min(wanted, Math.max(0, rows - 4));
    const shape = { first: (rows - top(first)) * 2, rest: (rows - top(run.rest)) * 2 };
    const cuts = fill({ ...units, cells }, breaksOf(units, tailoringOf('strict', false)), shape);
    let isFirst = true;
    for (const cut of cuts) {
      const above = top(isFirst ? first : run.rest);
      isFirst = false;
      const column: string[] = new Array<string>(above).fill(EMPTY);
      const offsets = new Array<number>(above).fill(-1);
      for (let unit = cut.from; unit < cut.to; unit++) {
        const square = squares[unit]!;
        if (square === '') continue;
        column.push(square);
        offsets.push(run.at === null ? -1 : run.at + from + units.starts[unit]!);
      }
      const place = (unit: number) => (run.at === null ? run.next : run.at + from + units.starts[unit]!);
      const { role, block } = run;
      yield { role, squares: column, offsets, start: place(cut.from), end: place(cut.to), block };
    }
  }

  #rule(): string[] {
    const { rows } = this.#setting;
    const length = Math.max(1, Math.floor(rows / 3));
    const above = Math.floor((rows - length) / 2);
    return [...new Array<string>(above).fill(EMPTY), ...new Array<string>(length).fill('︱')];
  }
}

/** One or two digits; a longer number finds no room in a square. */
function numberSquare(number: number): string {
  if (number >= 0 && number <= 9) return String.fromCharCode(0xff10 + number);
  return number > 9 && number <= 99 ? String(number) : BULLET;
}

/** The last cluster boundary at or before `to`, which lies inside `line`. */
function clusterBoundary(line: string, from: number, to: number): number {
  let at = Math.max(from, to - 64);
  if (at > from && line.charCodeAt(at) >= 0xdc00 && line.charCodeAt(at) <= 0xdfff) at++;
  for (let end = clusterEnd(line, at); end <= to; end = clusterEnd(line, at)) at = end;
  return at > from ? at : to;
}

function images(blocks: readonly Block[]): number {
  let count = 0;
  for (const block of blocks) {
    if (block.kind === 'image') count++;
    else if (block.kind === 'quote' || block.kind === 'note') count += images(block.blocks);
    else if (block.kind === 'list') for (const item of block.items) count += images(item);
  }
  return count;
}
