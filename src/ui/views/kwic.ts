/**
 * Keyword in context: every place of the words on a row of its own, the word in a column that stands straight whatever
 * is before and after it, sorted by what follows it, by what precedes it, or by date.
 */
import type { Concordance, KwicLine, KwicOptions } from '../../library/library.ts';
import { fill } from '../../text/language.ts';
import { fit, fitTail } from '../../typeset/columns.ts';
import { printable } from '../../typeset/printable.ts';
import { cells } from '../../typeset/width.ts';
import type { Context, ReaderWords } from '../context.ts';
import type { Action } from '../keys.ts';
import { piece, type Row } from '../row.ts';
import { pointer } from '../signs.ts';
import { dayOf } from './list-columns.ts';
import { ResultsView } from './results.ts';

type Sort = NonNullable<KwicOptions['sort']>;

/** The orders, and what each is called. */
const sorts = { right: 'byRight', left: 'byLeft', date: 'byTime' } as const satisfies Record<Sort, keyof ReaderWords>;
const order = Object.keys(sorts) as Sort[];

/** Code units fetched on each side: as many as the widest screen shows. */
const context = 100;
/** Cells that the word's column has at least, for its label, and at most. */
const narrowestWord = 4;
const widestWord = 24;
const gap = '  ';
const marker = 2;

/** Widths in cells; 0 where a column is left out. */
interface Columns {
  readonly date: number;
  readonly left: number;
  readonly word: number;
  readonly right: number;
  readonly source: number;
}

/** The word stands in the middle of what is left to it and its neighbours. */
function columnsFor(columns: number, word: number): Columns {
  const source = columns >= 100 ? Math.min(20, Math.floor(columns * 0.15)) : 0;
  const date = columns >= 72 ? 10 : 0;
  const taken = [source, date].reduce((sum, c) => (c > 0 ? sum + c + gap.length : sum), marker + 2 * gap.length + 1);
  const room = Math.max(1, columns - taken);
  const own = Math.min(word, Math.max(2, room >> 1));
  const left = Math.max(0, (room - own) >> 1);
  return { date, source, word: own, left, right: Math.max(0, room - own - left) };
}

export class KwicView extends ResultsView {
  protected readonly title: string;
  protected readonly height = 1;
  /** The order asked for, and that of the lines shown. */
  #sort: Sort = 'right';
  #sorted: Sort = 'right';
  /** Asked while files were still being read. */
  #early = false;
  #found: Concordance | undefined;
  #failed: string | undefined;
  #word = narrowestWord;

  constructor(where: Context, query: string) {
    super(where, query);
    this.title = where.words.kwicTitle;
    void this.#search();
  }

  protected get count(): number {
    return this.#found?.lines.length ?? 0;
  }

  protected summary(): string {
    const { words } = this.context;
    const found = this.#found;
    if (!found) return this.#failed === undefined ? words.searching : '';
    const said = found.complete ? words.kwicCount : words.kwicMore;
    return `${fill(said, { n: found.lines.length, m: found.articles })}   ${words[sorts[this.#sorted]]}`;
  }

  protected get hints(): string[] {
    const { words, desk } = this.context;
    const sort = fill(words.hintSort, { key: desk.keymap.key('sort', 'results') });
    return this.count > 0 ? [fill(words.hintOpen, { key: 'Enter' }), sort] : [];
  }

  protected about(index: number): string {
    const { entry } = this.#found!.lines[index]!;
    return [entry.source, entry.headline].filter(Boolean).join('  ');
  }

  protected labels(columns: number): Row {
    const { words, desk } = this.context;
    const c = columnsFor(columns, this.#word);
    const cell = (text: string, wide: number) => (wide > 0 ? `${fit(text, wide, desk.profile)}${gap}` : '');
    const before = `${fitTail(words.before, c.left, desk.profile)}${gap}`;
    const source = c.source > 0 ? `${gap}${fit(words.source, c.source, desk.profile)}` : '';
    const after = fit(words.after, c.right, desk.profile) + source;
    const texts = [cell(words.date, c.date), before, cell(words.word, c.word), after];
    return [piece(' '.repeat(marker) + texts.join(''), 'label')];
  }

  protected item(index: number, columns: number, chosen: boolean): readonly Row[] {
    const { entry, left, word, right } = this.#found!.lines[index]!;
    const { desk, zone, ascii } = this.context;
    const { profile } = desk;
    const c = columnsFor(columns, this.#word);
    const row = [pointer(chosen, ascii)];
    if (c.date > 0) row.push(piece(`${fit(dayOf(entry, zone), c.date, profile)}${gap}`, 'muted'));
    const found = fit(printable(word), c.word, profile);
    row.push(
      piece(`${fitTail(printable(left.trimEnd()), c.left, profile)}${gap}`, 'quote'),
      piece(found.trimEnd(), 'text', 'hit'),
      piece(' '.repeat(c.word - cells(found.trimEnd(), profile)) + gap),
      piece(fit(printable(right.trimStart()), c.right, profile), 'quote'),
    );
    if (c.source > 0) row.push(piece(`${gap}${fit(printable(entry.source ?? ''), c.source, profile)}`, 'byline'));
    return [row];
  }

  protected none(): readonly Row[] {
    const { words } = this.context;
    if (this.#failed !== undefined) return [[piece(`  ${fill(words.searchFailed, { why: this.#failed })}`, 'notice')]];
    return this.#found ? [[piece(`  ${words.noPlaces}`, 'muted')]] : [];
  }

  override act(action: Action, key: string): boolean {
    const line = this.#found?.lines[this.chosen];
    switch (action) {
      case 'open':
        if (line) this.context.open(line.entry, line.at, this.query);
        return true;
      case 'sort':
        this.#sort = order[(order.indexOf(this.#sort) + 1) % order.length] ?? 'right';
        void this.#search();
        return true;
      case 'metadata':
        if (line) this.context.details(line.entry);
        return true;
      case 'kwic':
        this.context.desk.remove(this);
        return true;
      default:
        return super.act(action, key);
    }
  }

  scanned(): void {
    if (this.#early) void this.#search();
  }

  async #search(): Promise<void> {
    const sort = this.#sort;
    const { library } = this.context;
    this.#early = library.progress.phase !== 'idle';
    try {
      const found = await library.kwic(this.query, { sort, context });
      // Another order was asked for in the meantime.
      if (sort !== this.#sort) return;
      this.#found = found;
      this.#sorted = sort;
      this.#word = Math.min(widestWord, widest(found.lines, this.context));
      this.choose(0);
    } catch (error) {
      this.#failed = printable(error instanceof Error ? error.message : String(error));
    }
    this.context.desk.changed();
  }
}

/** Cells of the widest word among the lines. */
function widest(lines: readonly KwicLine[], { desk }: Context): number {
  const words = new Set(lines.map(({ word }) => word));
  return Array.from(words).reduce((most, word) => Math.max(most, cells(printable(word), desk.profile)), narrowestWord);
}
