/** What a file says of its article outright, in a header, a page's head or front matter. */
import type { Origin } from './article.ts';

export interface Given {
  readonly origin: Origin;
  /** "" where the file has none. */
  readonly title: string;
  readonly originalTitle: string | null;
  readonly column: string | null;
  readonly url: string | null;
  readonly publishedAt: string | null;
  readonly capturedAt: string | null;
  readonly authors: readonly string[];
  readonly source: { readonly name: string | null; readonly url: string | null };
  readonly topics: readonly string[];
  readonly collections: readonly string[];
  readonly rights: string | null;
  readonly language: string | null;
}

export const nothing: Given = {
  origin: 'header',
  title: '',
  originalTitle: null,
  column: null,
  url: null,
  publishedAt: null,
  capturedAt: null,
  authors: [],
  source: { name: null, url: null },
  topics: [],
  collections: [],
  rights: null,
  language: null,
};
