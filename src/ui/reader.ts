/**
 * The reader: the desk with everything its views may ask for. It is told of keys and sizes and gives frames; it knows
 * neither Ink nor whether its terminal is this process's or an SSH channel, so many may live in one process.
 */
import { zoneOf } from '../config/page.ts';
import type { SettingKey, Settings } from '../config/settings.ts';
import type { Anchor } from '../library/anchor.ts';
import { type Entry, pendingEntry } from '../library/entry.ts';
import type { Library } from '../library/library.ts';
import { albumOf } from '../pictures/album.ts';
import { findingWords } from '../text/finding.ts';
import { keepingWords } from '../text/keeping.ts';
import { fill, inAscii, type Language, speak } from '../text/language.ts';
import { linearWords } from '../text/linear.ts';
import { readerWords } from '../text/reader.ts';
import { selectingWords } from '../text/selecting.ts';
import { printable } from '../typeset/printable.ts';
import type { WidthProfile } from '../typeset/width.ts';
import { Asked } from './asked.ts';
import { commands } from './commands.ts';
import type { Context, Opened, ReaderWords } from './context.ts';
import { Desk } from './desk.ts';
import { Keymap } from './keys.ts';
import { imagesOf } from './outline.ts';
import type { ArticlePictures, Easel } from './pictures.ts';
import type { Area } from './view.ts';
import { ArticleView } from './views/article.ts';
import { ListView } from './views/list.ts';
import { metadataPanel } from './views/metadata.ts';
import { layPanel, type Panel } from './views/panel.ts';
import { watch } from './watch.ts';
import { Ways } from './ways.ts';

/** What the reader cannot do itself: whoever owns the terminal does it. */
export interface Outside {
  /** Hands text to the terminal's clipboard; false where it cannot be. */
  copy(text: string): boolean;
  suspend(): void;
  /** Opens a URL with the machine's own program; absent where there is none. */
  readonly browse?: ((url: string) => void) | undefined;
  /** What pictures are drawn with; absent, or null, where none are. */
  easel?(): Easel | null;
  redraw(): void;
  leave(): void;
  /** Keeps a setting that was changed in the reader. */
  remember<K extends SettingKey>(key: K, value: Settings[K]): void;
}

export interface ReaderOptions {
  readonly library: Library;
  readonly name: string;
  readonly settings: Settings;
  readonly language: Language;
  readonly area: Area;
  readonly widths: WidthProfile;
  readonly rebound?: Readonly<Record<string, readonly string[]>>;
  /** Told line by line instead of drawn. @default false */
  readonly linear?: boolean;
  /** Leaving the first article leaves the reader: it was started on one file. */
  readonly single?: boolean;
}

export class Reader implements Context {
  readonly desk: Desk;
  readonly library: Library;
  readonly name: string;
  readonly language: Language;
  readonly #words: ReaderWords;
  readonly #asciiWords: ReaderWords;
  readonly linear: boolean;
  settings: Settings;
  readonly list: ListView;
  readonly asked = new Asked();
  readonly #outside: Outside;
  /** To articles. */
  readonly ways: Ways;

  constructor(options: ReaderOptions, outside: Outside) {
    this.library = options.library;
    this.name = options.name;
    this.language = options.language;
    const tables = { ...readerWords, ...findingWords, ...keepingWords, ...linearWords, ...selectingWords };
    this.#words = speak(tables, options.language);
    this.#asciiWords = speak(tables, options.language, inAscii);
    this.settings = options.settings;
    this.linear = options.linear ?? false;
    this.#outside = outside;
    this.ways = new Ways(this, (replaced) => {
      if (options.single && !replaced && this.desk.top === this.list) outside.leave();
      else this.list.refresh();
    });
    this.desk = new Desk({
      keymap: new Keymap(options.rebound),
      area: options.area,
      profile: profileOf(options.widths, options.settings),
      otherwise: (action) => commands[action]?.(this),
    });
    this.list = new ListView(this);
    this.desk.push(this.list);
    watch(this, this.list);
  }

  get zone(): string | undefined {
    return zoneOf(this.settings);
  }

  get ascii(): boolean {
    return this.settings['screen.ascii'];
  }

  get words(): ReaderWords {
    return this.ascii ? this.#asciiWords : this.#words;
  }

  get browse(): ((url: string) => void) | undefined {
    return this.#outside.browse;
  }

  /** The article on top of the list, if one is open. */
  get article(): ArticleView | undefined {
    return this.desk.find(ArticleView);
  }

  /** Other widths: what is set was set for the old ones. */
  set widths(profile: WidthProfile) {
    this.desk.profile = profileOf(profile, this.settings);
    this.#setAnew();
  }

  /** Every open article is set for other widths or settings. */
  #setAnew(): void {
    for (const view of this.desk.views) if (view instanceof ArticleView) view.reset();
    this.desk.changed();
  }

  /** Pictures are drawn in another way, or for other cells. */
  async drawAnew(): Promise<void> {
    for (const view of this.desk.views) if (view instanceof ArticleView) await view.drawAnew();
  }

  async picturesOf({ entry, article }: Opened, failed: () => void): Promise<ArticlePictures | null> {
    const easel = this.linear ? null : this.#outside.easel?.();
    const album = easel && albumOf(imagesOf(article.blocks));
    if (!easel || !album?.size) return null;
    const { ArticlePictures } = await import('./pictures.ts');
    return ArticlePictures.of({ easel, album, file: entry.file, failed });
  }

  change<K extends SettingKey>(key: K, value: Settings[K]): void {
    this.settings = { ...this.settings, [key]: value };
    this.desk.profile = profileOf(this.desk.profile, this.settings);
    this.#outside.remember(key, value);
    if (key.startsWith('outline.')) this.desk.changed();
    else this.#setAnew();
  }

  copy(text: string): void {
    if (this.#outside.copy(text)) this.desk.notice(fill(this.words.sent, { text: printable(text) }));
    else this.desk.notice(fill(this.words.tooLong, { n: text.length }));
  }

  open(entry: Entry, at?: number | Anchor, query?: string): void {
    void this.ways.open(entry, at, query);
  }

  leave(): void {
    this.article?.closed();
    this.#outside.leave();
  }

  suspend(): void {
    this.#outside.suspend();
  }

  redraw(): void {
    this.#outside.redraw();
  }

  entryOf({ article, file }: { readonly article: string; readonly file: string }): Entry {
    const { entries } = this.library;
    return entries.find(({ work }) => work === article) ?? this.library.find(file) ?? pendingEntry(file);
  }

  details(entry: Entry): Promise<void> {
    return this.look(entry, (opened) => metadataPanel(this, opened));
  }

  /** Lays a panel about an article that is not open. */
  async look(entry: Entry, panelOf: (opened: Opened) => Panel | Promise<Panel>): Promise<void> {
    try {
      layPanel(this.desk, await panelOf({ entry, article: await this.library.read(entry) }));
    } catch (error) {
      this.ways.cannot(entry, error);
    }
  }
}

/** A terminal's widths, and the mark of what is cut off there. */
function profileOf({ ambiguous, quotes }: WidthProfile, settings: Settings): WidthProfile {
  return { ambiguous, ...(quotes ? { quotes } : {}), ...(settings['screen.ascii'] ? { ellipsis: '..' } : {}) };
}
