/**
 * A panel: items one under another with one chosen, beside what it lies on where the terminal is wide, over it where it
 * is narrow. Metadata, outline, links, bookmarks, settings and help are panels; they differ in items and in what
 * choosing one does.
 */
import type { Context } from '../context.ts';
import type { Action } from '../keys.ts';
import { blank, crop, onGround, pad, piece, type Row } from '../row.ts';
import { clamp, distance, reveal } from '../scroll.ts';
import type { Area, View } from '../view.ts';

/** What stands in a panel: rows for a width in cells; `fixed` ones are passed over. */
export interface Item {
  readonly rows: (columns: number) => readonly Row[];
  readonly fixed?: true;
}

export interface PanelOptions {
  readonly title: string;
  /** Widest the panel gets, in cells. */
  readonly columns: number;
  /** Cells that what it lies on keeps beside a docked panel; 0 where it is never docked. */
  readonly beside: number;
  readonly items: () => readonly Item[];
  readonly hints: readonly string[];
  /** Index of the item chosen at first. */
  readonly chosen?: number;
  /** Whether rows of a chosen item stand out; help has none. */
  readonly choosing: boolean;
  readonly act?: (action: Action, chosen: number, key: string) => boolean;
  /** Keys that mean something in this panel alone: numbers, say. */
  readonly key?: (key: string) => boolean;
}

const margin = 2;

export class Panel implements View {
  readonly places = ['panel'] as const;
  readonly covers = false;
  readonly #context: Context;
  readonly #options: PanelOptions;
  #chosen: number;
  #top = 0;
  #window = 1;

  constructor(context: Context, options: PanelOptions) {
    this.#context = context;
    this.#options = options;
    this.#chosen = options.chosen ?? 0;
    this.#step(0);
  }

  dock(columns: number): number {
    const { beside, columns: wide } = this.#options;
    return beside > 0 && columns >= beside + wide ? wide : 0;
  }

  draw(area: Area, below: readonly Row[]): readonly Row[] {
    const { desk } = this.#context;
    const over = below.length > 0;
    const columns = over ? Math.min(area.columns, this.#options.columns) : area.columns;
    const rows = this.#rows(columns, area.rows).map((row) => pad(row, columns, desk.profile));
    if (!over) return rows;
    const left = area.columns - columns;
    return rows.map((row, i) => (left > 0 ? [...crop(below[i] ?? blank, left, desk.profile), ...row] : row));
  }

  key(key: string): boolean {
    return this.#options.key?.(key) ?? false;
  }

  act(action: Action, key: string): boolean {
    if (this.#options.act?.(action, this.#chosen, key)) return true;
    const step = distance(action, this.#window);
    if (step === 1 || step === -1 || step === Number.POSITIVE_INFINITY || step === Number.NEGATIVE_INFINITY) {
      this.#step(step);
      return true;
    }
    if (step !== undefined) {
      // A docked panel leaves pages to the text beside it.
      if (this.dock(this.#context.desk.area.columns) > 0) return false;
      this.#step(step);
      return true;
    }
    if (action === 'back' || action === 'quit') {
      this.#context.desk.remove(this);
      return true;
    }
    return false;
  }

  /** Moves the choice by `step` items, past those that cannot be chosen; without choosing it scrolls. */
  #step(step: number): void {
    const items = this.#options.items();
    if (!this.#options.choosing) {
      this.#chosen = Math.max(0, this.#chosen + (Number.isFinite(step) ? step : step > 0 ? 1e6 : -1e6));
      return;
    }
    const free = items.flatMap((item, i) => (item.fixed ? [] : [i]));
    if (free.length === 0) return;
    const here = free.findLastIndex((i) => i <= this.#chosen);
    this.#chosen = free[clamp(Math.max(0, here) + step, 0, free.length - 1)] ?? 0;
  }

  #rows(columns: number, rows: number): Row[] {
    const { title, hints, choosing } = this.#options;
    const inner = Math.max(1, columns - 2 * margin);
    const edge = piece(' '.repeat(margin));
    const body: Row[] = [];
    let from = 0;
    let to = 0;
    this.#options.items().forEach((item, i) => {
      const own = item.rows(inner).map((row) => [edge, ...row]);
      if (choosing && i === this.#chosen) {
        from = body.length;
        to = from + own.length;
        body.push(...own.map((row) => onGround(pad(row, columns, this.#context.desk.profile), 'chosen')));
      } else body.push(...own);
    });
    this.#window = Math.max(1, rows - 4);
    if (choosing) {
      this.#top = reveal(this.#top, to - 1, this.#window, body.length);
      this.#top = reveal(this.#top, from, this.#window, body.length);
    } else {
      this.#chosen = clamp(this.#chosen, 0, Math.max(0, body.length - this.#window));
      this.#top = this.#chosen;
    }
    const shown = body.slice(this.#top, this.#top + this.#window);
    const more = body.length > this.#window ? `${Math.min(body.length, this.#top + this.#window)}/${body.length}` : '';
    while (shown.length < this.#window) shown.push(blank);
    return [
      [edge, piece(title, 'title'), piece(more && `   ${more}`, 'muted')],
      blank,
      ...shown,
      blank,
      [edge, piece(hints.join('   '), 'muted')],
    ].slice(0, rows);
  }
}
