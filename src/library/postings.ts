/**
 * Postings: for each term, the articles that have it, in blocks of bytes that a database keeps without understanding.
 *
 * A segment holds the postings of articles that were indexed together. Its terms stand in rising order, cut into blocks;
 * a block is found by its first term. Every number is a varint (seven bits a byte, lowest first). A term's entry is
 *
 *     term − the term before (in the first entry of a block: 0)   bytes of its list   list
 *
 * and its list, for each article in rising order, (article − the one before) × 4 + level. Articles are counted from the
 * segment's base.
 */
import type { Terms } from './tokens.ts';

/** Where a block ends, unless a single list is longer: it fits into a database page of 8 KB with its header. */
const BLOCK_BYTES = 8000;

export interface Block {
  readonly first: number;
  readonly bytes: Uint8Array;
}

/** Collects the terms of articles and writes them out as one segment's blocks. */
export class SegmentBuilder {
  #terms = new Uint32Array(1 << 16);
  #values = new Uint32Array(1 << 16);
  #size = 0;
  #articles = 0;

  /** How many articles have been added. */
  get articles(): number {
    return this.#articles;
  }

  /** Adds an article; it gets the next number, from 0. */
  add({ size, terms, levels }: Terms): void {
    while (this.#size + size > this.#terms.length) {
      this.#terms = grown(this.#terms);
      this.#values = grown(this.#values);
    }
    for (let n = 0; n < size; n++) {
      this.#terms[this.#size] = terms[n] as number;
      this.#values[this.#size] = this.#articles * 4 + (levels[n] as number);
      this.#size++;
    }
    this.#articles++;
  }

  /** The blocks of what was added, and an empty builder again. */
  blocks(): Block[] {
    const [terms, values] = byTerm(this.#terms, this.#values, this.#size);
    const writer = new BlockWriter();
    const list = new Bytes();
    for (let n = 0; n < this.#size; ) {
      const term = terms[n] as number;
      let before = 0;
      list.length = 0;
      for (; n < this.#size && terms[n] === term; n++) {
        const value = values[n] as number;
        const article = value >>> 2;
        list.varint((article - before) * 4 + (value & 3));
        before = article;
      }
      writer.add(term, list);
    }
    this.#size = 0;
    this.#articles = 0;
    return writer.end();
  }
}

const grown = (array: Uint32Array): Uint32Array<ArrayBuffer> => {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
};

/** Sorts by term, stably, so that articles stay in order: a radix sort by the low and the high half. */
function byTerm(terms: Uint32Array, values: Uint32Array, size: number): [Uint32Array, Uint32Array] {
  let [fromTerms, fromValues] = [terms, values];
  let [toTerms, toValues] = [new Uint32Array(size), new Uint32Array(size)] as [Uint32Array, Uint32Array];
  const places = new Uint32Array(0x10000);
  for (const shift of [0, 16]) {
    places.fill(0);
    for (let n = 0; n < size; n++) {
      const digit = ((fromTerms[n] as number) >>> shift) & 0xffff;
      places[digit] = (places[digit] as number) + 1;
    }
    let place = 0;
    for (let digit = 0; digit < 0x10000; digit++) {
      const count = places[digit] as number;
      places[digit] = place;
      place += count;
    }
    for (let n = 0; n < size; n++) {
      const digit = ((fromTerms[n] as number) >>> shift) & 0xffff;
      const to = places[digit] as number;
      places[digit] = to + 1;
      toTerms[to] = fromTerms[n] as number;
      toValues[to] = fromValues[n] as number;
    }
    [fromTerms, toTerms] = [toTerms, fromTerms];
    [fromValues, toValues] = [toValues, fromValues];
  }
  return [fromTerms, fromValues];
}

/** Bytes that grow. */
class Bytes {
  data = new Uint8Array(1 << 10);
  length = 0;

  varint(value: number): void {
    if (this.length + 5 > this.data.length) this.#grow(this.length + 5);
    let rest = value;
    while (rest >= 0x80) {
      this.data[this.length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.data[this.length++] = rest;
  }

  append(bytes: Uint8Array): void {
    const end = this.length + bytes.length;
    if (end > this.data.length) this.#grow(end);
    this.data.set(bytes, this.length);
    this.length = end;
  }

  taken(): Uint8Array {
    return this.data.slice(0, this.length);
  }

  #grow(atLeast: number): void {
    const larger = new Uint8Array(Math.max(atLeast, this.data.length * 2));
    larger.set(this.data.subarray(0, this.length));
    this.data = larger;
  }
}

class BlockWriter {
  readonly #done: Block[] = [];
  readonly #bytes = new Bytes();
  #first = 0;
  #last = 0;

  add(term: number, list: Bytes): void {
    if (this.#bytes.length > 0 && this.#bytes.length + list.length > BLOCK_BYTES) this.#cut();
    if (this.#bytes.length === 0) {
      this.#first = term;
      this.#last = term;
    }
    this.#bytes.varint(term - this.#last);
    this.#bytes.varint(list.length);
    this.#bytes.append(list.data.subarray(0, list.length));
    this.#last = term;
  }

  #cut(): void {
    this.#done.push({ first: this.#first, bytes: this.#bytes.taken() });
    this.#bytes.length = 0;
  }

  /** The blocks that are full. */
  full(): Block[] {
    return this.#done.splice(0);
  }

  end(): Block[] {
    if (this.#bytes.length > 0) this.#cut();
    return this.full();
  }
}

/** Reads varints. */
class Reader {
  at = 0;
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  get more(): boolean {
    return this.at < this.bytes.length;
  }

