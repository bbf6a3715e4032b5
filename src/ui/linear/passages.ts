/** Article → passages: what is read as one piece in linear text, in reading order, each with its role. */
import type { Article, Block, Inline, Leaf, List } from '../../archive/article.ts';
import { fill } from '../../text/language.ts';
import type { Line, Span } from '../../typeset/page.ts';
import { printable } from '../../typeset/printable.ts';
import type { ReaderWords } from '../context.ts';
import { imagesOf } from '../outline.ts';
import type { ToldRole } from '../told.ts';

/** A paragraph, a heading, an item, a row of a table, a picture: as a line without an end, so that it can be searched for links. */
export interface Passage extends Line {
  readonly role?: ToldRole;
  readonly text: string;
}

export function passagesOf(article: Article, words: ReaderWords): Passage[] {
  const flat = new Flat(article, words);
  for (const [i, block] of article.blocks.entries()) flat.block(block, i);
  return flat.passages;
}

/** Recursion here is as deep as blocks nest, which archive/ limits. */
class Flat {
  readonly passages: Passage[] = [];
  readonly #words: ReaderWords;
  readonly #images: number;

  constructor({ blocks }: Article, words: ReaderWords) {
    this.#words = words;
    this.#images = imagesOf(blocks).length;
  }

  block(block: Block, index: number, role?: ToldRole, lead = ''): void {
    switch (block.kind) {
      case 'paragraph':
        this.#leaves([block], index, role, lead);
        return;
      case 'heading':
        this.#leaves([block], index, 'heading', lead);
        return;
      case 'quote':
      case 'note':
        for (const inner of block.blocks) this.block(inner, index, block.kind === 'quote' ? 'blockquote' : 'note');
        return;
      case 'list':
        this.#list(block, index);
        return;
      case 'table':
        if (block.caption) this.#leaves([block.caption], index, 'row');
        for (const row of block.rows) this.#leaves(row, index, 'row');
        return;
      case 'image': {
        const number = fill(this.#words.imageOf, { n: block.number, all: this.#images });
        const alt = block.caption ? '' : block.alt;
        this.#leaves(block.caption ? [block.caption] : [], index, 'img', `${number} ${alt}`, block.at);
        return;
      }
      case 'embed':
        this.#add(index, 'embed', block.at, block.at, [
          { text: block.title || (block.url ?? ''), role: 'link', ...(block.url ? { href: block.url } : {}) },
        ]);
        return;
      case 'preformatted':
        this.#lines(block.text, block.at, index);
        return;
      case 'rule':
    }
  }

  #list({ items, ordered, start, reversed }: List, index: number): void {
    for (const [i, item] of items.entries()) {
      const number = ordered ? `${start + (reversed ? -i : i)}. ` : '';
      for (const [j, block] of item.entries()) this.block(block, index, 'listitem', j === 0 ? number : '');
    }
  }

  /** Lines of the author's own, each a passage: nobody hears a line end in the middle. */
  #lines(text: string, at: number, index: number): void {
    let start = at;
    for (const line of text.split('\n')) {
      if (line.trim() !== '') this.#add(index, 'code', start, start + line.length, [{ text: line, role: 'code' }]);
      start += line.length + 1;
    }
  }

  /** Leaves read as one: a paragraph, the cells of a row. */
  #leaves(leaves: readonly Leaf[], index: number, role?: ToldRole, lead = '', at = leaves[0]?.at ?? 0): void {
    const spans = leaves.flatMap((leaf, i): Span[] => [
      ...(i > 0 ? [{ text: '; ', role: 'text' as const }] : []),
      ...leaf.inlines.map((inline) => this.#span(inline)),
    ]);
    const last = leaves.at(-1);
    const end = last ? last.at + last.inlines.reduce((sum, { text }) => sum + text.length, 0) : at;
    this.#add(index, role, at, end, lead ? [{ text: lead, role: 'marker' }, ...spans] : spans);
  }

  #span({ text, href }: Inline): Span {
    return href === undefined ? { text, role: 'text' } : { text, role: 'link', href };
  }

  #add(block: number, role: ToldRole | undefined, start: number, end: number, spans: readonly Span[]): void {
    const text = spans
      .map((span) => (span.href === undefined ? span.text : fill(this.#words.link, { text: span.text })))
      .join('')
      .replace(/\s+/g, ' ')
      .trim();
    if (text === '') return;
    this.passages.push({ spans, cells: 0, start, end, block, text: printable(text), ...(role ? { role } : {}) });
  }
}
