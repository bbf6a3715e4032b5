/** An article in linear text: the passages that were gone through, or the sentence of the hit one is at. */
import type { Mark } from '../../library/reading.ts';
import { fill } from '../../text/language.ts';
import { printable } from '../../typeset/printable.ts';
import { Sentences } from '../../typeset/sentences.ts';
import type { Context } from '../context.ts';
import type { Passage } from '../linear/passages.ts';
import type { Told, Utterance } from '../told.ts';
import type { ArticleView } from './article.ts';
import { minutesLeft } from './article-status.ts';

export function tellArticle(view: ArticleView, context: Context): Told {
  const { words } = context;
  const { metadata } = view.article;
  const title = [metadata.headline || metadata.title, metadata.source.name, ...metadata.authors];
  const share = `${Math.floor(view.share * 100)}%`;
  const name = { title: title.filter(Boolean).join(words.comma), share, left: minutesLeft(view, context) };
  return {
    name: { role: 'article', text: printable(fill(words.articleName, name)) },
    now: view.finding.at >= 0 ? [hit(view)] : passages(view, context),
  };
}

function passages(view: ArticleView, context: Context): Utterance[] {
  const { kept, window } = view;
  return (window.lines as readonly Passage[]).map(({ role, text, start, end }) => {
    const bookmarked = kept.bookmarks.some((one) => one.start >= start && one.start <= end);
    const marked = [
      ...(bookmarked ? [context.words.bookmarked] : []),
      ...kept.highlightsOn(start, end).map(({ mark }) => highlightTold(mark, context)),
    ]
      .map((words) => ` ${words}`)
      .join('');
    return role ? { role, text: text + marked } : { text: text + marked };
  });
}

/** That something is highlighted, or the note on it. */
export const highlightTold = ({ note }: Mark, { words }: Context): string =>
  note === '' ? words.highlighted : fill(words.noted, { note: printable(note.replace(/\s+/g, ' ')) });

/** Which hit it is, and the sentence it stands in. */
function hit({ finding, shown }: ArticleView): Utterance {
  const { start, end } = new Sentences(shown.text).at(finding.hits.start(finding.at)) ?? { start: 0, end: 0 };
  return { text: `${finding.count} ${printable(shown.text.slice(start, end))}` };
}
