/** Keeps names that many articles have in common (sources, authors, topics) once in memory. */
import type { Entry } from './entry.ts';

const NONE: readonly string[] = Object.freeze([]);

export class Shared {
  readonly #texts = new Map<string, string>();
  readonly #lists = new Map<string, readonly string[]>();

  text<Text extends string | null>(text: Text): Text {
    if (text === null) return text;
    const known = this.#texts.get(text);
    if (known === undefined) this.#texts.set(text, text);
    return (known ?? text) as Text;
  }

  /** A list given as lines. A single name makes the same list each time; several seldom come together twice. */
  lines(lines: string): readonly string[] {
    if (lines === '') return NONE;
    if (lines.includes('\n')) return lines.split('\n').map((line) => this.text(line));
    let list = this.#lists.get(lines);
    if (!list) {
      list = [this.text(lines)];
      this.#lists.set(lines, list);
    }
    return list;
  }

  list(list: readonly string[]): readonly string[] {
    return this.lines(list.join('\n'));
  }

  /** The headline as the end of its title, which then holds the characters of both. */
  headline(title: string, headline: string): string {
    return title.endsWith(headline) ? title.slice(title.length - headline.length) : headline;
  }

  /** The entry with its names shared: one that came from a worker thread has copies of its own. */
  entry(entry: Entry): Entry {
    return {
      ...entry,
      headline: this.headline(entry.title, entry.headline),
      column: this.text(entry.column),
      source: this.text(entry.source),
      authors: this.list(entry.authors),
      topics: this.list(entry.topics),
      language: this.text(entry.language),
    };
  }
}
