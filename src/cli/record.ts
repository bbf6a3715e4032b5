/**
 * What the command line says of an article as JSON: one object whose keys are a contract. What an article does not say
 * is null or [].
 */
import type { Article, Block, Inline, Leaf, Metadata } from '../archive/article.ts';
import { walk } from '../archive/walk.ts';
import type { Entry } from '../library/entry.ts';

/** Where an article came from: the id that `list` prints, and its file (`-` for standard input). */
export interface Origin {
  readonly id: string;
  readonly file: string;
}

/** What fits a list: without sections, images and links. */
export function listRecord(m: Metadata, { characters, minutes }: Length, { id, file }: Origin) {
  return {
    id,
    file,
    title: m.title,
    headline: m.headline,
    column: m.column,
    originalTitle: m.originalTitle,
    authors: m.authors,
    source: m.source,
    url: m.url,
    publishedAt: m.publishedAt,
    capturedAt: m.capturedAt,
    topics: m.topics,
    collections: m.collections,
    origins: m.origins,
    rights: m.rights,
    language: m.language,
    characters,
    minutes,
  };
}

type Length = Pick<Article, 'characters' | 'minutes'>;

/** A line of `list --json`. `nameOf` gives a file's path as people write it; `duplicates` are the other files. */
export function entryRecord(entry: Entry, metadata: Metadata, nameOf: (file: string) => string) {
  return {
    ...listRecord(metadata, entry, { id: entry.id, file: nameOf(entry.file) }),
    duplicates: entry.duplicates.map(nameOf),
  };
}

const plain = (leaf: Leaf | null): string | null => leaf?.inlines.map(({ text }) => text).join('') ?? null;

/** `info --json`. */
export function infoRecord(article: Article, origin: Origin) {
  const { characters, minutes, ...list } = listRecord(article.metadata, article, origin);
  const setAside: Record<string, { blocks: number; links: number }> = {};
  for (const { reason, links } of article.setAside) {
    const count = setAside[reason] ?? { blocks: 0, links: 0 };
    setAside[reason] = { blocks: count.blocks + 1, links: count.links + links };
  }
  return {
    ...list,
    sections: article.sections.map(({ level, label, title }) => ({ level, label, title })),
    images: imagesOf(article.blocks),
    links: linksOf(article.blocks),
    characters,
    minutes,
    encoding: article.encoding,
    setAside,
  };
}

/** `show --format json`. */
export function showRecord(article: Article, origin: Origin) {
  return { ...infoRecord(article, origin), blocks: article.blocks };
}

function imagesOf(blocks: readonly Block[]) {
  const images: { src: string | null; alt: string; caption: string | null }[] = [];
  for (const block of walk(blocks))
    if (block.kind === 'image') images.push({ src: block.src, alt: block.alt, caption: plain(block.caption) });
  return images;
}

/** A link's text may be cut into runs by marks: runs that touch and lead to the same place are one link. */
function linksOf(blocks: readonly Block[]) {
  const links: { text: string; url: string }[] = [];
  for (const block of walk(blocks)) {
    for (const { inlines } of leavesOf(block)) {
      let before: Inline | undefined;
      for (const inline of inlines) {
        if (inline.href !== undefined) {
          const last = links.at(-1);
          if (last && before?.href === inline.href) last.text += inline.text;
          else links.push({ text: inline.text, url: inline.href });
        }
        before = inline;
      }
    }
    if (block.kind === 'embed' && block.url !== null) links.push({ text: block.title, url: block.url });
  }
  return links;
}

/** The leaves of one block itself, not of the blocks in it. */
function leavesOf(block: Block): readonly Leaf[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [block];
    case 'image':
      return block.caption ? [block.caption] : [];
    case 'table':
      return [...(block.caption ? [block.caption] : []), ...block.rows.flat()];
    default:
      return [];
  }
}
