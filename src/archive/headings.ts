/** The chosen headings written into the blocks: marked, parted from the text they ran into, and made one. */
import type { Candidate } from './candidates.ts';
import { type Draft, type DraftParagraph, isParagraph, linesOf, paragraph, rankOf } from './draft.ts';
import { readNumber } from './forms.ts';

/** `chosen` gives each heading its level. */
export function writeHeadings(blocks: readonly Draft[], chosen: ReadonlyMap<Candidate, number>): Draft[] {
  return mergeHeadings(marked(blocks, chosen));
}

/** The blocks with the chosen headings; a heading that ran into its text is parted from it. */
function marked(blocks: readonly Draft[], chosen: ReadonlyMap<Candidate, number>): Draft[] {
  const levels = new Map<number, readonly [Candidate, number]>();
  for (const [each, level] of chosen)
    for (let line = 0; line < each.paragraphs.length; line++) levels.set(each.index + line, [each, level]);
  const result: Draft[] = [];
  blocks.forEach((block, index) => {
    const [each, level = 0] = levels.get(index) ?? [];
    if (!each || !isParagraph(block)) result.push(block);
    else if (!each.runIn) result.push({ ...block, level });
    else {
      const [first = [], ...rest] = linesOf(block.inlines);
      const text = rest.flatMap((line, number) => (number === 0 ? line : [{ text: '\n' }, ...line]));
      result.push({ ...paragraph(first, block), level }, paragraph(text, block));
    }
  });
  return result;
}

/** A heading set in two paragraphs (its number and its words, or centred lines) becomes one. */
function mergeHeadings(blocks: readonly Draft[]): Draft[] {
  const result: Draft[] = [];
  for (const block of blocks) {
    const before = result.at(-1);
    if (isParagraph(block) && isParagraph(before) && areOneHeading(before, block)) {
      result.pop();
      result.push({ ...paragraph([...before.inlines, { text: '\n' }, ...block.inlines], before), level: before.level });
    } else result.push(block);
  }
  return result;
}

function areOneHeading(first: DraftParagraph, second: DraftParagraph): boolean {
  if (first.level === 0 || second.level !== first.level || readNumber(second.text)) return false;
  const number = readNumber(first.text);
  if (number) return number.title === '' && rankOf(second) === 0;
  const areCentred = first.align === 'center' && second.align === 'center';
  return areCentred && first.strong && second.strong && rankOf(first) === 0;
}
