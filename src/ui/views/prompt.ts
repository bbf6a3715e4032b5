/** A line to type in, on the last row: filter, find, search, notes. What is typed takes effect at once. */
import { ellipsis, fit } from '../../typeset/columns.ts';
import { printable } from '../../typeset/printable.ts';
import { cells } from '../../typeset/width.ts';
import type { Topic } from '../asked.ts';
import type { Context } from '../context.ts';
import { LineEditor } from '../line-editor.ts';
import { type Piece, pad, piece, type Row } from '../row.ts';
import type { Told, Utterance } from '../told.ts';
import type { Area, View } from '../view.ts';

/** Something that Tab puts into the line. */
export interface Offer {
  readonly label: string;
  /** What stands beside it: how often there is such a thing. */
  readonly aside: string;
  /** The whole line with it, and the cursor's offset there in code units. */
  readonly text: string;
  readonly caret: number;
}

export interface PromptOptions {
  readonly label: string;
  readonly text: string;
  /** Texts typed earlier are called back with the arrow keys. */
  readonly topic?: Topic;
  /** What Tab may put in, the likeliest first: shown above the line. */
  readonly offers?: (text: string, caret: number) => readonly Offer[];
  /** What is wrong with the text, shown above the line where there is nothing to offer. */
  readonly problem?: (text: string) => string | undefined;
  readonly changed?: (text: string) => void;
  /** What stands at the right end of the row: a count of hits, say. */
  readonly aside?: () => string;
  /** What has come of the typing, for somebody who does not see it. @default aside */
  readonly heard?: () => string;
  readonly cancelled: () => void;
  readonly done: (text: string) => void;
}

/** With fewer rows nothing is shown above the line. */
const roomForOffers = 4;

export class Prompt implements View {
  readonly places = [] as const;
  readonly covers = false;
  readonly #context: Context;
  readonly #options: PromptOptions;
  readonly #line: LineEditor;
  /** Asked for once after each edit. Tab goes through them; -1 before the first. */
  #offers: readonly Offer[] | undefined;
  #offer = -1;
  /** Which of the earlier texts stands in the line, -1 for the reader's own, and that. */
  #earlier = -1;
  #own: string;

  constructor(context: Context, options: PromptOptions) {
    this.#context = context;
    this.#options = options;
    this.#line = new LineEditor(options.text);
    this.#own = options.text;
  }

  get text(): string {
    return this.#line.text;
  }

