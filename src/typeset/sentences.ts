/**
 * Sentences of a text, for people who mark and copy them. UAX #29 is not enough for Chinese: it leaves an opening quote
 * with the sentence before, cuts 《怎么办？》是一本书 in two and never ends a sentence at ……; what ends one here is
 * decided in `sentence-ends.ts`. No sentence goes over the end of a line. Offsets are in code units.
 */
import { quoteRoles } from './quotes.ts';
import { type Closed, goesOn } from './sentence-ends.ts';

/** From `start` up to `end`, blanks at the ends left out. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
}

interface Opened {
  readonly at: number;
  readonly close: string;
  readonly kind: Closed['kind'];
}

const pairs: Readonly<Record<string, readonly [close: string, kind: Closed['kind']]>> = {
  '「': ['」', 'quote'],
  '『': ['』', 'quote'],
  '﹁': ['﹂', 'quote'],
  '﹃': ['﹄', 'quote'],
  '（': ['）', 'bracket'],
  '(': [')', 'bracket'],
  '【': ['】', 'bracket'],
  '〔': ['〕', 'bracket'],
  '［': ['］', 'bracket'],
  '[': [']', 'bracket'],
  '《': ['》', 'title'],
  '〈': ['〉', 'title'],
};
const closers = new Set(Object.values(pairs).map(([close]) => close));
const stopOrPair = /[。！？｡．.!?‼⁇⁈⁉…⋯]+|[“”"＂‘’'＇「」『』﹁﹂﹃﹄（）()【】〔〕［］[\]《》〈〉]/gu;
const isStop = /^[。！？｡．.!?‼⁇⁈⁉…⋯]/u;
const stopHere = /[。！？｡．.!?‼⁇⁈⁉…⋯]+/uy;
/** The number of a note, which belongs to the sentence it stands behind. */
const noteHere = /\[\d{1,3}\]|［\d{1,3}］|〔\d{1,3}〕|[①-⑳]|[¹²³⁰⁴-⁹]+/uy;
/** Longest bracket that keeps its sentence whole, in code units: in a longer one there are sentences of their own. */
const longestBracket = 120;
/** Marks that may be open at once: what is nested deeper is not writing, and is not searched through again and again. */
const deepest = 64;
/** As much as a rule looks at on either side, in code units. */
const context = 48;

/** The sentences of one line, in order. */
export function sentencesOf(line: string): Sentence[] {
  const pairing = new Pairing(line);
  const sentences: Sentence[] = [];
  let start = 0;
  const finish = (end: number) => {
    const words = line.slice(start, end);
    const trimmed = words.trim();
    const from = start + words.indexOf(trimmed);
    if (trimmed !== '') sentences.push({ start: from, end: from + trimmed.length });
    start = end;
  };
  stopOrPair.lastIndex = 0;
  for (let found = stopOrPair.exec(line); found; found = stopOrPair.exec(line)) {
    const { index } = found;
    const [stops] = found;
    if (!isStop.test(stops)) {
      pairing.take(index);
      continue;
    }
    const { end, closed } = behind(line, index + stops.length, pairing);
    stopOrPair.lastIndex = end;
    if (pairing.holdsTogether(end)) continue;
    const stop = {
      before: line.slice(Math.max(start, index - context), index),
      stops,
      after: line.slice(end, end + context),
      closed: closed && {
        kind: closed.kind,
        lead: closed.at < start ? null : line.slice(Math.max(start, closed.at - context), closed.at),
      },
    };
    if (!goesOn(stop)) finish(end);
  }
  finish(line.length);
  return sentences;
}

/** Where the marks end that close behind a stop, with further stops and the numbers of notes, and the outermost closed. */
function behind(line: string, from: number, pairing: Pairing): { end: number; closed: Opened | null } {
  let end = from;
  let closed: Opened | null = null;
  for (;;) {
    if (pairing.closes(end)) {
      closed = pairing.take(end) ?? closed;
      end++;
      continue;
    }
    const further = (closed && matchAt(stopHere, line, end)) ?? matchAt(noteHere, line, end);
    if (!further) return { end, closed };
    end += further.length;
  }
}

function matchAt(sticky: RegExp, line: string, at: number): string | null {
  sticky.lastIndex = at;
  return sticky.exec(line)?.[0] ?? null;
}

