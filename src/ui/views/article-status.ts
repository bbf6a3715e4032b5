/** The row below an article: the section one is in, how much is read, what is left. */
import { minutesAt } from '../../config/page.ts';
import { fill } from '../../text/language.ts';
import { printable } from '../../typeset/printable.ts';
import { cells } from '../../typeset/width.ts';
import type { Context, ReaderWords } from '../context.ts';
import { ends, type Piece, piece, type Row } from '../row.ts';
import type { ArticleView } from './article.ts';

const barCells = 12;

export function statusRow(view: ArticleView, context: Context, columns: number): Row {
  const { words, desk } = context;
  const { share } = view;
  const left = minutesLeft(view, context);
  // Each part has its own place, so that a line scrolled changes two or three cells and no more.
  const percent = `${Math.floor(share * 100)}%`.padStart(4);
  const right: Piece[] = columns >= 60 ? [...bar(view, context), piece('  ')] : [];
  if (share >= 1 && columns >= 72 && context.library.entries.length > 1)
    right.unshift(piece(`${fill(words.hintNext, { key: desk.keymap.key('nextArticle', 'article') })}   `, 'muted'));
  right.push(piece(percent, 'status'));
  if (columns >= 48) right.push(piece(`  ${' '.repeat(Math.max(0, 9 - cells(left, desk.profile)))}${left}`, 'muted'));
  right.push(piece('  '));
  return ends(placeOf(view, words), right, columns, desk.profile);
}

/** How long the rest takes at the reader's pace, or that there is none. */
export function minutesLeft({ share, article }: ArticleView, { words, settings }: Context): string {
  if (share >= 1) return words.atEnd;
  const minutes = Math.ceil(minutesAt(settings, article.minutes) * (1 - share));
  return fill(words.minutesLeft, { n: Math.max(1, minutes) });
}

/** What there is to say of the place: how far the way to another is, the hit one is at, or the section one is in. */
function placeOf({ window, finding, sections, article }: ArticleView, words: ReaderWords): Piece[] {
  if (window.underway !== undefined) {
    const share = `${Math.floor(window.underway * 100)}%`;
    return [piece(`  ${fill(words.underway, { share })}`, 'notice')];
  }
  if (finding.active)
    return [piece(`  ${printable(finding.sought.text)}`, 'accent'), piece(`   ${finding.count}`, 'status')];
  const headline = printable(article.metadata.headline || article.metadata.title);
  const section = sections.here;
  if (!section) return [piece(`  ${headline}`, 'status')];
  const name = [section.label, section.title].filter(Boolean).join(' ');
  return [piece(`  ${printable(name)}`, 'accent'), piece(`   ${headline}`, 'muted')];
}

/**
 * A thin bar of the share read, drawn by its ground so that it needs no box characters. It grows as the text runs: from the
 * right where that is set in columns.
 */
function bar({ share, direction }: ArticleView, { ascii }: Context): Piece[] {
  const full = Math.round(share * barCells);
  const read = ascii ? piece('#'.repeat(full), 'muted') : piece(' '.repeat(full), 'status', 'bar');
  const left = barCells - full;
  const unread = ascii ? piece('-'.repeat(left), 'muted') : piece(' '.repeat(left), 'status', 'track');
  return direction === 'vertical' ? [unread, read] : [read, unread];
}
