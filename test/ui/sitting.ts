/**
 * A reader at a library of made-up articles, as a person sits at it: keys in, rows out. The library, its index and its
 * reading state are the real ones, in a folder that goes when the test file ends.
 */
import { expect } from 'vitest';
import { defaults, type Settings } from '../../src/config/settings.ts';
import type { Library } from '../../src/library/library.ts';
import type { Language } from '../../src/text/language.ts';
import { cells, narrow, type WidthProfile } from '../../src/typeset/width.ts';
import { type Outside, Reader, type ReaderOptions } from '../../src/ui/reader.ts';
import type { Ground, Piece } from '../../src/ui/row.ts';
import { type Piece as Article, folder, opened, put } from '../library/shelves.ts';

process.env.TZ = 'Asia/Shanghai';

export interface SittingOptions {
  /** Files by name; a string is the whole file. */
  readonly articles: Readonly<Record<string, Article | string>>;
  /** @default 80 */
  readonly columns?: number;
  /** @default 24 */
  readonly rows?: number;
  readonly language?: Language;
  readonly settings?: Partial<Settings>;
  readonly widths?: WidthProfile;
  readonly more?: Partial<ReaderOptions>;
  readonly easel?: Outside['easel'];
}

export async function sit(options: SittingOptions): Promise<Sitting> {
  const root = folder();
  for (const [name, article] of Object.entries(options.articles)) put(root, name, article);
  return sitAt(await opened(root), options);
}

/** A further reader at a library that is open. */
export function sitAt(library: Library, options: Omit<SittingOptions, 'articles'> = {}): Sitting {
  const { columns = 80, rows = 24, language = 'zh-Hans', widths = narrow } = options;
  const outside = { copied: [] as string[], left: false };
  const reader = new Reader(
    {
      library,
      name: '书房',
      settings: { ...defaults, ...options.settings },
      language,
      area: { columns, rows },
      widths,
      ...options.more,
    },
    {
      copy: (text) => outside.copied.push(text) > 0,
      suspend: () => {},
      redraw: () => {},
      leave: () => {
        outside.left = true;
      },
      remember: () => {},
      ...(options.easel ? { easel: options.easel } : {}),
    },
  );
  return new Sitting(reader, outside);
}

/** How marks are drawn in the tests' pictures. */
const signs: Partial<Record<Ground, string>> = {
  hit: '[]',
  current: '{}',
  highlight: '<>',
  selection: '⟦⟧',
  selectedHighlight: '⟪⟫',
};

export class Sitting {
  readonly reader: Reader;
  readonly outside: { readonly copied: readonly string[]; readonly left: boolean };

  constructor(reader: Reader, outside: Sitting['outside']) {
    this.reader = reader;
    this.outside = outside;
  }

  get library(): Library {
    return this.reader.library;
  }

  /** Presses keys by their names; a name of one character is typed where something is being typed. */
  press(...keys: string[]): this {
    for (const key of keys) {
      const typed = key === 'space' ? ' ' : Array.from(key).length === 1 ? key : undefined;
      this.reader.desk.press(key, typed);
      this.screen();
    }
    return this;
  }

  type(text: string): this {
    return this.press(...Array.from(text, (character) => (character === ' ' ? 'space' : character)));
  }

  resize(columns: number, rows: number): this {
    this.reader.desk.resize({ columns, rows });
    return this;
  }

  /** The rows as text, blanks at their ends left out. Every row is as wide as the screen, whatever it holds. */
  screen(): string[] {
    return this.#rows().map((row) =>
      row
        .map(({ text }) => text)
        .join('')
        .trimEnd(),
    );
  }

  /** The same with hits in [], the hit one is at in {} and highlights in <>. */
  marked(): string[] {
    return this.#rows().map((row) => row.map(inSigns).join('').trimEnd());
  }

  /** The last row. */
  status(): string {
    return this.screen().at(-1) ?? '';
  }

  /** The row that has the chosen item's ground, or the first of them. */
  chosen(): string {
    const row = this.#rows().find((pieces) => pieces.some(({ ground }) => ground === 'chosen'));
    return (
      row
        ?.map(({ text }) => text)
        .join('')
        .trim() ?? ''
    );
  }

  /** Waits until the screen shows a text. */
  async until(text: string): Promise<this> {
    for (let tries = 0; !this.screen().join('\n').includes(text); tries++) {
      if (tries > 500) throw new Error(`never showed ${text}:\n${this.screen().join('\n')}`);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    return this;
  }

  /** Waits until nothing has changed on the desk for a moment. */
  async settled(): Promise<this> {
    for (let version = -1; version !== this.reader.desk.version; ) {
      version = this.reader.desk.version;
      this.screen();
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    return this;
  }

  #rows(): readonly (readonly Piece[])[] {
    const { desk } = this.reader;
    const { rows, cursor } = desk.frame();
    const { columns, rows: count } = desk.area;
    const wide = rows.map((row) => row.reduce((sum, { text }) => sum + cells(text, desk.profile), 0));
    expect(wide).toEqual(Array.from({ length: count }, () => columns));
    if (cursor) expect(cursor.column < columns && cursor.row < count && cursor.column >= 0).toBe(true);
    return rows;
  }
}

function inSigns({ text, ground }: Piece): string {
  const [open = '', close = ''] = (ground && signs[ground]) ?? '';
  return open + text + close;
}
