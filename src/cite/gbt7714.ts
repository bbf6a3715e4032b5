/**
 * CSL-JSON item → a reference as text, by citeproc-js: GB/T 7714—2015 in the numeric style that the CSL project
 * publishes, unchanged, or any other style of theirs.
 */

import enUS from 'csl:locale/en-US';
import zhCN from 'csl:locale/zh-CN';
import zhTW from 'csl:locale/zh-TW';
import gbt7714 from 'csl:style/china-national-standard-gb-t-7714-2015-numeric';
import CSL from 'citeproc';
import { type CslItem, dayOf } from './item.ts';

const locales: Readonly<Record<string, object>> = { 'en-US': enUS, 'zh-CN': zhCN, 'zh-TW': zhTW };

/**
 * GB/T 7714—2015, 4.6.2: `责任者. 题名[EB/OL]. 出版者, 出版年(更新日期)[引用日期]. 获取路径.` The style prints the
 * publisher of a web page only with a year in place of the date, so the date is given as the standard writes the two.
 */
export function gbt7714Reference({ 'container-title': publisher, ...item }: CslItem): string {
  const day = item.issued && dayOf(item.issued);
  const source = publisher && { publisher, ...(day && { issued: { literal: `${day.slice(0, 4)}(${day})` } }) };
  const locale = item.language?.startsWith('en') ? 'en-US' : 'zh-CN';
  // A page saved from the web is [EB/OL] also where its address is lost.
  const reference = referenceBy(gbt7714, { ...item, ...source, medium: 'OL' }, locale);
  return reference.replace(/^\[1\] */, '');
}

/** A reference in the style of `xml`, the text of a .csl file. Throws an Error that says what is wrong with the style. */
export function styledReference(xml: string, item: CslItem): string {
  return referenceBy(xml, item);
}

function referenceBy(style: object | string, item: object, locale?: string): string {
  const engine = new CSL.Engine(
    { retrieveLocale: (tag) => locales[tag] ?? enUS, retrieveItem: () => ({ ...veiled(item), id: '1' }) },
    style,
    locale,
    locale !== undefined,
  );
  engine.setOutputFormat('text');
  engine.opt.development_extensions.wrap_url_and_doi = false;
  engine.updateItems(['1']);
  const bibliography = engine.makeBibliography();
  if (!bibliography) throw new Error('the citation style has no bibliography');
  return unveiled(bibliography[1].join('').trim());
}

/**
 * citeproc reads quotation marks and tags in a title as markup and changes them. A title is quoted as it stands, so
 * these characters pass as noncharacters, which no item holds.
 */
const marks = `"'‘’“”<>`;
const VEIL = 0xfdd0;

function veiled<Value>(value: Value): Value {
  if (typeof value === 'string')
    return value.replace(/["'‘’“”<>]/g, (mark) => String.fromCharCode(VEIL + marks.indexOf(mark))) as Value;
  if (Array.isArray(value)) return value.map(veiled) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, veiled(inner)])) as Value;
}

function unveiled(text: string): string {
  return text.replace(/[\ufdd0-\ufdd7]/g, (veil) => marks[veil.charCodeAt(0) - VEIL]!);
}
