/**
 * A panel: items one under another with one chosen, beside what it lies on where the terminal is wide, over it where it
 * is narrow. Metadata, outline, links, bookmarks, settings and help are panels; they differ in items and in what
 * choosing one does.
 */
import { fill } from '../../text/language.ts';
import { setText } from '../../typeset/text.ts';
import { clickable } from '../clicks.ts';
import type { Context } from '../context.ts';
import type { Desk } from '../desk.ts';
import type { Action } from '../keys.ts';
import { blank, crop, hintsWithin, onGround, pad, piece, type Row, whole } from '../row.ts';
import { clamp, distance, reveal } from '../scroll.ts';
import { inOneLine, type Told } from '../told.ts';
import type { Area, View } from '../view.ts';
import { choosable, type Item, Stack, tellItem, tellItems } from './panel-items.ts';

export type { Item } from './panel-items.ts';

export interface PanelOptions {
  /** The action that opens it: its keys close it as well. */
  readonly opener: Action;
  readonly title: string | (() => Row);
  /** Widest the panel gets, in cells. */
  readonly columns: number;
  /** Widest it gets where the text beside it has its whole measure. @default columns */
  readonly widest?: number;
  /** Cells that what it lies on keeps beside a docked panel; 0 where it is never docked. */
  readonly beside: number;
  readonly items: () => readonly Item[];
  readonly hints: readonly string[];
  /** Index of the item chosen at first. */
  readonly chosen?: number;
  /** Keeps the keys for pages to itself where it is docked, too: it has more than a page. */
  readonly pages?: true;
  /** Where it may rest beside what it lies on: the index of the item that then stands out, as there is nothing chosen. */
  readonly current?: () => number;
  /** Whether it rests from the beginning. */
  readonly resting?: boolean;
  /** Called when it comes to rest beside the text (true) or is closed by its reader (false). */
  readonly stays?: (beside: boolean) => void;
  /** Whether rows of a chosen item stand out; help has none. */
  readonly choosing: boolean;
  /** More about the chosen item: stands below the items where there is room. */
  readonly about?: (chosen: number) => string;
  readonly act?: (action: Action, chosen: number, key: string) => boolean;
  /** Keys that mean something in this panel alone: numbers, say. */
  readonly key?: (key: string) => boolean;
}