  varint(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.bytes[this.at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    return value >>> 0;
  }
}

/** A term's list in a block, or null where the block has none. */
export function findList({ first, bytes }: Block, term: number): Uint8Array | null {
  const reader = new Reader(bytes);
  let at = first;
  while (reader.more) {
    at += reader.varint();
    const length = reader.varint();
    if (at === term) return bytes.subarray(reader.at, reader.at + length);
    if (at > term) return null;
    reader.at += length;
  }
  return null;
}

/** The articles of a term, rising, each with its level. */
export interface Postings {
  readonly articles: Uint32Array;
  readonly levels: Uint8Array;
}

/** Decodes a term's lists, given with the bases of their segments in rising order. */
export function decodeLists(lists: readonly { readonly base: number; readonly list: Uint8Array }[]): Postings {
  // A varint's last byte has no high bit: counting those counts the articles.
  let size = 0;
  for (const { list } of lists) for (let at = 0; at < list.length; at++) size += (list[at] as number) < 0x80 ? 1 : 0;
  const articles = new Uint32Array(size);
  const levels = new Uint8Array(size);
  let n = 0;
  for (const { base, list } of lists) {
    let article = base;
    // `Reader.varint`, written out: a common word has a hundred thousand numbers, nearly all of one byte.
    for (let at = 0; at < list.length; ) {
      let byte = list[at++] as number;
      let value = byte & 0x7f;
      for (let shift = 7; byte >= 0x80 && at < list.length; shift += 7) {
        byte = list[at++] as number;
        value |= (byte & 0x7f) << shift;
      }
      article += value >>> 2;
      articles[n] = article;
      levels[n++] = value & 3;
    }
  }
  return { articles, levels };
}

/** The articles that all of `all` have, with the lowest of their levels. */
export function intersect(all: readonly Postings[]): Postings {
  const [shortest, ...others] = [...all].sort((a, b) => a.articles.length - b.articles.length);
  if (!shortest) return { articles: new Uint32Array(0), levels: new Uint8Array(0) };
  let common = shortest;
  for (const other of others) common = both(common, other);
  return common;
}

function both(few: Postings, many: Postings): Postings {
  const articles = new Uint32Array(few.articles.length);
  const levels = new Uint8Array(few.articles.length);
  let size = 0;
  let m = 0;
  for (let n = 0; n < few.articles.length; n++) {
    const article = few.articles[n] as number;
    m = seek(many.articles, article, m);
    if (many.articles[m] !== article) continue;
    articles[size] = article;
    levels[size++] = Math.min(few.levels[n] as number, many.levels[m] as number);
  }
  return { articles: articles.subarray(0, size), levels: levels.subarray(0, size) };
}

/** The first place from `from` whose value is not below `value`: by leaps, then by halving. */
function seek(sorted: Uint32Array, value: number, from: number): number {
  let step = 1;
  let low = from;
  let high = from;
  while (high < sorted.length && (sorted[high] as number) < value) {
    low = high + 1;
    high += step;
    step *= 2;
  }
  high = Math.min(high, sorted.length);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A segment to be merged: its blocks in order, read as they are needed. */
export interface MergeInput {
  readonly base: number;
  readonly blocks: Iterator<Block>;
}

/** Merges segments, given with their bases in rising order, into one whose base is the first's. Yields its blocks. */
export function* merge(inputs: readonly MergeInput[]): Generator<Block> {
  const base = inputs[0]?.base ?? 0;
  const cursors = inputs.map((input) => new Cursor(input));
  const writer = new BlockWriter();
  const list = new Bytes();
  for (;;) {
    let term = Number.POSITIVE_INFINITY;
    for (const cursor of cursors) if (cursor.term < term) term = cursor.term;
    if (term === Number.POSITIVE_INFINITY) break;
    list.length = 0;
    let before = 0;
    for (const cursor of cursors) {
      if (cursor.term !== term) continue;
      before = appendList(list, before, cursor.list, cursor.base - base);
      cursor.next();
    }
    writer.add(term, list);
    yield* writer.full();
  }
  yield* writer.end();
}

/** Appends a list whose articles are `shift` higher here. Only its first number changes. Returns its last article. */
function appendList(to: Bytes, before: number, list: Uint8Array, shift: number): number {
  const reader = new Reader(list);
  const value = reader.varint();
  let article = (value >>> 2) + shift;
  to.varint((article - before) * 4 + (value & 3));
  to.append(list.subarray(reader.at));
  while (reader.more) article += reader.varint() >>> 2;
  return article;
}

/** Goes through a segment's terms. `term` is infinite at the end. */
class Cursor {
  readonly base: number;
  term = 0;
  list: Uint8Array = new Uint8Array(0);
  readonly #blocks: Iterator<Block>;
  #reader = new Reader(new Uint8Array(0));

  constructor({ base, blocks }: MergeInput) {
    this.base = base;
    this.#blocks = blocks;
    this.next();
  }

  next(): void {
    if (!this.#reader.more) {
      const next = this.#blocks.next();
      if (next.done) {
        this.term = Number.POSITIVE_INFINITY;
        return;
      }
      this.term = next.value.first;
      this.#reader = new Reader(next.value.bytes);
    }
    this.term += this.#reader.varint();
    const length = this.#reader.varint();
    this.list = this.#reader.bytes.subarray(this.#reader.at, this.#reader.at + length);
    this.#reader.at += length;
  }
}
