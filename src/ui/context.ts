/** What every view may ask for: the library, the words of its language, its settings, and ways to other views. */
import type { Article } from '../archive/article.ts';
import type { SettingKey, Settings } from '../config/settings.ts';
import type { Anchor } from '../library/anchor.ts';
import type { Entry } from '../library/entry.ts';
import type { Library } from '../library/library.ts';
import type { findingWords } from '../text/finding.ts';
import type { keepingWords } from '../text/keeping.ts';
import type { Language } from '../text/language.ts';
import type { linearWords } from '../text/linear.ts';
import type { readerWords } from '../text/reader.ts';
import type { selectingWords } from '../text/selecting.ts';
import type { Asked } from './asked.ts';
import type { Desk } from './desk.ts';
import type { ArticlePictures } from './pictures.ts';

export type ReaderWords = Readonly<
  Record<
    | keyof typeof readerWords
    | keyof typeof findingWords
    | keyof typeof keepingWords
    | keyof typeof linearWords
    | keyof typeof selectingWords,
    string
  >
>;

export interface Context {
  readonly desk: Desk;
  readonly library: Library;
  readonly words: ReaderWords;
  readonly language: Language;
  /** Where the library is, in a word or two. */
  readonly name: string;
  /** What holds now. */
  readonly settings: Settings;
  /** IANA time zone of the settings; undefined for the process's own. */
  readonly zone: string | undefined;
  /** Furniture in ASCII only. */
  readonly ascii: boolean;
  /** Told line by line instead of drawn: for a screen reader. */
  readonly linear: boolean;
  /** What was typed in prompts before. */
  readonly asked: Asked;
  /** Changes a setting in the reader; it lasts. */
  change<K extends SettingKey>(key: K, value: Settings[K]): void;
  /** Sends text to the terminal's clipboard and says what was sent. */
  copy(text: string): void;
  /** Opens a URL with the machine's own program; undefined where there is none, as over SSH. */
  readonly browse: ((url: string) => void) | undefined;
  /** Opens an article where it was left, or at a place of its text, with the words of a query to go through. */
  open(entry: Entry, at?: number | Anchor, query?: string): void;
  /** The pictures of an article on this terminal; null where there are none, or none are drawn. */
  picturesOf(opened: Opened, failed: () => void): Promise<ArticlePictures | null>;
  /** The entry of something that the reading state speaks of: by what it is, wherever its file is now. */
  entryOf(known: { readonly article: string; readonly file: string }): Entry;
  /** Shows the metadata of an article that is not open. */
  details(entry: Entry): Promise<void>;
  /** Leaves the reader. */
  leave(): void;
}

export interface Opened {
  readonly entry: Entry;
  readonly article: Article;
}
