/** The way through an article's sections: the one being read, the next, the one before, and straight to one. */
import type { Article, Section } from '../archive/article.ts';
import { fill } from '../text/language.ts';
import type { Context } from './context.ts';
import type { Action } from './keys.ts';
import type { PageWindow } from './page-window.ts';

type Window = Pick<PageWindow, 'lines' | 'place' | 'start' | 'top' | 'move' | 'goTo'>;

export class Sections {
  readonly #article: Article;
  readonly #window: Window;
  readonly #context: Pick<Context, 'desk' | 'words'>;

  constructor(article: Article, window: Window, context: Pick<Context, 'desk' | 'words'>) {
    this.#article = article;
    this.#window = window;
    this.#context = context;
  }

  /** The places one can jump to: the sections, or where there are none the inferred places. */
  get stops(): readonly Section[] {
    return this.#article.sections.length > 0 ? this.#article.sections : this.#article.places;
  }

  /** The section the first line is in; undefined before the first. */
  get here(): Section | undefined {
    const { place, top } = this.#window;
    return this.#article.sections.findLast(({ at }) => at <= place && (at > 0 || top > 0));
  }

  /** Does what an action says, if it is one of those that go to a section. */
  act(action: Action, key: string): boolean {
    if (action === 'section') this.#goTo(Number(key));
    else if (action === 'nextSection') this.#step(1);
    else if (action === 'previousSection') this.#step(-1);
    else return false;
    return true;
  }

  /** Goes to the section or place with this number, from 1; says so where there is none. */
  #goTo(number: number): void {
    const stop = this.stops[number - 1];
    if (stop) this.#window.goTo(stop.at);
    else this.#say(fill(this.#context.words.noSection, { n: number }));
  }

  /** Goes to the next or the one before; says so at the last, and goes to the top from the first. */
  #step(by: 1 | -1): void {
    const { words } = this.#context;
    const [first] = this.#window.lines;
    // The title stands before the text's first character.
    const here = first && first.block < 0 ? -1 : this.#window.start;
    const stop = by > 0 ? this.stops.find(({ at }) => at > here) : this.stops.findLast(({ at }) => at < here);
    if (stop) this.#window.goTo(stop.at);
    else if (by < 0 && this.#window.top > 0) this.#window.move(0);
    else this.#say(by > 0 ? words.lastSection : words.firstSection);
  }

  /** Says why one stays where one is: the article has no sections at all, or what is said. */
  #say(words: string): void {
    const { desk, words: table } = this.#context;
    desk.notice(this.stops.length > 0 ? words : table.outlineEmpty);
  }
}
