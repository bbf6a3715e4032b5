/** Article → one HTML file that loads nothing but its pictures, and holds no script. */
import type { Article, Metadata } from '../archive/article.ts';
import { escapeHtml, htmlBlocks } from './html-blocks.ts';
import { exportedBlocks } from './opening.ts';
import { safeLine, safeLink } from './safe.ts';

/**
 * The file's text, line end included. What is known of the article stands once, in the head; the style shows the head's
 * title, authors, source and dates above the text, so that the body is the article's text and nothing else.
 */
export function toHtml(article: Article, id: string): string {
  const m = article.metadata;
  const language = m.language === null ? '' : ` lang="${escapeHtml(m.language)}"`;
  const url = safeLink(m.url);
  return [
    // As in archive files: when the page was captured, in ms.
    ...(m.capturedAt === null ? [] : [`<!--${Date.parse(m.capturedAt)}-->`]),
    '<!DOCTYPE html>',
    `<html${language}>`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src http: https: data:; style-src 'unsafe-inline'">`,
    '<meta name="referrer" content="no-referrer">',
    `<title>${escapeHtml(safeLine(m.title || id))}</title>`,
    ...(url === null ? [] : [`<link rel="canonical" href="${escapeHtml(url)}">`]),
    ...known(m).map(([name, key, value]) => `<meta ${name}="${key}" content="${escapeHtml(safeLine(value))}">`),
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<article class="entry-content">',
    htmlBlocks(exportedBlocks(article)),
    '</article>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** Open Graph's and Dublin Core's names of what is known. */
function known(m: Metadata): [attribute: 'name' | 'property', key: string, value: string][] {
  const rows: [attribute: 'name' | 'property', key: string, values: readonly (string | null)[]][] = [
    ['name', 'author', m.authors],
    ['property', 'og:site_name', [m.source.name]],
    ['name', 'dcterms.source', [m.source.url]],
    ['property', 'article:published_time', [m.publishedAt]],
    ['property', 'article:tag', m.topics],
    ['name', 'dcterms.alternative', [m.originalTitle]],
    ['name', 'dcterms.isPartOf', m.collections],
    ['name', 'dcterms.rights', [m.rights]],
  ];
  return rows.flatMap(([attribute, key, values]) =>
    values.flatMap((value): [typeof attribute, string, string][] => (value ? [[attribute, key, value]] : [])),
  );
}

const style = `
:root { color-scheme: light dark; font: 1.125rem/1.9 "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", serif; }
head, body { display: block; max-width: 34em; margin: 2rem auto; padding: 0 1rem; }
title { display: block; font-size: 1.6em; font-weight: bold; line-height: 1.4; }
meta[name="author"], meta[property="og:site_name"], meta[property="article:published_time"] { display: block; }
meta::before { content: attr(content); opacity: .7; }
h2, h3 { line-height: 1.5; margin: 2em 0 1em; }
p { margin: 1em 0; text-align: justify; }
img { max-width: 100%; height: auto; }
figure { margin: 1.5em 0; text-align: center; }
figcaption { font-size: .85em; opacity: .75; }
blockquote { margin: 1.5em 0; padding-left: 1em; border-left: 3px solid #8888; }
table { border-collapse: collapse; }
th, td { border: 1px solid #8888; padding: .2em .6em; }
pre { overflow-x: auto; }
`;
