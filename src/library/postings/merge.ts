/** Segments → one that holds all their postings. The lists are copied, not decoded: only their first numbers change. */
import { type Block, BlockWriter } from './blocks.ts';
import { Bytes, Reader } from './bytes.ts';

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
