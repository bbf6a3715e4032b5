/** What a view is to somebody who hears it: its name once, and what one is at as often as that changes. */
import type { roleWords } from '../text/linear.ts';

export type ToldRole = keyof typeof roleWords;

/** One line of linear text. It is printable, and as long as it is: the terminal wraps it, not the reader. */
export interface Utterance {
  /** Said before the words; absent for running text. */
  readonly role?: ToldRole;
  readonly text: string;
}

export interface Told {
  /** Said when the view comes to lie on top. */
  readonly name: Utterance;
  /** Said with the name, and again when it differs from what was said last. */
  readonly now: readonly Utterance[];
  /** What is being typed: it stands on the last line. */
  readonly typing?: string;
}

/** Cells that no row is wider than where it is told. */
export const wideEnough = 400;

/** The words of drawn rows in one line: blanks that only make columns count as one. */
export const inOneLine = (rows: readonly (readonly { readonly text: string }[])[]): string =>
  rows
    .map((row) => row.map(({ text }) => text).join(''))
    .join(' ')
    .replace(/ +/g, ' ')
    .trim();
