/** Article → one CSL-JSON item: what every citation format is made from. */
import type { Article } from '../archive/article.ts';
import { localDate } from '../text/time.ts';
import { citationKey } from './key.ts';

export interface CslName {
  readonly literal: string;
}

export interface CslDate {
  /** `[[year, month, day]]`. */
  readonly 'date-parts': readonly (readonly number[])[];
}

/** The fields of the CSL-JSON schema (csl-data.json, CSL 1.0.2) that an archived article can fill. */
export interface CslItem {
  readonly id: string;
  readonly 'citation-key': string;
  readonly type: 'webpage';
  readonly title: string;
  readonly 'original-title'?: string;
  readonly author?: readonly CslName[];
  /** The account or outlet the text comes from. */
  readonly 'container-title'?: string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly URL?: string;
  readonly language?: string;
  readonly keyword?: string;
}

/**
 * A name stays one `literal`: where a Chinese name is split is not known from its letters (佘宗明, 欧阳修, 新华社).
 * Dates are days in `zone` (IANA name; the process's own where undefined), so that a citation names the day that
 * readers saw. Control characters and line breaks become blanks.
 */
export function cslItem({ metadata: m }: Article, id: string, zone?: string): CslItem {
  const title = clean(m.headline) || clean(m.title) || clean(id);
  const originalTitle = clean(m.originalTitle);
  const authors = m.authors.map(clean).filter(Boolean);
  const source = clean(m.source.name);
  const issued = dateOf(m.publishedAt, zone);
  const accessed = dateOf(m.capturedAt, zone);
  const url = clean(m.url);
  const topics = m.topics.map(clean).filter(Boolean);
  return {
    id: clean(id),
    'citation-key': citationKey(id, m.url),
    type: 'webpage',
    title,
    ...(originalTitle && originalTitle !== title && { 'original-title': originalTitle }),
    ...(authors.length > 0 && { author: authors.map((literal) => ({ literal })) }),
    ...(source && { 'container-title': source }),
    ...(issued && { issued }),
    ...(accessed && { accessed }),
    ...(url && { URL: url }),
    ...(m.language && { language: m.language }),
    ...(topics.length > 0 && { keyword: topics.join(', ') }),
  };
}

/** `YYYY-MM-DD`, or as much of it as is known. */
export function dayOf(date: CslDate): string {
  return (date['date-parts'][0] ?? []).map((part, at) => String(part).padStart(at ? 2 : 4, '0')).join('-');
}

function dateOf(iso: string | null, zone: string | undefined): CslDate | undefined {
  if (iso === null) return;
  return { 'date-parts': [localDate(iso, zone).split('-').map(Number)] };
}

/** One line of text without controls, bidi controls, noncharacters and lone surrogates. */
function clean(text: string | null): string {
  return (text ?? '')
    .replace(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
