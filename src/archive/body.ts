/**
 * HTML → drafts, in one pass. What an element's name or class says is decided here (an emoji's picture, a share bar, a
 * frame); what only the words can tell is left to the rules behind.
 */
import type { Align, SetAside } from './article.ts';
import type { Draft, DraftBody, DraftImage, DraftList, DraftTable } from './draft.ts';
import { linksOf, paragraph, textOf } from './draft.ts';
import { emojiText, isCaptionClass, isShareBar, isTracker } from './furniture.ts';
import { type Attributes, blocks as blockElements, parseHtml, type Sink } from './html.ts';
import { frameAddress, isLazy, link, pictureAddress } from './links.ts';
import { asTable } from './tables.ts';
import { ParagraphWriter, type Place } from './writer.ts';

/** Quotes, lists and tables deeper than this are opened up: nobody sees the difference, and what walks blocks may recurse. */
const deepest = 40;

/** Elements whose text is no reading matter, and what they are. */
const unread: Readonly<Record<string, SetAside['reason']>> = {
  script: 'script',
  style: 'script',
  template: 'script',
  svg: 'script',
  head: 'script',
  title: 'script',
  object: 'script',
  video: 'script',
  audio: 'script',
  iframe: 'script',
  nav: 'related',
  select: 'share',
  button: 'share',
};

const preformatted = new Set(['pre', 'listing', 'xmp', 'textarea', 'plaintext']);

const alignments: Readonly<Record<string, Align>> = {
  center: 'center',
  right: 'end',
  end: 'end',
  left: 'start',
  start: 'start',
  justify: 'start',
};

const centredClasses = new Set(['aligncenter', 'text-center', 'has-text-align-center']);

/** An open block: what it says of its paragraphs, and what is to do when it closes. */
interface Open extends Place {
  /** A paragraph ends where the element begins and ends. */
  readonly breaks: boolean;
  readonly end: (() => void) | null;
}

/** HTML of an article's body → its drafts, and what is certainly not the article. */
export function readBody(html: string): DraftBody {
  const builder = new BodyBuilder();
  parseHtml(html, builder);
  return builder.end();
}

class BodyBuilder implements Sink {
  readonly #setAside: SetAside[] = [];
  readonly #open: Open[] = [{ element: 'body', block: 0, align: 'start', small: false, breaks: true, end: null }];
  readonly #writer = new ParagraphWriter();
  /** Where finished blocks go: the page, or the innermost quote, item or cell. */
  #flow: Draft[] = [];
  #depth = 0;
  #block = 0;
  #list: DraftList | null = null;
  #table: DraftTable | null = null;
  #unread = 0;
  #unreadText: string[] = [];
  #preformatted = 0;
  #preformattedText: string[] = [];
  #noscript = 0;
  /** The last picture that a script was to load: a `<noscript>` behind it says the same again. */
  #lazy: DraftImage | null = null;
  #media: string | null = null;
  #href: string | null = null;
  #links = 0;

  open(name: string, attributes: Attributes): void {
    if (blockElements.has(name)) this.#openBlock(name, attributes);
    else if (this.#unread > 0) {
      if (name === 'source') this.#media ??= frameAddress(attributes);
    } else if (name === 'br') this.#lineBreak();
    else if (name === 'img') this.#image(attributes);
    else if (name === 'embed') this.#embed(attributes.title ?? '', frameAddress(attributes));
    else if (name === 'a') {
      this.#links++;
      this.#link(link(attributes.href));
    } else this.#writer.open(name, attributes);
  }

  close(name: string): void {
    if (blockElements.has(name)) this.#closeBlock();
    else if (this.#unread > 0) return;
    else if (name === 'a') this.#link(null);
    else this.#writer.close(name);
  }

  text(text: string): void {
    if (this.#unread > 0) this.#unreadText.push(text);
    else if (this.#preformatted > 0) this.#preformattedText.push(text);
    else this.#writer.text(text);
  }

  end(): DraftBody {
    this.#flush();
    return { blocks: this.#flow, setAside: this.#setAside };
  }

  #openBlock(name: string, attributes: Attributes): void {
    const breaks = name !== 'noscript';
    if (breaks) this.#flush();
    const outer = this.#open.at(-1) as Open;
    this.#open.push({
      breaks,
      element: breaks ? name : outer.element,
      block: breaks ? ++this.#block : outer.block,
      align: alignment(name, attributes) ?? outer.align,
      small: outer.small || name === 'figcaption' || isCaptionClass(attributes),
      end: this.#begin(name, attributes),
    });
  }

  #closeBlock(): void {
    const { breaks, end } = this.#open.at(-1) as Open;
    if (breaks) this.#flush();
    this.#open.pop();
    end?.();
  }

