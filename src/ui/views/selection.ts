/**
 * `v`: selecting by sentences. The selection is moved, widened and narrowed a sentence at a time and always stays in
 * view; it is highlighted, noted, copied. Leaving goes back to the place where one was.
 */
import { longestHighlight, type Passage } from '../../library/highlight.ts';
import { fill } from '../../text/language.ts';
import { printable } from '../../typeset/printable.ts';
import { Sentences } from '../../typeset/sentences.ts';
import type { Context } from '../context.ts';
import type { Action } from '../keys.ts';
import { piece, type Row, statusEnds } from '../row.ts';
import { distance } from '../scroll.ts';
import { reselect, type Side } from '../selecting.ts';
import { signs } from '../signs.ts';
import type { Told } from '../told.ts';
import type { Area, View } from '../view.ts';
import type { ArticleView } from './article.ts';
import { highlightTold } from './article-told.ts';
import { askNote } from './bookmark.ts';
import { stepFind } from './find.ts';
import { keyNames } from './help.ts';
import { Panel } from './panel.ts';

/** Begins a selection at the hit one is at, where one selected last, or at the first sentence that begins on the screen. */
export function select(context: Context, view: ArticleView): void {
  const { desk, words } = context;
  const sentences = new Sentences(view.article.text);
  const first = hitInView(view, sentences) ?? selectedInView(view) ?? firstInView(view, sentences);
  if (!first) {
    desk.notice(words.nothingToSelect);
    return;
  }
  // A panel has keys of its own, unless it rests beside the text.
  if (desk.top instanceof Panel && !desk.top.resting) desk.remove(desk.top);
  desk.push(new SelectionView(context, view, sentences, first));
}

const inView = ({ window }: ArticleView, at: number): boolean => at >= window.start && at < window.seen;

function hitInView(view: ArticleView, sentences: Sentences): Passage | undefined {
  const at = view.finding.hits.start(view.finding.at);
  return inView(view, at) ? sentences.at(at) : undefined;
}

function selectedInView(view: ArticleView): Passage | undefined {
  return view.selected && inView(view, view.selected.start) ? view.selected : undefined;
}

function firstInView(view: ArticleView, sentences: Sentences): Passage | undefined {
  const first = sentences.from(view.place);
  return first && inView(view, first.start) ? first : (sentences.at(view.place) ?? sentences.before(view.place));
}

class SelectionView implements View {
  readonly places = ['selection'] as const;
  readonly covers = false;
  readonly #context: Context;
  readonly #view: ArticleView;
  readonly #sentences: Sentences;
  readonly #back: () => void;
  #passage: Passage;

  constructor(context: Context, view: ArticleView, sentences: Sentences, passage: Passage) {
    this.#context = context;
    this.#view = view;
    this.#sentences = sentences;
    this.#back = view.window.wayBack();
    this.#passage = passage;
    view.selecting = this;
    this.#put(passage, 'start');
  }

  /** The article draws it: marks on its text, and the last row. */
  draw(_: Area, below: readonly Row[]): readonly Row[] {
    return below;
  }

  reveal(): void {
    this.#view.window.revealPassage(this.#passage, 'start');
  }

