/** Highlights and notes of one article as Markdown for a notebook, or as JSON for a program. */
import { markdownLine, markdownText } from '../../export/markdown-text.ts';
import { resolveAnchor } from '../../library/anchor.ts';
import { type Passage, passageOf } from '../../library/highlight.ts';
import type { Mark } from '../../library/reading.ts';
import { fill, type Language, speak } from '../../text/language.ts';
import { noteWords } from '../../text/output.ts';
import { localDate } from '../../text/time.ts';
import type { Opened } from '../articles.ts';

/**
 * `notes --format json`, in reading order. `at` and `end` are offsets in code units of the article's present text, null
 * where it no longer has the words; `quote` is what was highlighted, or the line at a bookmark.
 */
export function notesRecord({ article, id, file }: Opened, marks: readonly Mark[], citation: string) {
  const placed = marks.map((mark) => ({ mark, passage: placeOf(article.text, mark) }));
  const order = ({ mark, passage }: (typeof placed)[number]) => passage?.start ?? mark.place.offset;
  return {
    id,
    file,
    title: article.metadata.title,
    url: article.metadata.url,
    citation,
    notes: placed
      .sort((a, b) => order(a) - order(b))
      .map(({ mark, passage }) => ({
        kind: mark.kind,
        at: passage?.start ?? null,
        end: passage?.end ?? null,
        section: passage ? sectionAt(article.sections, passage.start) : null,
        quote: mark.quote,
        note: mark.note,
        createdAt: new Date(mark.created).toISOString(),
      })),
  };
}

function placeOf(text: string, mark: Mark): Passage | undefined {
  if (mark.kind === 'highlight') return passageOf(text, mark);
  const at = resolveAnchor(text, mark.place);
  return { start: at, end: at };
}

/** For a notebook: the citation; under each section what was highlighted there, the note on it, and the day. */
export function markdownNotes(
  { article, id, file }: Opened,
  marks: readonly Mark[],
  citation: string,
  { language, zone }: { readonly language: Language; readonly zone?: string },
): string {
  const words = speak(noteWords, language);
  const { notes } = notesRecord({ article, id, file }, marks, citation);
  const parts = [`# ${line(article.metadata.headline)}`, ...(citation ? [line(citation)] : [])];
  let section: string | null = null;
  for (const one of notes) {
    if (one.section !== section && one.section !== null) parts.push(`## ${line(one.section)}`);
    section = one.section;
    parts.push(
      one.kind === 'bookmark' ? fill(words.bookmark, { quote: line(one.quote) }) : lines(one.quote, '> ', '\n>\n'),
    );
    if (one.note) parts.push(lines(one.note, '', '\n'));
    parts.push(`*${localDate(one.createdAt, zone)}*`);
  }
  return `${parts.join('\n\n')}\n`;
}

/** The section that an offset stands in, as printed; null above the first one. */
function sectionAt(sections: Opened['article']['sections'], at: number): string | null {
  const section = sections.findLast((one) => one.at <= at);
  return section ? [section.label, section.title].filter(Boolean).join(' ') : null;
}

const leaf = (text: string) => ({ at: 0, inlines: [{ text }] });
const line = (text: string): string => markdownLine(leaf(text));

/** Each line of a text behind `lead`, joined by `between`. */
const lines = (text: string, lead: string, between: string): string =>
  text
    .split('\n')
    .map((one) => `${lead}${markdownText(leaf(one))}`)
    .join(between);