/** What is open at a place of a line that is gone through from its beginning. */
class Pairing {
  readonly #line: string;
  readonly #roles = new Map<number, 'open' | 'close'>();
  readonly #open: Opened[] = [];

  constructor(line: string) {
    this.#line = line;
    quoteRoles(line, (at, role) => role !== 'unknown' && this.#roles.set(at, role));
  }

  /** Whether the character at an offset closes something. */
  closes(at: number): boolean {
    return closers.has(this.#line[at] ?? '') || this.#roles.get(at) === 'close';
  }

  /** Takes the mark at an offset. Returns what it closes, if anything. */
  take(at: number): Opened | null {
    const mark = this.#line[at]!;
    const opening = pairs[mark];
    if (opening) this.#push({ at, close: opening[0], kind: opening[1] });
    else if (closers.has(mark)) return this.#close((one) => one.close === mark);
    else if (this.#roles.get(at) === 'open') this.#push({ at, close: mark, kind: 'quote' });
    else if (this.#roles.get(at) === 'close') return this.#close((one) => !closers.has(one.close));
    return null;
  }

  /** Whether a bracket or a title is open at an offset that closes soon. */
  holdsTogether(at: number): boolean {
    const within = this.#open.findLast(({ kind }) => kind !== 'quote');
    return !!within && this.#line.slice(at, within.at + longestBracket).includes(within.close);
  }

  #push(one: Opened): void {
    this.#open.push(one);
    if (this.#open.length > deepest) this.#open.shift();
  }

  #close(is: (one: Opened) => boolean): Opened | null {
    const index = this.#open.findLastIndex(is);
    return index < 0 ? null : this.#open.splice(index)[0]!;
  }
}

/** A line longer than this, in code units, is cut as if it ended there: no key waits for a million sentences. */
const longestLine = 32_768;

/** The sentences of a text, cut line by line as they are asked for. */
export class Sentences {
  readonly #text: string;
  #line = { start: 0, end: -1, sentences: [] as readonly Sentence[] };

  constructor(text: string) {
    this.#text = text;
  }

  /** The sentence at an offset, or where none is there the first after it. */
  at(offset: number): Sentence | undefined {
    return this.#forward(offset, ({ end }) => end > offset);
  }

  /** The first sentence that begins at an offset or after it. */
  from(offset: number): Sentence | undefined {
    return this.#forward(offset, ({ start }) => start >= offset);
  }

  /** The last sentence that ends at an offset or before it. */
  before(offset: number): Sentence | undefined {
    for (let at = offset; at >= 0; ) {
      const line = this.#lineOf(at);
      const found = line.sentences.findLast(({ end }) => end <= offset);
      if (found) return found;
      at = line.start - 1;
    }
    return undefined;
  }

  /** From the first to the last sentence of an offset's line. */
  line(offset: number): Sentence | undefined {
    const { sentences } = this.#lineOf(offset);
    const [first] = sentences;
    return first && { start: first.start, end: sentences.at(-1)!.end };
  }

  #forward(offset: number, is: (sentence: Sentence) => boolean): Sentence | undefined {
    for (let at = Math.max(0, offset); at <= this.#text.length; ) {
      const line = this.#lineOf(at);
      const found = line.sentences.find(is);
      if (found) return found;
      at = line.end;
    }
    return undefined;
  }

  /** The line an offset is in; `end` is where the next one begins. */
  #lineOf(offset: number): { start: number; end: number; sentences: readonly Sentence[] } {
    if (offset >= this.#line.start && offset < this.#line.end) return this.#line;
    const text = this.#text;
    const first = offset > 0 ? text.lastIndexOf('\n', offset - 1) + 1 : 0;
    const last = text.indexOf('\n', offset);
    const start = first + Math.floor((offset - first) / longestLine) * longestLine;
    const whole = last < 0 ? text.length : last;
    const end = Math.min(start + longestLine, whole);
    const sentences = sentencesOf(text.slice(start, end)).map((one) => ({
      start: start + one.start,
      end: start + one.end,
    }));
    // The line end is the line's, as is the end of the text.
    this.#line = { start, end: end === whole ? end + 1 : end, sentences };
    return this.#line;
  }
}
