/**
 * Text → index terms. Characters of scripts without blanks between words are indexed singly and in pairs, so that any
 * Chinese word of any length can be found however a segmenter would cut it; words of other scripts are indexed whole.
 *
 * A term is an unsigned 32-bit number: a single character is its code unit; a pair is first × 65,536 + second; a word
 * is a hash in the range between, which no pair uses, since no script written without blanks begins below U+0E00.
 * Two words may share a hash: whoever needs certainty looks into the text.
 */
import { foldUnits } from './fold.ts';

/** Units of folded text. */
const OTHER = 0;
const WORD = 1;
const IDEOGRAPH = 2;

const FIRST_IDEOGRAPH = 0x0e00;

let classes: Uint8Array | undefined;

/** The class of every code unit. Made on first use, in some milliseconds. */
function unitClasses(): Uint8Array {
  if (classes) return classes;
  const table = new Uint8Array(0x10000);
  for (let unit = 0; unit < 0x2e80; unit++) {
    if (/[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(unit))) table[unit] = WORD;
  }
  // Thai, Lao, Tibetan, Myanmar, Khmer; Han with radicals and kana; Yi; Hangul; surrogates: a rare character is a pair.
  for (const [first, last] of [
    [FIRST_IDEOGRAPH, 0x0fff],
    [0x1000, 0x109f],
    [0x1100, 0x11ff],
    [0x1780, 0x17ff],
    [0x2e80, 0x2fdf],
    [0x3005, 0x3007],
    [0x3021, 0x3029],
    [0x3031, 0x3035],
    [0x3041, 0x30fa],
    [0x30fc, 0xdfff],
    [0xf900, 0xfaff],
  ] as const) {
    table.fill(IDEOGRAPH, first, last + 1);
  }
  classes = table;
  return table;
}

/** Whether a code unit of folded text belongs to a word between blanks, whose ends are word boundaries. */
export const isWordUnit = (unit: number): boolean => unitClasses()[unit] === WORD;

/** Whether between two code units of folded text one script meets another, as in R1是: a blank may stand there or not. */
export function isSeam(before: number, after: number): boolean {
  const table = unitClasses();
  return table[before] !== OTHER && table[after] !== OTHER && table[before] !== table[after];
}

/** How often a term is in an article, in two bits. */
export const ONCE = 0;
export const SOME = 1;
export const OFTEN = 2;
/** In the title, source or authors. */
export const IN_HEAD = 3;

const levelOf = (count: number): number => (count >= 4 ? OFTEN : count >= 2 ? SOME : ONCE);

/** Terms with their levels; `terms` and `levels` hold `size` of them, in no order. */
export interface Terms {
  readonly size: number;
  readonly terms: Uint32Array;
  readonly levels: Uint8Array;
}

/**
 * Counts the terms of one article at a time. The tables are kept from one to the next, so a result stands until `count`
 * is called again.
 */
export class TermCounter {
  /** Open addressing: 0, a term of no text (NUL is no word), marks a free slot. */
  #keys = new Uint32Array(1 << 14);
  #counts = new Uint32Array(1 << 14);
  #used = new Uint32Array(1 << 13);
  /** Takes a 32-bit hash to a slot. */
  #shift = 32 - 14;
  #size = 0;
  #levels = new Uint8Array(1 << 13);
  #terms = new Uint32Array(1 << 13);

