/**
 * A window of some rows on a page that is set as it is needed: what stands on the screen, and the ways to elsewhere. A
 * place far down a huge article is reached in slices of time, so that the keys are never blocked.
 */
import type { Line, Page } from '../typeset/page.ts';
import { clamp, revealSpan } from './scroll.ts';

/** Milliseconds of setting between two keys: long articles are set behind the reader's back. */
const slice = 8;
/** How often it is shown how far a long way is, in ms. */
const showEvery = 250;

export interface PageWindowOptions {
  /** Opens a page for a measure in cells. */
  readonly open: (measure: number) => Page;
  /** Length of the page's text in code units. */
  readonly length: number;
  /** Offset that the window begins at. */
  readonly place: number;
  /** Called when another line stands on top. */
  readonly moved: () => void;
  /** Called when something is there to be drawn that was not asked for by a key. */
  readonly arrived: () => void;
}

/** An offset still to be set before the window can go there. */
interface Goal {
  readonly offset: number;
  /** A third down the window, not at its top. */
  readonly centred: boolean;
  /** The number of an image that stands before the text with this offset, and is gone to instead. */
  readonly image?: number | undefined;
  /** The place is where one was already: the page was only set anew. */
  readonly stays?: true;
}

/** The line of a goal; the page is set as far as that. */
function lineOf({ lines, lineAt }: Page, { offset, image }: Goal): number {
  const line = lineAt(offset);
  if (image === undefined) return line;
  for (let i = line; i >= 0 && lines[i]?.start === offset; i--) if (lines[i]?.image === image) return i;
  return line;
}

export class PageWindow {
  /** How many rows it has. */
  rows = 1;
  readonly #options: PageWindowOptions;
  #page: Page | undefined;
  #outdated = false;
  #top = 0;
  #place: number;
  /** The image that stands at the top. */
  #image: number | undefined;
  #goal: Goal | undefined;
  #timer: NodeJS.Immediate | undefined;
  /** When it was shown last how far the way is. */
  #shown = 0;

  constructor(options: PageWindowOptions) {
    this.#options = options;
    this.#place = options.place;
  }

  /** The text offset that one is at, on the line on top. It survives any change of the page until one moves on. */
  get place(): number {
    return this.#place;
  }

  /** Offset of the first character that is seen. */
  get start(): number {
    return this.#top === 0 ? 0 : (this.#page?.lines[this.#top]?.start ?? this.#place);
  }

  /** Index of the line on top. */
  get top(): number {
    return this.#top;
  }

  /** The lines that are seen. */
  get lines(): readonly Line[] {
    return this.#page?.lines.slice(this.#top, this.#top + this.rows) ?? [];
  }

  /** Offset after the last character that is seen. */
  get seen(): number {
    const last = this.#page?.lines[Math.min(this.#top + this.rows, this.#page.lines.length) - 1];
    return last?.end ?? this.#place;
  }

