/**
 * A panel: items one under another with one chosen, beside what it lies on where the terminal is wide, over it where it
 * is narrow. Metadata, outline, links, bookmarks, settings and help are panels; they differ in items and in what
 * choosing one does.
 */
import type { Context } from '../context.ts';
import type { Desk } from '../desk.ts';
import type { Action } from '../keys.ts';
import { blank, crop, onGround, pad, piece, type Row } from '../row.ts';
import { clamp, distance, reveal } from '../scroll.ts';
import type { Area, View } from '../view.ts';

/** What stands in a panel: rows for a width in cells; `fixed` ones are passed over. */
export interface Item {
  readonly rows: (columns: number) => readonly Row[];
  /** How many rows there are, where that is known before: they are made only when they are seen. */
  readonly height?: number;
  readonly fixed?: true;
}

export interface PanelOptions {
  /** The action that opens it: its keys close it as well. */
  readonly opener: Action;
  readonly title: string | (() => Row);
  /** Widest the panel gets, in cells. */
  readonly columns: number;
  /** Cells that what it lies on keeps beside a docked panel; 0 where it is never docked. */
  readonly beside: number;
  readonly items: () => readonly Item[];
  readonly hints: readonly string[];
  /** Index of the item chosen at first. */
  readonly chosen?: number;
  /** Keeps the keys for pages to itself where it is docked, too: it has more than a page. */
  readonly pages?: true;
  /** Whether rows of a chosen item stand out; help has none. */
  readonly choosing: boolean;
  readonly act?: (action: Action, chosen: number, key: string) => boolean;
  /** Keys that mean something in this panel alone: numbers, say. */
  readonly key?: (key: string) => boolean;
}

const margin = 2;
/** Movements by items, not by pages. */
const byItem = new Set<Action>(['down', 'up', 'top', 'bottom']);
/** Cells of what lies beneath that are worth seeing beside a panel: fewer are only unrest. */
const leastBeside = 24;

/** Puts a panel on the desk, in the place of one that lies there: two beside each other leave no room for the text. */
export function layPanel(desk: Desk, panel: Panel): void {
  if (desk.top instanceof Panel) desk.remove(desk.top);
  desk.push(panel);
}

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
    const beside = area.columns - this.#options.columns;
    const columns = over && beside >= leastBeside ? this.#options.columns : area.columns;
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
    if (step !== undefined && byItem.has(action)) {
      this.#step(step);
      return true;
    }
    if (step !== undefined) {
      // A docked panel leaves pages to the text beside it.
      if (!this.#options.pages && this.dock(this.#context.desk.area.columns) > 0) return false;
      this.#step(step);
      return true;
    }
    if (action === 'back' || action === 'quit' || action === this.#options.opener) {
      this.#context.desk.remove(this);
      return true;
    }
    return false;
  }

  /** Index of the item chosen. */
  get chosen(): number {
    return this.#chosen;
  }

  /** Chooses an item, or the next that can be. */
  choose(index: number): void {
    this.#chosen = index;
    this.#step(0);
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
    const { profile } = this.#context.desk;
    const inner = Math.max(1, columns - 2 * margin);
    const edge = piece(' '.repeat(margin));
    const items = this.#options.items();
    const made = items.map((item) => (item.height === undefined ? item.rows(inner) : undefined));
    let count = 0;
    const starts = items.map((item, i) => {
      const start = count;
      count += made[i]?.length ?? item.height!;
      return start;
    });
    const air = rows >= 8 ? [blank] : [];
    this.#window = Math.max(1, rows - 2 - 2 * air.length);
    if (choosing && this.#chosen >= items.length) this.#step(0);
    if (choosing) {
      const from = starts[this.#chosen] ?? 0;
      const to = starts[this.#chosen + 1] ?? count;
      this.#top = reveal(this.#top, to - 1, this.#window, count);
      this.#top = reveal(this.#top, from, this.#window, count);
    } else {
      this.#chosen = clamp(this.#chosen, 0, Math.max(0, count - this.#window));
      this.#top = this.#chosen;
    }
    const end = this.#top + this.#window;
    const shown: Row[] = [];
    items.forEach((item, i) => {
      const start = starts[i]!;
      if (start >= end || (starts[i + 1] ?? count) <= this.#top) return;
      const own = (made[i] ?? item.rows(inner)).map((row) => [edge, ...row]);
      const seen = own.slice(Math.max(0, this.#top - start), end - start);
      const chosen = choosing && i === this.#chosen;
      shown.push(...(chosen ? seen.map((row) => onGround(pad(row, columns, profile), 'chosen')) : seen));
    });
    const more = count > this.#window ? `   ${Math.min(count, end)}/${count}` : '';
    while (shown.length < this.#window) shown.push(blank);
    const name = typeof title === 'string' ? [piece(title, 'title')] : title();
    return [
      [edge, ...name, piece(more, 'muted')],
      ...air,
      ...shown,
      ...air,
      [edge, piece(hints.join('   '), 'muted')],
    ].slice(0, rows);
  }
}