  /** The terms of an article's text and of its head (title, source, authors). Folds `text` in place. */
  count(text: Uint16Array, head: Uint16Array): Terms {
    this.#clear();
    foldUnits(text);
    eachTerm(text, (term) => this.#add(term, 1));
    foldUnits(head);
    eachTerm(head, (term) => this.#add(term, HEAD));
    if (this.#terms.length < this.#size) {
      this.#terms = new Uint32Array(this.#used.length);
      this.#levels = new Uint8Array(this.#used.length);
    }
    for (let n = 0; n < this.#size; n++) {
      const slot = this.#used[n] as number;
      const count = this.#counts[slot] as number;
      this.#terms[n] = this.#keys[slot] as number;
      this.#levels[n] = count >= HEAD ? IN_HEAD : levelOf(count);
    }
    return { size: this.#size, terms: this.#terms, levels: this.#levels };
  }

  #clear(): void {
    for (let n = 0; n < this.#size; n++) this.#keys[this.#used[n] as number] = 0;
    this.#size = 0;
  }

  #add(term: number, weight: number): void {
    const keys = this.#keys;
    const mask = keys.length - 1;
    let slot = Math.imul(term, 0x9e3779b1) >>> this.#shift;
    for (let known = keys[slot]; known !== term; known = keys[slot]) {
      if (known === 0) {
        keys[slot] = term;
        this.#counts[slot] = 0;
        this.#used[this.#size++] = slot;
        if (this.#size === this.#used.length) {
          this.#grow();
          this.#add(term, weight);
          return;
        }
        break;
      }
      slot = (slot + 1) & mask;
    }
    this.#counts[slot] = (this.#counts[slot] as number) + weight;
  }

  /** Doubles the table, which is at most half full. */
  #grow(): void {
    const [keys, counts, used, size] = [this.#keys, this.#counts, this.#used, this.#size];
    this.#keys = new Uint32Array(keys.length * 2);
    this.#counts = new Uint32Array(keys.length * 2);
    this.#used = new Uint32Array(used.length * 2);
    this.#shift--;
    this.#size = 0;
    for (let n = 0; n < size; n++) {
      const slot = used[n] as number;
      this.#add(keys[slot] as number, counts[slot] as number);
    }
  }
}

/** More than a text has of any term: what a term of the head counts as. */
const HEAD = 0x40000000;

/** Calls `found` for every term of folded code units, in order; a term comes as often as it occurs. */
function eachTerm(units: Uint16Array, found: (term: number) => void): void {
  const table = unitClasses();
  let before = 0;
  for (let at = 0; at < units.length; at++) {
    const unit = units[at] as number;
    const kind = table[unit];
    if (kind === IDEOGRAPH) {
      found(unit);
      if (before !== 0) found(((before << 16) | unit) >>> 0);
      before = unit;
      continue;
    }
    before = 0;
    if (kind !== WORD) continue;
    const start = at;
    while (at + 1 < units.length && table[units[at + 1] as number] === WORD) at++;
    found(wordTerm(units, start, at + 1));
  }
}

/** FNV-1a over the word's code units, in the range of numbers that no character and no pair uses. */
function wordTerm(units: Uint16Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (units[at] as number), 0x01000193);
  return 0x10000 + ((hash >>> 0) % ((FIRST_IDEOGRAPH - 1) * 0x10000));
}

/** What a word of a query asks of the index. */
export interface WordTerms {
  /** All of them must be there. */
  readonly terms: readonly number[];
  /** Whether having them all is having the word: so for one character, two, or one word of letters. */
  readonly certain: boolean;
}

/** The terms to look up for folded text: pairs where there are pairs, a single character only where it stands alone. */
export function queryTerms(folded: string): WordTerms {
  const units = Uint16Array.from({ length: folded.length }, (_, at) => folded.charCodeAt(at));
  const table = unitClasses();
  const terms = new Set<number>();
  let pieces = 0;
  for (let at = 0; at < units.length; at++) {
    const start = at;
    const kind = table[units[at] as number];
    if (kind === OTHER || kind === undefined) continue;
    while (at + 1 < units.length && table[units[at + 1] as number] === kind) at++;
    pieces++;
    if (kind === WORD) terms.add(wordTerm(units, start, at + 1));
    else if (at === start) terms.add(units[at] as number);
    for (let pair = start; kind === IDEOGRAPH && pair < at; pair++) {
      terms.add((((units[pair] as number) << 16) | (units[pair + 1] as number)) >>> 0);
    }
  }
  // Marks and blanks are in no term; a word that holds any can only be verified in the text.
  const pure = units.every((unit) => table[unit] !== OTHER);
  return {
    terms: [...terms],
    certain: pure && pieces === 1 && terms.size === 1 && (units.length <= 2 || isWord(units)),
  };
}

const isWord = (units: Uint16Array): boolean => units.every((unit) => unitClasses()[unit] === WORD);

/** A string's code units. */
export function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at);
  return units;
}
