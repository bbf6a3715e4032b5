/** Places to jump to in a long article that has no sections: its parts by length, each at the start of a paragraph. */
import type { Block, Section } from './article.ts';

/** Code units. Shorter articles need no places; a part is about three screens. */
const long = 3000;
const part = 1500;
const mostParts = 12;
/** Characters of the paragraph that stand for the part in the outline. */
const shown = 24;

/** `text` is the article's, which the blocks' offsets are offsets in. */
export function inferPlaces(blocks: readonly Block[], text: string): Section[] {
  if (text.length < long) return [];
  const step = text.length / Math.min(Math.round(text.length / part), mostParts);
  const places: Section[] = [];
  for (const block of blocks) {
    if (block.kind !== 'paragraph' || block.at < places.length * step) continue;
    const [line = ''] = text.slice(block.at, block.at + part).split('\n');
    const characters = [...line];
    const title = characters.length > shown ? `${characters.slice(0, shown).join('')}…` : line;
    places.push({ level: 1, label: null, title, at: block.at });
  }
  return places.length > 1 ? places : [];
}