  act(action: Action, key: string): boolean {
    const { desk } = this.#context;
    const moved = reselect(this.#sentences, this.#passage, action, this.#view.article.text.length);
    if (moved) return this.#put(moved.passage, moved.side);
    switch (action) {
      case 'back':
      case 'quit':
      case 'select':
        desk.remove(this);
        this.#back();
        return true;
      case 'findNext':
        return this.#toHit();
      case 'find':
        // What is found is gone to: there is no way back.
        desk.remove(this);
        return false;
      default:
        return this.#do(action) || this.#scroll(action, key);
    }
  }

  tell(): Told {
    const { words } = this.#context;
    const { highlighting, shown } = this.#view;
    const { start, end } = this.#passage;
    const kept = highlighting.under(this.#passage).map((mark) => ` ${highlightTold(mark, this.#context)}`);
    const text = printable(shown.text.slice(start, end).replaceAll('\n', ' '));
    return { name: { text: words.selecting }, now: [{ text: text + kept.join('') }] };
  }

  closed(): void {
    this.#view.selecting = undefined;
    this.#view.selected = this.#passage;
    this.#view.layer('selection');
  }

  /** What is done with the selection; it stays. */
  #do(action: Action): boolean {
    const { desk, words } = this.#context;
    const { highlighting, article } = this.#view;
    const key = (of: Action) => desk.keymap.key(of, 'selection');
    switch (action) {
      case 'highlight':
        if (highlighting.of(this.#passage)) desk.notice(words.highlightThere);
        else if (this.#fits()) {
          highlighting.add(this.#passage);
          desk.notice(fill(words.highlightSet, { note: key('note'), undo: key('undo') }));
        }
        return true;
      case 'note':
        this.#note();
        return true;
      case 'copy':
        this.#context.copy(article.text.slice(this.#passage.start, this.#passage.end));
        return true;
      case 'remove': {
        const under = highlighting.under(this.#passage);
        if (under.length > 0) highlighting.remove(under);
        const said = under.length > 0 ? words.highlightsRemoved : words.noHighlight;
        desk.notice(fill(said, { n: under.length, key: key('undo') }));
        return true;
      }
      case 'undo':
        desk.notice(highlighting.undo() ? words.undone : words.nothingToUndo);
        return true;
      default:
        return false;
    }
  }

  /** Asks for the note of the highlight that the selection is in, or highlights it and asks for one. */
  #note(): void {
    const { words } = this.#context;
    const { highlighting } = this.#view;
    const there = highlighting.holding(this.#passage);
    if (!there && !this.#fits()) return;
    const mark = there ?? highlighting.add(this.#passage);
    const label = there ? words.highlightNote : words.highlightAsk;
    askNote(this.#context, mark, label, (note) => highlighting.setNote(mark, note));
  }

  /** Whether the selection can be highlighted; says so where it is too long. */
  #fits(): boolean {
    const { desk, words } = this.#context;
    const length = this.#passage.end - this.#passage.start;
    if (length > longestHighlight) desk.notice(fill(words.highlightLong, { n: length, most: longestHighlight }));
    return length <= longestHighlight;
  }

  /** Pages, sections: the text moves, and the selection goes to where it is. */
  #scroll(action: Action, key: string): boolean {
    const moves = ['start', 'section', 'nextSection', 'previousSection'].includes(action);
    if (!moves && distance(action, 1) === undefined) return false;
    const { window } = this.#view;
    const { top } = window;
    this.#view.act(action, key);
    if (window.top !== top) this.#put(firstInView(this.#view, this.#sentences), 'start');
    return true;
  }

  #toHit(): boolean {
    if (!this.#view.finding.active) return false;
    stepFind(this.#context, this.#view, 1);
    return this.#put(hitInView(this.#view, this.#sentences), 'start');
  }

  /** Selects a passage and shows it, its `side` where it is longer than the screen. */
  #put(passage: Passage | undefined, side: Side): true {
    if (!passage) return true;
    this.#passage = passage;
    const { kept } = this.#view;
    // Where the text beneath is highlighted one sees it through the selection.
    this.#view.layer('selection', (start, end) =>
      passage.start < end && passage.end > start
        ? [
            { ...passage, ground: 'selection' },
            ...kept.highlightsOn(Math.max(start, passage.start), Math.min(end, passage.end)).map((one) => ({
              start: Math.max(one.start, passage.start),
              end: Math.min(one.end, passage.end),
              ground: 'selectedHighlight' as const,
            })),
          ]
        : [],
    );
    this.#view.window.revealPassage(passage, side);
    return true;
  }

  /** The last row: what the selection is, and what can be done with it. */
  status(columns: number): Row {
    const { words, desk, ascii } = this.#context;
    const { highlighting, article } = this.#view;
    const { start, end } = this.#passage;
    const under = highlighting.under(this.#passage);
    const noted = under.find(({ note }) => note !== '');
    const keyOf = (action: Action) => desk.keymap.key(action, 'selection') || desk.keymap.key(action, 'everywhere');
    const hint = (word: string, ...actions: Action[]) => fill(word, { key: keyNames(actions.map(keyOf)) });
    const left: Row = [
      piece(`  ${words.selecting}`, 'accent'),
      ...(noted
        ? [piece(`  ${signs.note(ascii)} ${printable(noted.note.replace(/\s+/g, ' '))}`, 'text')]
        : under.length > 0
          ? [piece(`  ${words.isHighlighted}`, 'status')]
          : end - start <= longestHighlight
            ? [piece(`  ${fill(words.selectedOf, { n: charactersIn(article.text.slice(start, end)) })}`, 'muted')]
            : []),
    ];
    const hints = [
      ...(highlighting.undoable ? [hint(words.hintUndo, 'undo')] : []),
      hint(words.hintMove, 'previousSentence', 'nextSentence'),
      hint(words.hintWiden, 'widenEnd', 'narrowEnd'),
      hint(words.hintCopy, 'copy'),
      hint(words.hintNote, 'note'),
      under.length > 0 ? hint(words.hintRemove, 'remove') : hint(words.hintHighlight, 'highlight'),
      hint(words.hintLeave, 'back'),
    ];
    return statusEnds(left, hints, columns, desk.profile);
  }
}

const charactersIn = (text: string): number => Array.from(text.replace(/\s/g, '')).length;
