/** Hears what a terminal sends: gives keys to one, reports to another, and waits no longer than it must for either. */
import { StringDecoder } from 'node:string_decoder';
import { Input, patience } from './input.ts';
import type { Report } from './reports.ts';

export interface Heard {
  keys(keys: string): void;
  report(report: Report): void;
  /** Nothing will ever be typed again. */
  end(): void;
}

export class Ear {
  readonly #stream: NodeJS.ReadableStream;
  readonly #heard: Heard;
  readonly #input = new Input();
  readonly #decoder = new StringDecoder('utf8');
  #timer: NodeJS.Timeout | undefined;

  constructor(stream: NodeJS.ReadableStream, heard: Heard) {
    this.#stream = stream;
    this.#heard = heard;
    stream.on('data', this.#onData);
    stream.on('end', this.#onEnd);
    stream.on('error', this.#onEnd);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#stream.off('data', this.#onData);
    this.#stream.off('end', this.#onEnd);
    this.#stream.off('error', this.#onEnd);
    // A terminal that is gone may say so once more.
    this.#stream.on('error', () => {});
  }

  readonly #onEnd = (): void => this.#heard.end();

  readonly #onData = (chunk: Buffer | string): void => {
    clearTimeout(this.#timer);
    const { keys, reports } = this.#input.push(typeof chunk === 'string' ? chunk : this.#decoder.write(chunk));
    for (const report of reports) this.#heard.report(report);
    if (keys) this.#heard.keys(keys);
    const { pending } = this.#input;
    if (pending) this.#timer = setTimeout(this.#flush, patience[pending]);
  };

  readonly #flush = (): void => {
    const keys = this.#input.flush();
    if (keys) this.#heard.keys(keys);
  };
}
