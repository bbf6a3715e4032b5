/**
 * Making, noting and removing highlights in one article, each of which can be undone. Highlights are independent of one
 * another: two may touch or overlap, each with a note of its own; only the same passage is never highlighted twice.
 */
import { highlightOf, type Passage } from '../library/highlight.ts';
import type { Mark, Reading } from '../library/reading.ts';
import type { Opened } from './context.ts';
import type { KeptMarks } from './kept.ts';

export class Highlighting {
  readonly #reading: Reading;
  readonly #opened: Opened;
  readonly #kept: KeptMarks;
  readonly #undo: (() => unknown)[] = [];

  constructor(reading: Reading, opened: Opened, kept: KeptMarks) {
    this.#reading = reading;
    this.#opened = opened;
    this.#kept = kept;
  }

  /** The highlights that a passage touches. */
  under({ start, end }: Passage): readonly Mark[] {
    return this.#kept.highlightsOn(start, end).map(({ mark }) => mark);
  }

  /** The highlight of just this passage. */
  of({ start, end }: Passage): Mark | undefined {
    return this.#kept.highlights.find((one) => one.start === start && one.end === end)?.mark;
  }

  /** The highlight that a note on a passage belongs to: that of the passage, or else the shortest that holds it whole. */
  holding(passage: Passage): Mark | undefined {
    const around = this.#kept
      .highlightsOn(passage.start, passage.end)
      .filter(({ start, end }) => start <= passage.start && end >= passage.end)
      .sort((a, b) => a.end - a.start - (b.end - b.start));
    return around[0]?.mark;
  }

  /** Highlights a passage. */
  add(passage: Passage): Mark {
    const { entry, article } = this.#opened;
    const made = this.#reading.addMark({
      ...highlightOf(article.text, passage),
      article: entry.work,
      title: entry.headline,
      file: entry.file,
      note: '',
    });
    this.#undo.push(() => this.#reading.removeMark(made));
    return made;
  }

  setNote(mark: Mark, note: string): void {
    if (note === mark.note) return;
    void this.#reading.setNote(mark, note);
    this.#undo.push(() => this.#reading.setNote(mark, mark.note));
  }

  remove(marks: readonly Mark[]): void {
    for (const mark of marks) void this.#reading.removeMark(mark);
    this.#undo.push(() => Promise.all(marks.map((mark) => this.#reading.restoreMark(mark))));
  }

  /** Whether anything has been done here. */
  get undoable(): boolean {
    return this.#undo.length > 0;
  }

  /** Undoes what was done last; false where nothing was. */
  undo(): boolean {
    const last = this.#undo.pop();
    void last?.();
    return last !== undefined;
  }
}
