/** What the header, the card, the bylines, the title and the footer say → Metadata, with where each value was found. */
import type { Metadata, MetadataField, Origin } from './article.ts';
import type { Bylines } from './byline.ts';
import type { Card } from './card.ts';
import { dateInPath } from './dates.ts';
import type { Header } from './header.ts';
import type { TitleParts } from './title.ts';

export interface Found {
  readonly header: Header;
  readonly card: Card | null;
  readonly bylines: Bylines;
  readonly title: TitleParts;
  readonly topics: readonly string[];
  readonly language: string | null;
}

export function gatherMetadata({ header, card, bylines, title, topics, language }: Found): Metadata {
  const origins: Partial<Record<MetadataField, Origin>> = {};
  /** The first value that says something, and its origin. */
  function pick<T>(field: MetadataField, ...values: readonly (readonly [Origin, T | null | undefined])[]): T | null {
    for (const [origin, value] of values) {
      if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0))
        continue;
      origins[field] = origin;
      return value;
    }
    return null;
  }
  const list = (field: MetadataField, ...values: readonly (readonly [Origin, readonly string[] | undefined])[]) =>
    pick<readonly string[]>(field, ...values) ?? [];
  return {
    title: pick('title', ['header', header.title]) ?? '',
    headline: title.headline,
    column: pick('column', ['title', title.column]),
    originalTitle: pick('originalTitle', ['card', card?.originalTitle], ['byline', bylines.originalTitle]),
    authors: list(
      'authors',
      ['card', card?.authors],
      ['byline', bylines.authors],
      ['title', title.author === null ? [] : [title.author]],
    ),
    source: {
      name: pick('source', ['card', card?.source.name], ['title', title.source], ['byline', bylines.source]),
      url: card?.source.url ?? null,
    },
    url: pick('url', ['header', header.url]),
    publishedAt: pick(
      'publishedAt',
      ['card', card?.publishedAt],
      ['header', header.publishedAt],
      ['header', dateInPath(header.url)],
    ),
    capturedAt: pick('capturedAt', ['header', header.capturedAt]),
    topics: list('topics', ['card', card?.topics], ['footer', topics]),
    collections: list('collections', ['card', card?.collections]),
    rights: pick('rights', ['card', card?.rights]),
    language: pick('language', ['page', language]),
    origins,
  };
}
