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

type Field = 'title' | 'authors' | 'date' | 'source' | 'topics' | 'collections' | 'rights' | 'unknown';

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

/** Takes the first card out of the body; further ones too, unread. Null where there is none. */
export function takeCard(body: DraftBody): Card | null {
  let card: Card | null = null;
  for (let index = 0; index < body.blocks.length; index++) {
    const end = cardEnd(body.blocks, index);
    if (end === index) continue;
    const taken = body.blocks.splice(index, end - index) as DraftParagraph[];
    setAside(body, 'card', taken);
    card ??= readCard(taken);
    index--;
  }
  return card;
}

/** Where a card that begins at `start` ends; `start` itself where none does. */
function cardEnd(blocks: readonly Draft[], start: number): number {
  const first = blocks[start];
  if (!isParagraph(first)) return start;
  const hasHeading = heading.test(first.text);
  let end = start + (hasHeading ? 1 : 0);
  let known = 0;
  for (let block = blocks[end]; isParagraph(block); block = blocks[++end]) {
    const names = block.text.split('\n').map((each) => line.exec(each)?.[1] ?? '');
    const count = names.filter((name) => Object.hasOwn(fields, name)).length;
    if (count === 0) break;
    known += count;
  }
  return hasHeading || known >= 4 ? end : start;
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
      values.set(field, { text: text.slice(match[0].length).trim(), links });
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
