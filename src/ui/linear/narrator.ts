/**
 * The desk in linear text: what has changed is said, and nothing else. It hears of every change, waits until the key or
 * the event is over, and compares what lies on top with what was said of it last.
 */

import { type Language, speak } from '../../text/language.ts';
import { roleWords } from '../../text/linear.ts';
import type { Desk } from '../desk.ts';
import type { ToldRole, Utterance } from '../told.ts';
import type { View } from '../view.ts';

export interface Narration {
  /** All that has been said, in order; it only grows. */
  readonly said: readonly Utterance[];
  /** What is being typed, with its label; '' where nothing is. */
  readonly typing: string;
}

export class Narrator {
  readonly desk: Desk;
  /** Role names in the reader's language. */
  readonly roles: Readonly<Record<ToldRole, string>>;
  #narration: Narration = { said: [], typing: '' };
  #top: View | undefined;
  #noticed: Desk['noticed'];
  /** What was said last of the view on top, as one text. */
  #now = '';
  #waiting = false;
  readonly #listeners = new Set<() => void>();

  constructor(desk: Desk, language: Language) {
    this.desk = desk;
    this.roles = speak(roleWords, language);
    desk.onChange(() => this.#soon());
    this.update();
  }

  get narration(): Narration {
    return this.#narration;
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Says again what lies on top. */
  again(): void {
    this.#top = undefined;
    this.#soon();
  }

  /** Says what is new. */
  update(): void {
    const { top, noticed } = this.desk;
    const told = top?.tell?.();
    const news: Utterance[] = [];
    if (told) {
      const now = JSON.stringify(told.now);
      if (top !== this.#top) news.push(told.name, ...told.now);
      else if (now !== this.#now) news.push(...told.now);
      this.#top = top;
      this.#now = now;
    }
    if (noticed && noticed !== this.#noticed) news.push({ role: 'alert', text: noticed.words });
    this.#noticed = noticed;
    const typing = told?.typing ?? '';
    if (news.length === 0 && typing === this.#narration.typing) return;
    this.#narration = { said: [...this.#narration.said, ...news], typing };
    for (const listener of this.#listeners) listener();
  }

  /** One key may change the desk several times: only how it is then counts. */
  #soon(): void {
    if (this.#waiting) return;
    this.#waiting = true;
    setImmediate(() => {
      this.#waiting = false;
      this.update();
    });
  }
}
