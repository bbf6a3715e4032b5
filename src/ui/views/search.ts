/** Full-text search: the articles that have the words, best first, two rows each, with the words marked. */
import { dateOf } from '../../library/entry.ts';
import type { Hit, SearchResult } from '../../library/library.ts';
import { fill } from '../../text/language.ts';
import { fit } from '../../typeset/columns.ts';
import { printable } from '../../typeset/printable.ts';
import { setText } from '../../typeset/text.ts';
import type { Context } from '../context.ts';
import type { Action } from '../keys.ts';
import { blank, piece, type Row } from '../row.ts';
import { pointer } from '../signs.ts';
import { snippetRow } from '../snippet.ts';
import { KwicView } from './kwic.ts';
import { dayOf } from './list-columns.ts';
import { Prompt } from './prompt.ts';
import { problemOf, queryHelp } from './query-prompt.ts';
import { ResultsView } from './results.ts';

/** Articles asked for at first; more are when the last one is reached. */
const firstLot = 50;

/** Asks for words and shows where they are. */
export function askSearch(context: Context, text = '', instead?: SearchView): void {
  const { desk, words } = context;
  desk.push(
    new Prompt(context, {
      label: words.searchPrompt,
      text,
      topic: 'search',
      ...queryHelp(context),
      cancelled: () => {},
      done: (query) => {
        if (query.trim() === '') return;
        if (instead) desk.remove(instead);
        desk.push(new SearchView(context, query.trim()));
      },
    }),
  );
}

/** Widths in cells; 0 where a column is left out. */
interface Columns {
  readonly date: number;
  readonly headline: number;
  readonly source: number;
  readonly count: number;
}

const gap = '  ';
/** Cells of the mark of what is chosen. */
const marker = 2;

function columnsFor(columns: number): Columns {
  const date = columns >= 50 ? 10 : columns >= 30 ? 5 : 0;
  const source = columns >= 60 ? Math.min(26, Math.floor(columns * 0.2)) : 0;
  const count = columns >= 40 ? 5 : 0;
  const taken = [date, source, count].reduce((sum, c) => (c > 0 ? sum + c + gap.length : sum), 0);
  return { date, headline: Math.max(1, columns - taken - marker - 1), source, count };
}

export class SearchView extends ResultsView {
  protected readonly title: string;
  protected readonly height = 2;
  #result: SearchResult | undefined;
  #failed: string | undefined;
  #limit = 0;
  /** Asked while files were still being read. */
  #early = false;
  #byDate = false;
  #hits: readonly Hit[] = [];

  constructor(context: Context, query: string) {
    super(context, query);
    this.title = context.words.searchTitle;
    void this.#search(firstLot);
  }

  protected get count(): number {
    return this.#hits.length;
  }

