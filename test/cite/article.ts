/** An article that is nothing but its metadata, for citations. */
import type { Article, Metadata } from '../../src/archive/article.ts';

const nothing: Metadata = {
  title: '',
  headline: '',
  column: null,
  originalTitle: null,
  authors: [],
  source: { name: null, url: null },
  url: null,
  publishedAt: null,
  capturedAt: null,
  topics: [],
  collections: [],
  rights: null,
  language: null,
  origins: {},
};

/** `source` is the source's name; `title` stands for the headline too, where there is none. */
export function articleOf({
  source = null,
  ...given
}: Partial<Omit<Metadata, 'source'>> & { source?: string | null }): Article {
  const headline = given.headline ?? given.title ?? '';
  return {
    metadata: { ...nothing, ...given, headline, source: { name: source, url: null } },
    blocks: [],
    sections: [],
    places: [],
    text: '',
    characters: 0,
    minutes: 0,
    setAside: [],
    encoding: { name: 'utf-8', guessed: false },
  };
}

/** All that a citation can hold. */
export const complete = {
  title: '江畔书话｜雨夜里的旧书摊',
  headline: '雨夜里的旧书摊',
  source: '江畔书话',
  authors: ['沈砚秋'],
  url: 'https://www.example.org/chinese/2025/02/%E9%9B%A8%E5%A4%9C/',
  publishedAt: '2025-02-06',
  capturedAt: '2025-02-06T17:31:03Z',
  topics: ['旧书', '城市 & 记忆'],
  language: 'zh-Hans',
} as const;
