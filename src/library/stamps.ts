/**
 * The stamps of a library's files as the index knows them. Paths are kept as 64-bit hashes, in typed arrays: a million
 * names in a Map would take 150 MB for the seconds of a survey. Two of a million paths share a hash in one of 30 million
 * libraries; the worst that follows is a file that is read at every survey.
 */
import type { Stamp } from './store/store.ts';

export class Stamps {
  #low = new Uint32Array(1024);
  #high = new Uint32Array(1024);
  #sizes = new Float64Array(1024);
  /** ms of the epoch; NaN once the file has been found. */
  #times = new Float64Array(1024);
  #size = 0;
  #found = 0;
  /** Open addressing: the place of a stamp, plus one; 0 where there is none. Made when the first file is asked for. */
  #slots: Int32Array | null = null;

  add(stamps: readonly Stamp[]): void {
    this.#slots = null;
    while (this.#size + stamps.length > this.#low.length) this.#grow();
    for (const [path, size, mtime] of stamps) {
      const n = this.#size++;
      [this.#low[n], this.#high[n]] = hashesOf(path);
      this.#sizes[n] = size;
      this.#times[n] = mtime;
    }
  }

  /** The size and time of a file, which is then taken for found; null where there is none, or it has been taken. */
  take(path: string): readonly [size: number, mtime: number] | null {
    const n = this.#place(path);
    if (n < 0 || Number.isNaN(this.#times[n])) return null;
    const stamp = [this.#sizes[n] as number, this.#times[n] as number] as const;
    this.#times[n] = Number.NaN;
    this.#found++;
    return stamp;
  }

  /** How many have not been found. */
  get left(): number {
    return this.#size - this.#found;
  }

  /** Whether a path has a stamp that was not taken. */
  isLeft(path: string): boolean {
    const n = this.#place(path);
    return n >= 0 && !Number.isNaN(this.#times[n]);
  }

  #place(path: string): number {
    this.#slots ??= this.#table();
    const [low, high] = hashesOf(path);
    const mask = this.#slots.length - 1;
    for (let slot = low & mask; ; slot = (slot + 1) & mask) {
      const n = (this.#slots[slot] as number) - 1;
      if (n < 0 || (this.#low[n] === low && this.#high[n] === high)) return n;
    }
  }

  #table(): Int32Array {
    let length = 1024;
    while (length < this.#size * 2) length *= 2;
    const slots = new Int32Array(length);
    for (let n = 0; n < this.#size; n++) {
      let slot = (this.#low[n] as number) & (length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (length - 1);
      slots[slot] = n + 1;
    }
    return slots;
  }

  #grow(): void {
    const twice = <Numbers extends Uint32Array | Float64Array>(numbers: Numbers, larger: Numbers): Numbers => {
      larger.set(numbers);
      return larger;
    };
    const length = this.#low.length * 2;
    this.#low = twice(this.#low, new Uint32Array(length));
    this.#high = twice(this.#high, new Uint32Array(length));
    this.#sizes = twice(this.#sizes, new Float64Array(length));
    this.#times = twice(this.#times, new Float64Array(length));
  }
}

/** Two hashes of a path (cyrb53's mixing), 32 bits each. */
function hashesOf(path: string): [low: number, high: number] {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let at = 0; at < path.length; at++) {
    const unit = path.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x9e3779b1);
    high = Math.imul(high ^ unit, 0x5f356495);
  }
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  return [low >>> 0, high >>> 0];
}
