/** Terms of articles → the blocks of a segment, written in one go. */
import type { Terms } from '../tokens.ts';
import { type Block, BlockWriter } from './blocks.ts';
import { Bytes } from './bytes.ts';

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
