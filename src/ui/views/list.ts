/** The list: every article of the library on a row, by date, newest first. Only the rows on the screen are made. */
import type { Entry } from '../../library/entry.ts';
import { ORDERS, type OrderName } from '../../library/sort.ts';
import { fill } from '../../text/language.ts';
import { printable } from '../../typeset/printable.ts';
import { setText } from '../../typeset/text.ts';
import { clickable } from '../clicks.ts';
import type { Context, ReaderWords } from '../context.ts';
import type { Action } from '../keys.ts';
import { blank, ends, onGround, pad, piece, type Row } from '../row.ts';
import { clamp, distance, furniture, reveal, revealPage } from '../scroll.ts';
import type { Told, Utterance } from '../told.ts';
import type { Area, View } from '../view.ts';
import { columnsFor, entryRow, entryTold, labelRow } from './list-columns.ts';
import { listStatus } from './list-status.ts';
import { Prompt } from './prompt.ts';
import { queryHelp } from './query-prompt.ts';

const orderWords = {
  date: 'byDate',
  title: 'byTitle',
  source: 'bySource',
  author: 'byAuthor',
  length: 'byLength',
  read: 'byLastRead',
} as const satisfies Record<OrderName, keyof ReaderWords>;

/** A list that took so long is asked for again after so many times as long. */
const patience = 20;

export class ListView implements View {
  readonly places = ['list'] as const;
  readonly covers = true;
  query = '';
  order: OrderName = 'date';
  readonly #context: Context;
  #entries: readonly Entry[] = [];
  #chosen = 0;
  /** What stays chosen while the list fills in: the first row until the reader has chosen, the last one after `bottom`. */
  #stays: 'first' | 'chosen' | 'last' = 'first';
  #top = 0;
  #page = 10;
  /** Whether the library has changed since it was asked. */
  #outdated = false;
  /** When it was asked last, and how long it took: both in ms. */
  #asked = 0;
  #cost = 0;

  constructor(context: Context) {
    this.#context = context;
    this.refresh();
  }

  /** What stands in the list. */
  get entries(): readonly Entry[] {
    return this.#entries;
  }

  get chosen(): Entry | undefined {
    return this.#entries[this.#chosen];
  }

