/** A line to type in, on the last row: filter, find, search, notes. What is typed takes effect at once. */

import { printable } from '../../typeset/printable.ts';
import { cells } from '../../typeset/width.ts';
import type { Context } from '../context.ts';
import { pad, piece, type Row } from '../row.ts';
import type { Area, View } from '../view.ts';

export interface PromptOptions {
  readonly label: string;
  readonly text: string;
  /** Whole texts that `text` may become with Tab, the likeliest first. */
  readonly complete?: (text: string) => readonly string[];
  readonly changed?: (text: string) => void;
  /** What stands at the right end of the row: a count of hits, say. */
  readonly aside?: () => string;
  readonly cancelled: () => void;
  readonly done: (text: string) => void;
}

const clusters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

export class Prompt implements View {
  readonly places = [] as const;
  readonly covers = false;
  readonly #context: Context;
  readonly #options: PromptOptions;
  /** The grapheme clusters typed, and how many of them stand before the cursor. */
  #clusters: string[];
  #at: number;
  #offers: { texts: readonly string[]; next: number } | undefined;

  constructor(context: Context, options: PromptOptions) {
    this.#context = context;
    this.#options = options;
    this.#clusters = split(options.text);
    this.#at = this.#clusters.length;
  }

  get text(): string {
    return this.#clusters.join('');
  }

  type(text: string): boolean {
    const added = split(text.replace(/[\p{Cc}\p{Cs}]/gu, ''));
    if (added.length === 0) return true;
    // A combining mark joins the cluster before it, so the whole is cut anew.
    const before = split(this.#clusters.slice(0, this.#at).join('') + added.join(''));
    this.#clusters = [...before, ...this.#clusters.slice(this.#at)];
    this.#at = before.length;
    this.#edited();
    return true;
  }

  act(): boolean {
    return true;
  }

  key(key: string): boolean {
    const { desk } = this.#context;
    switch (key) {
      case 'enter':
        desk.remove(this);
        this.#options.done(this.text);
        return true;
      case 'esc':
      case 'ctrl+c':
      case 'ctrl+g':
        desk.remove(this);
        this.#options.cancelled();
        return true;
      case 'backspace':
      case 'ctrl+h':
        if (this.#at > 0) this.#clusters.splice(--this.#at, 1);
        else if (this.#clusters.length === 0) return this.key('esc');
        return this.#edited();
      case 'delete':
        this.#clusters.splice(this.#at, 1);
        return this.#edited();
      case 'ctrl+u':
        this.#clusters.splice(0, this.#at);
        this.#at = 0;
        return this.#edited();
      case 'ctrl+k':
        this.#clusters.length = this.#at;
        return this.#edited();
      case 'ctrl+w':
        this.#eraseWord();
        return this.#edited();
      case 'left':
      case 'ctrl+b':
        this.#at = Math.max(0, this.#at - 1);
        return true;
      case 'right':
      case 'ctrl+f':
        this.#at = Math.min(this.#clusters.length, this.#at + 1);
        return true;
      case 'home':
      case 'ctrl+a':
        this.#at = 0;
        return true;
      case 'end':
      case 'ctrl+e':
        this.#at = this.#clusters.length;
        return true;
      case 'tab':
        this.#complete();
        return true;
      default:
        return true;
    }
  }

  draw(area: Area, below: readonly Row[]): readonly Row[] {
    const { profile } = this.#context.desk;
    const aside = this.#options.aside?.() ?? '';
    const room = Math.max(1, area.columns - cells(aside, profile) - 2);
    const { shown } = this.#window(room);
    const row: Row = [
      piece(` ${this.#options.label} `, 'label'),
      ...pad([piece(shown)], Math.max(1, room - cells(` ${this.#options.label} `, profile)), profile),
      piece(aside, 'muted'),
    ];
    return [...below.slice(0, area.rows - 1), row];
  }

  cursor(area: Area): { column: number; row: number } {
    const { profile } = this.#context.desk;
    const aside = this.#options.aside?.() ?? '';
    const room = Math.max(1, area.columns - cells(aside, profile) - 2);
    return { column: Math.min(area.columns - 1, this.#window(room).cursor), row: area.rows - 1 };
  }

  /** The end of the text that fits before the cursor, what follows it, and the cursor's column. */
  #window(room: number): { shown: string; cursor: number } {
    const { profile } = this.#context.desk;
    const label = cells(` ${this.#options.label} `, profile);
    let from = this.#at;
    let used = 0;
    const seen = (cluster: string) => printable(cluster);
    while (from > 0 && used + cells(seen(this.#clusters[from - 1]!), profile) < room - label)
      used += cells(seen(this.#clusters[--from]!), profile);
    return { shown: this.#clusters.slice(from).map(seen).join(''), cursor: label + used };
  }

  #eraseWord(): void {
    while (this.#at > 0 && this.#clusters[this.#at - 1] === ' ') this.#clusters.splice(--this.#at, 1);
    while (this.#at > 0 && this.#clusters[this.#at - 1] !== ' ') this.#clusters.splice(--this.#at, 1);
  }

  #complete(): void {
    this.#offers ??= { texts: this.#options.complete?.(this.text) ?? [], next: 0 };
    const text = this.#offers.texts[this.#offers.next];
    if (text === undefined) return;
    this.#offers.next = (this.#offers.next + 1) % this.#offers.texts.length;
    const offers = this.#offers;
    this.#clusters = split(text);
    this.#at = this.#clusters.length;
    this.#edited();
    this.#offers = offers;
  }

  #edited(): true {
    this.#offers = undefined;
    this.#options.changed?.(this.text);
    return true;
  }
}

const split = (text: string): string[] => Array.from(clusters.segment(text), (s) => s.segment);
