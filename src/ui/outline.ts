/** The outline of an article: its sections with their shares, and between them images, bookmarks and highlights where they are wanted. */
import type { Article, Block, Image } from '../archive/article.ts';
import { walk } from '../archive/walk.ts';

export interface Stop {
  readonly kind: 'section' | 'image' | 'bookmark' | 'highlight';
  /** Offset of its first character. */
  readonly at: number;
  /** 1 for a section, 2 for one below it; what stands between sections is one deeper than the last of them. */
  readonly level: number;
  /** Number or sign before the words; '' where there is none. */
  readonly label: string;
  readonly title: string;
  /** Part of the text that belongs to a section, 0–1. */
  readonly share: number;
  /** An image's number. */
  readonly image?: number;
}

/** Code units of a section's beginning that stand for a title it does not have. */
const opening = 60;

/** The sections; inferred places where there are none. */
export function sectionStops(article: Article): Stop[] {
  const { text, sections, places } = article;
  const all = sections.length > 0 ? sections : places;
  return all.map(({ at, level, label, title }, i) => {
    const end = all.slice(i + 1).find((next) => next.level <= level)?.at ?? text.length;
    const share = (end - at) / Math.max(1, text.length);
    return { kind: 'section', at, level, label: label ?? '', title: title || openingAt(text, at), share };
  });
}

/** What stands at one offset: a picture is before the text that begins there, a bookmark and a highlight on it. */
const rank = { image: 0, section: 1, bookmark: 2, highlight: 3 } as const satisfies Record<Stop['kind'], number>;

/** The stops in reading order. */
export function inOrder(sections: readonly Stop[], others: readonly Stop[]): Stop[] {
  const compare = (a: Stop, b: Stop) => a.at - b.at || rank[a.kind] - rank[b.kind];
  const depth = (stop: Stop) => sections.findLast((section) => compare(section, stop) < 0)?.level ?? 0;
  return [...sections, ...others.map((stop) => ({ ...stop, level: depth(stop) + 1 }))].sort(compare);
}

/** The words after a heading's line. */
function openingAt(text: string, at: number): string {
  const next = text.indexOf('\n', at) + 1;
  return next === 0 ? '' : (text.slice(next, next + opening).split('\n', 1)[0] ?? '').toWellFormed();
}

/** The images of the blocks in reading order, those in quotes and lists too. */
export const imagesOf = (blocks: readonly Block[]): Image[] =>
  [...walk(blocks)].filter((block): block is Image => block.kind === 'image');
