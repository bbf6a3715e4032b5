/** The metadata panel: every value of an article with where it was found, and 未载 where the article says nothing. */
import type { MetadataField, Origin } from '../../archive/article.ts';
import { countWords } from '../../archive/measure.ts';
import { minutesAt } from '../../config/page.ts';
import { fill } from '../../text/language.ts';
import { localTime, zoneName } from '../../text/time.ts';
import { printable } from '../../typeset/printable.ts';
import { readableUrl } from '../../typeset/readable-url.ts';
import { setText } from '../../typeset/text.ts';
import { cells } from '../../typeset/width.ts';
import type { Context, Opened, ReaderWords } from '../context.ts';
import { labelled } from '../labelled.ts';
import { ends, piece, type Row } from '../row.ts';
import { signs } from '../signs.ts';
import { type Item, Panel } from './panel.ts';

/** A field as the panel shows it: its name, its value as people read it, and as it is copied. */
interface Field {
  readonly label: string;
  readonly value: string | null;
  readonly origin: string | null;
  /** What `y` copies where it is not the value as shown. */
  readonly copied?: string;
}

const originWords: Readonly<Record<Origin, keyof ReaderWords>> = {
  card: 'fromCard',
  byline: 'fromByline',
  title: 'fromTitle',
  footer: 'fromFooter',
  header: 'fromHeader',
  page: 'fromPage',
  'front matter': 'fromFrontMatter',
};

const labelCells = 13;
/** Longest text whose words are counted, in code units: more would hold up the key. */
const longest = 500_000;

/** The fields of an article in the order of the panel. */
function fieldsOf(context: Context, { entry, article }: Opened): Field[] {
  const { words, zone } = context;
  const { metadata: m } = article;
  const from = (field: MetadataField) => {
    const origin = m.origins[field];
    return origin ? words[originWords[origin]] : null;
  };
  const time = (iso: string | null) =>
    iso?.includes('T') ? fill(words.timeIn, { time: localTime(iso, zone), zone: zoneName(iso, zone) }) : iso;
  const list = (values: readonly string[]) => (values.length > 0 ? values.join('  ') : null);
  const field = (label: string, value: string | null, origin: string | null = null, copied?: string): Field =>
    copied === undefined ? { label, value, origin } : { label, value, origin, copied };
  const address = (label: string, url: string | null, origin: string | null): Field =>
    url === null ? field(label, null) : field(label, readableUrl(url), origin, url);
  const links = article.setAside.reduce((sum, s) => sum + s.links, 0);
  return [
    field(words.title, m.headline || m.title || null, from('title')),
    ...(m.column === null ? [] : [field(words.column, m.column, from('column'))]),
    field(words.originalTitle, m.originalTitle, from('originalTitle')),
    field(words.author, list(m.authors), from('authors')),
    field(words.source, m.source.name, from('source')),
    address(words.sourceLink, m.source.url, from('source')),
    field(words.publishedAt, time(m.publishedAt), from('publishedAt'), m.publishedAt ?? undefined),
    field(words.capturedAt, time(m.capturedAt), from('capturedAt'), m.capturedAt ?? undefined),
    field(words.topics, list(m.topics), from('topics')),
    field(words.collections, list(m.collections), from('collections')),
    address(words.url, m.url, from('url')),
    field(words.rights, m.rights, from('rights')),
    field(words.language, m.language, from('language')),
    field(
      words.length,
      [
        fill(words.lengthOf, { n: article.characters, m: minutesAt(context.settings, article.minutes) }),
        ...(article.text.length > longest ? [] : [fill(words.lengthInWords, { n: countWords(article.text) })]),
      ].join('\n'),
    ),
    ...keptFields(context, entry),
    field(words.files, [entry.file, ...entry.duplicates].join('\n')),
    field(
      words.encoding,
      article.encoding.guessed ? fill(words.guessed, { name: article.encoding.name }) : article.encoding.name,
    ),
    field(words.setAside, fill(words.setAsideOf, { n: article.setAside.length, l: links })),
  ];
}

/** How many highlights the reader has in an article, where there are any. */
function keptFields({ words, library }: Context, { work }: Opened['entry']): Field[] {
  const highlights = library.reading.marks(work).filter(({ kind }) => kind === 'highlight');
  if (highlights.length === 0) return [];
  const noted = highlights.filter(({ note }) => note !== '');
  const value = fill(words.keptOf, { n: highlights.length, m: noted.length });
  return [{ label: words.keptLabel, value, origin: null }];
}

export function metadataPanel(context: Context, opened: Opened): Panel {
  const { words, desk } = context;
  const fields = fieldsOf(context, opened);
  const panel: Panel = new Panel(context, {
    opener: 'metadata',
    title: words.metadataTitle,
    columns: 51,
    beside: 72,
    items: () =>
      fields.map((f): Item => ({ rows: (columns) => fieldRows(f, columns, context), told: () => fieldTold(f, words) })),
    hints: [fill(words.hintCopy, { key: desk.keymap.key('copy', 'panel') }), fill(words.hintClose, { key: 'Esc' })],
    choosing: true,
    act: (action, chosen) => {
      const field = fields[chosen];
      if (action === 'copy' && field?.value) context.copy(field.copied ?? field.value);
      else if (action === 'copy') desk.notice(words.notGiven);
      else return false;
      return true;
    },
  });
  return panel;
}

/** A field's rows: its name, and at the right end of the last row where the value was found. */
function fieldRows(field: Field, columns: number, { words, ascii, desk: { profile } }: Context): Row[] {
  return labelled(field.label, labelCells, columns, profile, (room) => {
    const value = field.value === null ? words.notGiven : field.value;
    const lines = value.split('\n').flatMap((part) => setText(printable(part), room, profile));
    const origin = field.origin === null ? '' : signs.within(field.origin, ascii);
    if (origin && cells(lines.at(-1) ?? '', profile) + cells(origin, profile) + 2 > room) lines.push('');
    return lines.map((line, i): Row => {
      const row = [piece(line, field.value === null ? 'muted' : 'text')];
      return origin && i === lines.length - 1 ? ends(row, [piece(origin, 'muted')], room, profile) : row;
    });
  });
}

/** The field in one line for somebody who hears it. */
function fieldTold({ label, value, origin }: Field, words: ReaderWords): string {
  const said = printable(value === null ? words.notGiven : value.replaceAll('\n', ' '));
  return `${label}: ${said}${origin === null ? '' : ` ‹${origin}›`}`;
}
