/** Small articles for the tests of typesetting, written as the blocks that they are about. */
import type { Article, Block, Inline, Metadata, Paragraph } from '../../src/archive/article.ts';
import type { Line } from '../../src/typeset/page.ts';
import { openPage } from '../../src/typeset/set.ts';
import { defaultSetting, type Setting } from '../../src/typeset/setting.ts';

export function paragraph(text: string | readonly Inline[], more: Partial<Paragraph> = {}): Paragraph {
  const inlines = typeof text === 'string' ? [{ text }] : text;
  return { kind: 'paragraph', at: 0, inlines, align: 'start', role: 'text', ...more };
}

const metadata: Metadata = {
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
  language: 'zh-Hans',
  origins: {},
};

export function article(blocks: readonly Block[], about: Partial<Metadata> = {}): Article {
  return {
    metadata: { ...metadata, ...about },
    blocks,
    sections: [],
    places: [],
    text: '',
    characters: 0,
    minutes: 1,
    setAside: [],
    encoding: { name: 'utf-8', guessed: false },
  };
}

export function print(lines: readonly Line[]): string[] {
  return lines.map((line) =>
    line.spans
      .map((span) => span.text)
      .join('')
      .trimEnd(),
  );
}

/** The printed lines of blocks at a measure. */
export function set(blocks: readonly Block[], measure: number, setting: Partial<Setting> = {}): string[] {
  const page = openPage(article(blocks), { ...defaultSetting, measure, ...setting });
  page.extend();
  return print(page.lines);
}
