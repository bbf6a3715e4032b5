/** What is being looked for in an article: the words, their hits, and which of them one is at. */
import { findAll } from '../library/match.ts';
import { Haystack, Hits, noHits } from './find.ts';
import type { Mark } from './marks.ts';

export interface Sought {
  /** As typed; '' where nothing is looked for. */
  readonly text: string;
  readonly hits: Hits;
}

export interface Step {
  /** Index of the hit. */
  readonly index: number;
  /** Whether the way there led over an end of the text. */
  readonly wrapped: boolean;
}

const nothing: Sought = { text: '', hits: noHits };

export class Finding {
  /** Index of the hit that one is at; -1 where one is at none. */
  at = -1;
  #sought = nothing;
  readonly #text: string;
  #haystack: Haystack | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  get sought(): Sought {
    return this.#sought;
  }

  set sought(sought: Sought) {
    this.#sought = sought;
    this.at = -1;
  }

  /** Whether there is anything to mark and to go on to. */
  get active(): boolean {
    return this.hits.count > 0;
  }

  get hits(): Hits {
    return this.#sought.hits;
  }

  /** Makes ready to look: done before the first letter is typed, it is not waited for. */
  prepare(): void {
    this.#haystack ??= new Haystack(this.#text);
  }

  /** Looks for a phrase as it is typed. */
  look(phrase: string): void {
    const text = phrase.trim();
    if (text !== '') this.prepare();
    this.sought = { text, hits: this.#haystack?.find(text) ?? noHits };
  }

  /** Looks for the words of a query, as the library's search has found them. */
  lookFor(query: string): void {
    this.sought = { text: query, hits: new Hits(findAll(this.#text, query)) };
  }

  stop(): void {
    this.sought = nothing;
  }

  /** The first hit from an offset on (1) or the last before it (-1); round the ends where there is none. */
  from(offset: number, by: 1 | -1): Step | undefined {
    const next = this.hits.from(offset);
    return this.#step(by > 0 ? next : next - 1);
  }

  /** The hit after (1) or before (-1) the one that one is at. */
  next(by: 1 | -1): Step | undefined {
    return this.#step(this.at + by);
  }

  #step(index: number): Step | undefined {
    const { count } = this.hits;
    if (count === 0) return undefined;
    return { index: (index + count) % count, wrapped: index < 0 || index >= count };
  }

  /** The mark of the hit that one is at. */
  get current(): readonly Mark[] {
    if (this.at < 0) return [];
    return [{ start: this.hits.start(this.at), end: this.hits.end(this.at), ground: 'current' }];
  }

  /** `3/17`, with a `+` where there are more hits than are counted. */
  get count(): string {
    const { count, more } = this.hits;
    return `${this.at + 1}/${count}${more ? '+' : ''}`;
  }
}
