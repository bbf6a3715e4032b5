/**
 * The label that an outlet puts before a title: `来源｜标题`, `来源 | 标题`, `来源丨标题`, `【栏目】标题`, `人：标题`. A colon alone is no
 * label: it is one only where something else says so.
 */
import { oneLine } from './characters.ts';
import { isPersonalName } from './names.ts';

export interface TitleParts {
  readonly headline: string;
  readonly column: string | null;
  readonly source: string | null;
  /** Who the title says wrote the text, if it says so. */
  readonly author: string | null;
}

/** What a title's label can be compared with. */
export interface Evidence {
  readonly topics: readonly string[];
  /** Authors whom a card or a byline names. */
  readonly authors: readonly string[];
  /** The article's text without its bylines: an author does not speak of himself by name. */
  readonly text: string;
  /** The first and last paragraphs say who the author is: `某某是资深媒体人`. */
  readonly biography: string;
}

/** ｜ | 丨 and their look-alikes. */
const bar = /^(.{1,24}?)\s*[｜|丨︱∣│┃ǀ]\s*(.+)$/u;
const columnMark = /^【([^】]{1,16})】\s*(.+)$/u;
const colon = /^(\S.{0,14}?)\s*[：:]\s*(\S.*)$/u;
/** Columns that one archive writes as if they were sources. */
const columnsWithBar = /^(?:CDT(?:导览|導覽|周报|月报|专题|V)?|CDS档案)$/;
const series = /^(\p{Script=Han}{2,4}?)(?:观察|觀察|专栏|專欄|评论|評論|时评|随笔)$/u;
const outlets =
  /^(?:德国之声|法广|法国国际广播电台|BBC|纽约时报(?:中文网)?|美国之音|自由亚洲(?:电台)?|路透社|法新社|新华社|人民日报|端传媒|财新(?:网)?|南方周末)$/;
const suffix =
  /\s+[–—-]\s+(?:(法国报纸摘要|[^–—-]{2,8}摘要)|(?:法国国际广播电台|RFI|BBC News 中文|美国之音|纽约时报中文网).*)$/u;

export function readTitle(title: string, evidence: Evidence): TitleParts {
  let rest = oneLine(title);
  let column: string | null = null;
  let source: string | null = null;
  let author: string | null = null;
  const marked = columnMark.exec(rest);
  if (marked) [, column, rest] = marked as unknown as [string, string, string];
  const barred = bar.exec(rest);
  if (barred) {
    const label = (barred[1] as string).trim();
    rest = (barred[2] as string).trim();
    if (column === null && columnsWithBar.test(label)) column = label;
    else source = label;
    author = authorOfLabel(label, evidence);
  }
  const tail = suffix.exec(rest);
  if (tail && source === null) {
    rest = rest.slice(0, tail.index);
    if (tail[1]) column ??= tail[1];
  }
  const [, before, after] = colon.exec(rest) ?? [];
  if (before !== undefined && after !== undefined) {
    const person = personBefore(before, evidence);
    if (person !== null) {
      author = person;
      rest = after;
    } else if (source === null && outlets.test(before)) {
      source = before;
      rest = after;
    } else author ??= seriesAuthor(before, evidence);
  }
  return { headline: rest, column, source, author };
}

/** An account that bears its author's name, and whose archive has a tag for it. */
function authorOfLabel(label: string, { topics }: Evidence): string | null {
  const reporter = /^(?:记者|作家|学者)\s*(\p{Script=Han}{2,4})$/u.exec(label)?.[1];
  if (reporter && isPersonalName(reporter)) return reporter;
  return topics.includes(label) && isPersonalName(label) ? label : null;
}

/** `某某：…`: a byline names the same person, or it has a name's shape and the text never speaks of that person. */
function personBefore(words: string, { authors, text, biography }: Evidence): string | null {
  if (authors.includes(words)) return words;
  const isHandle = /^[a-z][a-z0-9_]{3,20}$/.test(words);
  if (!isHandle && !isPersonalName(words)) return null;
  return !text.includes(words) || biography.includes(`${words}是`) ? words : null;
}

/** `某某观察：…`: the series of a columnist whom the text's last lines introduce. */
function seriesAuthor(words: string, { biography }: Evidence): string | null {
  const name = series.exec(words)?.[1];
  return name && new RegExp(`${name}(?:是|，|,|系|为)`, 'u').test(biography) ? name : null;
}
