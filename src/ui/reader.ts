/**
 * The reader: the desk with everything its views may ask for. It is told of keys and sizes and gives frames; it knows
 * neither Ink nor whether its terminal is this process's or an SSH channel, so many may live in one process.
 */
import { zoneOf } from '../config/page.ts';
import type { SettingKey, Settings } from '../config/settings.ts';
import { type Anchor, resolveAnchor } from '../library/anchor.ts';
import { type Entry, entryOf, pendingEntry } from '../library/entry.ts';
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
import { Trail } from './trail.ts';
import type { Area } from './view.ts';
import { ArticleView } from './views/article.ts';
import { findAt } from './views/find.ts';
import { ListView } from './views/list.ts';
import { metadataPanel } from './views/metadata.ts';
import { outlinePanel } from './views/outline.ts';
import { layPanel, type Panel } from './views/panel.ts';
import { watch } from './watch.ts';

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
  readonly #single: boolean;
  readonly #trail = new Trail();
  #replacing = false;
  /** What was asked for last: what was asked for before it and is read after it is not opened any more. */
  #wanted: Entry | undefined;

  constructor(options: ReaderOptions, outside: Outside) {
    this.library = options.library;
    this.name = options.name;
    this.language = options.language;
    const tables = { ...readerWords, ...findingWords, ...keepingWords, ...linearWords, ...selectingWords };
    this.#words = speak(tables, options.language);
    this.#asciiWords = speak(tables, options.language, inAscii);
    this.settings = options.settings;
    this.linear = options.linear ?? false;
    this.#single = options.single ?? false;
    this.#outside = outside;
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
    void this.show(entry, at, query);
  }

  /** As `open`; resolves once it is on the desk. */
  async show(listed: Entry, at?: number | Anchor, query?: string): Promise<void> {
    const { library, desk, words } = this;
    this.#wanted = listed;
    try {
      // Another process may have read on in it, or marked it.
      void library.reading.refresh();
      const article = await library.read(listed);
      if (this.#wanted !== listed) return;
      // A file that the scan has not come to yet is known by its name only.
      const entry = listed.pending ? entryOf(listed.file, article) : listed;
      const left = library.reading.position(entry.work);
      const anchor = at ?? left ?? 0;
      const place = typeof anchor === 'number' ? anchor : resolveAnchor(article.text, anchor);
      const view = new ArticleView(this, { entry, article }, place, () => this.#closed());
      await view.drawAnew();
      // An article takes the place of the one it is opened from; one beneath a list of hits stays.
      const before = desk.views.findLast(({ covers }) => covers);
      this.#replacing = true;
      if (before instanceof ArticleView) desk.remove(before);
      this.#replacing = false;
      this.#trail.visit(entry);
      void library.reading.opened(entry.work, { title: entry.headline, file: entry.file });
      if (query) findAt(view, query, place);
      desk.push(view);
      if (this.settings['outline.beside'] && !this.linear && view.sections.stops.length > 0)
        desk.push(outlinePanel(this, view, true));
      if (view.direction !== this.settings['page.direction']) desk.notice(words.staysHorizontal);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      desk.notice(fill(words.cannotOpen, { file: printable(listed.file), why: printable(why) }));
    }
  }

  leave(): void {
    this.article?.closed();
    this.#outside.leave();
  }

  #closed(): void {
    if (this.#single && !this.#replacing && this.desk.top === this.list) this.#outside.leave();
    else this.list.refresh();
  }

  suspend(): void {
    this.#outside.suspend();
  }

  redraw(): void {
    this.#outside.redraw();
  }

  /** The article read before this one, in this sitting or the last. */
  get other(): Entry | undefined {
    const here = this.article?.opened.entry;
    const visit = this.library.reading.history(2).find(({ article }) => article !== here?.work);
    return this.#trail.other(here) ?? (visit && this.entryOf(visit));
  }

  /** Opens what was opened before (-1) or after (1) the article at hand. */
  travel(by: -1 | 1): void {
    this.openOr(this.#trail.move(by));
  }

  /** Opens the article after (1) or before (-1) the one at hand, of the list or the hits that lie beneath it. */
  step(by: -1 | 1): void {
    const { article, desk, words } = this;
    if (!article) return;
    const beneath = desk.views.slice(0, desk.views.indexOf(article)).findLast(({ covers }) => covers);
    if (!beneath?.step?.(by, article.opened.entry)) desk.notice(by > 0 ? words.lastArticle : words.firstArticle);
  }

  openOr(entry: Entry | undefined): void {
    if (entry) this.open(entry);
    else this.desk.notice(this.words.noHistory);
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
      const why = error instanceof Error ? error.message : String(error);
      this.desk.notice(fill(this.words.cannotOpen, { file: printable(entry.file), why: printable(why) }));
    }
  }
}

/** A terminal's widths, and the mark of what is cut off there. */
function profileOf({ ambiguous, quotes }: WidthProfile, settings: Settings): WidthProfile {
  return { ambiguous, ...(quotes ? { quotes } : {}), ...(settings['screen.ascii'] ? { ellipsis: '..' } : {}) };
}
