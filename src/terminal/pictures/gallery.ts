/**
 * The pictures of one terminal: what each is made of, what of them the terminal has been sent, and what their cells are.
 * A picture is opened with its size in cells, filled when its pixels are there, and closed when it is not needed any more.
 */
import { BLANK, type Cell, PICTURE_CELLS, PICTURE_STRIPS } from '../cells.ts';
import { plain, rgb } from '../style.ts';
import { blockCell } from './blocks.ts';
import { chunkOf, cutShort, deletion, type KittyPicture, throughTmux } from './kitty.ts';
import { readPlaceholder } from './placeholder.ts';

/** What a picture is drawn with. */
export type Content =
  /** RGB, three bytes a pixel: a pixel a column, two lines a row. */
  | { readonly kind: 'blocks'; readonly pixels: Uint8Array }
  | ({ readonly kind: 'kitty' } & Pick<KittyPicture, 'width' | 'height' | 'format' | 'data'>)
  /** The sequence that draws each row of cells where the cursor stands: sixels, or inline images of iTerm2. */
  | { readonly kind: 'strips'; readonly strips: readonly string[] };

interface Held {
  readonly id: number;
  readonly slot: number;
  readonly columns: number;
  readonly rows: number;
  content: Content | null;
  /** Whether its cells may be shown: what is drawn by number must have arrived. */
  ready: boolean;
}

/** Pictures have slots in the numbers of glyphs, which have room for so many. */
const SLOTS = 0x2000;

const firstId = 0x10000;
const lastId = 0xffffff;

export class Gallery {
  /** Counts the changes of what cells look like. */
  version = 0;
  /** Called when there is something to be drawn or sent. */
  readonly #changed: () => void;
  /** Whether commands must be let through tmux. */
  readonly #inTmux: () => boolean;
  readonly #held = new Map<number, Held>();
  readonly #bySlot = new Map<number, Held>();
  /** To be sent, the first of them from `#from` on. */
  #queue: Held[] = [];
  #from = 0;
  /** What the terminal has in its memory, a picture sent in part too. */
  readonly #sent = new Set<number>();
  #gone: number[] = [];
  #slot = 0;
  /** Other programs may have pictures in the same terminal: numbers begin anywhere. */
  #id = firstId + Math.floor(Math.random() * (lastId - firstId));

  constructor(changed: () => void, inTmux: () => boolean = () => false) {
    this.#changed = changed;
    this.#inTmux = inTmux;
  }

  /** A picture of so many cells (below 256 each way), blank until it is filled: its number. */
  open(columns: number, rows: number): number {
    this.#id = this.#id >= lastId ? firstId : this.#id + 1;
    this.#slot = (this.#slot + 1) % SLOTS;
    const held: Held = { id: this.#id, slot: this.#slot, columns, rows, content: null, ready: false };
    this.#held.set(held.id, held);
    this.#bySlot.set(held.slot, held);
    return held.id;
  }

  fill(id: number, content: Content): void {
    const held = this.#held.get(id);
    if (!held || held.content) return;
    held.content = content;
    if (content.kind === 'kitty') this.#queue.push(held);
    else this.#ready(held);
    this.#changed();
  }

  close(id: number): void {
    const held = this.#held.get(id);
    if (!held) return;
    this.#held.delete(id);
    this.#bySlot.delete(held.slot);
    if (this.#sent.has(id)) this.#gone.push(id);
    if (this.#queue[0] !== held || this.#from === 0) this.#queue = this.#queue.filter((other) => other !== held);
    this.version++;
    this.#changed();
  }

  /** The next bytes that are no frame: a piece of a picture, or the deletion of some; '' where nothing is to be sent. */
  next(): string {
    const [held] = this.#queue;
    if (held && this.#from > 0 && !this.#held.has(held.id)) return this.#wrap(this.#stop() + this.#deleteGone());
    if (this.#from === 0 && this.#gone.length > 0) return this.#wrap(this.#deleteGone());
    if (held?.content?.kind !== 'kitty') return '';
    const [command, next] = chunkOf({ ...held, ...held.content }, this.#from);
    this.#sent.add(held.id);
    this.#from = next;
    if (next >= held.content.data.length) {
      this.#queue.shift();
      this.#from = 0;
      this.#ready(held);
    }
    return this.#wrap(command);
  }

  /** Whether `next` has something to send. */
  get waiting(): boolean {
    return this.#queue.length > 0 || this.#gone.length > 0;
  }

  /** Takes all pictures out of the terminal's memory; they are sent again by `next`. */
  withdraw(): string {
    const stopped = this.#from > 0 ? this.#stop() : '';
    this.#gone = [...this.#sent];
    const bytes = stopped + this.#deleteGone();
    this.#queue = [...this.#held.values()].filter(({ content }) => content?.kind === 'kitty');
    for (const held of this.#queue) held.ready = false;
    this.version++;
    return bytes && this.#wrap(bytes);
  }

  // What the screen asks

  /**
   * The cell that a placeholder stands for; a blank where its picture is not there yet, or not any more.
   * @param halves whether ▀ takes one cell
   */
  cell(id: number, cluster: string, halves: boolean): Cell {
    const held = this.#held.get(id);
    const place = readPlaceholder(cluster);
    if (!held?.ready || !held.content || !place) return blank;
    const [row, column] = place;
    if (row >= held.rows || column >= held.columns) return blank;
    const number = (held.slot << 16) | (row << 8) | column;
    switch (held.content.kind) {
      case 'blocks':
        return blockCell(held.content.pixels, held.columns, row, column, halves);
      case 'kitty':
        return { glyph: PICTURE_CELLS | number, style: { ...plain, fg: rgb | id }, exact: true };
      case 'strips':
        return { glyph: PICTURE_STRIPS | number, style: plain };
    }
  }

  /** Cells of the strip that a glyph is of. */
  columnsOf(glyph: number): number {
    return this.#bySlot.get((glyph >> 16) & (SLOTS - 1))?.columns ?? 0;
  }

  /** The sequence that draws the strip that a glyph is of. */
  strip(glyph: number): string {
    const content = this.#bySlot.get((glyph >> 16) & (SLOTS - 1))?.content;
    return content?.kind === 'strips' ? (content.strips[(glyph >> 8) & 255] ?? '') : '';
  }

  #ready(held: Held): void {
    held.ready = true;
    this.version++;
  }

  /** Ends the transmission that is under way. */
  #stop(): string {
    this.#queue.shift();
    this.#from = 0;
    return cutShort;
  }

  #deleteGone(): string {
    const bytes = this.#gone.map(deletion).join('');
    for (const id of this.#gone) this.#sent.delete(id);
    this.#gone = [];
    return bytes;
  }

  #wrap(commands: string): string {
    return this.#inTmux() ? throughTmux(commands) : commands;
  }
}

const blank: Cell = { glyph: BLANK, style: plain };
