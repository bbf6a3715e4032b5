/** Highlights and notes of one article as Markdown for a notebook, or as JSON for a program. */
import { markdownLine, markdownText } from '../../export/markdown-text.ts';
import { resolveAnchor } from '../../library/anchor.ts';
import type { Mark } from '../../library/reading.ts';
import { fill, type Language, speak } from '../../text/language.ts';
import { noteWords } from '../../text/output.ts';
import type { Opened } from '../articles.ts';

/** `notes --format json`. `at` and `end` are offsets in the article's text, in code units, of its present text. */
export function notesRecord({ article, id, file }: Opened, marks: readonly Mark[], citation: string) {
  return {
    id,
    file,
    title: article.metadata.title,
    url: article.metadata.url,
    citation,
    notes: marks.map((mark) => {
      const at = resolveAnchor(article.text, mark.place);
      return {
        kind: mark.kind,
        at,
        end: at + (mark.end - mark.place.offset),
        section: sectionAt(article.sections, at),
        quote: mark.quote,
        note: mark.note,
        createdAt: new Date(mark.created).toISOString(),
      };
    }),
  };
}

export function markdownNotes(
  { article, id, file }: Opened,
  marks: readonly Mark[],
  citation: string,
  language: Language,
): string {
  const words = speak(noteWords, language);
  const { notes } = notesRecord({ article, id, file }, marks, citation);
  const parts = [`# ${line(article.metadata.headline)}`, line(citation)];
  let section: string | null = null;
  for (const one of notes) {
    if (one.section !== section && one.section !== null) parts.push(`## ${line(one.section)}`);
    section = one.section;
    const quote = one.quote.split('\n').map((text) => `> ${markdownText(leaf(text))}`);
    parts.push(one.kind === 'bookmark' ? fill(words.bookmark, { quote: line(one.quote) }) : quote.join('\n'));
    if (one.note)
      parts.push(
        one.note
          .split('\n')
          .map((text) => markdownText(leaf(text)))
          .join('\n'),
      );
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
