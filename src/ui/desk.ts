/**
 * The desk: the views that lie on it, who gets a key, and the frame they make together. It knows no React and no
 * terminal: it is told sizes and keys and gives rows, so the first frame can be drawn before Ink is loaded.
 */
import type { WidthProfile } from '../typeset/width.ts';
import { pieceAt } from './clicks.ts';
import type { Keymap } from './keys.ts';
import { onGround, pad, piece, type Row } from './row.ts';
import type { Area, View } from './view.ts';

export interface Frame {
  readonly rows: readonly Row[];
  readonly cursor: { readonly column: number; readonly row: number } | undefined;
}

export interface DeskOptions {
  readonly keymap: Keymap;
  readonly area: Area;
  readonly profile: WidthProfile;
  /** Called for actions no view takes: suspend, redraw, interrupt, and the commands that open views. */
  readonly otherwise: (action: NonNullable<ReturnType<Keymap['action']>>, key: string) => void;
}

/** Lines that one turn of the wheel moves. */
const wheelLines = 3;

export class Desk {
  readonly keymap: Keymap;
  area: Area;
  profile: WidthProfile;
  #views: View[] = [];
  #notice: { readonly words: string } | undefined;
  #listeners = new Set<() => void>();
  /** The last frame's rows: what a click is on. */
  #drawn: readonly Row[] = [];
  readonly #otherwise: DeskOptions['otherwise'];

  constructor({ keymap, area, profile, otherwise }: DeskOptions) {
    this.keymap = keymap;
    this.area = area;
    this.profile = profile;
    this.#otherwise = otherwise;
  }

  /** The views from the bottom up. */
  get views(): readonly View[] {
    return this.#views;
  }

  get top(): View | undefined {
    return this.#views.at(-1);
  }

  push(view: View): void {
    this.#views.push(view);
    this.changed();
  }

  /** Takes a view, and whatever lies on it, off the desk. */
  remove(view: View): void {
    const at = this.#views.indexOf(view);
    if (at < 0) return;
    for (const gone of this.#views.splice(at).reverse()) gone.closed?.();
    this.changed();
  }

  find<T extends View>(kind: abstract new (...args: never[]) => T): T | undefined {
    return this.#views.findLast((v): v is T => v instanceof kind);
  }

  /** Whether a view is to be seen: nothing covers it. */
  shows(view: View): boolean {
    return this.#views.indexOf(view) >= this.#views.findLastIndex(({ covers }) => covers);
  }

  /** Says something on the last row until the next key. While something is being typed there, it waits. */
  notice(words: string): void {
    this.#notice = { words };
    this.changed();
  }

  /** What is being said; another object each time that something is. */
  get noticed(): { readonly words: string } | undefined {
    return this.#notice;
  }

  /** Counts the changes: whoever draws knows by it whether there is something new. */
  version = 0;

  /** Asks for a new frame. */
  changed(): void {
    this.version++;
    for (const listener of this.#listeners) listener();
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  resize(area: Area): void {
    this.area = area;
    this.changed();
  }

  /** A key by its name in the key table, with the text it types where it types any. */
  press(key: string, typed?: string): void {
    if (!this.#typing) this.#notice = undefined;
    if (typed === undefined || !this.top?.type?.(typed)) this.#dispatch(key);
    this.changed();
  }

  /** A click on a cell, counted from 0, of what was drawn last. */
  click(column: number, row: number): void {
    const click = pieceAt(this.#drawn[row] ?? [], column, this.profile)?.click;
    if (!click) return;
    if (!this.#typing) this.#notice = undefined;
    click();
    this.changed();
  }

  /** The wheel was turned up (-1) or down (1) over a column: what is there moves. */
  wheel(direction: -1 | 1, column: number): void {
    const base = Math.max(
      0,
      this.#views.findLastIndex((v) => v.covers),
    );
    const docked = this.docked(this.area.columns);
    const beside = docked > 0 && column < this.area.columns - docked;
    const views = this.#views.slice(base, beside ? base + 1 : undefined).reverse();
    for (let n = 0; n < wheelLines; n++) views.some((view) => view.act(direction > 0 ? 'down' : 'up', ''));
    this.changed();
  }

  get #typing(): boolean {
    return this.top?.type !== undefined;
  }

  /** A view that lies on others is told of their keys too, after its own: the key that opened a panel closes it. */
  #dispatch(key: string): void {
    const base = this.#views.findLastIndex((v) => v.covers);
    for (let at = this.#views.length - 1; at >= Math.max(0, base); at--) {
      const view = this.#views[at]!;
      if (view.key?.(key)) return;
      const places = this.#views.slice(Math.max(0, base), at + 1).flatMap((v) => v.places);
      const action = this.keymap.action(key, places.reverse());
      if (action && view.act(action, key)) return;
      if (action && view.covers) this.#otherwise(action, key);
    }
  }

  /** Text pasted: typed where something is being typed, else nothing. Line ends and tabs become blanks. */
  paste(text: string): void {
    if (this.top?.type?.(text.replace(/[\t-\r\x85\u2028\u2029]+/g, ' '))) this.changed();
  }

  /** The cells that views on the covering one take beside it. */
  docked(columns: number): number {
    const base = this.#views.findLastIndex((v) => v.covers);
    return this.#views.slice(base + 1).reduce((sum, v) => sum + (v.dock?.(columns) ?? 0), 0);
  }

  frame(): Frame {
    const { columns, rows } = this.area;
    const base = Math.max(
      0,
      this.#views.findLastIndex((v) => v.covers),
    );
    let drawn: readonly Row[] = [];
    let wide = columns - this.docked(columns);
    for (const view of this.#views.slice(base)) {
      const dock = view.covers ? 0 : (view.dock?.(columns) ?? 0);
      if (dock > 0) {
        const side = view.draw({ columns: dock, rows }, []);
        drawn = join(drawn, wide, side, dock, rows, this.profile);
        wide += dock;
      } else drawn = view.draw({ columns: wide, rows }, drawn);
    }
    const framed = Array.from({ length: rows }, (_, i) => pad(drawn[i] ?? [], columns, this.profile));
    const notice = this.#typing ? undefined : this.#notice?.words;
    if (notice !== undefined && rows > 0)
      framed[rows - 1] = onGround(pad([piece(`  ${notice}`, 'notice')], columns, this.profile), 'status');
    const cursor = notice === undefined ? this.top?.cursor?.(this.area) : undefined;
    this.#drawn = framed;
    return { rows: framed, cursor };
  }
}

/** Rows of a view and, to their right, of one that is docked there. */
function join(
  left: readonly Row[],
  leftColumns: number,
  right: readonly Row[],
  rightColumns: number,
  rows: number,
  profile: WidthProfile,
): Row[] {
  return Array.from({ length: rows }, (_, i) => [
    ...pad(left[i] ?? [], leftColumns, profile),
    ...pad(right[i] ?? [], rightColumns, profile),
  ]);
}
