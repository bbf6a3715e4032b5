/**
 * Blocks as the page has them, before it is known what they mean: `body.ts` writes drafts, the rules (card, byline,
 * caption, section …) change them, `finish.ts` makes the article's blocks of what is left.
 */
import type { Align, Image, Inline, SetAside } from './article.ts';

export interface DraftParagraph {
  kind: 'paragraph';
  inlines: readonly Inline[];
  /** The inlines' text. A `\n` is a `<br>`. */
  text: string;
  align: Align;
  /** The element it stood in: p, h2, div, figcaption, caption … */
  element: string;
  /** Number of the innermost block element: paragraphs and images of one `<p>` share it. */
  block: number;
  /** Every visible character is bold. */
  strong: boolean;
  /** Set as a caption: small or grey type, a caption's class. */
  small: boolean;
  role: 'text' | 'byline' | 'lead';
  /** 0: no heading. */
  level: number;
}

export interface DraftImage {
  kind: 'image';
  src: string | null;
  alt: string;
  size?: Image['size'];
  href: string | null;
  caption: DraftParagraph | null;
  block: number;
}

interface DraftEmbed {
  kind: 'embed';
  title: string;
  url: string | null;
}

export interface DraftQuote {
  kind: 'quote' | 'note';
  blocks: Draft[];
}

export interface DraftList {
  kind: 'list';
  ordered: boolean;
  start: number;
  reversed: boolean;
  items: Draft[][];
}

export interface DraftCell {
  blocks: Draft[];
  header: boolean;
  colspan: number;
  rowspan: number;
}

export interface DraftTable {
  kind: 'table';
  caption: DraftParagraph | null;
  rows: DraftCell[][];
}

interface DraftRule {
  kind: 'rule';
}

interface DraftPreformatted {
  kind: 'preformatted';
  text: string;
}

export type Draft =
  | DraftParagraph
  | DraftImage
  | DraftEmbed
  | DraftQuote
  | DraftList
  | DraftTable
  | DraftRule
  | DraftPreformatted;

/** What the rules work on. They move what is not the article from `blocks` to `setAside`. */
export interface DraftBody {
  blocks: Draft[];
  setAside: SetAside[];
  /** The date of the first `<time>`. */
  time: string | null;
}

export function isParagraph(draft: Draft | undefined): draft is DraftParagraph {
  return draft?.kind === 'paragraph';
}

export function isQuote(draft: Draft | undefined): draft is DraftQuote {
  return draft?.kind === 'quote';
}

export function isImage(draft: Draft | undefined): draft is DraftImage {
  return draft?.kind === 'image';
}

/** Every visible character is in italics. */
export function isEmphasised({ inlines }: DraftParagraph): boolean {
  return inlines.every((inline) => inline.emphasis === true || inline.text.trim() === '');
}

/** Rank of the heading element that a paragraph stood in: 1 to 6, 0 for any other element. */
export function rankOf({ element }: DraftParagraph): number {
  return /^h[1-6]$/.test(element) ? Number(element.charAt(1)) : 0;
}

/** A paragraph made by a rule, with the marks of `from` where it has any. */
export function paragraph(inlines: readonly Inline[], from: Partial<DraftParagraph> = {}): DraftParagraph {
  const text = inlines.map((inline) => inline.text).join('');
  return {
    kind: 'paragraph',
    align: 'start',
    element: 'p',
    block: -1,
    small: false,
    role: 'text',
    level: 0,
    ...from,
    inlines,
    text,
    strong: text !== '' && inlines.every((inline) => inline.strong || inline.text.trim() === ''),
  };
}

/** A paragraph's inlines, a list for each of its lines. */
export function linesOf(inlines: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [[]];
  for (const inline of inlines)
    inline.text.split('\n').forEach((text, index) => {
      if (index > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...inline, text });
    });
  return lines;
}

/** The text of some drafts, a line each, in reading order. */
export function textOf(drafts: readonly Draft[]): string {
  const lines: string[] = [];
  for (const draft of drafts) {
    if (draft.kind === 'paragraph' || draft.kind === 'preformatted') lines.push(draft.text);
    else if (draft.kind === 'image') lines.push(draft.caption?.text ?? draft.alt, draft.src ?? '');
    else if (draft.kind === 'embed') lines.push(draft.title);
    else if (draft.kind === 'quote' || draft.kind === 'note') lines.push(textOf(draft.blocks));
    else if (draft.kind === 'list') lines.push(draft.items.map(textOf).join('\n'));
    else if (draft.kind === 'table') {
      lines.push(draft.caption?.text ?? '');
      for (const row of draft.rows) lines.push(row.map((cell) => textOf(cell.blocks)).join(' '));
    }
  }
  return lines.filter((line) => line !== '').join('\n');
}

/** How many links some drafts hold. */
export function linksOf(drafts: readonly Draft[]): number {
  let links = 0;
  for (const draft of drafts) {
    if (draft.kind === 'paragraph') links += countLinks(draft.inlines);
    else if (draft.kind === 'embed') links += draft.url === null ? 0 : 1;
    else if (draft.kind === 'quote' || draft.kind === 'note') links += linksOf(draft.blocks);
    else if (draft.kind === 'list') links += draft.items.reduce((sum, item) => sum + linksOf(item), 0);
    else if (draft.kind === 'table') links += draft.rows.flat().reduce((sum, cell) => sum + linksOf(cell.blocks), 0);
  }
  return links;
}

/** A link may run over several inlines with different marks; it is one link. */
function countLinks(inlines: readonly Inline[]): number {
  return inlines.filter((inline, index) => inline.href && inline.href !== inlines[index - 1]?.href).length;
}

/** Takes drafts out of the article and says why. */
export function setAside(body: DraftBody, reason: SetAside['reason'], drafts: readonly Draft[]): void {
  if (drafts.length === 0) return;
  body.setAside.push({ reason, text: textOf(drafts), links: linksOf(drafts) });
}
