/**
 * Which form a file has, and its parts: what it gives outright, and the article's HTML. Archive files have a header; a
 * person's own archive has whole pages, Markdown with front matter, bare HTML and bare text.
 */
import { readFrontMatter } from './frontmatter.ts';
import type { Given } from './given.ts';
import { readHeader } from './header.ts';
import { linesToHtml, markdownToHtml } from './markdown.ts';
import { isPage, readPage, readPart } from './page.ts';

export interface Source {
  readonly given: Given;
  readonly html: string;
  /** HTML of the page around the article. */
  readonly rest: string;
}

export function readSource(text: string): Source {
  const matter = readFrontMatter(text);
  if (matter) return behindMatter(matter);
  const { given, body } = readHeader(text);
  if (!isPage(body)) return { given, ...partsOf(body, false) };
  const page = readPage(body);
  // A page may be saved with nothing above it but the time of its capture.
  const known = given.title === '' ? { ...page.given, capturedAt: given.capturedAt } : given;
  return { given: known, html: page.body, rest: page.rest };
}

/** A site's generator puts front matter above files that have the archive's header as well. */
function behindMatter({ given, body }: { given: Given; body: string }): Source {
  const header = readHeader(body);
  const hasHeader = header.given.capturedAt !== null || (given.title !== '' && header.given.title === given.title);
  if (!hasHeader) return { given, ...partsOf(body, true) };
  const title = given.title || header.given.title;
  const url = given.url ?? header.given.url;
  const capturedAt = given.capturedAt ?? header.given.capturedAt;
  return { given: { ...given, title, url, capturedAt }, ...partsOf(header.body, false) };
}

function partsOf(body: string, isMarkdown: boolean): Omit<Source, 'given'> {
  const part = readPart(body);
  return part ? { html: part.body, rest: part.rest } : { html: htmlOf(body, isMarkdown), rest: '' };
}

/** Code units looked at for a tag or for Markdown. */
const sniffed = 20_000;
const tag =
  /<\/?(?:p|div|br|h[1-6]|section|article|table|ul|ol|blockquote|span|img|a|strong|b|i|em|font|pre|hr|center|figure)(?:\s[^<>]*)?\/?>/i;

function htmlOf(body: string, isMarkdown: boolean): string {
  const start = body.slice(0, sniffed);
  // What a feed wrapped its HTML in is no part of it.
  if (start.includes('<![CDATA[')) return body.replaceAll('<![CDATA[', '').replaceAll(']]>', '');
  if (isMarkdown) return markdownToHtml(body);
  if (/^\s*(?:<[a-z!/]|$)/i.test(start) || tag.test(start)) return body;
  return /\S[ \t]*\n[ \t]*\n\s*\S/.test(start) ? markdownToHtml(body) : linesToHtml(body);
}
