/**
 * Lines that name who made the article: `文 | 某某`, `作者：…`, `记者：甲 乙  责编：丙`, `甲 乙|撰稿`. Authors are taken from
 * them; the line stays in the text.
 */
import { type Draft, type DraftParagraph, isParagraph } from './draft.ts';
import { splitNames } from './names.ts';

export interface Bylines {
  readonly authors: readonly string[];
  readonly source: string | null;
  readonly originalTitle: string | null;
}

/** Who a label names. Letters of a label may be spaced out: `作 者 | …`. */
const labels: readonly { readonly who: 'author' | 'other' | 'source'; readonly words: string }[] = [
  { who: 'author', words: '本文作者|原作者|作者|撰文|撰稿|采写|采访撰文|文字|文|记者|記者|口述|讲述' },
  { who: 'source', words: '文章来源|文章來源|来源|來源|出处' },
  {
    who: 'other',
    words:
      '值班编辑|责任编辑|責任編輯|责编|責編|编辑|編輯|编审|主编|编译|校对|校訂|排版|美编|设计|视觉|摄影|攝影|图片|图|题图|监制|制作|运营|统筹|翻译|译者|剪辑|视频|实习生|公众号|微信公众号|首发|时间|日期|字数|阅读',
  },
];

const spaced = (words: string) => words.replace(/(\p{Script=Han})(?=\p{Script=Han})/gu, '$1[ \\u3000]?');
const all = labels.map((label) => `(?<${label.who}>${spaced(label.words)})`).join('|');
const bars = '[｜|丨︱：:／/]';
const labelled = new RegExp(`(?<=^|[\\s\\u3000（(【\\[])(?:${all})[ \\u3000]*${bars}[ \\u3000]*`, 'gu');
const reversed = /^(.{2,30}?)[ \u3000]*[｜|丨/／][ \u3000]*(?:撰稿|撰文|采写|文|作者|报道)(?=$|[\s\u3000])/u;
const english = /^by[\s:：]+([\p{L}][\p{L}\s.'’-]{1,30})$/iu;
const reporter = /[（(](?:[^（()）]*[\s\u3000])?(?:本报)?记者[\s\u3000]+([^（()）]{2,20})[)）]$/u;

/** A byline is short; prose that happens to hold a label is not. */
const longest = 60;
/** Bylines stand in the first or the last paragraphs of an article. */
const head = 14;
const tail = 10;

/** Reads the bylines among the article's outermost paragraphs, and marks those paragraphs. */
export function readBylines(blocks: readonly Draft[]): Bylines {
  const paragraphs = blocks.filter(isParagraph);
  const authors: string[] = [];
  let source: string | null = null;
  let originalTitle: string | null = null;
  paragraphs.forEach((paragraph, index) => {
    const title = /^[（(【]?(?:文章)?原(?:文)?(?:标题|標題|题)(?:为|是)?[：:]\s*(.+?)[）)】]?$/u.exec(paragraph.text);
    if (title && paragraph.text.length < 150) originalTitle ??= unquoted(title[1] as string);
    if (index >= head && index < paragraphs.length - tail) return;
    const found = readByline(paragraph);
    if (!found) return;
    paragraph.role = 'byline';
    const above = paragraphs[index - 1];
    if (above && index <= 3 && found.authors.length > 0 && isTitleAbove(above)) originalTitle ??= above.text;
    authors.push(...found.authors);
    source ??= found.source;
  });
  return { authors: [...new Set(authors)], source, originalTitle };
}

function readByline(paragraph: DraftParagraph): { authors: string[]; source: string | null } | null {
  const authors: string[] = [];
  let source: string | null = null;
  let isByline = false;
  const lines = paragraph.text.split('\n');
  for (const line of lines) {
    if (line.length > longest) {
      const name = reporter.exec(line)?.[1];
      if (name) authors.push(...splitNames(name));
      continue;
    }
    const text = line.replace(/^[（(【[]+|[)）】\]]+$/g, '').trim();
    const matches = [...text.matchAll(labelled)];
    const first = matches[0];
    if (first && first.index === 0) {
      matches.forEach((match, index) => {
        const value = text.slice(match.index + match[0].length, matches[index + 1]?.index ?? text.length);
        if (match.groups?.author && isNamesOnly(value)) {
          authors.push(...splitNames(value));
          isByline = true;
        } else if (match.groups?.source) {
          source ??= value.trim() || null;
          isByline ||= lines.length === 1;
        } else if (match.groups?.other && isNamesOnly(value)) isByline = true;
      });
      continue;
    }
    const names = reversed.exec(text)?.[1] ?? english.exec(text)?.[1];
    if (names && isNamesOnly(names)) {
      authors.push(...splitNames(names));
      isByline = true;
    }
  }
  if (!isByline && authors.length === 0) return null;
  return { authors, source };
}

/** A bold, centred line right above the byline: what the text was called where it comes from. */
function isTitleAbove({ strong, align, text, role }: DraftParagraph): boolean {
  return strong && align === 'center' && role === 'text' && text.length <= 40 && !/[。：:]$/.test(text);
}

/** A value of names, not the start of a sentence. */
function isNamesOnly(value: string): boolean {
  return value.trim() !== '' && value.length <= 40 && !/[。！？!?；]/.test(value.trim().replace(/[。；]$/, ''));
}

function unquoted(title: string): string {
  return title.replace(/^[《「“](.*)[》」”]$/u, '$1').trim();
}
