/** The forms that a numbered heading has. One table: a name, an example from real articles, a pattern. */
import { numeralValue } from './numerals.ts';

const digits = '(?<number>[0-9０-９]{1,2})';
const hanDigits = '(?<number>[一二三四五六七八九十]{1,3})';
const formalDigits = '(?<number>[壹贰貳叁參肆伍陆陸柒捌玖拾]{1,3})';
const enclosed = '[\\u2460-\\u249b\\u2776-\\u2793\\u3220-\\u3229\\u3280-\\u3289]';
const romans = '[\\u2160-\\u216b\\u2170-\\u217b]|[IVX]{1,5}';
const english = '[0-9]{1,2}|[IVX]{1,5}|one|two|three|four|five|six|seven|eight|nine|ten';
const title = '(?<title>.*)';
const blank = '[ \\u3000]';

interface Form {
  readonly name: string;
  readonly example: string;
  readonly pattern: RegExp;
}

const form = (name: string, example: string, pattern: string): Form => ({
  name,
  example,
  pattern: new RegExp(`^(?:${pattern})$`, 'u'),
});

/** `(?<label>…)` is the number as printed, with what belongs to it; `(?<title>…)` the words after it. */
export const forms: readonly Form[] = [
  form('padded', '01 甘结', `(?<label>(?<number>0[1-9]))(?:[ \\u3000.．、:：|｜/-]+|(?=\\p{Script=Han}))?${title}`),
  form('digit', '1', `(?<label>${digits})[.．、/]?(?<title>)`),
  form('dotted digit', '1.蝼蚁', `(?<label>${digits})${blank}?[.．、｜|:：]${blank}*(?![0-9０-９])${title}`),
  form('spaced digit', '1 去构想新的发展框架', `(?<label>${digits})${blank}+(?![0-9０-９年月日])${title}`),
  form(
    'dashed',
    '-1-',
    `(?<label>[-–—―~～·/【\\[「#]+${blank}*(?<number>[0-9]{1,2}|[一二三四五六七八九十]{1,3})${blank}*[-–—―~～·/】\\]」#]+)${blank}*${title}`,
  ),
  form('hash', '#1', `(?<label>(?:#|No\\.?|NO\\.?)${blank}?(?<number>[0-9]{1,2}))(?:${blank}+${title})?`),
  form('decimal', '1.1 方法', `(?<label>[0-9]{1,2}[.．](?<number>[0-9]{1,2}))${blank}*(?![0-9%％万亿])${title}`),
  form('bracketed digit', '（1）', `(?<label>[（(]${blank}*${digits}${blank}*[）)])${blank}*${title}`),
  form('han', '一', `(?<label>${hanDigits})(?<title>)`),
  form('han comma', '一、缘起', `(?<label>${hanDigits})${blank}?[、.．:：]${blank}*${title}`),
  form('spaced han', '一 绕过立法会', `(?<label>${hanDigits})(?:${blank}+|${blank}*[｜|]${blank}*)${title}`),
  form(
    'bracketed han',
    '（一）缘起',
    `(?<label>[（(]${blank}*${hanDigits}${blank}*[）)])${blank}*[、:：]?${blank}*${title}`,
  ),
  form('formal han', '壹', `(?<label>${formalDigits})(?:${blank}*[、｜|·.]${blank}*|${blank}+|$)${title}`),
  form('enclosed', '①', `(?<label>(?<number>${enclosed}))[、.．]?${blank}*${title}`),
  form('roman', 'II', `(?<label>(?<number>${romans}))(?:${blank}*[、.．:：]${blank}*|${blank}+|$)${title}`),
  form(
    'part',
    'PART 1',
    `(?<label>(?:P(?:ART|art)|CHAPTER|Chapter|part|chapter)[ .\\-_]*(?<number>${english}))[ \\u3000.:：|｜-]*${title}`,
  ),
  form(
    'chapter',
    '第一章 缘起',
    `(?<label>第${blank}*(?<number>[0-9]{1,2}|[一二三四五六七八九十]{1,3})${blank}*[章节節回幕篇部辑])[ \\u3000:：、·|｜]*${title}`,
  ),
  form(
    'appendix',
    '【附1】',
    `(?<label>【?附(?:录|錄|件)?(?<number>[0-9]{1,2}|[一二三四五六七八九十]{1,3})】?)[ \\u3000:：、]*${title}`,
  ),
];

export interface Numbered {
  readonly form: string;
  readonly value: number;
  readonly label: string;
  readonly title: string;
}

/** All that a line may be read as: `一` and `1` belong to one form, `1 缘起` to one only. The likeliest first. */
export function readNumber(line: string): Numbered | null {
  if (line.length > 200) return null;
  for (const { name, pattern } of forms) {
    const groups = pattern.exec(line)?.groups;
    if (!groups) continue;
    const value = numeralValue(groups.number ?? '');
    if (value > 0)
      return { form: name, value, label: (groups.label as string).trim(), title: (groups.title ?? '').trim() };
  }
  return null;
}
