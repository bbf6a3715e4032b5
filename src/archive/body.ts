/**
 * HTML → drafts, in one pass. What an element's name or class says is decided here (an emoji's picture, a share bar, a
 * frame); what only the words can tell is left to the rules behind.
 */
import type { SetAside } from './article.ts';
import { clean } from './characters.ts';
import { Containers } from './containers.ts';
import { parseDate } from './dates.ts';
import { type DraftBody, type DraftImage, textOf } from './draft.ts';
import { alignmentOf, preformatted, runsThrough, unread } from './elements.ts';
import { furnitureOf, isCaptionClass } from './furniture.ts';
import { type Attributes, parseHtml, type Sink } from './html.ts';
import { link } from './links.ts';
import { frameAddress, readPicture } from './pictures.ts';
import { blocks as blockElements } from './tags.ts';
import { ParagraphWriter, type Place } from './writer.ts';

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
  readonly #containers = new Containers();
  readonly #writer = new ParagraphWriter();
  #block = 0;
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
  #time: string | null = null;

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
    } else {
      if (name === 'time') this.#time ??= parseDate(attributes.datetime ?? '');
      this.#writer.open(name, attributes);
    }
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
    return { blocks: this.#containers.flow, setAside: this.#setAside, time: this.#time };
  }

  #openBlock(name: string, attributes: Attributes): void {
    const breaks = !runsThrough.has(name);
    if (breaks) this.#flush();
    const outer = this.#open.at(-1) as Open;
    this.#open.push({
      breaks,
      element: breaks ? name : outer.element,
      block: breaks ? ++this.#block : outer.block,
      align: alignmentOf(name, attributes) ?? outer.align,
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
    const furniture = furnitureOf(attributes);
    if (furniture !== null) return this.#beginFurniture(furniture);
    switch (name) {
      case 'hr':
        this.#containers.flow.push({ kind: 'rule' });
        return null;
      case 'noscript':
        this.#noscript++;
        return () => {
          this.#noscript--;
        };
      default:
        return this.#containers.begin(name, attributes);
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
      const text = clean(this.#preformattedText.join('').replace(/^\n/, '').trimEnd());
      this.#preformattedText = [];
      if (text.trim() !== '') this.#containers.flow.push({ kind: 'preformatted', text });
    };
  }

  #beginFurniture(reason: SetAside['reason']): () => void {
    const links = this.#links;
    return this.#containers.collect((blocks) => {
      this.#setAside.push({ reason, text: textOf(blocks), links: this.#links - links });
    });
  }

  #flush(): void {
    const place = this.#open.at(-1) as Open;
    for (const draft of this.#writer.end(place)) {
      this.#containers.flow.push(draft);
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
    const picture = readPicture(attributes);
    if (picture.kind === 'emoji') this.#writer.text(picture.text);
    else if (picture.kind === 'tracker') this.#drop('tracker', picture.src);
    else {
      this.#flush();
      const { src, alt, size, isLazy } = picture;
      if (this.#repeats(src)) return;
      const { block } = this.#open.at(-1) as Open;
      const image: DraftImage = {
        kind: 'image',
        src,
        alt,
        ...(size ? { size } : {}),
        href: this.#href,
        caption: null,
        block,
      };
      this.#containers.flow.push(image);
      this.#lazy = isLazy ? image : null;
    }
  }

  /** Whether the picture before says the same: it is the same file, or this one stands in its `<noscript>`. */
  #repeats(src: string | null): boolean {
    const before = this.#noscript > 0 ? this.#lazy : this.#containers.flow.at(-1);
    if (before?.kind !== 'image' || (this.#noscript === 0 && before.src !== src)) return false;
    before.src ??= src;
    if (this.#noscript === 0 || before.src !== src) this.#drop('duplicate', src);
    return true;
  }

  #drop(reason: SetAside['reason'], src: string | null): void {
    this.#setAside.push({ reason, text: src ?? '', links: 0 });
  }

  #embed(title: string, url: string | null): void {
    this.#flush();
    const before = this.#containers.flow.at(-1);
    if (before?.kind === 'embed' && before.url !== null && url?.startsWith(before.url)) return;
    if (url !== null || title !== '') this.#containers.flow.push({ kind: 'embed', title, url });
  }
}
