/** What a reader keeps in one article, where it stands in the article's text as it is now. Offsets are in code units. */
import { resolveAnchor } from '../library/anchor.ts';
import { type Passage, passageOf } from '../library/highlight.ts';
import type { Mark } from '../library/reading.ts';
import { signs } from './signs.ts';

/** A bookmark or a highlight in its place; a bookmark's `end` is its `start`. */
export interface Kept extends Passage {
  readonly mark: Mark;
}

export class KeptMarks {
  readonly #text: string;
  readonly #marks: () => readonly Mark[];
  /** The marks as they were when they were placed: another list of them is another state. */
  #known: readonly Mark[] | undefined;
  #bookmarks: readonly Kept[] = [];
  #highlights: readonly Kept[] = [];

  /** `marks` gives the article's marks, the same list as long as none has changed. */
  constructor(text: string, marks: () => readonly Mark[]) {
    this.#text = text;
    this.#marks = marks;
  }

  get bookmarks(): readonly Kept[] {
    this.#place();
    return this.#bookmarks;
  }

  /** Highlights whose words are still there, by where they begin; any may lie over any other. */
  get highlights(): readonly Kept[] {
    this.#place();
    return this.#highlights;
  }

  /** The highlights that have something of the text from `start` to `end`. */
  highlightsOn(start: number, end: number): readonly Kept[] {
    return this.highlights.filter((one) => one.start < end && one.end > start);
  }

  /** The signs beside a line of the text: where there is a bookmark, and where a highlight with a note begins. */
  signsOn(line: Passage, ascii: boolean): string {
    const here = ({ start }: Passage) => start >= line.start && start < line.end;
    const bookmark = this.bookmarks.some(here);
    const note = this.highlights.some((one) => one.mark.note !== '' && here(one));
    return (bookmark ? signs.bookmark(ascii) : '') + (note ? signs.note(ascii) : '');
  }

  #place(): void {
    const marks = this.#marks();
    if (marks === this.#known) return;
    this.#known = marks;
    this.#bookmarks = marks.flatMap((mark) => {
      if (mark.kind !== 'bookmark') return [];
      const at = resolveAnchor(this.#text, mark.place);
      return [{ mark, start: at, end: at }];
    });
    this.#highlights = marks
      .flatMap((mark) => {
        const passage = mark.kind === 'highlight' ? passageOf(this.#text, mark) : undefined;
        return passage ? [{ mark, ...passage }] : [];
      })
      .sort((a, b) => a.start - b.start || a.end - b.end);
  }
}
