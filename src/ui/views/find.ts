/** Find in the article: the prompt of `/`, and the way from hit to hit. */
import { fill } from '../../text/language.ts';
import { printable } from '../../typeset/printable.ts';
import type { Context } from '../context.ts';
import type { Step } from '../finding.ts';
import type { ArticleView } from './article.ts';
import { Prompt } from './prompt.ts';

/** Asks what to look for; hits are marked as one types. Leaving the prompt goes back to where one was. */
export function askFind(context: Context, view: ArticleView): void {
  const { desk, words } = context;
  const { finding, place } = view;
  const { sought, at } = finding;
  const back = view.window.wayBack();
  const look = (text: string) => {
    finding.look(text);
    markHits(view);
    const step = finding.from(place, 1);
    if (step) show(view, step);
    else back();
  };
  const restore = () => {
    finding.sought = sought;
    finding.at = at;
    markHits(view);
    back();
  };
  setImmediate(() => finding.prepare());
  desk.push(
    new Prompt(context, {
      label: words.findPrompt,
      text: '',
      topic: 'find',
      changed: look,
      aside: () => (finding.active ? finding.count : finding.sought.text === '' ? '' : words.noHits),
      cancelled: restore,
      done: (text) => {
        if (text.trim() === '') {
          // Enter alone goes on with what was looked for before.
          restore();
          stepFind(context, view, 1);
        } else if (!finding.active) {
          restore();
          desk.notice(fill(words.notFound, { text: printable(text.trim()) }));
        }
      },
    }),
  );
}

/** Goes to the hit of a search's words at an offset, and marks all of them. */
export function findAt(view: ArticleView, query: string, offset: number): void {
  view.finding.lookFor(query);
  markHits(view);
  const step = view.finding.from(offset, 1);
  if (step && !step.wrapped) show(view, step);
}

/** Goes to the next (1) or the previous (-1) hit: from the one that one is at, or from the screen where that is not on it. */
export function stepFind(context: Context, view: ArticleView, by: 1 | -1): void {
  const { words, desk } = context;
  const { finding } = view;
  const here = finding.hits.start(finding.at);
  const seen = here >= view.window.start && here < view.window.seen;
  const step = seen ? finding.next(by) : finding.from(view.place, by);
  if (!step) {
    desk.notice(fill(words.nothingToFind, { key: desk.keymap.key('find', 'article') }));
    return;
  }
  show(view, step);
  const wrapped = by > 0 ? words.fromTheTop : words.fromTheEnd;
  if (step.wrapped) desk.notice(fill(wrapped, { count: finding.count }));
}

export function stopFinding(view: ArticleView): void {
  view.finding.stop();
  markHits(view);
}

function markHits(view: ArticleView): void {
  const { finding } = view;
  view.layer('hit', finding.active ? (start, end) => finding.hits.on(start, end) : []);
  view.layer('current', finding.current);
}

function show(view: ArticleView, { index }: Step): void {
  const { finding } = view;
  finding.at = index;
  markHits(view);
  view.window.reveal(finding.hits.start(index));
}