  /** How much of the way to a place far off has been set, 0–1; undefined where nothing is waited for. */
  get underway(): number | undefined {
    if (!this.#goal || !this.#page) return undefined;
    const set = this.#page.lines.at(-1)?.end ?? 0;
    return Math.min(1, set / Math.max(1, Math.min(this.#goal.offset, this.#options.length)));
  }

  /** Whether the last line is seen. */
  get atEnd(): boolean {
    return !!this.#page?.complete && this.#top + this.rows >= this.#page.lines.length;
  }

  /** Sets the page anew when it is shown next. The place stays, and until then what is seen is what was. */
  reset(): void {
    this.#outdated = true;
  }

  /** Sets what is seen of the page at a measure, and goes on setting behind. */
  show(measure: number, rows: number): readonly Line[] {
    this.rows = rows;
    if (this.#outdated || this.#page?.measure !== measure) this.#set(measure);
    this.#page?.extend({ lines: this.#top + rows });
    this.#goOn();
    return this.lines;
  }

  /** Moves so that `line` is the first, as far as there are lines to fill the window; Infinity goes to the end. */
  move(line: number): void {
    const page = this.#page;
    if (!page) return;
    if (line === Number.POSITIVE_INFINITY) {
      this.goTo(line);
      return;
    }
    this.#goal = undefined;
    page.extend({ lines: line + this.rows });
    const last = Math.max(0, page.lines.length - this.rows);
    // A section near the end may stand at the top with air beneath it: going down then stays.
    this.#stand(line > this.#top ? Math.max(this.#top, Math.min(line, last)) : line);
  }

  /** Turns to the page after (1) or before (-1) the one that is seen, none of whose lines stays, but for a heading at its end. */
  turn(by: 1 | -1): void {
    const page = this.#page;
    if (!page) return;
    this.#goal = undefined;
    page.extend({ lines: this.#top + 2 * this.rows });
    if (by > 0 && this.atEnd) return;
    const { lines } = page;
    let line = Math.max(0, this.#top + by * this.rows);
    while (by > 0 && line > this.#top + 1 && isHead(lines[line - 1]!)) line--;
    while (line > 0 && line < lines.length - 1 && lines[line]!.cells === 0) line++;
    this.#stand(line);
  }

  /**
   * Puts the line with this offset at the top, or a third down the window where `centred`.
   * @param image the number of an image that stands before the text with this offset, and is gone to instead
   */
  goTo(offset: number, centred = false, image?: number): void {
    this.#goal = { offset, centred, image };
    this.#reach();
  }

  /** Moves as little as can be to show the line with this offset: not at all where it is seen. */
  reveal(offset: number): void {
    const page = this.#page;
    const last = page?.lines[this.#top + this.rows - 1];
    if (page && offset >= this.start && (last ? offset < last.end : page.complete)) this.#goal = undefined;
    else this.goTo(offset, true);
  }

  /** Moves as little as can be to show a passage with some air about it; of a longer one than the window its `side`. */
  revealPassage({ start, end }: { start: number; end: number }, side: 'start' | 'end'): void {
    const page = this.#page;
    const final = Math.max(start, end - 1);
    page?.extend({ offset: final, ms: 4 * slice });
    if (!page || (!page.complete && (page.lines.at(-1)?.end ?? -1) <= final)) {
      this.goTo(side === 'start' ? start : final, true);
      return;
    }
    this.#goal = undefined;
    const [first, last] = [page.lineAt(start), page.lineAt(final)];
    const top = revealSpan(this.#top, first, last, this.rows, side);
    if (top !== this.#top) this.#stand(top);
  }

  /** A way back to what is seen now. */
  wayBack(): () => void {
    const [page, top, place] = [this.#page, this.#top, this.#place];
    return () => {
      this.#goal = undefined;
      // The title stands before the text's first character.
      if (page === this.#page) this.#stand(top, place);
      else if (top === 0) this.#stand(0);
      else this.goTo(place);
    };
  }

  /** Sets no more. */
  stop(): void {
    if (this.#timer) clearImmediate(this.#timer);
    this.#timer = undefined;
  }

  #set(measure: number): void {
    this.#outdated = false;
    this.#page = this.#options.open(measure);
    const goal: Goal = this.#goal ?? { offset: this.#place, centred: false, image: this.#image, stays: true };
    this.#top = 0;
    if (goal.offset === 0 && goal.image === undefined) return;
    this.#goal = goal;
    this.#reach();
  }

  #stand(line: number, place?: number): void {
    const lines = this.#page?.lines ?? [];
    this.#top = clamp(line, 0, Math.max(0, lines.length - 1));
    this.#place = place ?? this.start;
    this.#image = this.#top === 0 ? undefined : (lines[this.#top]?.picture?.image ?? lines[this.#top]?.image);
    this.#options.moved();
  }

  /** Goes to the goal if the page is set that far. */
  #reach(): void {
    const page = this.#page;
    const goal = this.#goal;
    if (!page || !goal) return;
    page.extend({ offset: goal.offset, ms: 4 * slice });
    if (!page.complete && (page.lines.at(-1)?.end ?? -1) <= goal.offset) {
      this.#goOn();
      return;
    }
    this.#goal = undefined;
    if (goal.offset === Number.POSITIVE_INFINITY) this.#stand(page.lines.length - this.rows);
    else if (goal.centred) this.#stand(lineOf(page, goal) - Math.floor(this.rows / 3));
    else this.#stand(lineOf(page, goal), goal.stays && goal.offset);
  }

  /** Sets what is not seen yet, a slice at a time, while no key is waiting. */
  #goOn(): void {
    if (this.#timer || !this.#page || this.#page.complete) return;
    this.#timer = setImmediate(() => {
      this.#timer = undefined;
      this.#page?.extend({ ms: slice });
      const waited = this.#goal !== undefined;
      if (waited) this.#reach();
      if (this.#page?.complete || (waited && !this.#goal)) this.#options.arrived();
      else if (waited && performance.now() - this.#shown > showEvery) {
        this.#shown = performance.now();
        this.#options.arrived();
      }
      this.#goOn();
    });
  }
}

/** A heading, or the air before it: what stands at a page's end without the text that it heads. */
const isHead = ({ spans }: Line): boolean => spans.length === 0 || spans.some(({ role }) => role === 'heading');
