/** Blocks → Markdown. What Markdown has no form for (spans, alignment, captions) is HTML, which Markdown may hold. */
import type { Block, Inline, List, Table } from '../archive/article.ts';
import { htmlBlock } from './html-blocks.ts';
import { destination, escapeMarkdown, markdownLine, markdownText } from './markdown-text.ts';
import { safeLink, safePicture, safeText } from './safe.ts';

/** Blocks with an empty line between them. */
export function markdownBlocks(blocks: readonly Block[]): string {
  let list: List | null = null;
  let other = false;
  const written = blocks.map((block) => {
    // Two lists, one after the other, would be one: the second has the other marker.
    other = block.kind === 'list' && list !== null && list.ordered === block.ordered && !other;
    list = block.kind === 'list' ? block : null;
    return markdownBlock(block, other);
  });
  return written.join('\n\n');
}

/** Recursion is as deep as blocks nest, which reading limits. */
function markdownBlock(block: Block, otherMarker: boolean): string {
  switch (block.kind) {
    case 'paragraph':
      return block.align === 'start' ? markdownText(block) : htmlBlock(block);
    case 'heading':
      return block.align === 'start' ? heading(block.level, markdownLine(block)) : htmlBlock(block);
    case 'quote':
    case 'note':
      return prefixed(markdownBlocks(block.blocks), '> ', '> ');
    case 'list':
      return isPlainList(block) ? list(block, otherMarker) : htmlBlock(block);
    case 'table':
      return isPipeTable(block) ? pipeTable(block) : htmlBlock(block);
    case 'image': {
      const src = safePicture(block.src);
      if (block.caption || src === null || /^data:/i.test(src)) return htmlBlock(block);
      const image = `![${escapeMarkdown(block.alt.replace(/\s+/g, ' '), true)}](${destination(src)})`;
      const href = safeLink(block.href);
      return href === null ? image : `[${image}](${destination(href)})`;
    }
    case 'embed':
      return htmlBlock(block);
    case 'rule':
      return '***';
    case 'preformatted':
      return fenced(block.text) ?? htmlBlock(block);
  }
}

function heading(level: number, text: string): string {
  return `${'#'.repeat(Math.min(level + 1, 6))} ${text.replace(/(^|\s)(#+)$/, '$1\\$2')}`;
}

/** Numbers of a Markdown list run on from the first, which has nine digits at most. */
function isPlainList({ ordered, start, reversed }: List): boolean {
  return !ordered || (!reversed && start >= 0 && start <= 999_999_999);
}

function list({ ordered, start, items }: List, otherMarker: boolean): string {
  const tight = isTight(items);
  const written = items.map((blocks, index) => {
    const marker = ordered ? `${start + index}${otherMarker ? ')' : '.'} ` : otherMarker ? '+ ' : '- ';
    const text = markdownBlocks(blocks);
    return prefixed(tight ? text.replaceAll('\n\n', '\n') : text, marker, ' '.repeat(marker.length));
  });
  return written.join(tight ? '\n' : '\n\n');
}

/** Items of a line of text, or of one and such a list: they need no empty lines between them. */
function isTight(items: List['items']): boolean {
  return items.every(
    ([text, below, ...others]) =>
      text?.kind === 'paragraph' &&
      text.align === 'start' &&
      others.length === 0 &&
      (below === undefined || (below.kind === 'list' && mayInterrupt(below) && isTight(below.items))),
  );
}

/** Only a list from 1 begins right below a paragraph: https://spec.commonmark.org/0.31.2/#lists */
function mayInterrupt(list: List): boolean {
  return isPlainList(list) && (!list.ordered || list.start === 1);
}

/** `first` before the first line, `others` before the others; a blank line ends without blanks. */
function prefixed(text: string, first: string, others: string): string {
  return text
    .split('\n')
    .map((line, index) => (line === '' ? (index ? others : first).trimEnd() : `${index ? others : first}${line}`))
    .join('\n');
}

/** A header of as many cells as each row has, no spans, no caption. */
function isPipeTable({ caption, rows }: Table): boolean {
  const [head, ...body] = rows;
  return (
    caption === null &&
    head !== undefined &&
    head.length > 1 &&
    head.every((cell) => cell.header) &&
    body.every((row) => row.length === head.length && row.every((cell) => !cell.header)) &&
    rows.flat().every((cell) => cell.colspan === 1 && cell.rowspan === 1 && !cell.inlines.some(isCodeWithPipe))
  );
}

function pipeTable({ rows }: Table): string {
  const lines = rows.map((cells) => {
    const texts = cells.map((cell) => pipes(markdownLine(cell)));
    return `| ${texts.join(' | ')} |`;
  });
  const [head = '', ...body] = lines;
  return [head, `|${' --- |'.repeat(rows[0]?.length ?? 0)}`, ...body].join('\n');
}

/** A pipe in code ends the cell, and has no escape there. */
const isCodeWithPipe = ({ code, text }: Inline) => code === true && text.includes('|');

/** A backslash before `|` is taken for the cell's, not for one that is escaped itself. */
function pipes(text: string): string {
  return text.replace(/(\\?)\|/g, (_, backslash: string) => (backslash ? `${backslash}&#124;` : '\\|'));
}

/** Null where a fence would change the text. */
function fenced(text: string): string | null {
  if (text.includes('\t') || text.startsWith('\n')) return null;
  const longest = Math.max(2, ...[...text.matchAll(/^ *(`{3,})/gm)].map(([, ticks = '']) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${safeText(text)}\n${fence}`;
}
