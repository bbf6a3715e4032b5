/** The text in the other script: Traditional for a Simplified article and the reverse; once more and it is as archived. */
import { convertArticle } from '../../typeset/script.ts';
import type { Context } from '../context.ts';
import type { ArticleView } from './article.ts';

/** Articles that are to be shown in the other script, whose table takes a moment to load. */
const turned = new WeakSet<ArticleView>();

/** What is found, marked and copied stays the archived text: both have the same offsets. */
export async function turnScript({ desk, words }: Context, view: ArticleView): Promise<void> {
  if (turned.delete(view)) {
    view.show(view.article);
    desk.notice(words.asArchived);
    return;
  }
  turned.add(view);
  const script = view.article.metadata.language === 'zh-Hant' ? 'hans' : 'hant';
  const converted = await convertArticle(view.article, script);
  if (!turned.has(view) || !desk.views.includes(view)) return;
  view.show(converted);
  desk.notice(script === 'hans' ? words.inHans : words.inHant);
}
