/** Signs beside rows and lines: no character is East Asian Ambiguous, and each has an ASCII form. */
import { type Piece, piece } from './row.ts';

export const signs = {
  /** What is read, or holds. */
  done: (ascii: boolean): string => (ascii ? 'x' : '✓'),
  bookmark: (ascii: boolean): string => (ascii ? '*' : '◊'),
  highlight: (): string => '_',
  /** Round a value that can be turned, or the place that one was found in. */
  within: (text: string, ascii: boolean): string => (ascii ? `<${text}>` : `‹${text}›`),
  note: (ascii: boolean): string => (ascii ? '+' : '✎'),
};

/** Two cells before an item: a sign for the one that one is at. */
export const pointer = (here: boolean, ascii: boolean): Piece => piece(here ? (ascii ? '> ' : '▸ ') : '  ', 'accent');
