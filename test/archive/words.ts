/** Every character of a file's text, and where it went: what proves that no author's word is lost. */
import { decodeHTML } from 'entities/decode';
import type { Article, Block } from '../../src/archive/article.ts';

/** Characters that are white space or mean nothing, and may go. */
const blank = /[\s\u3000\u00ad\u180e\u200b-\u200d\u2060\ufeff\0]/g;

/** The text of HTML by the simplest means there are: without tags, comments and raw elements' tags. */
export function textOfHtml(html: string): string {
  return decodeHTML(html.replace(/<!--[\s\S]*?(?:-->|$)/g, '').replace(/<\/?[a-z!][^>]*(?:>|$)/gi, '')).replace(
    blank,
    '',
  );
}

/** All that an article shows and all that was set aside. */
export function textOfArticle(article: Article): string {
  const shown = article.text + titlesOf(article.blocks);
  return (shown + article.setAside.map((each) => each.text).join('')).replace(blank, '');
}

function titlesOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if (block.kind === 'embed') return block.title;
      if (block.kind === 'quote' || block.kind === 'note') return titlesOf(block.blocks);
      return block.kind === 'list' ? block.items.map(titlesOf).join('') : '';
    })
    .join('');
}

/** Characters of `source` that `kept` has fewer of, with how many are missing. */
export function missing(source: string, kept: string): Record<string, number> {
  const counts = new Map<string, number>();
  for (const character of source) counts.set(character, (counts.get(character) ?? 0) + 1);
  for (const character of kept) counts.set(character, (counts.get(character) ?? 0) - 1);
  return Object.fromEntries([...counts].filter(([, count]) => count > 0));
}
