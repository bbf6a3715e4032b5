/** Drafts → the article's blocks: every leaf gets its offset, every picture its number, and the text is written out. */
import type { Block, Heading, Image, Inline, Leaf, Paragraph, Section, TableCell } from './article.ts';
import type { Draft, DraftImage, DraftParagraph, DraftTable } from './draft.ts';
import { labelOf } from './forms.ts';
import { cellInlines } from './tables.ts';

export interface Finished {
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  readonly text: string;
}

export function finish(drafts: readonly Draft[]): Finished {
  const finisher = new Finisher();
  const blocks = finisher.blocks(drafts);
  return { blocks, sections: finisher.sections, text: finisher.text() };
}

/** Recursion here is as deep as blocks nest, which `body.ts` limits. */
class Finisher {
  readonly sections: Section[] = [];
  readonly #leaves: string[] = [];
  /** Offset of the next leaf. */
  #at = 0;
  #images = 0;

  blocks(drafts: readonly Draft[]): Block[] {
    return drafts.map((draft) => this.#block(draft));
  }

  text(): string {
    return this.#leaves.join('\n');
  }

  #leaf(text: string): number {
    const at = this.#at;
    this.#leaves.push(text);
    this.#at += text.length + 1;
    return at;
  }

  #block(draft: Draft): Block {
    switch (draft.kind) {
      case 'paragraph':
        return draft.level > 0 ? this.#heading(draft) : this.#paragraph(draft);
      case 'image':
        return this.#image(draft);
      case 'embed':
        return { kind: 'embed', title: draft.title, url: draft.url, at: this.#at };
      case 'quote':
      case 'note':
        return { kind: draft.kind, blocks: this.blocks(draft.blocks) };
      case 'list':
        return { ...draft, items: draft.items.map((item) => this.blocks(item)) };
      case 'table':
        return this.#table(draft);
      case 'rule':
        return { kind: 'rule', at: this.#at };
      case 'preformatted':
        return { kind: 'preformatted', at: this.#leaf(draft.text), text: draft.text };
    }
  }

  #paragraph({ inlines, text, align, role }: DraftParagraph): Paragraph {
    return { kind: 'paragraph', at: this.#leaf(text), inlines, align, role };
  }

  #heading({ inlines, text, align, level }: DraftParagraph): Heading {
    const at = this.#leaf(text);
    this.sections.push({ level, at, ...labelOf(text, level) });
    return { kind: 'heading', at, inlines, align, level };
  }

  #image({ src, alt, size, href, caption }: DraftImage): Image {
    const number = ++this.#images;
    const at = this.#at;
    const words = caption ? this.#plain(caption.inlines) : null;
    return { kind: 'image', src, alt, ...(size ? { size } : {}), href, number, at, caption: words };
  }

  #table({ caption, rows }: DraftTable): Block {
    return {
      kind: 'table',
      caption: caption ? this.#plain(caption.inlines) : null,
      rows: rows.map((row) =>
        row.map((cell): TableCell => {
          const { header, colspan, rowspan } = cell;
          return { ...this.#plain(cellInlines(cell)), header, colspan, rowspan };
        }),
      ),
    };
  }

  #plain(inlines: readonly Inline[]): Leaf {
    return { at: this.#leaf(inlines.map((inline) => inline.text).join('')), inlines };
  }
}