  /** Asks the library anew and keeps the chosen entry chosen where it is still in the list. */
  refresh(): void {
    const begin = performance.now();
    const { entries } = this.#context.library.query(this.query, { by: this.order });
    this.#outdated = false;
    if (entries !== this.#entries) this.#chosen = this.#placeIn(entries);
    this.#entries = entries;
    this.#asked = performance.now();
    this.#cost = this.#asked - begin;
  }

  /** Where the chosen row is in a new list; the place it had where it is not there. */
  #placeIn(entries: readonly Entry[]): number {
    const { chosen } = this;
    if (this.#stays === 'first' || entries.length === 0) return 0;
    if (this.#stays === 'last') return entries.length - 1;
    if (chosen === undefined || entries[this.#chosen] === chosen) return this.#chosen;
    const same = entries.findIndex(({ file }) => file === chosen.file);
    return clamp(same < 0 ? this.#chosen : same, 0, entries.length - 1);
  }

  /** The library has changed: it is asked when the list is drawn next. */
  outdated(): void {
    this.#outdated = true;
  }

  /**
   * While a scan goes on, asking gets a small share of the time: an order by title or a filter that takes long on a large
   * library is not worked out ten times a second. When the scan is done the list is as it should be.
   */
  #isDue(): boolean {
    if (!this.#outdated) return false;
    return this.#context.library.progress.phase === 'idle' || performance.now() - this.#asked >= patience * this.#cost;
  }

  /** Narrows the list to what `query` says; the best match is chosen. */
  filter(query: string): void {
    this.query = query;
    this.#stays = 'first';
    this.refresh();
    this.#chosen = 0;
    this.#top = 0;
  }

  draw(area: Area): readonly Row[] {
    const { words, desk } = this.#context;
    if (this.#isDue()) this.refresh();
    const { head, foot } = furniture(area.rows);
    this.#page = Math.max(1, area.rows - head - foot);
    const shift = this.#context.settings['screen.calm'] ? revealPage : reveal;
    this.#top = shift(this.#top, this.#chosen, this.#page, this.#entries.length);
    const columns = columnsFor(area.columns);
    const rows: Row[] = [];
    if (head > 0) rows.push(this.#name(area.columns));
    if (head > 1) rows.push(blank, labelRow(columns, words, desk.profile));
    for (let i = this.#top; i < Math.min(this.#entries.length, this.#top + this.#page); i++) {
      const entry = this.#entries[i]!;
      const row = entryRow(entry, columns, this.#context, i === this.#chosen);
      rows.push(
        clickable(i === this.#chosen ? onGround(pad(row, area.columns, desk.profile), 'chosen') : row, () =>
          this.#click(i),
        ),
      );
    }
    if (this.#entries.length === 0) rows.push(blank, ...this.#nothingIn(area.columns).slice(0, this.#page - 1));
    while (rows.length < area.rows - 1) rows.push(blank);
    const state = { chosen: this.#chosen, count: this.#entries.length, query: this.query };
    rows.push(listStatus(this.#context, state, area.columns));
    return rows;
  }

  /** A first click chooses a row, a second one opens it. */
  #click(index: number): void {
    if (index === this.#chosen && this.#stays !== 'first') this.act('open');
    this.#stays = 'chosen';
    this.#chosen = index;
  }

  tell(): Told {
    const { words, desk, library } = this.#context;
    if (this.#isDue()) this.refresh();
    const help = fill(words.hintHelp, { key: desk.keymap.key('help', 'everywhere') });
    const name = { name: `${words.name} ${printable(this.#context.name)}`, count: this.count, order: this.#sortedBy };
    // The first row changes all the time while files are read: nobody wants to hear each.
    const unrest = this.#stays !== 'chosen' && this.query === '' && library.progress.phase !== 'idle';
    return {
      name: { role: 'list', text: `${fill(words.listName, name)}  ${help}` },
      now: unrest ? [{ text: words.stillReading }] : [this.#told()],
    };
  }

  #told(): Utterance {
    if (!this.chosen) return { text: this.#nothing };
    const where = `${this.#chosen + 1}/${this.#entries.length}`;
    return { role: 'listitem', text: `${where} ${entryTold(this.chosen, this.#context)}` };
  }

  /** How many articles there are, and of how many where a filter holds. */
  get count(): string {
    const { words, library } = this.#context;
    if (this.query === '') return fill(words.articles, { n: library.entries.length });
    return fill(words.articlesOf, { n: this.#entries.length, all: library.entries.length });
  }

  get #sortedBy(): string {
    const { words } = this.#context;
    return fill(words.sortedBy, { what: words[orderWords[this.order]] });
  }

  #nothingIn(columns: number): Row[] {
    const lines = setText(this.#nothing, Math.max(2, columns - 4), this.#context.desk.profile);
    return lines.map((line) => [piece(`  ${line}`, 'muted')]);
  }

  /** What stands there where there is no article. */
  get #nothing(): string {
    const { words } = this.#context;
    const key = this.#context.desk.keymap.key('search', 'everywhere');
    return this.query ? fill(words.noMatch, { text: printable(this.query), key }) : words.empty;
  }

  act(action: Action): boolean {
    const step = distance(action, this.#page);
    if (step !== undefined) {
      this.#stays = action === 'bottom' ? 'last' : 'chosen';
      this.#chosen = clamp(this.#chosen + step, 0, Math.max(0, this.#entries.length - 1));
      return true;
    }
    switch (action) {
      case 'open':
        this.#stays = 'chosen';
        if (this.chosen) this.#context.open(this.chosen);
        return true;
      case 'filter':
        this.#ask();
        return true;
      case 'sort':
        this.order = ORDERS[(ORDERS.indexOf(this.order) + 1) % ORDERS.length] ?? 'date';
        this.refresh();
        if (this.#context.linear) this.#context.desk.notice(this.#sortedBy);
        return true;
      case 'rescan':
        void this.#context.library.rescan();
        return true;
      case 'back':
        if (this.query) this.filter('');
        return true;
      case 'quit':
        this.#context.leave();
        return true;
      default:
        return false;
    }
  }

  /** One that has left the list, as it was read, had its place before the row that is chosen now. */
  step(by: 1 | -1, from: Entry): boolean {
    const here = this.#entries.findIndex(({ file }) => file === from.file);
    const next = here >= 0 ? here + by : this.#chosen + Math.min(0, by);
    if (!this.#entries[next]) return false;
    this.#chosen = next;
    return this.act('open');
  }

  #ask(): void {
    const before = this.query;
    const { desk, words } = this.#context;
    desk.push(
      new Prompt(this.#context, {
        label: words.filterPrompt,
        text: before,
        topic: 'filter',
        ...queryHelp(this.#context),
        changed: (text) => this.filter(text),
        heard: () => this.count,
        cancelled: () => this.filter(before),
        done: () => {},
      }),
    );
  }

  #name(columns: number): Row {
    const { words, desk } = this.#context;
    const left = [piece(`  ${words.name}`, 'title'), piece(`   ${printable(this.#context.name)}`, 'muted')];
    return ends(left, [piece(`${this.count}   ${this.#sortedBy}  `, 'muted')], columns, desk.profile);
  }
}
