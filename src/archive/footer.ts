/**
 * The feed's footer below older articles: `<hr>`, `© editor for 中国数字时代 … Permalink … Post tags: …`, `Feed enhanced by
 * Better Feed`. It is cut off before the body is parsed, because an element left open in the body would swallow it.
 */
import { readBody } from './body.ts';
import { type DraftBody, isParagraph, setAside } from './draft.ts';

const begins = /<hr\s*\/?>\s*(?:<(?:p|div)[^>]*>\s*)*<small[^>]*>\s*(?:&copy;|&#169;|©)/gi;
const isFooter = /Permalink|del\.icio\.us|Better Feed|for\s+<a[^>]*>中国数字时代|Post tags:/;

/** The body's HTML without the footer, and the footer's ("" where there is none). */
export function splitFooter(html: string): { body: string; footer: string } {
  let at = -1;
  for (const match of html.matchAll(begins)) at = match.index;
  if (at === -1 || !isFooter.test(html.slice(at))) return { body: html, footer: '' };
  return { body: html.slice(0, at), footer: html.slice(at) };
}

/** The tags of the footer; the footer itself is set aside. */
export function readFooter(footer: string, body: DraftBody): string[] {
  if (footer === '') return [];
  const { blocks } = readBody(footer);
  setAside(body, 'footer', blocks);
  for (const block of blocks) {
    if (!isParagraph(block)) continue;
    const at = block.inlines.findIndex((inline) => inline.text.includes('Post tags:'));
    if (at === -1) continue;
    const tags = block.inlines.slice(at + 1).filter((inline) => inline.href !== undefined);
    return [...new Set(tags.map((inline) => inline.text.trim()).filter((tag) => tag !== ''))];
  }
  return [];
}
