/** Archive files as the tests need them: the structure of real ones, the words of nobody. */
import type { Article, Block } from '../../src/archive/article.ts';
import { readArticle } from '../../src/archive/read.ts';

export interface Parts {
  readonly title?: string;
  readonly url?: string;
  readonly footer?: string;
}

const defaults = { title: '某报｜一个标题', url: 'https://example.org/chinese/2020/07/some-title/' };

/** The newer form: the capture's epoch stands first. */
export function captured(html: string, parts: Parts = {}): string {
  const { title, url, footer = '' } = { ...defaults, ...parts };
  return `<!--1738841463000-->\n[${title}](${url})\n------\n\n${html}${footer}\n`;
}

/** The older form: the date of the feed. */
export function fed(html: string, parts: Parts = {}): string {
  const { title, url, footer = '' } = { ...defaults, ...parts };
  return `[${title}](${url})\n------\n\n日期：Thu, 02 Jul 2020 18:28:24 +0000\n\n${html}${footer}\n`;
}

export function read(text: string, name = 'article.md'): Article {
  return readArticle(new TextEncoder().encode(text), name);
}

/** Blocks as a picture: a line each, its kind before its text. */
export function outline(blocks: readonly Block[], indent = ''): string[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'paragraph': {
        const side = block.align === 'start' ? '' : ` ${block.align}`;
        return [`${indent}${block.role === 'text' ? 'p' : block.role}${side}: ${plain(block)}`];
      }
      case 'heading':
        return [`${indent}h${block.level}: ${plain(block)}`];
      case 'image':
        return [`${indent}image ${block.number}: ${block.src}${block.caption ? ` (${plain(block.caption)})` : ''}`];
      case 'embed':
        return [`${indent}embed: ${block.title} <${block.url}>`];
      case 'rule':
        return [`${indent}rule`];
      case 'preformatted':
        return [`${indent}pre: ${JSON.stringify(block.text)}`];
      case 'quote':
      case 'note':
        return [`${indent}${block.kind}`, ...outline(block.blocks, `${indent}  `)];
      case 'list':
        return [
          `${indent}${block.ordered ? `ol ${block.start}` : 'ul'}${block.reversed ? ' reversed' : ''}`,
          ...block.items.flatMap((item) => [`${indent}  item`, ...outline(item, `${indent}    `)]),
        ];
      case 'table':
        return [
          `${indent}table${block.caption ? ` (${plain(block.caption)})` : ''}`,
          ...block.rows.map((row) => `${indent}  | ${row.map((cell) => plain(cell)).join(' | ')}`),
        ];
    }
    return [];
  });
}

export function plain(leaf: { readonly inlines: readonly { readonly text: string }[] }): string {
  return leaf.inlines
    .map((inline) => inline.text)
    .join('')
    .replaceAll('\n', '⏎');
}

/** The blocks of an HTML body as a picture. */
export function drawn(html: string): string[] {
  return outline(read(captured(html)).blocks);
}

/** Sections as people see them in the outline: level, label and words. */
export function sections(html: string, parts: Parts = {}): string[] {
  return read(captured(html, parts)).sections.map(({ level, label, title }) =>
    [`${level}:`, label, title].filter((each) => each !== null && each !== '').join(' '),
  );
}
