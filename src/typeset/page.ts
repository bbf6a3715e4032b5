/**
 * The types of a set page: an article's lines for one measure. Widths are in cells, offsets in code units of
 * `Article.text`.
 */

/** What a run of a line is, never how it looks: themes give roles their colours. */
export type Role =
  | 'text'
  | 'title'
  | 'byline'
  | 'heading'
  | 'quote'
  | 'note'
  | 'caption'
  | 'link'
  | 'code'
  | 'rule'
  | 'marker'
  | 'muted';

export interface Span {
  readonly text: string;
  readonly role: Role;
  readonly strong?: true;
  readonly emphasis?: true;
  readonly underline?: true;
  readonly deleted?: true;
  readonly href?: string;
  /** Offset of the first character; undefined for what typesetting added (indents, markers, justifying blanks). */
  readonly at?: number;
}

export interface Line {
  readonly spans: readonly Span[];
  /** Width in cells, the indent included, trailing blanks not. */
  readonly cells: number;
  /** Offsets of what stands on the line; a line without text has the next text's offset twice. */
  readonly start: number;
  readonly end: number;
  /** Index in `Article.blocks` of the block the line belongs to; -1 for the title and byline above them. */
  readonly block: number;
  /** Set on the first line of a block: what kind it is, for the outline, images and copying. */
  readonly first?: true;
}
