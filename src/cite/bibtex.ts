/**
 * CSL-JSON item → a BibTeX entry in UTF-8. The entry is `@online`, as biblatex, biblatex-gb7714-2015 and gbt7714 know
 * it; BibTeX's old styles set an entry they don't know as `@misc`.
 */
import { type CslItem, dayOf } from './item.ts';

export function bibtexEntry(item: CslItem): string {
  const fields: [name: string, value: string | undefined][] = [
    ['author', item.author?.map(({ literal }) => authorName(literal)).join(' and ')],
    // The second pair of braces keeps capitals from being lowered.
    ['title', `{${latex(item.title)}}`],
    ['origtitle', item['original-title'] && `{${latex(item['original-title'])}}`],
    ['organization', item['container-title'] && latex(item['container-title'])],
    ['date', item.issued && dayOf(item.issued)],
    ['url', item.URL && verbatimUrl(item.URL)],
    ['urldate', item.accessed && dayOf(item.accessed)],
    ['langid', item.language && babel[item.language]],
    ['keywords', item.keyword && latex(item.keyword)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  return [`@online{${item['citation-key']},`, ...lines, '}'].join('\n');
}

/** babel's names of languages. */
const babel: Readonly<Record<string, string>> = {
  'zh-Hans': 'chinese',
  'zh-Hant': 'chinese',
  en: 'english',
  ja: 'japanese',
  ko: 'korean',
};

/** BibTeX splits names at blanks, commas and "and": one in braces stays whole. */
function authorName(literal: string): string {
  return /[\s,]/.test(literal) ? `{${latex(literal)}}` : latex(literal);
}

/** BibTeX counts braces even where a backslash stands before them, so they are named. */
const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function latex(text: string): string {
  return text.replace(/[\\{}~^$&#%_]/g, (mark) => commands[mark] ?? `\\${mark}`);
}

/** `url` is read verbatim: what would end the field, or is no character of a URL, is percent-encoded. */
function verbatimUrl(url: string): string {
  return url.replace(/[\s{}\\"<>^`|]|[^\x20-\x7e]/gu, encodeURIComponent);
}