  /** What is special about an element. Returns what is to do at its end. */
  #begin(name: string, attributes: Attributes): (() => void) | null {
    const reason = Object.hasOwn(unread, name) ? unread[name] : undefined;
    if (reason !== undefined) return this.#beginUnread(name, attributes, reason);
    if (this.#unread > 0) return null;
    if (preformatted.has(name)) return this.#beginPreformatted();
    if (isShareBar(attributes)) return this.#beginShareBar();
    switch (name) {
      case 'hr':
        this.#flow.push({ kind: 'rule' });
        return null;
      case 'noscript':
        this.#noscript++;
        return () => {
          this.#noscript--;
        };
      case 'figure':
        return this.#beginFigure();
      case 'blockquote':
      case 'ul':
      case 'ol':
      case 'menu':
      case 'dir':
      case 'table':
        return this.#depth < deepest ? this.#beginContainer(name, attributes) : null;
      case 'li':
        return this.#list ? this.#beginItem(this.#list, attributes) : null;
      case 'tr':
        this.#table?.rows.push([]);
        return null;
      case 'td':
      case 'th':
      case 'caption':
        return this.#table ? this.#beginCell(this.#table, name, attributes) : null;
      default:
        return null;
    }
  }

  #beginUnread(name: string, attributes: Attributes, reason: SetAside['reason']): () => void {
    this.#unread++;
    const outermost = this.#unread === 1;
    const isMedia = name === 'iframe' || name === 'video' || name === 'audio';
    if (isMedia) this.#media = frameAddress(attributes);
    return () => {
      this.#unread--;
      if (!outermost) return;
      const text = this.#unreadText.join('').trim();
      this.#unreadText = [];
      if (isMedia) this.#embed(attributes.title ?? '', this.#media);
      if (text !== '' || reason === 'script') this.#setAside.push({ reason, text, links: 0 });
    };
  }

  #beginPreformatted(): () => void {
    this.#preformatted++;
    return () => {
      this.#preformatted--;
      if (this.#preformatted > 0) return;
      // The first line end belongs to the tag: https://html.spec.whatwg.org/#parsing-main-inbody
      const text = this.#preformattedText.join('').replace(/^\n/, '').trimEnd();
      this.#preformattedText = [];
      if (text.trim() !== '') this.#flow.push({ kind: 'preformatted', text });
    };
  }

  #beginShareBar(): () => void {
    const links = this.#links;
    return this.#collect((blocks) => {
      this.#setAside.push({ reason: 'share', text: textOf(blocks), links: this.#links - links });
    });
  }

  /** A caption that stands before its picture goes behind it. */
  #beginFigure(): () => void {
    return this.#collect((blocks, outer) => {
      const [first] = blocks;
      const last = blocks.findLastIndex((block) => block.kind === 'image');
      if (first?.kind === 'paragraph' && first.element === 'figcaption' && last > 0) {
        blocks.splice(last + 1, 0, first);
        blocks.shift();
      }
      append(outer, blocks);
    });
  }

  #beginContainer(name: string, attributes: Attributes): () => void {
    this.#depth++;
    const list = this.#list;
    const table = this.#table;
    this.#list = name === 'blockquote' || name === 'table' ? null : newList(name, attributes);
    this.#table = name === 'table' ? { kind: 'table', caption: null, rows: [] } : null;
    const made = this.#list ?? this.#table;
    const end = this.#collect((blocks, outer) => {
      if (made?.kind === 'table') {
        append(outer, blocks);
        append(outer, asTable(made));
      } else if (made?.kind === 'list') {
        // What stands in a list outside its items is an item to everyone who sees the page.
        if (blocks.length > 0) made.items.push(blocks);
        if (made.items.length > 0) outer.push(made);
      } else if (blocks.length > 0) append(outer, quoted(blocks, attributes.class ?? ''));
    });
    return () => {
      this.#depth--;
      this.#list = list;
      this.#table = table;
      end();
    };
  }

  #beginItem(list: DraftList, attributes: Attributes): () => void {
    const value = Number.parseInt(attributes.value ?? '', 10);
    if (list.items.length === 0 && list.ordered && Number.isSafeInteger(value)) list.start = value;
    return this.#collect((blocks) => {
      if (blocks.length > 0) list.items.push(blocks);
    });
  }

  #beginCell(table: DraftTable, name: string, attributes: Attributes): () => void {
    if (name !== 'caption' && table.rows.length === 0) table.rows.push([]);
    return this.#collect((blocks) => {
      if (name === 'caption')
        table.caption = paragraph([{ text: textOf(blocks) }], { element: 'caption', small: true });
      else
        table.rows.at(-1)?.push({
          blocks,
          header: name === 'th',
          colspan: span(attributes.colspan),
          rowspan: span(attributes.rowspan),
        });
    });
  }

  /** Blocks go to a flow of their own until the returned function is called, which hands them to `use`. */
  #collect(use: (blocks: Draft[], outer: Draft[]) => void): () => void {
    const outer = this.#flow;
    const blocks: Draft[] = [];
    this.#flow = blocks;
    return () => {
      this.#flow = outer;
      use(blocks, outer);
    };
  }

  #flush(): void {
    const place = this.#open.at(-1) as Open;
    for (const draft of this.#writer.end(place)) {
      this.#flow.push(draft);
      this.#lazy = null;
    }
  }

  #lineBreak(): void {
    if (this.#preformatted > 0) this.#preformattedText.push('\n');
    else this.#writer.lineBreak();
  }

  #link(href: string | null): void {
    this.#href = href;
    this.#writer.href = href;
  }

  #image(attributes: Attributes): void {
    const emoji = emojiText(attributes);
    if (emoji !== null) {
      this.#writer.text(emoji);
      return;
    }
    const src = pictureAddress(attributes);
    const alt = meaningful(attributes.alt);
    if (isTracker(attributes)) {
      this.#setAside.push({ reason: 'tracker', text: src ?? '', links: 0 });
      return;
    }
    this.#flush();
    const before = this.#noscript > 0 ? this.#lazy : this.#flow.at(-1);
    if (before?.kind === 'image' && (before.src === src || this.#noscript > 0)) {
      before.src ??= src;
      if (before.src !== src || this.#noscript === 0)
        this.#setAside.push({ reason: 'duplicate', text: src ?? '', links: 0 });
      return;
    }
    const image: DraftImage = {
      kind: 'image',
      src,
      alt,
      href: this.#href,
      caption: null,
      block: (this.#open.at(-1) as Open).block,
    };
    this.#flow.push(image);
    this.#lazy = isLazy(attributes) ? image : null;
  }

  #embed(title: string, url: string | null): void {
    const before = this.#flow.at(-1);
    if (before?.kind === 'embed' && before.url !== null && url?.startsWith(before.url)) return;
    if (url !== null || title !== '') this.#flow.push({ kind: 'embed', title, url });
  }
}

