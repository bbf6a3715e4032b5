/**
 * Text and marks → Markdown (CommonMark 0.31 with GitHub's tables and strikethrough). A backslash stands only where
 * without it the text would mean something else; marks that Markdown's rules would not see are written in HTML.
 */
import type { Inline, Leaf } from '../archive/article.ts';
import { escapeHtml } from './html-blocks.ts';
import { safeLink, safeText } from './safe.ts';

/** A leaf's text, its lines ended by `\` and a line end. */
export function markdownText(leaf: Leaf): string {
  return markdownRuns(leaf).split('\n').map(lineStart).join('\\\n');
}

/** A leaf's text where it must be one line, and begins none: in a heading, in a cell. */
export function markdownLine(leaf: Leaf): string {
  return markdownRuns(leaf).replaceAll('\n', '<br>');
}

function markdownRuns({ inlines }: Leaf): string {
  const pieces: string[] = [];
  for (let index = 0; index < inlines.length; ) {
    const href = inlines[index]?.href;
    let end = index + 1;
    while (end < inlines.length && inlines[end]?.href === href) end++;
    const url = safeLink(href);
    const before = pieces.at(-1) ?? '';
    const words = runs(inlines.slice(index, end), url !== null, before.at(-1) ?? '', inlines[end]?.text[0] ?? '');
    if (url === null) pieces.push(words);
    else {
      // `!` and a link would be a picture.
      if (before.endsWith('!')) pieces[pieces.length - 1] = `${before.slice(0, -1)}\\!`;
      pieces.push(`[${words}](${destination(url)})`);
    }
    index = end;
  }
  return pieces.join('');
}

/** Neighbouring runs of one link or of none. `before` and `after`: the characters around them, '' at the ends. */
function runs(inlines: readonly Inline[], isLink: boolean, before: string, after: string): string {
  let last = before;
  const written = inlines.map((inline, index) => {
    const next = inlines[index + 1];
    const follows = next ? (isMarked(next) ? '*' : (next.text[0] ?? '')) : after;
    const run = marked(inline, isLink, last, follows);
    last = run.at(-1) ?? last;
    return run;
  });
  return written.join('');
}

const marksInHtml = [
  ['superscript', 'sup'],
  ['underline', 'u'],
] as const satisfies readonly (readonly [keyof Inline, string])[];

const marksOfMarkdown = [
  ['deleted', '~~', 'del'],
  ['emphasis', '*', 'em'],
  ['strong', '**', 'strong'],
] as const satisfies readonly (readonly [keyof Inline, string, string])[];

const isMarked = (inline: Inline) => marksOfMarkdown.some(([mark]) => inline[mark]) || inline.code === true;

function marked(inline: Inline, isLink: boolean, before: string, after: string): string {
  let text = inline.code ? codeSpan(inline.text, isLink) : escapeMarkdown(inline.text, isLink);
  for (const [mark, name] of marksInHtml) if (inline[mark]) text = `<${name}>${text}</${name}>`;
  const markdown = marksOfMarkdown.filter(([mark]) => inline[mark]);
  // Two kinds of marks side by side are easily read as others.
  const plain = markdown.length === 1 && canDelimit(text, before, after);
  for (const [, delimiter, name] of markdown)
    text = plain ? `${delimiter}${text}${delimiter}` : `<${name}>${text}</${name}>`;
  return text;
}

const punctuation = /[\p{P}\p{S}]/u;
const blank = /\s/;

/**
 * True where a delimiter before and behind `text` opens and closes (https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run).
 * `**“引文”**后文` does not close: punctuation before the delimiter, a letter behind it.
 */
function canDelimit(text: string, before: string, after: string): boolean {
  const first = text[0] ?? ' ';
  const last = text.at(-1) ?? ' ';
  if (blank.test(first) || blank.test(last) || /[*_~\\]/.test(before + after + last) || text.includes('\n'))
    return false;
  const free = (side: string) => side === '' || blank.test(side) || punctuation.test(side);
  return (!punctuation.test(first) || free(before)) && (!punctuation.test(last) || free(after));
}

/** In backticks, more of them than stand together in the code; in HTML where lines are to be kept, or a link's brackets. */
function codeSpan(code: string, inLink: boolean): string {
  if (/[\n\t]|^\s*$/.test(code) || (inLink && /[[\]]/.test(code))) return `<code>${htmlText(code)}</code>`;
  const text = safeText(code);
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  const padding = /^[` ]|[` ]$/.test(text) ? ' ' : '';
  return `${fence}${padding}${text}${padding}${fence}`;
}

/** Inline HTML within Markdown: what Markdown would see in the text is a character reference. */
function htmlText(text: string): string {
  return escapeHtml(text).replace(/[*_`[\]\\~!|#]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

/** Plain text without marks of its own: what would be markup within a line gets its backslash. */
export function escapeMarkdown(text: string, inLink = false): string {
  const safe = safeText(text).replaceAll('\t', ' ');
  const tildes = safe.split('~').length > 2 ? /~/g : /(?!)/g;
  return safe
    .replace(/\\(?=[!-/:-@[-`{-~]|\n|$)/g, '\\\\')
    .replace(/[*`]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(tildes, '\\~')
    .replace(/<(?=[a-zA-Z/!?])/g, '\\<')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(inLink ? /[[\]]/g : /\](?=[([:])/g, '\\$&')
    .replace(/!(?=\[)/g, '\\!');
}

/** What would begin a block at the start of a line: a heading, a quote, a list, a rule, a fence, a table's border. */
function lineStart(line: string): string {
  return line
    .replace(/^(?:#{1,6}(?=\s|$)|>|[-+](?=\s|$)|[-=]{1,}\s*$|[-:|][-:| ]*$|~{3})/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

/** A link's or picture's address between `(` and `)`. */
export function destination(url: string): string {
  const plain = url.replace(/&(?=#?\w+;)/g, '&amp;').replace(/\\/g, '%5C');
  return /[()]/.test(plain) || plain === '' ? `<${plain}>` : plain;
}
