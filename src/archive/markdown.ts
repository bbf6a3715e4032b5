/** Markdown and plain text → HTML, so that one way leads to drafts. */
import MarkdownIt from 'markdown-it';

/** Code units. CommonMark's worst cases cost a second a million; nobody writes an article as long. */
const longest = 1_000_000;

let markdown: InstanceType<typeof MarkdownIt> | null = null;

export function markdownToHtml(source: string): string {
  if (source.length > longest) return linesToHtml(source);
  markdown ??= new MarkdownIt({ html: true, linkify: false, typographer: false });
  try {
    return markdown.render(source);
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
