/** The blocks as an export writes them: a heading that repeats the title is none, or a reader would take it for the title. */
import type { Article, Block } from '../archive/article.ts';

export function exportedBlocks({ metadata: { title, headline }, blocks }: Article): readonly Block[] {
  const titles = new Set([squeeze(title), squeeze(headline)]);
  return blocks.map((block) => {
    if (block.kind !== 'heading' || !titles.has(squeeze(block.inlines.map(({ text }) => text).join('')))) return block;
    const { at, inlines, align } = block;
    return { kind: 'paragraph', at, inlines, align, role: 'text' };
  });
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}
