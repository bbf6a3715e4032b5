/**
 * A whole web page: what its head says (title, meta, Open Graph, JSON-LD), and which of its elements holds the article.
 * What stands around that element is the site's.
 */
import { oneLine, splitList } from './characters.ts';
import { parseDate } from './dates.ts';
import { type Given, nothing } from './given.ts';
import { type Attributes, parseHtml, type Sink } from './html.ts';
import { readLinkedData } from './linkeddata.ts';
import { webAddress } from './links.ts';
import { splitNames } from './names.ts';
import { blocks } from './tags.ts';
import { accountId, dateId, isPlatform, timeInScript } from './wechat.ts';

export interface Page {
  readonly given: Given;
  /** The HTML of the article, and of everything around it. */
  readonly body: string;
  readonly rest: string;
}

/** Code units of the start of a file where a page says that it is one. */
const sniffed = 2048;

export function isPage(text: string): boolean {
  return /<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]/i.test(text.slice(0, sniffed));
}

export function readPage(html: string): Page {
  const reader = new PageReader();
  parseHtml(html, reader);
  const { start, end } = reader.root(html.length);
  return { given: reader.given(start), body: html.slice(start, end), rest: html.slice(0, start) + html.slice(end) };
}

/** The start of a part of a page that was saved without the page: `<article>`, or the element around the text. */
const part = /^\s*<(?:article|main)[\s>]/i;

/** The part of a page that HTML is; null where it is none. What stands around the text in it is the site's. */
export function readPart(html: string): Omit<Page, 'given'> | null {
  if (!part.test(html.slice(0, sniffed))) return null;
  const reader = new PageReader();
  parseHtml(html, reader);
  const { start, end } = reader.root(html.length, 0);
  return { body: html.slice(start, end), rest: html.slice(0, start) + html.slice(end) };
}

/** Classes and ids of the element around an article's text, in the systems that Chinese sites run on. */
const bodyNames = new Set(
  (
    'js_content rich_media_content entry-content post-content article-content article-body article__body post-body ' +
    'story-body story-body__inner wsw t-content__body td-post-content content-article articleBody node-content ' +
    'e-content markdown-body article-entry gh-content post-full-content available-content article-text ' +
    'article-content__editor article-content-rawhtml rm_txt_con p_content p-detail post_text endText artibody ' +
    'mp-editor Cnt-Main-Article-QQ news_txt Main_Content_Val nfzm-content__fulltext left_zw TRS_Editor'
  ).split(' '),
);

/** An element that may be the one around the article. */
interface Root {
  /** 0 for what can only be the article's body, 3 for the whole page. */
  readonly rank: number;
  /** It has an id: a page has one, but teasers of one class. */
  readonly isOnly: boolean;
  readonly start: number;
  readonly textBefore: number;
  end: number;
  text: number;
}

/** An element with less than this share of the page's text is a teaser. */
const least = 0.2;

class PageReader implements Sink {
  readonly #meta = new Map<string, string[]>();
  readonly #roots: Root[] = [];
  /** For each open block, the root that it is. */
  readonly #open: (Root | null)[] = [];
  readonly #data: string[] = [];
  /** What the text of the open element is for, if it is not the page's. */
  #use: 'title' | 'heading' | 'author' | 'data' | 'script' | 'account' | 'date' | 'none' | null = null;
  /** The element whose end ends that use. */
  #user = '';
  #text = 0;
  #title = '';
  readonly #headings: string[] = [];
  readonly #authors: string[] = [];
  /** The dates of `<time>` elements, and where each stands. */
  readonly #times: { readonly at: number; readonly date: string }[] = [];
  #account = '';
  #date = '';
  #time: string | null = null;
  #canonical: string | null = null;
  #language: string | null = null;

  open(name: string, attributes: Attributes, inner: number): void {
    if (name === 'meta') this.#readMeta(attributes);
    else if (name === 'link') this.#canonical ??= attributes.rel === 'canonical' ? webAddress(attributes.href) : null;
    else if (name === 'html') this.#language = attributes.lang || null;
    else this.#useFor(name, attributes);
    const date = name === 'time' ? parseDate(attributes.datetime ?? '') : null;
    if (date !== null) this.#times.push({ at: inner, date });
    if (!blocks.has(name)) return;
    const rank = rankOf(name, attributes);
    const isOnly = attributes.id !== undefined && bodyNames.has(attributes.id);
    this.#open.push(rank === null ? null : { rank, isOnly, start: inner, end: inner, textBefore: this.#text, text: 0 });
  }

