/** Markdown and plain text → HTML, so that one way leads to drafts. */
import MarkdownIt from 'markdown-it';
import cjkFriendly from 'markdown-it-cjk-friendly';
import { shortcodesToHtml } from './shortcodes.ts';

/** Code units. CommonMark's worst cases cost a second a million; nobody writes an article as long. */
const longest = 1_000_000;

let markdown: InstanceType<typeof MarkdownIt> | null = null;

export function markdownToHtml(source: string): string {
  if (source.length > longest) return linesToHtml(source);
  // CommonMark asks for a blank around `**「…」**`, which Chinese and Japanese do not write.
  markdown ??= new MarkdownIt({ html: true, linkify: false, typographer: false }).use(cjkFriendly);
  try {
    return markdown.render(shortcodesToHtml(source));
  } catch {
    return linesToHtml(source);
  }
}

/** Text without a blank line between its paragraphs: a line is a paragraph. */
export function linesToHtml(source: string): string {
  const escaped = source.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return escaped
    .split('\n')
    .map((line) => (line.trim() === '' ? '' : `<p>${line}</p>`))
    .join('\n');
}