  type(text: string): boolean {
    if (this.#line.type(text)) this.#edited();
    return true;
  }

  act(): boolean {
    return true;
  }

  /** Every key is the prompt's: what it has no use for does nothing. */
  key(key: string): boolean {
    const { desk, asked } = this.#context;
    const { topic, done, cancelled } = this.#options;
    if (key === 'enter') {
      desk.remove(this);
      if (topic) asked.add(topic, this.text);
      done(this.text);
    } else if (key === 'esc' || key === 'ctrl+c' || key === 'ctrl+g' || (key === 'backspace' && this.text === '')) {
      desk.remove(this);
      cancelled();
    } else if (key === 'tab') this.#complete(1);
    else if (key === 'shift+tab') this.#complete(-1);
    else if (key === 'up' || key === 'ctrl+p') this.#recall(1);
    else if (key === 'down' || key === 'ctrl+n') this.#recall(-1);
    else if (this.#line.key(key) === 'edited') this.#edited();
    return true;
  }

  draw(area: Area, below: readonly Row[]): readonly Row[] {
    const { profile } = this.#context.desk;
    const { label, room, aside } = this.#parts(area);
    const above = area.rows >= roomForOffers ? this.#above(area.columns) : undefined;
    const row: Row = [
      piece(label, 'label'),
      piece(fit(this.#line.window(room, profile).shown, room, profile)),
      piece(aside, 'muted'),
    ];
    const rows = above ? [pad(above, area.columns, profile), row] : [row];
    return [...below.slice(0, area.rows - rows.length), ...rows];
  }

  tell(): Told {
    const { label, problem, aside, heard = aside } = this.#options;
    const offers = this.#offered.map(({ label, aside }) => `${label} ${aside}`.trim());
    const now = [offers.join(this.#context.words.comma), problem?.(this.text), heard?.()];
    return {
      name: { role: 'textbox', text: label },
      now: now.flatMap((text): Utterance[] => (text ? [{ text: printable(text) }] : [])),
      typing: printable(`${label}: ${this.text}`),
    };
  }

  cursor(area: Area): { column: number; row: number } {
    const { profile } = this.#context.desk;
    const { label, room } = this.#parts(area);
    const column = cells(label, profile) + this.#line.window(room, profile).cursor;
    return { column: Math.min(area.columns - 1, column), row: area.rows - 1 };
  }

  /** The row's three parts: the text between label and aside has `room` cells. */
  #parts(area: Area): { label: string; room: number; aside: string } {
    const { profile } = this.#context.desk;
    const label = `  ${this.#options.label} `;
    const said = this.#options.aside?.() ?? '';
    const room = (text: string) => area.columns - cells(label, profile) - cells(text, profile);
    const aside = said === '' ? '  ' : ` ${said}  `;
    return room(aside) >= 8 ? { label, room: room(aside), aside } : { label, room: Math.max(1, room('')), aside: '' };
  }

  /** The offers that have room, the one chosen among them; or what is wrong. */
  #above(columns: number): Row | undefined {
    const offers = this.#offered;
    if (offers.length === 0) {
      const problem = this.#options.problem?.(this.text);
      return problem === undefined ? undefined : [piece(`  ${problem}`, 'notice')];
    }
    const first = this.#offersFrom(0, columns);
    const { row } = this.#offer < first.to ? first : this.#offersFrom(this.#offer, columns);
    return row;
  }

  /** A row of the offers from the one with index `from` on, and the index of the first that has no room. */
  #offersFrom(from: number, columns: number): { row: Row; to: number } {
    const { profile } = this.#context.desk;
    const row: Piece[] = [piece('  Tab ', 'key')];
    const more = ` ${ellipsis(profile)}`;
    let room = columns - cells('  Tab ', profile) - cells(more, profile);
    for (const [i, { label, aside }] of this.#offered.entries()) {
      if (i < from) continue;
      const shown = ` ${printable(label)} `;
      room -= cells(shown, profile) + cells(aside, profile) + 1;
      if (room < 0 && i > from) return { row: [...row, piece(more, 'muted')], to: i };
      row.push(piece(shown, 'accent', i === this.#offer ? 'chosen' : undefined), piece(`${aside} `, 'muted'));
    }
    return { row, to: this.#offered.length };
  }

  get #offered(): readonly Offer[] {
    this.#offers ??= this.#options.offers?.(this.#line.text, this.#line.caret) ?? [];
    return this.#offers;
  }

  #complete(by: 1 | -1): void {
    const offers = this.#offered;
    if (offers.length === 0) return;
    const next = this.#offer < 0 && by < 0 ? offers.length - 1 : (this.#offer + by + offers.length) % offers.length;
    const offer = offers[next]!;
    this.#line.replace(offer.text, offer.caret);
    this.#edited();
    // A lone offer is taken; among several one goes on choosing.
    if (offers.length > 1) [this.#offers, this.#offer] = [offers, next];
  }

  /** Calls an earlier text back (1), or goes back towards the reader's own (-1). */
  #recall(by: 1 | -1): void {
    const { topic } = this.#options;
    const earlier = topic ? this.#context.asked.of(topic) : [];
    const next = this.#earlier + by;
    if (next < -1 || next >= earlier.length) return;
    if (this.#earlier < 0) this.#own = this.text;
    this.#line.replace(next < 0 ? this.#own : earlier[next]!);
    this.#edited();
    this.#earlier = next;
  }

  #edited(): void {
    this.#offers = undefined;
    this.#offer = -1;
    this.#earlier = -1;
    this.#options.changed?.(this.text);
  }
}
