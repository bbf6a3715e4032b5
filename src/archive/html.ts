/**
 * HTML text → opened and closed elements and runs of text, always in balance. The tokens are htmlparser2's; the stack is
 * ours, because the library's costs time by depth squared, and because an end tag here closes what HTML's tree
 * construction would close (https://html.spec.whatwg.org/#parsing-main-inbody), not whatever stands in its way.
 *
 * Every event costs constant time on average, however deep or broken the page.
 */
import { decodeHTML, decodeHTMLAttribute } from 'entities/decode';
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';

export type Attributes = Readonly<Record<string, string>>;

/** What is told of the elements. Offsets are in code units of the HTML. */
export interface Sink {
  /** `inner` is where the element's content begins. */
  open(name: string, attributes: Attributes, inner: number): void;
  /** `at` is where the content ends. */
  close(name: string, at: number): void;
  text(text: string): void;
}

const words = (list: string) => new Set(list.split(' '));

/** https://html.spec.whatwg.org/#void-elements and the obsolete ones of real pages. */
const voids = words(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
);

/** Elements whose start tag closes an open paragraph. */
const closesParagraph = words(
  'address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form h1 h2 ' +
    'h3 h4 h5 h6 header hgroup hr li listing main menu nav ol p plaintext pre search section summary table ul xmp',
);

/** Elements whose text is taken as it stands: https://html.spec.whatwg.org/#parsing-html-fragments */
const rawText = words('script style xmp iframe noembed noframes plaintext');

const headings = words('h1 h2 h3 h4 h5 h6');

/** Elements that set text apart; everything else is inline, and its end tag never closes one of these. */
export const blocks = new Set([
  ...closesParagraph,
  ...words(
    'html head body caption colgroup tbody td tfoot th thead tr template noscript script style title object svg math',
  ),
  ...words('video audio iframe textarea select button'),
]);

/** Start tags that close an open element of `ends`, looked for no further out than one of `within`. */
const implied: Readonly<Record<string, { ends: Set<string>; within: Set<string> }>> = {
  li: { ends: words('li'), within: words('ul ol menu dir') },
  dt: { ends: words('dt dd'), within: words('dl') },
  dd: { ends: words('dt dd'), within: words('dl') },
  tr: { ends: words('tr'), within: words('table') },
  td: { ends: words('td th'), within: words('tr table') },
  th: { ends: words('td th'), within: words('tr table') },
  tbody: { ends: words('thead tbody tfoot'), within: words('table') },
  thead: { ends: words('thead tbody tfoot'), within: words('table') },
  tfoot: { ends: words('thead tbody tfoot'), within: words('table') },
  rt: { ends: words('rt rp'), within: words('ruby') },
  rp: { ends: words('rt rp'), within: words('ruby') },
  a: { ends: words('a'), within: words('') },
  option: { ends: words('option'), within: words('select') },
};

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
    this.#closeImplied(name);
    const attributes = this.#attributes ?? none;
    this.#sink.open(name, attributes, end + 1);
    if (voids.has(name)) this.#sink.close(name, end + 1);
    else this.#push(name);
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
    const place = this.#places.get(headings.has(name) ? this.#openHeading(name) : name)?.at(-1);
    if (place === undefined) return;
    const isBlock = blocks.has(name);
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

  #closeImplied(name: string): void {
    if (closesParagraph.has(name)) {
      const paragraph = this.#places.get('p')?.at(-1);
      if (paragraph !== undefined) this.#popTo(paragraph);
      const top = this.#stack.at(-1);
      if (top && headings.has(name) && headings.has(top.name)) this.#popTo(this.#stack.length - 1);
    }
    const rule = Object.hasOwn(implied, name) ? implied[name] : undefined;
    if (!rule) return;
    const place = this.#innermost(rule.ends);
    if (place <= this.#innermost(rule.within)) return;
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

  #push(name: string): void {
    const place = this.#stack.length;
    this.#stack.push({ name, block: blocks.has(name) ? place : (this.#stack.at(-1)?.block ?? -1), closed: false });
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
