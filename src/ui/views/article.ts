/** An article on the screen: a window of its set page with marks on it, its sections, and where one is in it. */
import type { Article } from '../../archive/article.ts';
import { pageSetting } from '../../config/page.ts';
import { anchorAt } from '../../library/anchor.ts';
import type { Passage } from '../../library/highlight.ts';
import type { Line } from '../../typeset/page.ts';
import { openPage } from '../../typeset/set.ts';
import type { Direction } from '../../typeset/setting.ts';
import { directionOf } from '../../typeset/vertical.ts';
import type { Context, Opened } from '../context.ts';
import { Finding } from '../finding.ts';
import { Highlighting } from '../highlighting.ts';
import { KeptMarks } from '../kept.ts';
import type { Action } from '../keys.ts';
import { inColumns, inLines, type Layout } from '../layout.ts';
import { PassageWindow } from '../linear/passage-window.ts';
import { passagesOf } from '../linear/passages.ts';
import { type Layer, Layers, type Mark, type MarkSource } from '../marks.ts';
import { PageWindow } from '../page-window.ts';
import type { ArticlePictures } from '../pictures.ts';
import { blank, type Row } from '../row.ts';
import { byPages, distance } from '../scroll.ts';
import { Sections } from '../sections.ts';
import type { Told } from '../told.ts';
import type { Area, View } from '../view.ts';
import { statusRow } from './article-status.ts';
import { tellArticle } from './article-told.ts';
import { stopFinding } from './find.ts';

/** Columns go on to the left, so that is where the next page is; they are turned page by page. */
const turning: Readonly<Partial<Record<Action, 1 | -1>>> = { pageDown: 1, left: 1, pageUp: -1, right: -1 };

export class ArticleView implements View {
  readonly places = ['article'] as const;
  readonly covers = true;
  readonly opened: Opened;
  /** The article as it is shown: as archived, or in the other script, offset for offset. */
  shown: Article;
  /** The words being looked for in it. */
  readonly finding: Finding;
  /** Bookmarks and highlights in it. */
  readonly kept: KeptMarks;
  readonly highlighting: Highlighting;
  /** The selection that is being made in it: it has the last row, and is kept in view. */
  selecting: { status(columns: number): Row; reveal(): void } | undefined;
  /** What was selected last. */
  selected: Passage | undefined;
  /** What of it is on the screen. */
  readonly window: Pick<PageWindow, keyof PageWindow>;
  /** Where one is among its sections, and the way to others. */
  readonly sections: Sections;
  readonly #context: Context;
  readonly #marks = new Layers();
  #pictures: ArticlePictures | null = null;
  #closed = false;
  readonly #whenClosed: () => void;
  /** The cells and rows that it was drawn for last. */
  #drawn = { measure: 0, count: 0 };
  /** Whether its script can stand in columns; told once. */
  #upright: Direction | undefined;
  /** Whether it was seen to its end: then it is read, unless its reader says otherwise. */
  #finished = false;

