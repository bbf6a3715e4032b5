/** How a selection of sentences moves, widens and narrows: from a passage to the next, by the action. */
import type { Passage } from '../library/highlight.ts';
import type { Sentences } from '../typeset/sentences.ts';
import type { Action } from './keys.ts';

/** Which end of the selection an action moves: the one to be kept in view where both are not to be seen. */
export type Side = 'start' | 'end';

type Move = (s: Sentences, passage: Passage, length: number) => Passage | undefined;

const next: Move = (s, { end }) => s.from(end);
const previous: Move = (s, { start }) => s.before(start);

/** Each gives undefined, or the passage as it was, where it can go no further. `length` is the text's, in code units. */
const moves: Readonly<Partial<Record<Action, readonly [Side, Move]>>> = {
  down: ['end', next],
  nextSentence: ['end', next],
  up: ['start', previous],
  previousSentence: ['start', previous],
  top: ['start', (s) => s.from(0)],
  bottom: ['end', (s, _, length) => s.before(length)],
  widenEnd: ['end', (s, { start, end }) => ({ start, end: s.from(end)?.end ?? end })],
  widenStart: ['start', (s, { start, end }) => ({ start: s.before(start)?.start ?? start, end })],
  narrowEnd: ['end', withoutLast],
  narrowStart: ['start', withoutFirst],
  widenParagraph: ['end', (s, passage) => wholeParagraphs(s, passage) ?? paragraphAfter(s, passage)],
  widenParagraphBack: ['start', (s, passage) => wholeParagraphs(s, passage) ?? paragraphBefore(s, passage)],
};

/** What an action makes of a selection; undefined where it is none of those that do. */
export function reselect(
  sentences: Sentences,
  passage: Passage,
  action: Action,
  length: number,
): { readonly passage: Passage; readonly side: Side } | undefined {
  const [side, move] = moves[action] ?? [];
  return side && move && { passage: move(sentences, passage, length) ?? passage, side };
}

function withoutLast(s: Sentences, { start, end }: Passage): Passage | undefined {
  const last = s.before(end);
  const left = last && s.before(last.start);
  return left && left.end > start ? { start, end: left.end } : undefined;
}

function withoutFirst(s: Sentences, { start, end }: Passage): Passage | undefined {
  const left = s.from(s.at(start)?.end ?? end);
  return left && left.start < end ? { start: left.start, end } : undefined;
}

/** The selection out to both ends of its paragraphs; undefined where it is there. */
function wholeParagraphs(s: Sentences, { start, end }: Passage): Passage | undefined {
  const whole = { start: s.line(start)?.start ?? start, end: s.line(end - 1)?.end ?? end };
  return whole.start === start && whole.end === end ? undefined : whole;
}

function paragraphAfter(s: Sentences, { start, end }: Passage): Passage | undefined {
  const first = s.from(end);
  return first && { start, end: s.line(first.start)?.end ?? first.end };
}

function paragraphBefore(s: Sentences, { start, end }: Passage): Passage | undefined {
  const last = s.before(start);
  return last && { start: s.line(last.start)?.start ?? last.start, end };
}
