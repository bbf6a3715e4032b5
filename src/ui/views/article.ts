/** An article on the screen: a window of its set page, its sections, and where one is in it. */
import type { Section } from '../../archive/article.ts';
import { pageSetting } from '../../config/page.ts';
import { anchorAt } from '../../library/anchor.ts';
import { fill } from '../../text/language.ts';
import type { Line, Page } from '../../typeset/page.ts';
import { openPage } from '../../typeset/set.ts';
import type { Context, Opened } from '../context.ts';
import { Finding } from '../finding.ts';
import type { Action } from '../keys.ts';
import { type Layer, Layers, type Mark, type MarkSource, marked } from '../marks.ts';
import { blank, piece, type Row } from '../row.ts';
import { clamp, distance } from '../scroll.ts';
import type { Area, View } from '../view.ts';
import { statusRow } from './article-status.ts';
import { stopFinding } from './find.ts';

/** Milliseconds of setting between two keys: long articles are set behind the reader's back. */
const slice = 8;

export class ArticleView implements View {
  readonly places = ['article'] as const;
  readonly covers = true;
  readonly opened: Opened;
  /** The words being looked for in it. */
  readonly finding: Finding;
  readonly #context: Context;
  readonly #marks = new Layers();
  #page: Page | undefined;
  #top = 0;
  /** The text offset that stands at the top: what survives a resize. */
  #place: number;
  /** An offset still to be set before `#top` can go there, and whether to put it a third down the screen. */
  #goal: { offset: number; centred: boolean } | undefined;
  #rows = 1;
  #timer: NodeJS.Immediate | undefined;
  readonly #whenClosed: () => void;

  constructor(context: Context, opened: Opened, place = 0, closed: () => void = () => {}) {
    this.#context = context;
    this.#whenClosed = closed;
    this.opened = opened;
    this.#place = place;
    this.finding = new Finding(opened.article.text);
  }

  get article(): Opened['article'] {
    return this.opened.article;
  }

  /** Offset of the first character on the screen. */
  get place(): number {
    return this.#place;
  }

  /** Offset after the last character on the screen. */
  get seen(): number {
    const last = this.#page?.lines[Math.min(this.#top + this.#rows, this.#page.lines.length) - 1];
    return last?.end ?? this.#place;
  }

  /** Share of the text that stands above the screen's end, 0–1. */
  get share(): number {
    const { length } = this.article.text;
    return length === 0 || this.#atEnd ? 1 : Math.min(1, this.seen / length);
  }

