/**
 * The types of a set page: an article's lines for one measure. Widths are in cells, offsets in code units of
 * `Article.text`.
 */

import type { PictureRow } from './picture.ts';

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
  /** Set on the first line of an image, drawn or described: its number. */
  readonly image?: number;
  /** Stands on the line instead of text, after the spans. */
  readonly picture?: PictureRow;
  /** Set on the first line of a block: what kind it is, for the outline, images and copying. */
  readonly first?: true;
}

/** How far `Page.extend` shall go: until any of these is reached. Nothing given: to the end. */
export interface Goal {
  /** Set at least this many lines in all. */
  readonly lines?: number;
  /** Set as far as the line with this offset. */
  readonly offset?: number;
  /** Stop after so many milliseconds. */
  readonly ms?: number;
}

/** An article being set for one measure: lines come as far as they are asked for. */
export interface Page {
  readonly measure: number;
  /** What is set so far. It only grows. */
  readonly lines: readonly Line[];
  readonly complete: boolean;
  extend(goal?: Goal): void;
  /** Index of the line that shows the offset, or of the last one before it; sets as far as that if need be. */
  lineAt(offset: number): number;
}
