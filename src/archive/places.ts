/** Places to jump to in a long article that has no sections: its parts by length, each at the start of a paragraph. */
import type { Block, Section } from './article.ts';

/** Code units. Shorter articles need no places; a part is about three screens. */
const long = 3000;
const part = 1500;
const shownOfParagraph = 24;

export function inferPlaces(blocks: readonly Block[], length: number): Section[] {
  if (length < long) return [];
  const count = Math.min(Math.round(length / part), 12);
  const step = length / count;
  const places: Section[] = [];
  for (const block of blocks) {
    if (block.kind !== 'paragraph' || block.at < places.length * step) continue;
    const text = block.inlines.map((inline) => inline.text).join('');
    const [line = ''] = text.split('\n');
    const characters = [...line];
    const title = characters.length > shownOfParagraph ? `${characters.slice(0, shownOfParagraph).join('')}…` : line;
    places.push({ level: 1, label: null, title, at: block.at });
  }
  return places.length > 1 ? places : [];
}
