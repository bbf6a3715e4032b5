/**
 * Lines that name who made the article: `文 | 某某`, `作者：…`, `记者：甲 乙  责编：丙`, `甲 乙|撰稿`, `（通讯员 甲 记者 乙）`. Authors
 * are taken from them; the line stays in the text. Editors are not authors.
 */
import { han, latin } from './characters.ts';
import { type Draft, type DraftParagraph, isParagraph } from './draft.ts';
import { labelsIn } from './labels.ts';
import { isPersonalName, splitNames } from './names.ts';
import { readOpeningReporters, readReporters } from './reporters.ts';
import { sourceName } from './repost.ts';

export interface Bylines {
  readonly authors: readonly string[];
  readonly source: string | null;
  readonly originalTitle: string | null;
}

/** An editor's label that a bar ends may be glued to the name before it. */
const glued = new RegExp(`(?<=[${han}])(?=(?:编辑|責編|责编|摄影|校对|排版|统筹|视觉|监制)[ \\u3000]*[｜|丨])`, 'g');
const mayBeLabelled = /[｜|丨︱：:／/]| I /;
const reversed = /^(.{2,30}?)[ \u3000]*[｜|丨/／][ \u3000]*(?:撰稿|撰文|采写|文|作者|报道)(?=$|[\s\u3000])/;
/** `甲/乙（综合报导）`, `甲/乙（德新社、路透社等）`, the last line of a radio's report. */
const staff =
  /^([^，。：:（(]{2,30}?)[ \u3000]*[（(](?:(?:综合|綜合)?(?:报导|报道|報導|報道|编译|外电)|([^（()）。]{0,24}(?:社|通讯|电台)等?))[）)]$/;
/** `（甲，自由撰稿人）`, the last line of a magazine's. */
const introduced = new RegExp(
  `^[（(]([${han}]{2,4})[，,][^（()）。]{0,20}(?:撰稿人|媒体人|评论人|评论员|作者|学者|记者|作家|教授|讲师|研究员|博士生?|律师|编辑|诗人)[。]?[）)]$`,
);
/** `……原刊于某刊。作者：甲 乙。`: the last sentence of an article. */
const lastSentence = /[。！？）)]\s*(?:本文)?作者[：:]\s*([^。！？：:]{2,40})。?$/;
/** An outlet's name before its reporter's label: `某某新闻《某栏》作者 | 甲`. */
const outletBefore = /^[^，。：:｜|丨\s]{2,14}(?=(?:作者|记者)[ \u3000]*[｜|丨])/;
/** `2020年7月2日 10:20 来源：某网`. */
const dateBefore =
  /^\d{4}[-./年]\d{1,2}[-./月]\d{1,2}日?[ \u3000]*(?:\d{1,2}:\d\d(?::\d\d)?)?[ \u3000]+(?=[^\s：:|｜]{2,5}[：:|｜])/;
