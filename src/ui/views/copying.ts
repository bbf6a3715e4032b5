/** What people take of an article to other places: its URL, a line with its source, a link, a citation. */
import type { Article } from '../../archive/article.ts';
import { cite } from '../../cite/cite.ts';
import { markdownLine } from '../../export/markdown-text.ts';
import { fill } from '../../text/language.ts';
import { localDate } from '../../text/time.ts';
import { ellipsis, fit } from '../../typeset/columns.ts';
import { printable } from '../../typeset/printable.ts';
import { readableUrl } from '../../typeset/readable-url.ts';
import { setText } from '../../typeset/text.ts';
import type { Context, Opened } from '../context.ts';
import { labelled } from '../labelled.ts';
import { piece, type Row } from '../row.ts';
import { type Item, Panel } from './panel.ts';

interface Form {
  readonly label: string;
  readonly text: string;
}

const labelCells = 16;
/** Rows that are shown of a form; all of it is copied. */
const most = 2;

/** The forms of an article, those left out that it gives nothing for. */
async function formsOf({ words, zone }: Context, { entry, article }: Opened): Promise<Form[]> {
  const { metadata: m } = article;
  const inZone = zone === undefined ? {} : { zone };
  const form = (label: string, text: string | null): Form[] => (text ? [{ label, text }] : []);
  const citation = async (label: string, format: 'gbt7714' | 'bibtex' | 'ris') =>
    form(label, (await cite(article, entry.id, format, inZone)).trim());
  return [
    ...form(words.url, m.url),
    ...form(words.copyLine, lineOf(article, words.comma, zone)),
    ...form(words.copyMarkdown, m.url && linkOf(m.headline || m.title, m.url)),
    ...(await citation('GB/T 7714', 'gbt7714')),
    ...(await citation('BibTeX', 'bibtex')),
    ...(await citation('RIS', 'ris')),
    ...form(words.files, entry.file),
  ];
}

/** Headline, authors, source, day and URL in one line. */
function lineOf({ metadata: m }: Article, comma: string, zone: string | undefined): string {
  const day = m.publishedAt && localDate(m.publishedAt, zone);
  const parts = [m.headline || m.title, m.authors.join(' '), m.source.name, day].filter(Boolean);
  return [parts.join(comma), m.url].filter(Boolean).join(' ');
}

const linkOf = (text: string, href: string): string => markdownLine({ at: 0, inlines: [{ text: text || href, href }] });

export async function copyPanel(context: Context, opened: Opened): Promise<Panel> {
  const { words, desk } = context;
  const forms = await formsOf(context, opened);
  const panel: Panel = new Panel(context, {
    opener: 'cite',
    title: words.copyTitle,
    columns: 68,
    beside: 0,
    items: () => forms.map((form): Item => ({ rows: (columns) => formRows(form, columns, context) })),
    hints: [fill(words.hintCopy, { key: 'Enter' }), fill(words.hintClose, { key: 'Esc' })],
    choosing: true,
    act: (action, chosen) => {
      const form = forms[chosen];
      if ((action !== 'choose' && action !== 'copy') || !form) return false;
      desk.remove(panel);
      context.copy(form.text);
      return true;
    },
  });
  return panel;
}

/** A form's rows: its name, and how it begins. */
function formRows({ label, text }: Form, columns: number, { desk: { profile } }: Context): Row[] {
  return labelled(label, labelCells, columns, profile, (room) => {
    const lines = setText(printable(readableUrl(text).replace(/\s+/g, ' ')), room, profile);
    const seen = lines.slice(0, most);
    const cut = lines.length > most ? ellipsis(profile) : '';
    return seen.map((line, i) => [piece(i === most - 1 ? fit(line + cut, room, profile) : line)]);
  });
}