  constructor(context: Context, opened: Opened, place = 0, closed: () => void = () => {}) {
    this.#context = context;
    this.#whenClosed = closed;
    this.opened = opened;
    this.shown = opened.article;
    this.finding = new Finding(opened.article.text);
    const { reading } = context.library;
    this.kept = new KeptMarks(opened.article.text, () => reading.marks(opened.entry.work));
    this.highlighting = new Highlighting(reading, opened, this.kept);
    this.#marks.set('highlight', (start, end) =>
      this.kept.highlightsOn(start, end).map((one) => ({ start: one.start, end: one.end, ground: 'highlight' })),
    );
    this.window = this.#open(place);
    this.sections = new Sections(this.article, this.window, context);
  }

  get article(): Opened['article'] {
    return this.opened.article;
  }

  /** Offset of the first character on the screen. */
  get place(): number {
    return this.window.place;
  }

  /** Share of the text that stands above the screen's end, 0–1. */
  get share(): number {
    const { length } = this.article.text;
    return length === 0 || this.window.atEnd ? 1 : Math.min(1, this.window.seen / length);
  }

  /** The lines on the screen. */
  get linesShown(): readonly Line[] {
    return this.window.lines;
  }

  /** Shows the article in another script. The place stays. */
  show(article: Article): void {
    this.shown = article;
    this.reset();
  }

  /** What of the article one is at: lines of a set page, or passages where it is told. */
  #open(place: number): ArticleView['window'] {
    const context = this.#context;
    const moved = () => this.#keep();
    if (context.linear)
      return new PassageWindow({ passages: () => passagesOf(this.shown, context.words), place, moved });
    return new PageWindow({
      open: (measure) => {
        const { settings, language, desk } = context;
        const setting = pageSetting(settings, language, desk.profile, measure, this.direction);
        // Columns have no room for pictures: a line stands for each.
        const hung = this.direction === 'horizontal' ? this.#pictures : null;
        return openPage(this.shown, { ...setting, pictures: hung?.setting(this.window.rows) ?? null });
      },
      length: this.article.text.length,
      place,
      moved,
      arrived: () => context.desk.changed(),
    });
  }

  /** Sets the article anew: after a change of the settings or of the text's script. The place stays. */
  reset(): void {
    this.window.reset();
  }

  /** Looks for its pictures, and sets it with them: before it is shown, and when the terminal shows them otherwise. */
  async drawAnew(): Promise<void> {
    const pictures = await this.#context.picturesOf(this.opened, () => {
      this.reset();
      this.#context.desk.changed();
    });
    if (this.#closed) pictures?.close();
    if (this.#closed || this.#pictures === pictures) return;
    this.#pictures?.close();
    this.#pictures = pictures;
    this.reset();
    this.#context.desk.changed();
  }

  /** Lays marks on the text, in the place of those of the same layer; none takes them off. */
  layer(name: Layer, marks?: readonly Mark[] | MarkSource): void {
    this.#marks.set(name, marks);
    this.#context.desk.changed();
  }

  /** Puts the line with this offset at the top, or a third down the screen where `centred`. */
  goTo(offset: number, centred = false, image?: number): void {
    this.window.goTo(offset, centred, image);
  }

  /** How the text runs: as the settings say, where it can. */
  get direction(): Direction {
    if (this.#context.linear || this.#context.settings['page.direction'] === 'horizontal') return 'horizontal';
    this.#upright ??= directionOf(this.article, 'vertical');
    return this.#upright;
  }

  draw(area: Area): readonly Row[] {
    const room = { ...area, rows: area.rows - 1 };
    const { measure, count, rows: rowsOf } = this.#layout(room);
    // Pictures take a share of the screen's rows.
    if (this.#pictures && this.window.rows !== count) this.window.reset();
    let lines = this.window.show(measure, count);
    // In another size other lines are seen.
    if (this.#drawn.measure !== measure || this.#drawn.count !== count) {
      this.selecting?.reveal();
      lines = this.window.lines;
    }
    this.#drawn = { measure, count };
    const rows = rowsOf(lines, {
      marks: this.#marks,
      widths: this.#context.desk.profile,
      signs: (line) => this.kept.signsOn(line, this.#context.ascii),
      picture: (line) => line.picture && this.#pictures?.piece(line.picture),
    });
    this.#pictures?.show(lines);
    while (rows.length < room.rows) rows.push(blank);
    const status = this.selecting?.status(area.columns) ?? statusRow(this, this.#context, area.columns);
    return [...rows.slice(0, Math.max(0, room.rows)), status];
  }

  tell(): Told {
    return tellArticle(this, this.#context);
  }

  act(action: Action, key: string): boolean {
    const calm = this.#context.settings['screen.calm'] && !this.#context.linear;
    const moved = calm ? byPages(action) : action;
    const turn = this.direction === 'vertical' ? turning[moved] : undefined;
    if (turn !== undefined) {
      this.window.turn(turn);
      return true;
    }
    const step = distance(moved, this.window.rows);
    if (step !== undefined) {
      this.window.move(this.window.top + step);
      return true;
    }
    switch (action) {
      case 'start':
        this.window.move(0);
        return true;
      case 'back':
        if (this.finding.active) stopFinding(this);
        else this.#context.desk.remove(this);
        return true;
      case 'quit':
        this.#context.desk.remove(this);
        return true;
      default:
        return this.sections.act(action, key);
    }
  }

  closed(): void {
    this.#closed = true;
    this.#pictures?.close();
    this.window.stop();
    this.#keep();
    this.#whenClosed();
  }

  #layout(area: Area): Layout {
    return (this.direction === 'vertical' ? inColumns : inLines)(area, this.#context.settings['page.measure']);
  }

  #keep(): void {
    const { reading } = this.#context.library;
    const { work } = this.opened.entry;
    reading.setPosition(work, { ...anchorAt(this.article.text, this.place), share: this.share });
    if (!this.window.atEnd || this.#finished) return;
    this.#finished = true;
    if (!reading.isRead(work)) void reading.setRead(work, true);
  }
}
