/** What stands above an article's text: its title once more, the title it had where it comes from, the standfirst. */
import { endsLikeSentence, longestTitle } from './candidates.ts';
import {
  type Draft,
  type DraftBody,
  type DraftParagraph,
  isEmphasised,
  isParagraph,
  rankOf,
  setAside,
} from './draft.ts';

/** Blocks at the top that are looked at. */
const first = 4;
/** Code units that a subtitle adds to a title. */
const longestAddition = 60;
const longestTop = 200;

/** Sets a repeated title aside and marks the standfirst. Returns the longer title that stands above the text, if one does. */
export function readOpening(body: DraftBody, titles: readonly string[]): string | null {
  let original: string | null = null;
  for (const block of body.blocks.slice(0, first)) {
    if (!isParagraph(block) || block.role !== 'text') continue;
    const isHeading = rankOf(block) > 0;
    const repeated = block.text.length <= longestTop ? titles.find((title) => isIn(title, block.text)) : undefined;
    if (repeated !== undefined && isHeading && squeeze(block.text) === squeeze(repeated)) {
      setAside(body, 'duplicate', [block]);
      body.blocks.splice(body.blocks.indexOf(block), 1);
    } else if (repeated !== undefined && (isHeading || block.strong) && isLonger(block.text, repeated)) {
      original ??= block.text.replaceAll('\n', ' ');
      block.role = 'lead';
    } else if (isStandfirst(block, body.blocks)) block.role = 'lead';
  }
  return original;
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}

/** The text begins with the title, whatever the blanks. */
function isIn(title: string, text: string): boolean {
  return title !== '' && squeeze(text).startsWith(squeeze(title));
}

function isLonger(text: string, title: string): boolean {
  const added = squeeze(text).length - squeeze(title).length;
  return added > 0 && added <= longestAddition;
}

/** The first text of the article, all of it bold or italic, a sentence and no heading; what follows is not so. */
function isStandfirst(block: DraftParagraph, blocks: readonly Draft[]): boolean {
  if (block.text.length < 20 || !isSetApart(block)) return false;
  const isText = (each: Draft): each is DraftParagraph => isParagraph(each) && each.role === 'text';
  const opening = blocks.findIndex(isText);
  const next = blocks.slice(opening + 1, opening + 1 + first).find(isText);
  if (block !== blocks[opening]) return false;
  if (next === undefined || (isSetApart(next) && next.text.length > longestTitle)) return false;
  return block.text.length > longestTitle || endsLikeSentence(block.text);
}

const isSetApart = (block: DraftParagraph): boolean => block.strong || isEmphasised(block);
