/** How headings begin: the forms of their numbers, one table, and the speaker of a question. */
import { han } from './characters.ts';
import { numeralValue } from './numerals.ts';

const digits = '(?<number>[0-9０-９]{1,2})';
const hanDigits = '(?<number>[一二三四五六七八九十]{1,3})';
const anyDigits = '(?<number>[0-9]{1,2}|[一二三四五六七八九十]{1,3})';
const formalDigits = '(?<number>[壹贰貳叁參肆伍陆陸柒捌玖拾]{1,3})';
const enclosed = '[\\u2460-\\u249b\\u2776-\\u2793\\u3220-\\u3229\\u3280-\\u3289]';
const romans = '[\\u2160-\\u216b\\u2170-\\u217b]|[IVX]{1,5}';
const words = 'one|two|three|four|five|six|seven|eight|nine|ten';
/** What may stand between a number and its words, beside blanks: `一 / 缘起`. */
const apart = '(?:[/／–—-][ \\u3000]+)?';
const mark = '[-–—―~～·/【\\[「#]';
const closing = '[-–—―~～·/】\\]」#]';

const span = (first: number, last: number) =>
  String.fromCharCode(...Array.from({ length: last - first + 1 }, (_, index) => first + index));
const digitStarts = '0123456789０１２３４５６７８９';
const hanStarts = '一二三四五六七八九十';
const enclosedStarts = span(0x2460, 0x249b) + span(0x2776, 0x2793) + span(0x3220, 0x3229) + span(0x3280, 0x3289);
const romanStarts = `IVX${span(0x2160, 0x217b)}`;

interface Form {
  readonly name: string;
  /** What the form's lines begin with, each a character: most lines need no further look. */
  readonly first: string;
  /** As it stands in real articles. */
  readonly example: string;
  readonly pattern: RegExp;
}

/** `_` in a pattern is any run of blanks, `…` the words after the number. */
function form(name: string, first: string, example: string, pattern: string): Form {
  const source = pattern.replaceAll('_', '[ \\u3000]*').replaceAll('…', '(?<title>.*)');
  return { name, first, example, pattern: new RegExp(`^(?:${source})$`) };
}

/**
 * The groups of each pattern: `label` is the number as printed with what belongs to it, `number` the number alone, `title`
 * the words after it, `unit` (章, 节) what it counts. The first form that fits is the one.
 */
