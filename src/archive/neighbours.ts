/** What stands before and behind a line that may be a heading. */
import type { Candidate } from './candidates.ts';
import { type Draft, isParagraph } from './draft.ts';

/** Blocks behind a number that are looked at for its text. */
const searched = 40;

/** More than a line of a few characters stands among the first blocks from `start` to `end`. */
export function hasText(blocks: readonly Draft[], start: number, end = blocks.length): boolean {
  for (let index = start; index < Math.min(end, start + searched); index++) {
    const block = blocks[index];
    if (block && block.kind !== 'rule' && !(isParagraph(block) && block.text.length < 4)) return true;
  }
  return false;
}

/** It is set apart, and no colon announces the line, for then it is quoted. */
export function standsAlone(each: Candidate, blocks: readonly Draft[]): boolean {
  const before = blocks[each.index - 1];
  return isSetApart(each, blocks) && !(isParagraph(before) && /[：:]$/.test(before.text));
}

/** Text follows; neither neighbour is bold as well, for a run of bold paragraphs is emphasis. */
export function isSetApart(each: Candidate, blocks: readonly Draft[]): boolean {
  const before = blocks[each.index - 1];
  const after = blocks[each.index + each.paragraphs.length];
  if (isParagraph(before) && isAlike(each, before)) return false;
  return each.runIn || (after !== undefined && !isAlike(each, after));
}

/** Bold as well, and on the same side. */
function isAlike(each: Candidate, block: Draft): boolean {
  return isParagraph(block) && block.strong && (block.align === 'center') === each.centred;
}
