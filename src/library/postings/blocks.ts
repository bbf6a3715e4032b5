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
import { Bytes, Reader } from './bytes.ts';

/** Where a block ends, unless a single list is longer: it fits into a database page of 8 KB with its header. */
const BLOCK_BYTES = 8000;

export interface Block {
  readonly first: number;
  readonly bytes: Uint8Array;
}

/** Cuts terms, given in rising order with their lists, into blocks. */
export class BlockWriter {
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
