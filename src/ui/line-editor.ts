/** A line being typed: grapheme clusters and a cursor between them, with the keys that every shell has. */
import { clusterEnd } from '../typeset/clusters.ts';
import { printable } from '../typeset/printable.ts';
import { cells, type WidthProfile } from '../typeset/width.ts';

/** A line's length in code units; nobody types more, and it is cut anew with every key. */
const LONGEST = 4096;

function split(text: string): string[] {
  const clusters: string[] = [];
  for (let start = 0; start < text.length; ) {
    const end = clusterEnd(text, start);
    clusters.push(text.slice(start, end));
    start = end;
  }
  return clusters;
}

export class LineEditor {
  #clusters: string[];
  /** How many clusters stand before the cursor. */
  #at: number;

  constructor(text = '') {
    this.#clusters = split(text);
    this.#at = this.#clusters.length;
  }

  get text(): string {
    return this.#clusters.join('');
  }

  /** Offset of the cursor in the text, in code units. */
  get caret(): number {
    return this.#clusters.slice(0, this.#at).join('').length;
  }

  /** Puts another text in the line's place, the cursor at an offset of it. */
  replace(text: string, caret = text.length): void {
    this.#clusters = split(text);
    this.#at = split(text.slice(0, caret)).length;
  }

  /** Puts text in at the cursor. Controls and lone surrogates are left out; false where nothing remains. */
  type(text: string): boolean {
    const added = text.replace(/[\p{Cc}\p{Cs}]/gu, '');
    if (added === '' || this.text.length + added.length > LONGEST) return false;
    // A combining mark joins the cluster before it, so the whole is cut anew.
    const before = split(this.#clusters.slice(0, this.#at).join('') + added);
    this.#clusters = [...before, ...this.#clusters.slice(this.#at)];
    this.#at = before.length;
    return true;
  }

  /** Does what a key does here: `edited` or `moved`; undefined where it does nothing. */
  key(key: string): 'edited' | 'moved' | undefined {
    switch (key) {
      case 'backspace':
      case 'ctrl+h':
        return this.#at > 0 ? this.#erase(this.#at - 1, this.#at) : undefined;
      case 'delete':
      case 'ctrl+d':
        return this.#erase(this.#at, this.#at + 1);
      case 'ctrl+u':
        return this.#erase(0, this.#at);
      case 'ctrl+k':
        return this.#erase(this.#at, this.#clusters.length);
      case 'ctrl+w':
        return this.#erase(this.#wordStart(), this.#at);
      case 'left':
      case 'ctrl+b':
        return this.#move(this.#at - 1);
      case 'right':
      case 'ctrl+f':
        return this.#move(this.#at + 1);
      case 'home':
      case 'ctrl+a':
        return this.#move(0);
      case 'end':
      case 'ctrl+e':
        return this.#move(this.#clusters.length);
      default:
        return undefined;
    }
  }

  /** What is seen of the line in `room` cells, and the cell of the cursor: the text's beginning goes where it is too long. */
  window(room: number, profile: WidthProfile): { shown: string; cursor: number } {
    let from = this.#at;
    let cursor = 0;
    while (from > 0) {
      const wide = cells(printable(this.#clusters[from - 1]!), profile);
      if (cursor + wide >= room) break;
      cursor += wide;
      from--;
    }
    return { shown: printable(this.#clusters.slice(from).join('')), cursor };
  }

  #erase(from: number, to: number): 'edited' {
    this.#clusters.splice(from, to - from);
    this.#at = from;
    return 'edited';
  }

  #move(to: number): 'moved' {
    this.#at = Math.max(0, Math.min(to, this.#clusters.length));
    return 'moved';
  }

  /** Where the word before the cursor begins, the blanks behind it included. */
  #wordStart(): number {
    let at = this.#at;
    while (at > 0 && this.#clusters[at - 1] === ' ') at--;
    while (at > 0 && this.#clusters[at - 1] !== ' ') at--;
    return at;
  }
}
