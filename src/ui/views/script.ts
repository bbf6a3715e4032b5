/** The text in the other script: Traditional for a Simplified article and the reverse; once more and it is as archived. */
import { convertArticle } from '../../typeset/script.ts';
import type { Context } from '../context.ts';
import type { ArticleView } from './article.ts';

/** What is found, marked and copied stays the archived text: both have the same offsets. */
export async function turnScript({ desk, words }: Context, view: ArticleView): Promise<void> {
  if (view.shown !== view.article) {
    view.show(view.article);
    desk.notice(words.asArchived);
    return;
  }
  const script = view.article.metadata.language === 'zh-Hant' ? 'hans' : 'hant';
  view.show(await convertArticle(view.article, script));
  desk.notice(script === 'hans' ? words.inHans : words.inHant);
}
