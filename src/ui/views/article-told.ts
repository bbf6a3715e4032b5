/** An article in linear text: the passages that were gone through, or the sentence of the hit one is at. */
import { fill } from '../../text/language.ts';
import { printable } from '../../typeset/printable.ts';
import type { Context } from '../context.ts';
import type { Passage } from '../linear/passages.ts';
import { sentenceAt } from '../sentences.ts';
import type { Told, Utterance } from '../told.ts';
import type { ArticleView } from './article.ts';
import { minutesLeft } from './article-status.ts';
import { bookmarksOf } from './bookmark.ts';

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
  const bookmarks = bookmarksOf(context, view).map(({ at }) => at);
  return (view.window.lines as readonly Passage[]).map(({ role, text, start, end }) => {
    const marked = bookmarks.some((at) => at >= start && at <= end) ? ` ${context.words.bookmarked}` : '';
    return role ? { role, text: text + marked } : { text: text + marked };
  });
}

/** Which hit it is, and the sentence it stands in. */
function hit({ finding, shown }: ArticleView): Utterance {
  const { start, end } = sentenceAt(shown.text, finding.hits.start(finding.at));
  return { text: `${finding.count} ${printable(shown.text.slice(start, end).trim())}` };
}
