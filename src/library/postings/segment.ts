/** Terms of articles → the blocks of a segment, written in one go. */
import type { Terms } from '../tokens.ts';
import { type Block, BlockWriter } from './blocks.ts';
import { Bytes } from './bytes.ts';

/** Collects the terms of articles and writes them out as one segment's blocks. */
export class SegmentBuilder {
  /** Terms and, for each, its article × 4 + level. Kept from one segment to the next, as is the room to sort them in. */
  #pairs = pairsOf(1 << 16);
  #spare = pairsOf(0);
  #size = 0;
  #articles = 0;

  /** How many articles have been added. */
  get articles(): number {
    return this.#articles;
  }

  /** Adds an article; it gets the next number, from 0. */
  add({ size, terms, levels }: Terms): void {
    while (this.#size + size > this.#pairs.terms.length) this.#pairs = grown(this.#pairs);
    const { terms: toTerms, values } = this.#pairs;
    for (let n = 0; n < size; n++) {
      toTerms[this.#size] = terms[n] as number;
      values[this.#size] = this.#articles * 4 + (levels[n] as number);
      this.#size++;
    }
    this.#articles++;
  }

  /** The blocks of what was added, and an empty builder again. */
  blocks(): Block[] {
    if (this.#spare.terms.length < this.#size) this.#spare = pairsOf(this.#pairs.terms.length);
    // By the low half, then by the high one; each is stable, so that articles stay in order.
    sortBy(0, this.#pairs, this.#spare, this.#size);
    sortBy(16, this.#spare, this.#pairs, this.#size);
    const { terms, values } = this.#pairs;
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

interface Pairs {
  readonly terms: Uint32Array;
  readonly values: Uint32Array;
}

const pairsOf = (length: number): Pairs => ({ terms: new Uint32Array(length), values: new Uint32Array(length) });

function grown(pairs: Pairs): Pairs {
  const larger = pairsOf(Math.ceil(pairs.terms.length * 1.5));
  larger.terms.set(pairs.terms);
  larger.values.set(pairs.values);
  return larger;
}

/** One pass of a radix sort: `from` into `to`, in the order of 16 bits of the terms. */
function sortBy(shift: number, from: Pairs, to: Pairs, size: number): void {
  const places = new Uint32Array(0x10000);
  for (let n = 0; n < size; n++) {
    const digit = ((from.terms[n] as number) >>> shift) & 0xffff;
    places[digit] = (places[digit] as number) + 1;
  }
  let place = 0;
  for (let digit = 0; digit < 0x10000; digit++) {
    const count = places[digit] as number;
    places[digit] = place;
    place += count;
  }
  for (let n = 0; n < size; n++) {
    const term = from.terms[n] as number;
    const digit = (term >>> shift) & 0xffff;
    const at = places[digit] as number;
    places[digit] = at + 1;
    to.terms[at] = term;
    to.values[at] = from.values[n] as number;
  }
}
