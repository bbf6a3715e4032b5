/**
 * The window of a linear article: the passage one is at, and those that were passed on the way there. It has the ways of a
 * window on a set page, so panels, finding and bookmarks need not know which of the two they have.
 */
import type { PageWindow } from '../page-window.ts';
import { clamp } from '../scroll.ts';
import type { Passage } from './passages.ts';

/** Passages that a page of linear text has. */
const onPage = 6;

export interface PassageWindowOptions {
  readonly passages: () => readonly Passage[];
  /** Offset that the window begins at. */
  readonly place: number;
  /** Called when another passage is the one at hand. */
  readonly moved: () => void;
}

export class PassageWindow implements Pick<PageWindow, keyof PageWindow> {
  rows = onPage;
  readonly underway = undefined;
  readonly #options: PassageWindowOptions;
  #passages: readonly Passage[];
  #top: number;
  /** Index of the first passage of those to be read. */
  #from: number;

  constructor(options: PassageWindowOptions) {
    this.#options = options;
    this.#passages = options.passages();
    this.#top = this.#indexOf(options.place);
    this.#from = this.#top;
  }

  get place(): number {
    return this.#top === 0 ? 0 : (this.#passages[this.#top]?.start ?? 0);
  }

  get start(): number {
    return this.place;
  }

  get top(): number {
    return this.#top;
  }

  get lines(): readonly Passage[] {
    return this.#passages.slice(this.#from, this.#top + 1);
  }

  get seen(): number {
    return this.#passages[this.#top]?.end ?? 0;
  }

  get atEnd(): boolean {
    return this.#top >= this.#passages.length - 1;
  }

  reset(): void {
    const { place } = this;
    this.#passages = this.#options.passages();
    this.#top = this.#indexOf(place);
    this.#from = this.#top;
  }

  show(): readonly Passage[] {
    return this.lines;
  }

  /** Going on by pages reads what lies between; any other way only where one arrives. */
  move(index: number): void {
    const before = this.#top;
    this.#stand(index);
    if (Number.isFinite(index) && this.#top - before < onPage) this.#from = Math.min(before + 1, this.#top);
  }

  turn(by: 1 | -1): void {
    this.move(this.#top + by * onPage);
  }

  goTo(offset: number): void {
    this.#stand(this.#indexOf(offset));
  }

  reveal(offset: number): void {
    this.goTo(offset);
  }

  revealPassage({ start, end }: { start: number; end: number }, side: 'start' | 'end'): void {
    this.goTo(side === 'start' ? start : Math.max(start, end - 1));
  }

  wayBack(): () => void {
    const { place } = this;
    return () => this.goTo(place);
  }

  stop(): void {}

  #stand(index: number): void {
    this.#top = clamp(index, 0, Math.max(0, this.#passages.length - 1));
    this.#from = this.#top;
    this.#options.moved();
  }

  /** The passage that holds an offset, or the last one before it. Offset 0 is the beginning, whatever stands there. */
  #indexOf(offset: number): number {
    if (offset === 0) return 0;
    return Math.max(
      0,
      this.#passages.findLastIndex(({ start }) => start <= offset),
    );
  }
}
