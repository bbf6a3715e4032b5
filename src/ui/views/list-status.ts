/** The row below the list: how far a scan is, else where one is; what the list is filtered by; the keys that matter. */
import type { Progress } from '../../library/library.ts';
import { fill } from '../../text/language.ts';
import { printable } from '../../typeset/printable.ts';
import type { Context, ReaderWords } from '../context.ts';
import type { Action } from '../keys.ts';
import { type Piece, piece, type Row, statusEnds } from '../row.ts';
import { problemOf } from './query-prompt.ts';

export interface ListState {
  /** Index of the row chosen. */
  readonly chosen: number;
  readonly count: number;
  readonly query: string;
}

export function listStatus(context: Context, { chosen, count, query }: ListState, columns: number): Row {
  const { words, library, desk } = context;
  const { progress } = library;
  const where = progress.phase !== 'idle' ? progressWords(progress, words) : count > 0 ? `${chosen + 1}/${count}` : '';
  const left: Piece[] = [piece(`  ${where}`, 'status')];
  if (query) left.push(piece(`${where && '   '}${printable(query)}`, 'accent'));
  const problem = problemOf(query, words);
  if (problem !== undefined) left.push(piece(`   ${problem}`, 'notice'));
  const hint = (text: string, action: Action, place: 'list' | 'everywhere' = 'list') =>
    fill(text, { key: desk.keymap.key(action, place) });
  const hints = [
    fill(words.hintOpen, { key: 'Enter' }),
    hint(words.hintFilter, 'filter'),
    hint(words.hintSearchAll, 'search', 'everywhere'),
    hint(words.hintPanel, 'metadata'),
    hint(words.hintHelp, 'help', 'everywhere'),
  ];
  return statusEnds(left, hints, columns, desk.profile);
}

/** How far a scan is, and how long it will take: to the second under a minute and a half. */
export function progressWords({ phase, done, total, secondsLeft }: Progress, words: ReaderWords): string {
  if (phase === 'walking') return total > 0 ? fill(words.walkingSeen, { n: total }) : words.walking;
  if (secondsLeft === null) return fill(words.scanning, { n: done, all: total });
  const seconds = Math.max(1, Math.round(secondsLeft));
  const time =
    seconds < 90 ? fill(words.seconds, { n: seconds }) : fill(words.minutes, { n: Math.round(seconds / 60) });
  return fill(words.scanningLeft, { n: done, all: total, time });
}
