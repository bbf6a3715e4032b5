/**
 * HTML text → opened and closed elements and runs of text, always in balance. The tokens are htmlparser2's; the stack is
 * ours, because the library's costs time by depth squared, and because an end tag here closes what HTML's tree
 * construction would close (https://html.spec.whatwg.org/#parsing-main-inbody), not whatever stands in its way.
 *
 * Every event costs constant time on average, however deep or broken the page.
 */
import { decodeHTML, decodeHTMLAttribute } from 'entities/decode';
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { headings, type Kind, kindOf, rawText } from './tags.ts';

export type Attributes = Readonly<Record<string, string>>;

/** What is told of the elements. Offsets are in code units of the HTML. */
export interface Sink {
  /** `inner` is where the element's content begins. */
  open(name: string, attributes: Attributes, inner: number): void;
  /** `at` is where the content ends. */
  close(name: string, at: number): void;
  text(text: string): void;
}

interface Open {
  readonly name: string;
  /** Place in the stack of the innermost block at or below this element. */
  readonly block: number;
  /** Closed already, by an end tag outside the blocks that still stand above it. */
  closed: boolean;
}

/** The attributes that anyone here looks at. Pages have many more, and keeping them takes time. */
const known = new Set(
  (
    'align alt class colspan content data-actualsrc data-lazy-src data-lazy-srcset data-orig-file data-original data-src ' +
    'data-srcset data-url datetime height href id itemprop lang name property rel reversed rowspan src srcset start style ' +
    'title type value width'
  ).split(' '),
);

const none: Attributes = Object.freeze({});

/** Reads `html` to its end. Whatever is still open then is closed. */
export function parseHtml(html: string, sink: Sink): void {
  const tokens = new Elements(html, sink);
  // Whole runs are decoded here: the tokenizer runs to the next tag where it need not look for entities.
  const tokenizer = new Tokenizer({ decodeEntities: false }, tokens);
  tokenizer.write(html);
  tokenizer.end();
}

class Elements implements TokenizerCallbacks {
  readonly #html: string;
  readonly #sink: Sink;
  readonly #stack: Open[] = [];
  /** Where in the stack the open elements of each name stand, outermost first. */
  readonly #places = new Map<string, number[]>();
  #name = '';
  #attributes: Record<string, string> | null = null;
  #attribute = '';
  #value = '';
  /** Where the tag in hand begins. */
  #at = 0;

  constructor(html: string, sink: Sink) {
    this.#html = html;
    this.#sink = sink;
  }

  ontext(start: number, end: number): void {
    const text = this.#html.slice(start, end);
    this.#sink.text(text.includes('&') && !rawText.has(this.#stack.at(-1)?.name ?? '') ? decodeHTML(text) : text);
  }

  ontextentity(): void {}

  onopentagname(start: number, end: number): void {
    this.#at = start - 1;
    const name = this.#html.slice(start, end).toLowerCase();
    this.#name = name === 'image' ? 'img' : name;
    this.#attributes = null;
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#html.slice(start, end).toLowerCase();
    this.#value = '';
  }

  onattribdata(start: number, end: number): void {
    this.#value += this.#html.slice(start, end);
  }

  onattribentity(): void {}

  onattribend(): void {
    if (!known.has(this.#attribute)) return;
    this.#attributes ??= {};
    this.#attributes[this.#attribute] ??= this.#value.includes('&') ? decodeHTMLAttribute(this.#value) : this.#value;
  }

  onopentagend(end: number): void {
    const name = this.#name;
    const kind = kindOf(name);
    this.#closeImplied(name, kind);
    this.#sink.open(name, this.#attributes ?? none, end + 1);
    if (kind.isVoid) this.#sink.close(name, end + 1);
    else this.#push(name, kind);
  }

  onselfclosingtag(end: number): void {
    this.onopentagend(end);
    if (this.isInForeignContext() && this.#stack.at(-1)?.name === this.#name) this.#popTo(this.#stack.length - 1);
  }

  onclosetag(start: number, end: number): void {
    this.#at = start - 2;
    const name = this.#html.slice(start, end).toLowerCase();
    if (name === 'br') {
      this.#sink.open('br', none, end + 1);
      this.#sink.close('br', end + 1);
      return;
    }
    const { isBlock, isHeading } = kindOf(name);
    const place = this.#places.get(isHeading ? this.#openHeading(name) : name)?.at(-1);
    if (place === undefined) return;
    if (isBlock || (this.#stack.at(-1)?.block ?? -1) < place) this.#popTo(place);
    else this.#closeBelow(place);
  }

  onend(): void {
    this.#at = this.#html.length;
    this.#popTo(0);
  }

  isInForeignContext(): boolean {
    return Boolean(this.#places.get('svg')?.length || this.#places.get('math')?.length);
  }

  /** A CDATA section is a comment in HTML; comments, declarations and processing instructions are not text. */
  oncdata(start: number, end: number, endOffset: number): void {
    if (this.isInForeignContext()) this.#sink.text(this.#html.slice(start, end - endOffset));
  }
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}

  #closeImplied(name: string, kind: Kind): void {
    if (kind.closesParagraph) {
      const paragraph = this.#places.get('p')?.at(-1);
      if (paragraph !== undefined) this.#popTo(paragraph);
      const top = this.#stack.at(-1);
      if (top && kind.isHeading && headings.has(top.name)) this.#popTo(this.#stack.length - 1);
    }
    if (!kind.implied) return;
    const place = this.#innermost(kind.implied.ends);
    if (place <= this.#innermost(kind.implied.within)) return;
    // A link in a block inside a link: the outer one ends, the block stays.
    if (name === 'a' && (this.#stack.at(-1)?.block ?? -1) > place) this.#closeBelow(place);
    else this.#popTo(place);
  }

  #innermost(names: Iterable<string>): number {
    let place = -1;
    for (const name of names) place = Math.max(place, this.#places.get(name)?.at(-1) ?? -1);
    return place;
  }

  /** `</h2>` closes an open `<h3>` where no `<h2>` is open, as in the standard. */
  #openHeading(name: string): string {
    if (this.#places.get(name)?.length) return name;
    const top = this.#stack.at(-1)?.name ?? '';
    return headings.has(top) ? top : name;
  }

  #push(name: string, { isBlock }: Kind): void {
    const place = this.#stack.length;
    this.#stack.push({ name, block: isBlock ? place : (this.#stack.at(-1)?.block ?? -1), closed: false });
    const places = this.#places.get(name);
    if (places) places.push(place);
    else this.#places.set(name, [place]);
  }

  #popTo(place: number): void {
    while (this.#stack.length > place) {
      const { name, closed } = this.#stack.pop() as Open;
      if (closed) continue;
      this.#places.get(name)?.pop();
      this.#sink.close(name, this.#at);
    }
  }

  /** Ends an inline element whose end tag stands inside a block that it began outside of. */
  #closeBelow(place: number): void {
    const open = this.#stack[place] as Open;
    open.closed = true;
    this.#places.get(open.name)?.pop();
    this.#sink.close(open.name, this.#at);
  }
}