  get #atEnd(): boolean {
    const page = this.#page;
    return !!page?.complete && this.#top + this.#rows >= page.lines.length;
  }

  /** The places one can jump to: the sections, or where there are none the inferred places. */
  get stops(): readonly Section[] {
    return this.article.sections.length > 0 ? this.article.sections : this.article.places;
  }

  /** The section the first line is in; undefined before the first. */
  get section(): Section | undefined {
    return this.article.sections.findLast((s) => s.at <= this.#place && (s.at > 0 || this.#top > 0));
  }

  /** The lines on the screen. */
  get linesShown(): readonly Line[] {
    return this.#page?.lines.slice(this.#top, this.#top + this.#rows) ?? [];
  }

  /** Sets the article anew: after a change of the settings or of the text's script. The place stays. */
  reset(): void {
    this.#page = undefined;
  }

  /** Lays marks on the text, in the place of those of the same layer; none takes them off. */
  layer(name: Layer, marks?: readonly Mark[] | MarkSource): void {
    this.#marks.set(name, marks);
    this.#context.desk.changed();
  }

  /** Puts the line with this offset at the top, or a third down the screen where `centred`. */
  goTo(offset: number, centred = false): void {
    this.#goal = { offset, centred };
    this.#reach();
  }

  /** Moves as little as can be to show the line with this offset: not at all where it is on the screen. */
  reveal(offset: number): void {
    const page = this.#page;
    const last = page?.lines[this.#top + this.#rows - 1];
    if (page && offset >= this.#place && (last ? offset < last.end : page.complete)) this.#goal = undefined;
    else this.goTo(offset, true);
  }

  /** A way back to what is on the screen now. */
  wayBack(): () => void {
    const [page, top, place] = [this.#page, this.#top, this.#place];
    return () => {
      this.#goal = undefined;
      if (page === this.#page) this.#stand(top);
      else this.goTo(place);
    };
  }

  draw(area: Area): readonly Row[] {
    this.#rows = Math.max(1, area.rows - 1);
    const widest = this.#context.settings['page.measure'];
    const measure = Math.max(2, Math.min(widest, area.columns - (area.columns > 40 ? 4 : 0)));
    if (this.#page?.measure !== measure) this.#set(measure);
    const page = this.#page!;
    page.extend({ lines: this.#top + this.#rows });
    const margin = piece(' '.repeat(Math.max(0, Math.floor((area.columns - measure) / 2))));
    const rows: Row[] = [];
    for (let i = this.#top; i < Math.min(page.lines.length, this.#top + this.#rows); i++) {
      const pieces = marked(page.lines[i]!, this.#marks);
      rows.push(pieces.length === 0 ? blank : [margin, ...pieces]);
    }
    while (rows.length < this.#rows) rows.push(blank);
    rows.push(statusRow(this, this.#context, area.columns));
    this.#goOn();
    return rows;
  }

  act(action: Action, key: string): boolean {
    const step = distance(action, this.#rows);
    if (step !== undefined) {
      if (step === Number.POSITIVE_INFINITY) this.#toEnd();
      else this.#move(this.#top + step);
      return true;
    }
    switch (action) {
      case 'start':
        this.#move(0);
        return true;
      case 'section':
        this.#toSection(Number(key) - 1);
        return true;
      case 'nextSection':
        this.#step(1);
        return true;
      case 'previousSection':
        this.#step(-1);
        return true;
      case 'back':
        if (this.finding.active) stopFinding(this);
        else this.#context.desk.remove(this);
        return true;
      case 'quit':
        this.#context.desk.remove(this);
        return true;
      default:
        return false;
    }
  }

  closed(): void {
    if (this.#timer) clearImmediate(this.#timer);
    this.#timer = undefined;
    this.#keep();
    this.#whenClosed();
  }

  #set(measure: number): void {
    const { settings, language, desk } = this.#context;
    this.#page = openPage(this.article, pageSetting(settings, language, desk.profile, measure));
    const goal = this.#goal ?? { offset: this.#place, centred: false };
    if (goal.offset > 0) this.goTo(goal.offset, goal.centred);
    else this.#top = 0;
  }

  /** Moves the window so that `line` is its first, as far as there are lines to fill it. */
  #move(line: number): void {
    const page = this.#page;
    if (!page) return;
    page.extend({ lines: line + this.#rows });
    const last = Math.max(0, page.lines.length - this.#rows);
    // A section near the end may stand at the top with air beneath it: going down then stays.
    this.#stand(line > this.#top ? Math.max(this.#top, Math.min(line, last)) : clamp(line, 0, page.lines.length - 1));
  }

  #stand(line: number): void {
    const page = this.#page;
    this.#top = clamp(line, 0, Math.max(0, (page?.lines.length ?? 1) - 1));
    this.#place = this.#top === 0 ? 0 : (page?.lines[this.#top]?.start ?? 0);
    this.#keep();
  }

  #toEnd(): void {
    this.#goal = { offset: Number.POSITIVE_INFINITY, centred: false };
    this.#reach();
  }

  #toSection(index: number): void {
    const stop =
      this.article.sections[index] ?? (this.article.sections.length === 0 ? this.article.places[index] : undefined);
    if (stop) this.goTo(stop.at);
    else this.#context.desk.notice(fill(this.#context.words.noSection, { n: index + 1 }));
  }

  #step(by: 1 | -1): void {
    const { words, desk } = this.#context;
    const line = this.#top;
    const at = (s: Section) => this.#lineOf(s.at);
    const stop = by > 0 ? this.stops.find((s) => at(s) > line) : this.stops.findLast((s) => at(s) < line);
    if (stop) this.goTo(stop.at);
    else if (by < 0 && line > 0) this.#move(0);
    else desk.notice(by > 0 ? words.lastSection : words.firstSection);
  }

  #lineOf(offset: number): number {
    this.#page?.extend({ offset });
    return this.#page?.lineAt(offset) ?? 0;
  }

  /** Goes to the goal if the page is set that far; a goal far down a huge article is reached in slices. */
  #reach(): void {
    const page = this.#page;
    const goal = this.#goal;
    if (!page || !goal) return;
    page.extend({ offset: goal.offset, ms: 4 * slice });
    const set = page.complete || (page.lines.at(-1)?.end ?? -1) > goal.offset;
    if (!set) {
      this.#goOn();
      return;
    }
    this.#goal = undefined;
    if (goal.offset === Number.POSITIVE_INFINITY) this.#stand(page.lines.length - this.#rows);
    else this.#stand(page.lineAt(goal.offset) - (goal.centred ? Math.floor(this.#rows / 3) : 0));
  }

  /** Sets what is not on the screen yet, a slice at a time, while no key is waiting. */
  #goOn(): void {
    if (this.#timer || !this.#page || this.#page.complete) return;
    this.#timer = setImmediate(() => {
      this.#timer = undefined;
      this.#page?.extend({ ms: slice });
      if (this.#goal) {
        this.#reach();
        if (!this.#goal) this.#context.desk.changed();
      }
      if (this.#page?.complete) this.#context.desk.changed();
      else this.#goOn();
    });
  }

  #keep(): void {
    const { reading } = this.#context.library;
    const { work } = this.opened.entry;
    reading.setPosition(work, { ...anchorAt(this.article.text, this.#place), share: this.share });
    if (this.#atEnd && !reading.isRead(work)) void reading.setRead(work, true);
  }
}
