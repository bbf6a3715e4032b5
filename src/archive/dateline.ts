/**
 * The first lines of feeds' articles: authors and the date of publication, in italics or alone (`甲,甲 / 2020-10-13
 * 09:46:43`, `13/10/2020 - 06:20`); or a list of a name and an office, and how long ago it was (`19 分钟前`).
 */
import { parseDate } from './dates.ts';
import { type Draft, type DraftParagraph, isEmphasised, isParagraph, paragraph } from './draft.ts';
import { labelsIn } from './labels.ts';
import { splitNames } from './names.ts';

export interface Dateline {
  readonly authors: readonly string[];
  readonly publishedAt: string | null;
}

/** Paragraphs at the top that are looked at, and code units that names may have. */
const first = 3;
const longestNames = 60;
const longestDate = 60;

/** `某网 2020-07-02 10:20`. */
const dateBehind = /[ \u3000](\d{4}[-./年].*)$/;
const ago = /^\d{1,2}\s*(?:秒|分钟|分鐘|小时|小時|天)前$/;
const office = /(?:记者|記者|编辑|編輯|撰稿人?|特派员|特派員|分析员|评论员|主持人|通讯员)$/;

/** Marks the paragraphs as bylines. Null where there is none. */
export function readDateline(blocks: Draft[]): Dateline | null {
  const authors = readPersons(blocks);
  for (const each of blocks.slice(0, first)) if (isParagraph(each) && ago.test(each.text)) each.role = 'byline';
  const dated = readDated(blocks);
  return authors.length > 0 ? { authors, publishedAt: dated?.publishedAt ?? null } : dated;
}

/** Makes bylines of the lists above the text that hold a name and an office each. */
function readPersons(blocks: Draft[]): string[] {
  const authors: string[] = [];
  for (let index = 0; index < first; index++) {
    const list = blocks[index];
    if (list?.kind !== 'list') break;
    const lines = list.items.flat().filter(isParagraph);
    const [name, post] = lines;
    if (!name || !post || lines.length > 2 || name.text.length > longestNames || !office.test(post.text)) break;
    authors.push(...splitNames(name.text));
    blocks[index] = paragraph([...name.inlines, { text: '\n' }, ...post.inlines], { role: 'byline' });
  }
  return authors;
}

function readDated(blocks: readonly Draft[]): Dateline | null {
  for (const paragraph of blocks.filter(isParagraph).slice(0, first)) {
    const lines = paragraph.text.split('\n');
    const publishedAt = lines.length <= 2 ? wholeDate(lines.at(-1) ?? '') : null;
    const names = lines.length === 2 ? (lines[0] ?? '') : '';
    if (publishedAt === null || names.length > longestNames || (names !== '' && !isEmphasised(paragraph))) continue;
    paragraph.role = 'byline';
    return { authors: splitNames(names), publishedAt };
  }
  return null;
}

/** The line in which a site says a date and a source, wherever in the page around the article it stands. */
export function siteLine(around: readonly Draft[]): DraftParagraph | null {
  const says = ({ text }: DraftParagraph) =>
    text.length <= longestDate && labelledDate(text) !== null && labelsIn(text).some(({ who }) => who === 'source');
  return around.filter(isParagraph).find(says) ?? null;
}

/** A date and nothing else, or one beside labels (`2020-07-02 10:20 来源：某网`): a sentence may begin with one. */
function wholeDate(line: string): string | null {
  if (line.length > longestDate || /[，。；、]/.test(line)) return null;
  return parseDate(line) ?? labelledDate(line);
}

function labelledDate(line: string): string | null {
  const labels = labelsIn(line);
  const values = labels.map(({ end }, index) => line.slice(end, labels[index + 1]?.index));
  for (const value of labels.length > 0 ? [line.slice(0, labels[0]?.index), ...values] : []) {
    const date = parseDate(value) ?? parseDate(dateBehind.exec(value)?.[1] ?? '');
    if (date !== null) return date;
  }
  return null;
}
