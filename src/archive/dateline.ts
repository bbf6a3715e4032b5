/**
 * The first lines of feeds' articles: authors and the date of publication, in italics or alone (`甲,甲 / 2020-10-13
 * 09:46:43`, `13/10/2020 - 06:20`).
 */
import { parseDate } from './dates.ts';
import { type Draft, type DraftParagraph, isParagraph } from './draft.ts';
import { splitNames } from './names.ts';

export interface Dateline {
  readonly authors: readonly string[];
  readonly publishedAt: string;
}

/** Paragraphs at the top that are looked at, and code units that names may have. */
const first = 3;
const longestNames = 60;
const longestDate = 40;

/** Marks the paragraph as a byline. Null where there is none. */
export function readDateline(blocks: readonly Draft[]): Dateline | null {
  for (const paragraph of blocks.filter(isParagraph).slice(0, first)) {
    const lines = paragraph.text.split('\n');
    const publishedAt = lines.length <= 2 ? wholeDate(lines.at(-1) ?? '') : null;
    const names = lines.length === 2 ? (lines[0] ?? '') : '';
    if (publishedAt === null || names.length > longestNames || (names !== '' && !isItalic(paragraph))) continue;
    paragraph.role = 'byline';
    return { authors: splitNames(names), publishedAt };
  }
  return null;
}

/** A date and nothing else: a sentence may begin with one. */
function wholeDate(line: string): string | null {
  return line.length <= longestDate && !/[，。；、]/.test(line) ? parseDate(line) : null;
}

function isItalic({ inlines }: DraftParagraph): boolean {
  return inlines.every((inline) => inline.emphasis === true || inline.text.trim() === '');
}
