/**
 * What was made of a file, a line each: every block with its offset, kind and text, then everything that was set aside
 * with the reason. For people who look for a paragraph that they miss.
 */
import type { Article, Block, Leaf, SetAside } from '../archive/article.ts';
import { printable } from '../typeset/printable.ts';

/** Columns in cells: the offset in code units of the article's text, the kind indented by its depth, the text. */
const OFFSET = 8;
const KIND = 18;

/** Lines without line ends, safe for a terminal. `ascii`: controls are shown as `^[` instead of `␛`. */
export function* rawLines(article: Article, ascii = false): Generator<string> {
  for (const row of rowsOf(article.blocks, 0)) yield* linesOf(row, ascii);
  for (const aside of article.setAside) yield* linesOf(asideRow(aside), ascii);
}

interface Row {
  readonly at: number | null;
  readonly kind: string;
  readonly depth: number;
  readonly text: string;
}

function* linesOf({ at, kind, depth, text }: Row, ascii: boolean): Generator<string> {
  const offset = (at === null ? '-' : String(at)).padStart(OFFSET);
  const before = `${offset}  ${`${'  '.repeat(depth)}${kind}`.padEnd(KIND)}  `;
  const [first = '', ...others] = text.split('\n').map((line) => printable(line, ascii));
  yield `${before}${first}`.trimEnd();
  for (const line of others) yield `${' '.repeat(before.length)}${line}`.trimEnd();
}

function asideRow({ reason, text, links }: SetAside): Row {
  const counted = links > 0 ? `${reason}, ${links} ${links === 1 ? 'link' : 'links'}` : reason;
  return { at: null, kind: counted, depth: 0, text };
}

/** Recursion is as deep as blocks nest, which reading limits. */
function* rowsOf(blocks: readonly Block[], depth: number): Generator<Row> {
  for (const block of blocks) yield* rowsOfBlock(block, depth);
}

function* rowsOfBlock(block: Block, depth: number): Generator<Row> {
  const row = (at: number | null, kind: string, text = ''): Row => ({ at, kind, depth, text });
  const inside = (leaf: Leaf, kind: string): Row => ({ at: leaf.at, kind, depth: depth + 1, text: plain(leaf) });
  switch (block.kind) {
    case 'paragraph':
      yield row(block.at, block.role === 'text' ? 'paragraph' : block.role, plain(block));
      break;
    case 'heading':
      yield row(block.at, `heading ${block.level}`, plain(block));
      break;
    case 'preformatted':
      yield row(block.at, 'preformatted', block.text);
      break;
    case 'rule':
      yield row(block.at, 'rule');
      break;
    case 'embed':
      yield row(block.at, 'embed', words(block.title, block.url));
      break;
    case 'image':
      yield row(block.at, `image ${block.number}`, words(block.alt, block.src));
      if (block.caption) yield inside(block.caption, 'caption');
      break;
    case 'quote':
    case 'note':
      yield row(null, block.kind);
      yield* rowsOf(block.blocks, depth + 1);
      break;
    case 'list':
      yield row(null, block.ordered ? `list from ${block.start}` : 'list');
      for (const item of block.items) {
        yield { ...row(null, 'item'), depth: depth + 1 };
        yield* rowsOf(item, depth + 2);
      }
      break;
    case 'table':
      yield row(null, 'table');
      if (block.caption) yield inside(block.caption, 'caption');
      for (const cells of block.rows) {
        yield { ...row(null, 'row'), depth: depth + 1 };
        for (const cell of cells) {
          const spans = cell.colspan * cell.rowspan > 1 ? ` ${cell.colspan}×${cell.rowspan}` : '';
          yield { ...inside(cell, `${cell.header ? 'header' : 'cell'}${spans}`), depth: depth + 2 };
        }
      }
  }
}

function plain({ inlines }: Leaf): string {
  return inlines.map(({ text }) => text).join('');
}

/** An address that fills screens (a picture within the file) is cut: its length tells that it is there. */
function words(...texts: readonly (string | null)[]): string {
  return texts
    .flatMap((text) => (text ? [text.length > 300 ? `${text.slice(0, 60)}… (${text.length})` : text] : []))
    .join(' ');
}
