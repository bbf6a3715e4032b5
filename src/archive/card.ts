/**
 * The archive card that newer articles carry in their midst: 标题, 作者, 发表日期, 来源 with its link, 主题归类, CDS收藏,
 * 版权说明. It is recognised by its labels, whatever its markup, and leaves the text.
 */
import { parseDate } from './dates.ts';
import { type Draft, type DraftBody, type DraftParagraph, isParagraph, linesOf, setAside } from './draft.ts';
import { webAddress } from './links.ts';
import { splitNames } from './names.ts';

export interface Card {
  readonly originalTitle: string | null;
  readonly authors: readonly string[];
  readonly publishedAt: string | null;
  readonly source: { readonly name: string | null; readonly url: string | null };
  readonly topics: readonly string[];
  readonly collections: readonly string[];
  readonly rights: string | null;
}

type Field = 'title' | 'authors' | 'date' | 'source' | 'topics' | 'collections' | 'rights';

const fields: Readonly<Record<string, Field>> = {
  标题: 'title',
  原标题: 'title',
  作者: 'authors',
  发表日期: 'date',
  发布日期: 'date',
  日期: 'date',
  来源: 'source',
  原文链接: 'source',
  主题归类: 'topics',
  主题: 'topics',
  CDS收藏: 'collections',
  版权说明: 'rights',
};

const heading = /^CDT\s*(?:档案卡|檔案卡)$/;
const line = /^(\S{2,8}?)\s*[：:]\s*/;

interface Value {
  readonly text: string;
  readonly links: readonly { readonly text: string; readonly url: string | null }[];
}

/** Paragraphs of one card, and different fields without which a few labelled lines are an author's. */
const longest = 14;
const leastFields = 4;
/** Code units of a line with a label that is not known. */
const longestUnknown = 80;

/** Takes the cards out of the body and reads the first. Null where there is none. */
export function takeCard(body: DraftBody): Card | null {
  let card: Card | null = null;
  const taken = new Set<Draft>();
  for (let index = 0; index < body.blocks.length; ) {
    const { end, isCard } = labelled(body.blocks, index);
    if (isCard) {
      const run = body.blocks.slice(index, end);
      setAside(body, 'card', run);
      card ??= readCard(run.filter(isParagraph));
      for (const block of run) taken.add(block);
    }
    index = end;
  }
  if (taken.size > 0) body.blocks = body.blocks.filter((block) => !taken.has(block));
  return card;
}

/** The labelled paragraphs from `start` on (at least the one that stands there), and whether they are a card. */
function labelled(blocks: readonly Draft[], start: number): { end: number; isCard: boolean } {
  const first = blocks[start];
  const hasHeading = isParagraph(first) && heading.test(first.text);
  let end = start + (hasHeading ? 1 : 0);
  const found = new Set<Field>();
  for (let block = blocks[end]; isParagraph(block) && end < start + longest; block = blocks[++end]) {
    const known = fieldsIn(block);
    if (known.length === 0 && !isBetweenFields(block, blocks[end + 1], found)) break;
    for (const field of known) found.add(field);
  }
  return { end: Math.max(end, start + 1), isCard: hasHeading || found.size >= leastFields };
}

/** A line with a label of its own (`备份：某某网`) between two that are known. */
function isBetweenFields(block: DraftParagraph, next: Draft | undefined, found: ReadonlySet<Field>): boolean {
  if (found.size === 0 || block.text.length > longestUnknown || !line.test(block.text)) return false;
  return isParagraph(next) && fieldsIn(next).length > 0;
}

function fieldsIn({ text }: DraftParagraph): Field[] {
  if (!/[：:]/.test(text.slice(0, 12))) return [];
  return text.split('\n').flatMap((each) => {
    const name = line.exec(each)?.[1] ?? '';
    return Object.hasOwn(fields, name) ? (fields[name] as Field) : [];
  });
}

function readCard(paragraphs: readonly DraftParagraph[]): Card {
  const values = new Map<Field, Value>();
  for (const paragraph of paragraphs)
    for (const inlines of linesOf(paragraph.inlines)) {
      const text = inlines.map((inline) => inline.text).join('');
      const match = line.exec(text);
      const field = match && Object.hasOwn(fields, match[1] as string) ? fields[match[1] as string] : undefined;
      if (!match || !field || values.has(field)) continue;
      const links = inlines
        .filter((inline) => inline.href)
        .map((each) => ({ text: each.text.trim(), url: webAddress(each.href) }));
      // A link that Markdown could not read, for a blank in its address, stands as it was written.
      const value = text.slice(match[0].length).replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
      values.set(field, { text: value.trim(), links });
    }
  const text = (field: Field) => values.get(field)?.text || null;
  const list = (field: Field) => {
    const value = values.get(field);
    if (!value) return [];
    return value.links.length > 0
      ? value.links.map((each) => each.text).filter((each) => each !== '')
      : value.text.split(/[、，,;；\s]+/).filter((each) => each !== '');
  };
  const source = values.get('source');
  return {
    originalTitle: text('title')?.replace(/^原?标题[：:]\s*/, '') || null,
    authors: splitNames(text('authors') ?? ''),
    publishedAt: parseDate(text('date') ?? ''),
    source: { name: source?.text || null, url: source?.links.find((each) => each.url !== null)?.url ?? null },
    topics: list('topics'),
    collections: list('collections'),
    rights: text('rights'),
  };
}
