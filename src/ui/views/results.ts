/**
 * A covering view of things found: a name above, labels, items of one or more rows with one chosen, a status row below.
 * Search results and keyword in context are such views; only the items on the screen are made.
 */
import { fill } from '../../text/language.ts';
import { printable } from '../../typeset/printable.ts';
import type { Context } from '../context.ts';
import type { Action } from '../keys.ts';
import { blank, ends, pad, piece, type Row, statusEnds } from '../row.ts';
import { clamp, distance, furniture, reveal, revealPage } from '../scroll.ts';
import { inOneLine, type Told, wideEnough } from '../told.ts';
import type { Area, View } from '../view.ts';

export abstract class ResultsView implements View {
  readonly places = ['results'] as const;
  readonly covers = true;
  protected readonly context: Context;
  protected readonly query: string;
  #chosen = 0;
  #top = 0;
  #page = 1;

  constructor(context: Context, query: string) {
    this.context = context;
    this.query = query;
  }

  /** What kind of view it is. */
  protected abstract readonly title: string;
  /** Rows of an item. */
  protected abstract readonly height: number;
  protected abstract readonly count: number;
  /** Right end of the name row: how much there is. */
  protected abstract summary(columns: number): string;
  /** The row of labels. */
  protected abstract labels(columns: number): Row;
  /** An item's rows; each may be wider than the screen. */
  protected abstract item(index: number, columns: number, chosen: boolean): readonly Row[];
  /** What stands there where there are no items. */
  protected abstract none(columns: number): readonly Row[];
  /** Left end of the status row, for the item chosen. */
  protected abstract about(index: number): string;
  protected abstract readonly hints: readonly string[];
  /** Called when the last item is reached: there may be more to fetch. */
  protected atLast(): void {}

  get chosen(): number {
    return this.#chosen;
  }

  /** Chooses an item of another lot; the first where it is none of them. */
  protected choose(index: number): void {
    this.#chosen = Math.max(0, index);
  }

  draw(area: Area): readonly Row[] {
    const { columns } = area;
    const { head, foot } = furniture(area.rows);
    const { profile } = this.context.desk;
    this.#page = Math.max(1, Math.floor((area.rows - head - foot) / this.height));
    const shift = this.context.settings['screen.calm'] ? revealPage : reveal;
    this.#top = shift(this.#top, this.#chosen, this.#page, this.count);
    const rows: Row[] = [];
    if (head > 0) rows.push(this.#name(columns));
    if (head > 1) rows.push(blank, this.count > 0 ? this.labels(columns) : blank);
    for (let i = this.#top; i < Math.min(this.count, this.#top + this.#page); i++)
      for (const row of this.item(i, columns, i === this.#chosen)) {
        const whole = pad(row, columns, profile);
        rows.push(i === this.#chosen ? chosenRow(whole) : whole);
      }
    if (this.count === 0) rows.push(...this.none(columns));
    const body = rows.slice(0, area.rows - 1);
    while (body.length < area.rows - 1) body.push(blank);
    return [...body, this.#status(columns)];
  }

  tell(): Told {
    const name = [this.title, printable(this.query), this.summary(wideEnough)].join('  ');
    const rows = this.count > 0 ? this.item(this.#chosen, wideEnough, false) : this.none(wideEnough);
    const where = this.count > 0 ? `${this.#chosen + 1}/${this.count} ` : '';
    return {
      name: { role: 'list', text: name },
      now: [{ role: 'listitem', text: where + inOneLine(rows) }],
    };
  }

  act(action: Action, _key: string): boolean {
    const step = distance(action, this.#page);
    if (step !== undefined) {
      this.#chosen = clamp(this.#chosen + step, 0, Math.max(0, this.count - 1));
      if (this.#chosen === this.count - 1) this.atLast();
      return true;
    }
    if (action !== 'back' && action !== 'quit') return false;
    this.context.desk.remove(this);
    return true;
  }

  step(by: 1 | -1): boolean {
    const next = this.#chosen + by;
    if (next < 0 || next >= this.count) return false;
    return this.act(by > 0 ? 'down' : 'up', '') && this.act('open', '');
  }

  #name(columns: number): Row {
    const left = [piece(`  ${this.title}`, 'title'), piece(`   ${printable(this.query)}`, 'accent')];
    return ends(left, [piece(`${this.summary(columns)}  `, 'muted')], columns, this.context.desk.profile);
  }

  #status(columns: number): Row {
    const left = this.count > 0 ? `  ${this.#chosen + 1}/${this.count}   ${printable(this.about(this.#chosen))}` : '';
    const { words, desk } = this.context;
    const hints = [...this.hints, fill(words.hintHelp, { key: desk.keymap.key('help', 'everywhere') })];
    return statusEnds([piece(left, 'status')], hints, columns, desk.profile);
  }
}

/** A chosen row: marks in it stand out from its ground, without colours too. */
const chosenRow = (row: Row): Row => row.map((p) => ({ ...p, ground: p.ground ? 'current' : 'chosen' }));
