/** Blocks that hold blocks: quotes, lists, tables, figures. Each collects what is written until it closes. */
import { type Draft, type DraftList, type DraftTable, isParagraph, linksOf, paragraph, textOf } from './draft.ts';
import type { Attributes } from './html.ts';
import { asTable } from './tables.ts';

/** Deeper ones are opened up: nobody sees the difference, and what walks blocks may recurse. */
const deepest = 40;

type End = () => void;

export class Containers {
  /** Where finished blocks go: the page, or the innermost container. */
  flow: Draft[] = [];
  #depth = 0;
  #list: DraftList | null = null;
  #table: DraftTable | null = null;

  /** What is to do at the end of the element; null where it holds nothing of its own. */
  begin(name: string, attributes: Attributes): End | null {
    switch (name) {
      case 'figure':
        return this.#beginFigure();
      case 'blockquote':
      case 'ul':
      case 'ol':
      case 'menu':
      case 'dir':
      case 'table':
        return this.#depth < deepest ? this.#beginContainer(name, attributes) : null;
      case 'li':
        return this.#list ? this.#beginItem(this.#list, attributes) : null;
      case 'tr':
        this.#table?.rows.push([]);
        return null;
      case 'td':
      case 'th':
      case 'caption':
        return this.#table ? this.#beginCell(this.#table, name, attributes) : null;
      default:
        return null;
    }
  }

  /** Blocks go to a flow of their own until the returned function is called, which hands them to `use`. */
  collect(use: (blocks: Draft[], outer: Draft[]) => void): End {
    const outer = this.flow;
    const blocks: Draft[] = [];
    this.flow = blocks;
    return () => {
      this.flow = outer;
      use(blocks, outer);
    };
  }

  /** A caption that stands before its picture goes behind it. */
  #beginFigure(): End {
    return this.collect((blocks, outer) => {
      const [first] = blocks;
      const last = blocks.findLastIndex((block) => block.kind === 'image');
      if (isParagraph(first) && first.element === 'figcaption' && last > 0) {
        blocks.splice(last + 1, 0, first);
        blocks.shift();
      }
      append(outer, blocks);
    });
  }

  #beginContainer(name: string, attributes: Attributes): End {
    const [list, table] = [this.#list, this.#table];
    this.#depth++;
    this.#list = name === 'blockquote' || name === 'table' ? null : newList(name, attributes);
    this.#table = name === 'table' ? { kind: 'table', caption: null, rows: [] } : null;
    const made = this.#list ?? this.#table;
    const end = this.collect((blocks, outer) => {
      if (made?.kind === 'table') {
        append(outer, blocks);
        append(outer, asTable(made));
      } else if (made?.kind === 'list') {
        // What stands in a list outside its items is an item to everyone who sees the page.
        if (blocks.length > 0) made.items.push(blocks);
        if (made.items.length > 0) outer.push(made);
      } else if (blocks.length > 0) outer.push(quoted(blocks, attributes.class ?? ''));
    });
    return () => {
      this.#depth--;
      [this.#list, this.#table] = [list, table];
      end();
    };
  }

  #beginItem(list: DraftList, attributes: Attributes): End {
    const value = Number.parseInt(attributes.value ?? '', 10);
    if (list.items.length === 0 && list.ordered && Number.isSafeInteger(value)) list.start = value;
    return this.collect((blocks) => {
      if (blocks.length > 0) list.items.push(blocks);
    });
  }

  #beginCell(table: DraftTable, name: string, attributes: Attributes): End {
    if (name === 'caption')
      return this.collect((blocks) => {
        table.caption = paragraph([{ text: textOf(blocks) }], { element: 'caption', small: true });
      });
    if (table.rows.length === 0) table.rows.push([]);
    const row = table.rows.at(-1);
    const header = name === 'th';
    return this.collect((blocks) => {
      row?.push({ blocks, header, colspan: spanOf(attributes.colspan), rowspan: spanOf(attributes.rowspan) });
    });
  }
}

/** Without the limit that a call's arguments have. */
function append(to: Draft[], blocks: readonly Draft[]): void {
  for (const block of blocks) to.push(block);
}

/** A card that shows another article (WordPress's oEmbed) is a link with a title; every other quote stays one. */
function quoted(blocks: Draft[], classes: string): Draft {
  const quote: Draft = { kind: 'quote', blocks };
  if (!classes.split(' ').includes('wp-embedded-content') || linksOf(blocks) !== 1) return quote;
  const linked = blocks.flatMap((block) => (isParagraph(block) ? block.inlines : [])).find((inline) => inline.href);
  return linked?.href ? { kind: 'embed', title: textOf(blocks), url: linked.href } : quote;
}

function newList(name: string, attributes: Attributes): DraftList {
  const start = Number.parseInt(attributes.start ?? '', 10);
  return {
    kind: 'list',
    ordered: name === 'ol',
    start: Number.isSafeInteger(start) ? start : 1,
    reversed: attributes.reversed !== undefined,
    items: [],
  };
}

/** https://html.spec.whatwg.org/#attr-tdth-colspan: at least 1; no table of an article has a hundred columns. */
function spanOf(value: string | undefined): number {
  const number = Number.parseInt(value ?? '', 10);
  return number >= 1 ? Math.min(number, 100) : 1;
}
