/** Numbers as bytes: a varint has seven bits a byte, the lowest first, and the high bit where another byte follows. */

/** Bytes that grow. */
export class Bytes {
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

/** Reads varints. */
export class Reader {
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
