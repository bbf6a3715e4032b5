/** What the file gives outright, the card, the bylines, the title and the footer say → Metadata, with where each value was found. */
import type { Metadata, MetadataField, Origin } from './article.ts';
import type { Bylines } from './byline.ts';
import type { Card } from './card.ts';
import type { Dateline } from './dateline.ts';
import { dateInPath } from './dates.ts';
import type { Given } from './given.ts';
import { outletOf } from './outlets.ts';
import type { Repost } from './repost.ts';
import type { TitleParts } from './title.ts';
import { readCopy } from './wayback.ts';

export interface Found {
  readonly given: Given;
  /** The title to show: the file's name where the file has none. */
  readonly shown: string;
  /** The longer title above the text. */
  readonly originalTitle: string | null;
  readonly card: Card | null;
  readonly bylines: Bylines;
  readonly repost: Repost | null;
  readonly dateline: Dateline | null;
  /** The first `<time>` of the body. */
  readonly time: string | null;
  readonly title: TitleParts;
  readonly topics: readonly string[];
  readonly language: string | null;
}

export function gatherMetadata(found: Found): Metadata {
  const { given, card, bylines, dateline, title } = found;
  // A line that links the original by its title names no source.
  const repost = found.repost?.source === title.headline ? null : found.repost;
  const saver = repost?.isSaver ? repost.source : null;
  const label = saver === null || title.source === saver ? null : title.source;
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
    title: pick('title', [given.origin, given.title]) ?? found.shown,
    headline: title.headline,
    column: pick('column', [given.origin, given.column], ['title', title.column ?? label]),
    originalTitle: pick(
      'originalTitle',
      ['card', card?.originalTitle],
      [given.origin, given.originalTitle],
      ['byline', bylines.originalTitle],
      ['page', found.originalTitle],
    ),
    authors: list(
      'authors',
      ['card', card?.authors],
      [given.origin, given.authors],
      ['byline', [...new Set([...(dateline?.authors ?? []), ...bylines.authors])]],
      ['byline', repost?.authors],
      ['title', title.author === null ? [] : [title.author]],
    ),
    source: {
      name: pick(
        'source',
        ['card', card?.source.name],
        [given.origin, given.source.name],
        ['byline', saver],
        ['title', title.source],
        ['byline', bylines.source],
        ['byline', repost?.source],
        [given.origin, outletOf(given.url)],
      ),
      url: card?.source.url ?? given.source.url,
    },
    url: pick('url', [given.origin, given.url]),
    publishedAt: pick(
      'publishedAt',
      ['card', card?.publishedAt],
      [given.origin, given.publishedAt],
      ['page', dateline?.publishedAt],
      ['page', found.time],
      ['header', dateInPath(given.url)],
    ),
    capturedAt: pick('capturedAt', [given.origin, given.capturedAt ?? readCopy(given.url)?.capturedAt]),
    topics: list('topics', ['card', card?.topics], [given.origin, given.topics], ['footer', found.topics]),
    collections: list('collections', ['card', card?.collections], [given.origin, given.collections]),
    rights: pick('rights', ['card', card?.rights], [given.origin, given.rights]),
    language: pick('language', ['page', found.language], [given.origin, given.language]),
    origins,
  };
}
