/** A citation of an article in the formats that people and citation managers read. */
import type { Article } from '../archive/article.ts';
import { type CslItem, cslItem } from './item.ts';

export const citationFormats = ['gbt7714', 'bibtex', 'ris', 'csl-json'] as const;
export type CitationFormat = (typeof citationFormats)[number];

export interface CiteOptions {
  /** IANA name of the zone whose days are named; the process's own where undefined. */
  readonly zone?: string;
  /** Text of a .csl file (https://citationstyles.org): its style in place of GB/T 7714—2015, for `gbt7714`. */
  readonly style?: string;
}

type Writer = (item: CslItem, options: CiteOptions) => Promise<string>;

/** What a format needs is imported when it is asked for: citeproc alone costs more than a start. */
const writers: Readonly<Record<CitationFormat, Writer>> = {
  gbt7714: async (item, { style }) => {
    const { gbt7714Reference, styledReference } = await import('./gbt7714.ts');
    return style === undefined ? gbt7714Reference(item) : styledReference(style, item);
  },
  bibtex: async (item) => (await import('./bibtex.ts')).bibtexEntry(item),
  ris: async (item) => (await import('./ris.ts')).risRecord(item),
  'csl-json': async (item) => JSON.stringify([item], null, 2),
};

/**
 * The citation as text without a line end after it; it holds no control character but `\n`. `id` is the article's, as
 * `list` prints it: keys are made from it. Rejects only where `options.style` is no citation style.
 */
export async function cite(
  article: Article,
  id: string,
  format: CitationFormat,
  options: CiteOptions = {},
): Promise<string> {
  return writers[format](cslItem(article, id, options.zone), options);
}
