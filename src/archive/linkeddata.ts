/** JSON-LD of a page's head: what schema.org says of an article. */
import { oneLine, splitList } from './characters.ts';
import { webAddress } from './links.ts';

export interface LinkedData {
  readonly headline: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly publishedAt: string | null;
  readonly url: string | null;
  readonly topics: readonly string[];
}

type Thing = Readonly<Record<string, unknown>>;

/** Code units: a page's data is far shorter. */
const longest = 500_000;

/** The first article among the page's data; every value null or [] where there is none. */
export function readLinkedData(sources: readonly string[]): LinkedData {
  const article = sources.flatMap(thingsIn).find(isArticle) ?? {};
  const address = article.mainEntityOfPage ?? article.url;
  return {
    headline: textOf(article.headline) ?? textOf(article.name),
    authors: listOf(article.author).flatMap((author) => nameOf(author) ?? []),
    publisher: nameOf(article.publisher),
    publishedAt: textOf(article.datePublished),
    url: webAddress(textOf(address) ?? textOf(asThing(address)['@id'])),
    topics: listOf(article.keywords).flatMap((each) => splitList(textOf(each) ?? '')),
  };
}

function thingsIn(source: string): Thing[] {
  if (source.length > longest) return [];
  try {
    const data: unknown = JSON.parse(source);
    return listOf(data).flatMap((each) => [asThing(each), ...listOf(asThing(each)['@graph']).map(asThing)]);
  } catch {
    return [];
  }
}

function isArticle(thing: Thing): boolean {
  return listOf(thing['@type']).some((type) => typeof type === 'string' && /(?:Article|Posting|Report)$/.test(type));
}

function asThing(value: unknown): Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Thing) : {};
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? oneLine(value) || null : null;
}

function nameOf(value: unknown): string | null {
  return textOf(value) ?? textOf(asThing(value).name);
}
