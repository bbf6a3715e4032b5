/** Article → Markdown with front matter: a file that people, note programs and `readArticle` read. */
import type { Article } from '../archive/article.ts';
import { markdownBlocks } from './markdown-blocks.ts';
import { exportedBlocks } from './opening.ts';
import { safeLine } from './safe.ts';

/**
 * The file's text, line end included. The title stands in the front matter, which note programs show above the text;
 * the text's own headings begin at `##`.
 */
export function toMarkdown(article: Article, id: string): string {
  const m = article.metadata;
  const fields: [key: string, value: string | null | readonly string[]][] = [
    ['id', id],
    ['title', m.title],
    ['original_title', m.originalTitle],
    ['authors', m.authors],
    ['source', m.source.name],
    ['source_link', m.source.url],
    ['url', m.url],
    ['published', m.publishedAt],
    ['captured', m.capturedAt],
    ['tags', m.topics],
    ['collections', m.collections],
    ['rights', m.rights],
    ['lang', m.language],
  ];
  const body = markdownBlocks(exportedBlocks(article));
  return `---\n${fields.map(frontMatter).join('')}---\n${body === '' ? '' : `\n${body}\n`}`;
}

/** Code units. A longer address is no address, and front matter is read up to a length. */
const longestValue = 6000;

function frontMatter([key, value]: readonly [string, string | null | readonly string[]]): string {
  if (value === null || value.length === 0) return '';
  if (typeof value === 'string' && value.length > longestValue) return '';
  if (typeof value === 'string') return `${key}: ${scalar(value)}\n`;
  return `${key}:\n${value.map((each) => `  - ${scalar(each)}\n`).join('')}`;
}

/** Dates as they are; all else in double quotes, which hold whatever a title can: https://yaml.org/spec/1.2.2/#731-double-quoted-style */
function scalar(value: string): string {
  if (/^\d{4}-\d\d-\d\d(?:T[\d:.]+Z)?$/.test(value)) return value;
  return `"${safeLine(value).replace(/["\\]/g, '\\$&')}"`;
}
