/** Blocks → HTML that means the same to a browser and to `readArticle`. No block or attribute of it loads a script. */
import type { Block, Inline, Leaf, List, Table } from '../archive/article.ts';
import { safeLink, safePicture, safeText } from './safe.ts';

/** Blocks as HTML, one line of the source each, so that no blank of the source is one of the text. */
export function htmlBlocks(blocks: readonly Block[]): string {
  return blocks.map(htmlBlock).join('\n');
}

/** Recursion is as deep as blocks nest, which reading limits. */
export function htmlBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p${alignment(block.align)}>${htmlInlines(block)}</p>`;
    case 'heading': {
      const name = `h${Math.min(block.level + 1, 6)}`;
      return `<${name}${alignment(block.align)}>${htmlInlines(block)}</${name}>`;
    }
    case 'quote':
      return `<blockquote>\n${htmlBlocks(block.blocks)}\n</blockquote>`;
    case 'note':
      return `<blockquote class="note">\n${htmlBlocks(block.blocks)}\n</blockquote>`;
    case 'list':
      return htmlList(block);
    case 'table':
      return htmlTable(block);
    case 'image': {
      const size = block.size ? ` width="${block.size.width}" height="${block.size.height}"` : '';
      const image = `<img${attribute('src', safePicture(block.src))} alt="${escapeHtml(block.alt)}"${size} loading="lazy">`;
      const href = safeLink(block.href);
      const linked = href === null ? image : `<a${attribute('href', href)}>${image}</a>`;
      const caption = block.caption ? `<figcaption>${htmlInlines(block.caption)}</figcaption>` : '';
      return `<figure>${linked}${caption}</figure>`;
    }
    case 'embed': {
      // A frame would load what it shows as soon as the file is opened; a link waits.
      const href = safeLink(block.url);
      if (href === null) return `<iframe title="${escapeHtml(block.title)}"></iframe>`;
      const words = escapeHtml(block.title) || escapeHtml(href);
      return `<blockquote class="wp-embedded-content"><a${attribute('href', href)}>${words}</a></blockquote>`;
    }
    case 'rule':
      return '<hr>';
    case 'preformatted':
      // The first line end after the tag is not the text's. A blank line would end an HTML block of Markdown.
      return `<pre>${`\n${escapeHtml(block.text)}`.replace(/\n(?= *\n)/g, '&#10;')}</pre>`;
  }
}

function htmlList({ ordered, start, reversed, items }: List): string {
  const name = ordered ? 'ol' : 'ul';
  const from = ordered && start !== 1 ? ` start="${start}"` : '';
  const lines = items.map((blocks) => `<li>${item(blocks)}</li>`);
  return [`<${name}${from}${reversed ? ' reversed' : ''}>`, ...lines, `</${name}>`].join('\n');
}

/** An item that is one paragraph needs no `<p>`. */
function item(blocks: readonly Block[]): string {
  const [only, ...others] = blocks;
  if (only?.kind === 'paragraph' && only.align === 'start' && others.length === 0) return htmlInlines(only);
  return `\n${htmlBlocks(blocks)}\n`;
}

function htmlTable({ caption, rows }: Table): string {
  const lines = rows.map((cells) => {
    const tags = cells.map((cell) => {
      const name = cell.header ? 'th' : 'td';
      return `<${name}${span('colspan', cell.colspan)}${span('rowspan', cell.rowspan)}>${htmlInlines(cell)}</${name}>`;
    });
    return `<tr>${tags.join('')}</tr>`;
  });
  const above = caption ? [`<caption>${htmlInlines(caption)}</caption>`] : [];
  return ['<table>', ...above, ...lines, '</table>'].join('\n');
}

/** In the order of nesting, outermost first. */
const tags = [
  ['strong', 'strong'],
  ['emphasis', 'em'],
  ['underline', 'u'],
  ['deleted', 'del'],
  ['superscript', 'sup'],
  ['code', 'code'],
] as const satisfies readonly (readonly [keyof Inline, string])[];

export function htmlInlines({ inlines }: Leaf): string {
  return inlines.map(htmlInline).join('');
}

export function htmlInline(inline: Inline): string {
  let html = escapeHtml(inline.text).replaceAll('\n', '<br>');
  for (const [mark, name] of tags.toReversed()) if (inline[mark]) html = `<${name}>${html}</${name}>`;
  const href = safeLink(inline.href);
  return href === null ? html : `<a${attribute('href', href)}>${html}</a>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
};

/** Text for elements and for attributes in double quotes. Tabs, which only preformatted text keeps, are no raw control. */
export function escapeHtml(text: string): string {
  const [first = '', ...others] = text.split('\t');
  return [safeText(first), ...others.map(safeText)].join('\t').replace(/[&<>"\t]/g, (mark) => entities[mark]!);
}

function attribute(name: string, value: string | null): string {
  return value === null ? '' : ` ${name}="${escapeHtml(value)}"`;
}

function span(name: string, count: number): string {
  return count > 1 ? ` ${name}="${count}"` : '';
}

function alignment(align: 'start' | 'center' | 'end'): string {
  return align === 'start' ? '' : ` style="text-align: ${align}"`;
}