const margin = 2;
/** Movements by items, not by pages. */
const byItem = new Set<Action>(['down', 'up', 'top', 'bottom']);
/** Cells of what lies beneath that are worth seeing beside a panel: fewer are only unrest. */
const leastBeside = 24;
/** Rows for what there is to say of an item, and those that a panel has where there is room for them. */
const aboutRows = 2;
const roomForMore = 16;

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
  /** Seen beside the text, which has all keys but the one that wakes it. */
  #resting: boolean;

  constructor(context: Context, options: PanelOptions) {
    this.#context = context;
    this.#options = options;
    this.#resting = options.resting ?? false;
    this.#chosen = options.chosen ?? 0;
    this.#step(0);
  }

  /** Leaves the keys to what it lies beside; false where it lies over that, and had better go. */
  rest(): boolean {
    const { desk, linear } = this.#context;
    this.#resting = !linear && this.dock(desk.area.columns) > 0;
    if (this.#resting) this.#options.stays?.(true);
    return this.#resting;
  }

  dock(columns: number): number {
    const { beside, columns: wide, widest = wide } = this.#options;
    if (beside === 0 || columns < beside + wide) return 0;
    const left = columns - this.#context.settings['page.measure'] - 4 * margin;
    return Math.max(wide, Math.min(widest, left));
  }

  draw(area: Area, below: readonly Row[]): readonly Row[] {
    const { desk } = this.#context;
    const over = below.length > 0;
    if (over && this.#resting) return below;
    const beside = area.columns - this.#options.columns;
    const columns = over && beside >= leastBeside ? this.#options.columns : area.columns;
    const rows = this.#rows(columns, area.rows).map((row) => pad(row, columns, desk.profile));
    if (!over) return rows;
    const left = area.columns - columns;
    if (left <= 0) return rows;
    const { profile } = desk;
    return rows.map((row, i) => {
      const under = below[i] ?? blank;
      return [...crop(i < rows.length - 1 ? under : whole(under, left, profile), left, profile), ...row];
    });
  }

  tell(): Told {
    const { title, choosing, hints } = this.#options;
    const items = this.#options.items();
    const name = typeof title === 'string' ? title : inOneLine([title()]);
    const now = choosing && choosable(items).length > 0 ? tellItem(items, this.#chosen) : tellItems(items);
    return {
      name: { role: 'dialog', text: `${name}  ${hints.join('  ')}` },
      now: now.filter((one) => one.text !== ''),
    };
  }

  key(key: string): boolean {
    return !this.#resting && (this.#options.key?.(key) ?? false);
  }

  act(action: Action, key: string): boolean {
    if (this.#resting) {
      if (action !== this.#options.opener) return false;
      this.#resting = false;
      return true;
    }
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
      this.#options.stays?.(false);
      return true;
    }
    return false;
  }

  /** Whether it stands beside the text and leaves the keys to it. */
  get resting(): boolean {
    return this.#resting;
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

  /** A first click chooses an item, a second does what Enter does; where the panel follows the text, the first does. */
  #clickable(row: Row, index: number, columns: number): Row {
    const { act, current } = this.#options;
    return clickable(pad(row, columns, this.#context.desk.profile), () => {
      const again = index === this.#chosen;
      if (!this.#resting) this.choose(index);
      if (again || current) act?.('choose', index, 'enter');
    });
  }

  /** Moves the choice by `step` items, past those that cannot be chosen; without choosing it scrolls. */
  #step(step: number): void {
    const items = this.#options.items();
    if (!this.#options.choosing) {
      this.#chosen = Math.max(0, this.#chosen + (Number.isFinite(step) ? step : step > 0 ? 1e6 : -1e6));
      return;
    }
    const free = choosable(items);
    if (free.length === 0) return;
    const here = free.findLastIndex((i) => i <= this.#chosen);
    this.#chosen = free[clamp(Math.max(0, here) + step, 0, free.length - 1)] ?? 0;
  }

  /** Keeps the chosen item in the window; where nothing is chosen, the window itself is what moves. */
  #scroll(stack: Stack): void {
    if (!this.#options.choosing) {
      this.#chosen = clamp(this.#chosen, 0, Math.max(0, stack.height - this.#window));
      this.#top = this.#chosen;
      return;
    }
    if (this.#chosen >= stack.items.length) this.#step(0);
    const { from, to } = stack.span(this.#chosen);
    this.#top = reveal(this.#top, to - 1, this.#window, stack.height);
    this.#top = reveal(this.#top, from, this.#window, stack.height);
  }

  get #hints(): readonly string[] {
    const { hints, opener } = this.#options;
    const { desk, words } = this.#context;
    return this.#resting ? [fill(words.hintChoose, { key: desk.keymap.key(opener, 'article') })] : hints;
  }

  /** A blank row and what there is to say of the chosen item, always as many rows. */
  #about(columns: number): Row[] {
    const text = this.#options.about?.(this.#chosen) ?? '';
    const lines = setText(text, columns, this.#context.desk.profile);
    const row = (i: number): Row => [piece(' '.repeat(margin)), piece(lines[i] ?? '', 'muted')];
    return [blank, ...Array.from({ length: aboutRows }, (_, i) => row(i))];
  }

  #rows(columns: number, rows: number): Row[] {
    const { title, choosing, current, about } = this.#options;
    const { profile } = this.#context.desk;
    if (this.#resting) this.#chosen = current?.() ?? this.#chosen;
    const inner = Math.max(1, columns - 2 * margin);
    const edge = piece(' '.repeat(margin));
    const stack = new Stack(this.#options.items(), inner);
    const air = rows >= 8 ? [blank] : [];
    const below = about && rows >= roomForMore ? aboutRows + 1 : 0;
    this.#window = Math.max(1, rows - 2 - 2 * air.length - below);
    this.#scroll(stack);
    const more = below > 0 ? this.#about(inner) : [];
    const end = this.#top + this.#window;
    const shown = stack.between(this.#top, end).flatMap(({ index, rows }) => {
      const own = rows.map((row) => [edge, ...row]);
      if (!choosing || stack.items[index]?.fixed) return own;
      const chosen = !this.#resting && index === this.#chosen;
      const lit = chosen ? own.map((row) => onGround(pad(row, columns, profile), 'chosen')) : own;
      return lit.map((row) => this.#clickable(row, index, columns));
    });
    const seen = stack.height > this.#window ? `   ${Math.min(stack.height, end)}/${stack.height}` : '';
    while (shown.length < this.#window) shown.push(blank);
    const name = typeof title === 'string' ? [piece(title, 'title')] : title();
    const head = [edge, ...name, piece(seen, 'muted')];
    return [
      whole(head, columns, profile),
      ...air,
      ...shown,
      ...more,
      ...air,
      [edge, piece(hintsWithin(this.#hints, inner, profile) || this.#hints.at(-1)!, 'muted')],
    ].slice(0, rows);
  }
}
