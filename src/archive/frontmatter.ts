/**
 * Front matter, as clippers and note programs put it above Markdown: `key: value` lines between two `---` (YAML), `key =
 * value` lines between two `+++` (TOML). It reads what they write: plain and quoted scalars, `[a, b]`, lists of `- a` lines.
 */
import { oneLine, splitList } from './characters.ts';
import { parseDate } from './dates.ts';
import { type Given, nothing } from './given.ts';
import { webAddress } from './links.ts';
import { splitNames } from './names.ts';

type Values = ReadonlyMap<string, readonly string[]>;

/** The names of a value, the likeliest first. */
const keys = {
  title: 'title 标题 標題 name',
  originalTitle: 'original_title original-title originaltitle 原标题',
  column: 'column 栏目',
  url: 'url link canonical permalink original original_url source_url source-url source from 网址 链接 原文链接',
  publishedAt: 'published published_at publishedat date pubdate date_published datepublished 发表日期 发布日期 日期',
  capturedAt: 'captured captured_at capturedat clipped saved archived created 收藏日期',
  authors: 'author authors by creator byline 作者',
  source: 'site site_name sitename publisher outlet source_name source 来源 来源名称',
  sourceUrl: 'source_link 来源链接',
  topics: 'tags tag topics keywords 标签 主题',
  collections: 'collections collection categories category 分类 收藏',
  rights: 'rights license copyright 版权说明 版权',
  language: 'lang language 语言',
} as const;

/** Front matter is short; a longer first part is the text between two rules. */
const longest = 20_000;

/** Null where the text has no front matter. */
export function readFrontMatter(text: string): { given: Given; body: string } | null {
  const start = /^\s*(---|\+\+\+)[ \t]*\n/.exec(text);
  if (!start) return null;
  const from = start[0].length;
  const isToml = start[1] === '+++';
  const ends = isToml ? /\n\+\+\+[ \t]*(?:\n|$)/ : /\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;
  const end = ends.exec(text.slice(from - 1, from + longest));
  if (!end) return null;
  const values = readValues(text.slice(from, from - 1 + end.index), isToml ? tomlPair : yamlPair);
  if (values.size === 0) return null;
  return { given: givenOf(values), body: text.slice(from - 1 + end.index + end[0].length) };
}

function givenOf(values: Values): Given {
  const all = (names: string) => names.split(' ').flatMap((name) => values.get(name) ?? []);
  const first = (names: string) => all(names)[0] ?? null;
  const names = all(keys.source).find((value) => webAddress(value) === null) ?? null;
  const address = all(keys.url).map(webAddress);
  const date = (wanted: string) => all(wanted).map(parseDate);
  return {
    ...nothing,
    origin: 'front matter',
    title: first(keys.title) ?? '',
    originalTitle: first(keys.originalTitle),
    column: first(keys.column),
    url: address.find((each) => each !== null) ?? null,
    publishedAt: date(keys.publishedAt).find((each) => each !== null) ?? null,
    capturedAt: date(keys.capturedAt).find((each) => each !== null) ?? null,
    authors: all(keys.authors).flatMap(splitNames),
    source: { name: names, url: webAddress(first(keys.sourceUrl)) },
    topics: all(keys.topics).flatMap(listed),
    collections: all(keys.collections).flatMap(listed),
    rights: first(keys.rights),
    language: first(keys.language),
  };
}

const yamlPair = /^\s?([\p{L}][\p{L}\p{N}_ -]*?)\s*:(?:\s+(.*))?$/u;
const tomlPair = /^\s*"?([\p{L}][\p{L}\p{N}_-]*)"?\s*=\s*(.*)$/u;
/** A list that runs over several lines. */
const longList = /\[[ \t]*\n[^[\]]{0,2000}\]/g;

function readValues(source: string, pair: RegExp): Values {
  const values = new Map<string, string[]>();
  let list: string[] | null = null;
  for (const line of source.replace(longList, (list) => list.replace(/(?:\s#[^\n"']*)?\n/g, ' ')).split('\n')) {
    const item = /^\s*-\s+(.*)$/.exec(line)?.[1];
    const [, key, value] = pair.exec(line) ?? [];
    if (item !== undefined && list) list.push(...scalar(item));
    else if (key !== undefined) {
      list = value === undefined ? [] : flow(value);
      const name = key.toLowerCase().replaceAll(' ', '_');
      if (!values.has(name)) values.set(name, list);
    }
  }
  return values;
}

/** `[a, "b"]`, or one scalar. */
function flow(value: string): string[] {
  const inner = /^\[(?!\[)(.*)\]\s*$/.exec(value.trim())?.[1];
  return inner === undefined ? scalar(value) : inner.split(',').flatMap(scalar);
}

/** A scalar without its quotes, comment and wiki brackets; nothing for an empty one. */
function scalar(written: string): string[] {
  const trimmed = written.trim();
  const quoted = /^"((?:[^"\\]|\\.)*)"|^'((?:[^']|'')*)'/.exec(trimmed);
  const text = quoted
    ? (quoted[1]?.replace(/\\(["\\/])/g, '$1') ?? quoted[2]?.replaceAll("''", "'") ?? '')
    : trimmed.replace(/\s+#.*$/, '');
  const value = oneLine(text.replace(/^\[\[(?:[^\]|]*\|)?(.*)\]\]$/, '$1'));
  return value === '' || value === 'null' || value === '~' ? [] : [value];
}

/** Tags on one line: `#山 #水`, `山, 水`. */
function listed(value: string): string[] {
  const parts = value.startsWith('#') ? value.split(/\s+/) : splitList(value);
  return parts.map((part) => part.replace(/^#/, '').trim()).filter((part) => part !== '');
}