  protected summary(columns: number): string {
    const result = this.#result;
    const { words } = this.context;
    if (!result) return this.#failed === undefined ? words.searching : '';
    const total = fill(result.exact ? words.found : words.foundAbout, { n: result.total });
    if (columns < 60) return total;
    const order = fill(words.sortedBy, { what: this.#byDate ? words.byDate : words.byRank });
    return [total, fill(this.#early ? words.searchedSoFar : words.searched, { n: result.searched }), order].join('   ');
  }

  protected get hints(): string[] {
    const { words, desk } = this.context;
    const search = fill(words.hintSearch, { key: desk.keymap.key('search', 'results') });
    const kwic = fill(words.hintKwic, { key: desk.keymap.key('kwic', 'results') });
    return this.count > 0 ? [fill(words.hintOpen, { key: 'Enter' }), kwic, search] : [search];
  }

  protected about(): string {
    return problemOf(this.query, this.context.words) ?? '';
  }

  protected labels(columns: number): Row {
    const { words, desk } = this.context;
    const c = columnsFor(columns);
    const cell = (text: string, wide: number) => (wide > 0 ? `${fit(text, wide, desk.profile)}${gap}` : '');
    const texts = [
      cell(c.date >= 10 ? words.date : '', c.date),
      cell(words.headline, c.headline),
      cell(words.source, c.source),
      c.count > 0 ? fit(words.hits, c.count, desk.profile, 'end') : '',
    ];
    return [piece(' '.repeat(marker) + texts.join(''), 'label')];
  }

  protected item(index: number, columns: number, chosen: boolean): readonly Row[] {
    const { entry, snippet, count } = this.#hits[index]!;
    const { words, desk, zone, ascii } = this.context;
    const { profile } = desk;
    const c = columnsFor(columns);
    const day = dayOf(entry, zone);
    const row = [pointer(chosen, ascii)];
    const cell = (text: string, wide: number, role: 'muted' | 'text' | 'byline') => {
      if (wide > 0) row.push(piece(fit(printable(text), wide, profile), role), piece(gap));
    };
    cell(c.date >= 10 ? day || words.noDate : day.slice(5), c.date, 'muted');
    cell(entry.headline || words.noTitle, c.headline, 'text');
    cell(entry.source ?? entry.column ?? '', c.source, 'byline');
    if (c.count > 0) row.push(piece(fit(count > 0 ? String(count) : '', c.count, profile, 'end'), 'muted'));
    const indent = marker + (c.date > 0 ? c.date + gap.length : 0);
    return [row, [piece(' '.repeat(indent)), ...snippetRow(snippet, columns - indent - 1, profile)]];
  }

  protected none(columns: number): readonly Row[] {
    const { words, desk } = this.context;
    const lines = (text: string, role: 'muted' | 'text' | 'notice'): Row[] =>
      setText(printable(text), Math.max(2, columns - 4), desk.profile).map((line) => [piece(`  ${line}`, role)]);
    if (this.#failed !== undefined) return lines(fill(words.searchFailed, { why: this.#failed }), 'notice');
    const result = this.#result;
    if (!result) return [];
    const problem = problemOf(this.query, words);
    const { terms, conditions } = result.query;
    const sought = terms.filter(({ not }) => !not).map(({ text }) => text);
    const within = conditions.map(({ field, values, not }) => `${not ? '-' : ''}${field}:${values.map((v) => v.text)}`);
    return [
      ...(sought.length === 0 && conditions.length === 0
        ? lines(words.noWords, 'muted')
        : [
            ...lines(fill(words.noResult, { n: result.searched }), 'muted'),
            blank,
            ...lines(`  ${sought.join('   ')}`, 'text'),
          ]),
      ...(within.length > 0
        ? [blank, ...lines(fill(words.noResultWithin, { conditions: within.join(' ') }), 'muted')]
        : []),
      ...(problem === undefined ? [] : [blank, ...lines(problem, 'notice')]),
    ];
  }

  override act(action: Action, key: string): boolean {
    const hit = this.#hits[this.chosen];
    switch (action) {
      case 'open':
        if (hit) this.context.open(hit.entry, hit.snippet.marks[0]?.[0] ?? 0, this.query);
        return true;
      case 'kwic':
        this.context.desk.push(new KwicView(this.context, this.query));
        return true;
      case 'search':
        askSearch(this.context, this.query, this);
        return true;
      case 'sort':
        this.#byDate = !this.#byDate;
        this.#arrange();
        this.choose(0);
        return true;
      case 'metadata':
        if (hit) this.context.details(hit.entry);
        return true;
      default:
        return super.act(action, key);
    }
  }

  protected override atLast(): void {
    if (this.#result && this.#hits.length < this.#result.total && this.#hits.length >= this.#limit)
      void this.#search(4 * this.#limit);
  }

  scanned(): void {
    if (this.#early) void this.#search(this.#limit);
  }

  async #search(limit: number): Promise<void> {
    const { library } = this.context;
    this.#limit = limit;
    this.#early = library.progress.phase !== 'idle';
    try {
      this.#result = await library.search(this.query, { limit });
      const chosen = this.#hits[this.chosen];
      this.#arrange();
      this.choose(this.#hits.findIndex(({ entry }) => entry.file === chosen?.entry.file));
    } catch (error) {
      this.#failed = error instanceof Error ? error.message : String(error);
    }
    this.context.desk.changed();
  }

  #arrange(): void {
    const hits = this.#result?.hits ?? [];
    this.#hits = this.#byDate ? hits.toSorted((a, b) => newest(dateOf(a.entry), dateOf(b.entry))) : hits;
  }
}

/** ISO 8601 compares as text; what has no date comes last. */
const newest = (a: string, b: string): number => (a < b ? 1 : a > b ? -1 : 0);