  close(name: string, at: number): void {
    if (this.#use !== null && name === this.#user) this.#use = null;
    const root = blocks.has(name) ? this.#open.pop() : null;
    if (!root) return;
    root.end = at;
    root.text = this.#text - root.textBefore;
    this.#roots.push(root);
  }

  text(text: string): void {
    if (this.#use === 'heading' || this.#use === 'author' || this.#use === null) this.#text += text.trim().length;
    if (this.#use === 'title') this.#title += text;
    else if (this.#use === 'heading') this.#headings.push(`${this.#headings.pop()}${text}`);
    else if (this.#use === 'author') this.#authors.push(`${this.#authors.pop()}${text}`);
    else if (this.#use === 'data') this.#data.push(`${this.#data.pop()}${text}`);
    else if (this.#use === 'script') this.#time ??= timeInScript(text);
    else if (this.#use === 'account') this.#account += text;
    else if (this.#use === 'date') this.#date += text;
  }

  #useFor(name: string, { id, type, rel, itemprop }: Attributes): void {
    if (this.#use !== null) return;
    if (name === 'h1') {
      this.#use = 'heading';
      this.#headings.push('');
    } else if ((rel === 'author' || itemprop === 'author') && name !== 'img') {
      this.#use = 'author';
      this.#authors.push('');
    } else if (name === 'title') this.#use = this.#title === '' ? 'title' : 'none';
    else if (name === 'style') this.#use = 'none';
    else if (name === 'script') {
      this.#use = type === 'application/ld+json' ? 'data' : 'script';
      if (this.#use === 'data') this.#data.push('');
    } else if (id === accountId) this.#use = 'account';
    else if (id === dateId) this.#use = 'date';
    this.#user = name;
  }

  /** The likeliest kind of element that has enough text; of that kind the one with the most. `last` is the last kind looked at. */
  root(length: number, last = 3): { start: number; end: number } {
    const full = this.#roots.filter((root) => root.rank <= last && root.text > (root.isOnly ? 0 : this.#text * least));
    const rank = full.reduce((least, root) => Math.min(least, root.rank), last);
    const alike = full.filter((root) => root.rank === rank);
    return (
      alike.reduce<Root | null>((best, each) => (best && best.text >= each.text ? best : each), null) ?? {
        start: 0,
        end: length,
      }
    );
  }

  /** `start` is where the article's own element begins: what stands right above it is of it. */
  given(start: number): Given {
    const data = readLinkedData(this.#data);
    const first = (...names: string[]) => names.flatMap((name) => this.#meta.get(name) ?? [])[0] ?? null;
    const site = data.publisher ?? first('og:site_name', 'application-name');
    const account = oneLine(this.#account) || (site !== null && isPlatform(site) ? null : site);
    const authors = [data.authors, this.#meta.get('author'), this.#meta.get('article:author'), this.#authors];
    const date =
      data.publishedAt ??
      first('article:published_time', 'og:published_time', 'pubdate', 'date', 'dc.date', 'publishdate');
    const topics =
      data.topics.length > 0
        ? data.topics
        : (this.#meta.get('article:tag') ?? splitList(first('keywords', 'news_keywords') ?? ''));
    return {
      ...nothing,
      origin: 'page',
      title: withoutSite(data.headline ?? first('og:title', 'twitter:title') ?? this.#shortTitle(), site),
      url: this.#canonical ?? webAddress(first('og:url')) ?? data.url,
      publishedAt:
        parseDate(date ?? '') ??
        this.#time ??
        parseDate(oneLine(this.#date)) ??
        this.#times.findLast(({ at }) => at < start)?.date ??
        null,
      authors: (authors.find((list) => list?.some(isName)) ?? []).filter(isName).flatMap(splitNames),
      source: { name: account, url: webAddress(first('dcterms.source')) },
      originalTitle: first('dcterms.alternative'),
      collections: this.#meta.get('dcterms.ispartof') ?? [],
      rights: first('dcterms.rights'),
      topics,
      language: this.#language,
    };
  }

  /** `标题_栏目_站名` → `标题`, where the page has it as its heading. */
  #shortTitle(): string {
    const title = oneLine(this.#title);
    const isHeadOf = (heading: string) => {
      const rest = title.slice(heading.length);
      // A site's name in front (`某报｜标题`) may be a heading too, and is shorter than the title.
      const parts = heading.length >= rest.length ? /^\s*[-–—_|｜·»]/ : /^\s*(?:_|[-–—]{1,2}\S)/;
      return heading.length > 1 && title.startsWith(heading) && parts.test(rest);
    };
    return this.#headings.map(oneLine).find(isHeadOf) ?? title;
  }

  #readMeta({ name, property, itemprop, content }: Attributes): void {
    const key = (property ?? name ?? itemprop)?.toLowerCase();
    const value = oneLine(content ?? '');
    if (!key || value === '') return;
    const values = this.#meta.get(key);
    if (values) values.push(value);
    else this.#meta.set(key, [value]);
  }
}

function rankOf(name: string, attributes: Attributes): number | null {
  const names = [attributes.id, ...(attributes.class?.split(' ') ?? []), attributes.itemprop];
  if (names.some((each) => each !== undefined && bodyNames.has(each))) return 0;
  if (name === 'article') return 1;
  if (name === 'main') return 2;
  return name === 'body' ? 3 : null;
}

const isName = (author: string): boolean => author.trim() !== '' && !/^https?:/.test(author);

/** `标题 - 站名` → `标题`. */
function withoutSite(title: string, site: string | null): string {
  if (site === null || !title.endsWith(site)) return title;
  const rest = title.slice(0, -site.length).replace(/\s*[-–—|｜_·»]\s*$/, '');
  return rest === '' || rest === title.slice(0, -site.length) ? title : rest;
}
