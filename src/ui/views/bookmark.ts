/** `b`: a bookmark at the line on top of the screen, with a note or without. */
import { anchorAt } from '../../library/anchor.ts';
import type { Mark } from '../../library/reading.ts';
import type { Context } from '../context.ts';
import type { ArticleView } from './article.ts';
import { Prompt } from './prompt.ts';

/** Code units of the text that the list of bookmarks shows. */
const quoteLength = 80;

/** Sets a bookmark at once, so that it is kept whatever follows, and asks for a note; one that is there is only asked for it. */
export function setBookmark(context: Context, view: ArticleView): void {
  const { library, words } = context;
  const { place } = view;
  const there = view.kept.bookmarks.find(
    ({ start }) => start >= view.window.start && start < Math.max(view.window.lines[0]?.end ?? 0, place + 1),
  );
  if (there) {
    askNote(context, there.mark, words.bookmarkThere);
    return;
  }
  const { text } = view.article;
  const { work, headline, file } = view.opened.entry;
  const made = library.reading.addMark({
    kind: 'bookmark',
    article: work,
    title: headline,
    file,
    place: anchorAt(text, place),
    end: place,
    quote: quoteAt(text, place),
    note: '',
  });
  askNote(context, made, words.bookmarkSet);
}

/** Asks for a mark's note, which is kept, or given to `done`. Leaving the prompt leaves the note as it was. */
export function askNote(
  context: Context,
  mark: Mark,
  label: string,
  done: (note: string) => void = (note) => void context.library.reading.setNote(mark, note),
): void {
  context.desk.push(
    new Prompt(context, {
      label,
      text: mark.note,
      cancelled: () => {},
      done: (note) => done(note.trim()),
    }),
  );
}

/** The words at a place, to the end of its paragraph. */
function quoteAt(text: string, place: number): string {
  const [line = ''] = text.slice(place, place + quoteLength).split('\n', 1);
  return line.toWellFormed().trim();
}