export const forms: readonly Form[] = [
  form('padded', '0', '01 春雨', `(?<label>(?<number>0[1-9]))(?:[ \\u3000.．、:：|｜/-]+|(?=[${han}]))?…`),
  form('digit', digitStarts, '1', `(?<label>${digits})[.．、/]?(?<title>)`),
  form('dotted digit', digitStarts, '1.春雨', `(?<label>${digits})_[.．、｜|:：]_(?![0-9０-９])…`),
  form('spaced digit', digitStarts, '1 山中来信', `(?<label>${digits})[ \\u3000]_${apart}(?![0-9０-９年月日])…`),
  form('dashed', '-–—―~～·/【[「#', '-1-', `(?<label>${mark}+_${anyDigits}_${closing}+)_…`),
  form('hash', '#N', '#1', '(?<label>(?:#|No\\.?|NO\\.?)_(?<number>[0-9]{1,2}))(?:[ \\u3000]_…)?'),
  form('decimal', digitStarts, '1.1 方法', '(?<label>[0-9]{1,2}[.．](?<number>[0-9]{1,2}))_(?![0-9%％万亿])…'),
  form('bracketed digit', '（(', '（1）', `(?<label>[（(]_${digits}_[）)])_…`),
  form('closed digit', digitStarts, '1）春雨', `(?<label>${digits}[）)])_…`),
  form('han', hanStarts, '一', `(?<label>${hanDigits})(?<title>)`),
  form('han comma', hanStarts, '一、缘起', `(?<label>${hanDigits})_[、.．:：]_…`),
  form('spaced han', hanStarts, '一 缘起', `(?<label>${hanDigits})(?:[ \\u3000]_${apart}|_[｜|]_)…`),
  form('bracketed han', '（(', '（一）缘起', `(?<label>[（(]_${hanDigits}_[）)])_[、:：]?_…`),
  form('formal han', '壹贰貳叁參肆伍陆陸柒捌玖拾', '壹', `(?<label>${formalDigits})(?:_[、｜|·.]_|[ \\u3000]_|$)…`),
  form('enclosed', enclosedStarts, '①', `(?<label>(?<number>${enclosed}))[、.．]?_…`),
  form('roman', romanStarts, 'II', `(?<label>(?<number>${romans}))(?:_[、.．:：]_|[ \\u3000]_(?![a-z])|$)…`),
  form(
    'part',
    'PpCcDdSsVvAa',
    'PART 1',
    `(?<label>(?:P(?:ART|art)|CHAPTER|Chapter|part|chapter|D(?:AY|ay)|S(?:TEP|tep|CENE|cene)|V(?:OL|ol)|A(?:CT|ct))[ .\\-]*(?<number>[0-9]{1,2}|[IVX]{1,5}|${words}|${words.toUpperCase()}))[ \\u3000.:：|｜-]*…`,
  ),
  form(
    'chapter',
    '第',
    '第一章 缘起',
    `(?<label>第_${anyDigits}_(?<unit>部[分份]|[章节節回幕篇部辑輯集编編卷讲講课課场場话話封]))[ \\u3000:：、·|｜]*…`,
  ),
  form('day', '第', '第一天', `(?<label>第_${anyDigits}_(?<unit>[天日夜步站]))(?:[ \\u3000:：、·|｜]+|$)…`),
  form('such', '其之', '其一', `(?<label>[其之]${hanDigits})(?:_[、:：｜|]_|[ \\u3000]_|$)…`),
  form('appendix', '附【', '【附1】', `(?<label>【?附(?:录|錄|件)?${anyDigits}】?)[ \\u3000:：、]*…`),
];

export interface Numbered {
  /** Name of the form, with its unit: numbers of one form make a sequence. */
  readonly form: string;
  readonly value: number;
  readonly label: string;
  readonly title: string;
}

/** Code units; a longer line is a paragraph. */
const longest = 200;
const byFirst = new Map<string, Form[]>();
for (const each of forms)
  for (const first of each.first) {
    const list = byFirst.get(first);
    if (list) list.push(each);
    else byFirst.set(first, [each]);
  }

export function readNumber(line: string): Numbered | null {
  if (line.length > longest) return null;
  for (const { name, pattern } of byFirst.get(line.charAt(0)) ?? []) {
    const groups = pattern.exec(line)?.groups;
    if (!groups) continue;
    const value = numeralValue(groups.number ?? '');
    if (value === 0) continue;
    return {
      form: groups.unit ? `${name} ${groups.unit}` : name,
      value,
      label: (groups.label ?? '').trim(),
      title: (groups.title ?? '').trim(),
    };
  }
  return null;
}

/** `问：…`, `Q1：…`, `某报：…`, `C | …`: who asks, and what. */
const asked = new RegExp(
  `^(?:(?<name>Q\\s*\\d*|[问問]|[${han}A-Za-z]{2,8}(?:\\s?[0-9０-９]{1,2})?)\\s*[：:.．]|(?<letter>[A-Z])\\s*[：:｜|])\\s*(?<title>\\S.*)$`,
);

export function readSpeaker(line: string): { readonly label: string; readonly title: string } | null {
  if (!/[：:.．｜|]/.test(line.slice(0, 14))) return null;
  const groups = asked.exec(line)?.groups;
  return groups ? { label: (groups.name ?? groups.letter ?? '').trim(), title: groups.title ?? '' } : null;
}

/** A heading's text → its number (or, below the first level, its speaker) as printed, and its words. */
export function labelOf(text: string, level: number): { label: string | null; title: string } {
  const line = text.replaceAll('\n', ' ');
  const number = readNumber(line);
  if (number) return { label: number.label, title: number.title };
  const speaker = level > 1 ? readSpeaker(line) : null;
  return speaker ?? { label: null, title: line };
}