const english = new RegExp(`^[Bb][Yy][\\s:：]+([${latin}][${latin}\\s.'’-]{1,30})$`);
const original = new RegExp(`^原创[ \\u3000]+([${han}${latin}]{2,8})$`);
/** `（某社记者 甲 乙）` at the end of a report. */
const signed = /[（(]([^（()）]*(?:记者|通讯员)[\s\u3000]+[^（()）]{2,20})[)）]$/;
const biography = new RegExp(
  `^[（(【]?(?:本文)?作者(?:简介|介绍)?[：:]?\\s*([${han}·]{2,5}?)[，,]?(?:系|是|为|，|,|现任|生于)`,
);
const originalTitle = /^([（(【])?(?:文章)?原(?:文)?(?:标题|標題|题)(?:为|是)?[：:]\s*(.+)$/;

/** Code units. A byline is short; prose that happens to hold a label is not. */
const longestLine = 60;
const longestValue = 40;
const longestOriginalTitle = 120;
/** Bylines stand in the first or the last paragraphs of an article. */
const head = 14;
const tail = 10;
/** Paragraphs one of which begins a report. */
const openings = 4;

interface Byline {
  readonly authors: readonly string[];
  readonly source: string | null;
  /** The paragraph is a byline and nothing else. */
  readonly isWhole: boolean;
}

/** Reads the bylines among the article's outermost paragraphs, and marks those paragraphs. */
export function readBylines(blocks: readonly Draft[]): Bylines {
  const paragraphs = blocks.filter(isParagraph);
  const authors: string[] = [];
  let source: string | null = null;
  let title: string | null = null;
  paragraphs.forEach((paragraph, index) => {
    title ??= readOriginalTitle(paragraph);
    const isMidst = index >= head && index < paragraphs.length - tail;
    if (isMidst && paragraph.align !== 'end') return;
    const found = readByline(paragraph);
    if (!found || (isMidst && !found.isWhole)) return;
    authors.push(...found.authors);
    source ??= found.source;
    if (!found.isWhole) return;
    paragraph.role = 'byline';
    const above = paragraphs[index - 1];
    if (above && index <= 3 && found.authors.length > 0 && isTitleAbove(above)) {
      title ??= above.text;
      above.role = 'lead';
    }
  });
  if (authors.length === 0) authors.push(...openingReporters(paragraphs));
  return { authors: [...new Set(authors)], source, originalTitle: title };
}

/** What the article's own lines say, and where they say nothing what `others` do. */
export function orElse(own: Bylines, others: Bylines): Bylines {
  return {
    authors: own.authors.length > 0 ? own.authors : others.authors,
    source: own.source ?? others.source,
    originalTitle: own.originalTitle ?? others.originalTitle,
  };
}

/** A report begins with its reporter, where no line names another author. */
function openingReporters(paragraphs: readonly DraftParagraph[]): string[] {
  for (const { text } of paragraphs.slice(0, openings)) {
    const names = readOpeningReporters(text);
    if (names.length > 0) return names;
  }
  return [];
}

function readByline({ text }: DraftParagraph): Byline | null {
  const lines = text.split('\n');
  const found = lines.map(readLine).filter((line) => line !== null);
  if (found.length === 0) return null;
  return {
    authors: found.flatMap((line) => line.authors),
    source: found.find((line) => line.source !== null)?.source ?? null,
    isWhole: found.length === lines.length && found.every((line) => line.isWhole),
  };
}

function readLine(line: string): Byline | null {
  const signature = /[)）]$/.test(line) ? signed.exec(line)?.[1] : undefined;
  if (signature) {
    const authors = readReporters(signature);
    if (authors.length > 0)
      return { authors, source: null, isWhole: line.length <= longestLine && /^[（(]/.test(line) };
  }
  const isAbout = line.includes('作者');
  const person = (isAbout ? biography : introduced).exec(line)?.[1];
  if (person && isPersonalName(person)) return { authors: [person], source: null, isWhole: false };
  const last = isAbout ? lastSentence.exec(line)?.[1] : undefined;
  if (last) return { authors: splitNames(last), source: null, isWhole: false };
  if (line.length > longestLine) return null;
  const text = line.replace(/^[（(【[◎□■●○◇◆★☆※]+|[)）】\]]+$/g, '').trim();
  const authors = readReporters(text);
  if (authors.length > 0) return { authors, source: null, isWhole: true };
  const names = english.exec(text)?.[1] ?? original.exec(text)?.[1] ?? readStaff(line);
  if (names && isNames(names)) return { authors: splitNames(names), source: null, isWhole: true };
  return mayBeLabelled.test(text) ? readLabelled(text) : null;
}

/** Agencies name a picture as well as a report: before them must stand names and nothing else. */
function readStaff(line: string): string | undefined {
  const [, names, agencies] = staff.exec(line) ?? [];
  if (agencies === undefined) return names;
  const parts = names?.split(/[/／、]/) ?? [];
  return parts.every((part) => isPersonalName(part) || (parts.length > 1 && part.length <= 5)) ? names : undefined;
}

/** `作者：甲 编辑：乙 来源：丙`, or `甲 乙|撰稿`. */
function readLabelled(line: string): Byline | null {
  const text = line.replace(outletBefore, '').replace(dateBefore, '').replace(glued, ' ');
  const found = labelsIn(text);
  if (found[0]?.index !== 0) {
    const names = reversed.exec(text)?.[1];
    return names && isNames(names) ? { authors: splitNames(names), source: null, isWhole: true } : null;
  }
  const authors: string[] = [];
  let source: string | null = null;
  let names = false;
  found.forEach(({ who, end }, index) => {
    const value = text.slice(end, found[index + 1]?.index).trim();
    if (who === 'source') source ??= sourceName(value);
    else if (!isNames(value)) return;
    else if (who === 'author') authors.push(...splitNames(value));
    else if (who === 'editor') names = true;
  });
  if (authors.length === 0 && source === null && !names) return null;
  return { authors, source, isWhole: authors.length > 0 || names };
}

/** A value of names, not the start of a sentence. */
function isNames(value: string): boolean {
  return value.length > 0 && value.length <= longestValue && !/[。！？!?；]/.test(value.replace(/[。；]$/, ''));
}

function readOriginalTitle({ text }: DraftParagraph): string | null {
  if (text.length > longestOriginalTitle || !text.includes('原')) return null;
  const [, bracket, words = ''] = originalTitle.exec(text) ?? [];
  const title = (bracket ? words.replace(/[）)】]$/, '') : words).replace(/^[《「“](.*)[》」”]$/, '$1').trim();
  return title.split(/\n|\s+(?:来源|來源|作者)[：:]/)[0] || null;
}

/** A bold, centred line right above the byline: what the text was called where it comes from. */
function isTitleAbove({ strong, align, text, role }: DraftParagraph): boolean {
  return strong && align === 'center' && role === 'text' && text.length <= longestValue && !/[。：:]$/.test(text);
}