/** Without the limit that a call's arguments have. */
function append(to: Draft[], blocks: readonly Draft[]): void {
  for (const block of blocks) to.push(block);
}

/** A card that shows another article (WordPress's oEmbed) is a link with a title; every other quote stays one. */
function quoted(blocks: Draft[], classes: string): Draft[] {
  if (!/(?:^|\s)wp-embedded-content(?:\s|$)/.test(classes)) return [{ kind: 'quote', blocks, classes }];
  const linked = blocks
    .flatMap((block) => (block.kind === 'paragraph' ? block.inlines : []))
    .find((inline) => inline.href);
  if (!linked?.href || linksOf(blocks) !== 1) return [{ kind: 'quote', blocks, classes }];
  return [{ kind: 'embed', title: textOf(blocks), url: linked.href }];
}

function newList(name: string, attributes: Attributes): DraftList {
  const start = Number.parseInt(attributes.start ?? '', 10);
  return {
    kind: 'list',
    ordered: name === 'ol',
    start: Number.isSafeInteger(start) ? start : 1,
    reversed: attributes.reversed !== undefined,
    items: [],
  };
}

/** https://html.spec.whatwg.org/#attr-tdth-colspan: at least 1; no table of an article has a hundred columns. */
function span(value: string | undefined): number {
  const number = Number.parseInt(value ?? '', 10);
  return number >= 1 ? Math.min(number, 100) : 1;
}

function alignment(name: string, attributes: Attributes): Align | undefined {
  if (name === 'center') return 'center';
  if (name === 'blockquote' || name === 'td' || name === 'li') return 'start';
  const { style, class: classes, align } = attributes;
  const written = style?.includes('text-align') ? /text-align:\s*(\w+)/i.exec(style)?.[1] : align;
  const key = written?.toLowerCase() ?? '';
  if (Object.hasOwn(alignments, key)) return alignments[key];
  return name === 'p' && classes?.split(' ').some((each) => centredClasses.has(each)) ? 'center' : undefined;
}

/** Alternative texts that only say that there is a picture. */
const emptyAlternative =
  /^(?:image|img|file|photo|picture|图片|圖片|插图|undefined|null|presentational grey line|line|\S+\.(?:jpe?g|png|gif|webp))$/i;

function meaningful(alt: string | undefined): string {
  const text = (alt ?? '').replace(/\s+/g, ' ').trim();
  return emptyAlternative.test(text) ? '' : text;
}
