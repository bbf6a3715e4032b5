/**
 * The types of an archived article: what `readArticle` makes of a file's bytes, and all that the rooms behind it know.
 *
 * Offsets everywhere are in UTF-16 code units of `Article.text`, the article's plain text: every leaf's text in reading
 * order, joined by `\n`. An offset is a place that survives any width.
 */

/** A run of text whose characters share the same marks. A `\n` in `text` is a forced line break (`<br>`). */
export interface Inline {
  readonly text: string;
  readonly strong?: true;
  readonly emphasis?: true;
  readonly underline?: true;
  readonly deleted?: true;
  readonly code?: true;
  readonly superscript?: true;
  /** Absolute or relative URL as written, after decoding; only http, https, mailto and fragment links are kept. */
  readonly href?: string;
}

/** A piece of running text: what is set as one paragraph. `at` is the offset of its first character. */
export interface Leaf {
  readonly at: number;
  readonly inlines: readonly Inline[];
}

export type Align = 'start' | 'center' | 'end';

export interface Paragraph extends Leaf {
  readonly kind: 'paragraph';
  readonly align: Align;
  /** `byline`: a line that names authors or editors. `lead`: the standfirst. */
  readonly role: 'text' | 'byline' | 'lead';
}

export interface Heading extends Leaf {
  readonly kind: 'heading';
  /** 1 for a section, 2 for one below it (a question of an interview, a second level). */
  readonly level: number;
  readonly align: Align;
}

/** A quotation, or a note that is not the author's (编者按). */
export interface Quote {
  readonly kind: 'quote' | 'note';
  readonly blocks: readonly Block[];
}

export interface List {
  readonly kind: 'list';
  readonly ordered: boolean;
  /** Number of the first item. */
  readonly start: number;
  readonly reversed: boolean;
  readonly items: readonly (readonly Block[])[];
}

export interface TableCell extends Leaf {
  readonly header: boolean;
  readonly colspan: number;
  readonly rowspan: number;
}

export interface Table {
  readonly kind: 'table';
  readonly caption: Leaf | null;
  readonly rows: readonly (readonly TableCell[])[];
}

export interface Image {
  readonly kind: 'image';
  /** `https:`, `http:`, `data:image/…` or a relative path; null where the file gives none. */
  readonly src: string | null;
  readonly alt: string;
  readonly caption: Leaf | null;
  /** Pixels, where the page says so. */
  readonly size?: { readonly width: number; readonly height: number };
  /** 1, 2, 3 … in reading order: the number people see (图 3／17). */
  readonly number: number;
  /** Where a click on the image leads, if it leads anywhere. */
  readonly href: string | null;
  readonly at: number;
}

/** A video, tweet or related article that the page showed in a frame. */
export interface Embed {
  readonly kind: 'embed';
  readonly title: string;
  readonly url: string | null;
  readonly at: number;
}

export interface Rule {
  readonly kind: 'rule';
  readonly at: number;
}

/** `<pre>`: lines and blanks are the author's. */
export interface Preformatted {
  readonly kind: 'preformatted';
  readonly at: number;
  readonly text: string;
}

export type Block = Paragraph | Heading | Quote | List | Table | Image | Embed | Rule | Preformatted;

/** A place to jump to. `label` is the number as printed ("01", "一", "（二）", "Q") or null, `title` the words after it. */
export interface Section {
  readonly level: number;
  readonly label: string | null;
  readonly title: string;
  readonly at: number;
}

/** Where a metadata value was found. A value is never guessed from nothing. */
export type Origin = 'card' | 'byline' | 'title' | 'footer' | 'header' | 'page' | 'front matter';

export interface Metadata {
  /** The title as archived. */
  readonly title: string;
  /** `title` without its source or column label. */
  readonly headline: string;
  readonly column: string | null;
  readonly originalTitle: string | null;
  readonly authors: readonly string[];
  readonly source: { readonly name: string | null; readonly url: string | null };
  readonly url: string | null;
  /** `YYYY-MM-DD`, or ISO 8601 UTC with `Z` where the file gives a time. */
  readonly publishedAt: string | null;
  /** The header's epoch as ISO 8601 UTC. */
  readonly capturedAt: string | null;
  readonly topics: readonly string[];
  readonly collections: readonly string[];
  readonly rights: string | null;
  /** BCP 47: zh-Hans, zh-Hant, ja, ko, en; null where the text is too short to tell. */
  readonly language: string | null;
  readonly origins: Readonly<Partial<Record<MetadataField, Origin>>>;
}

export type MetadataField =
  | 'title'
  | 'column'
  | 'originalTitle'
  | 'authors'
  | 'source'
  | 'url'
  | 'publishedAt'
  | 'capturedAt'
  | 'topics'
  | 'collections'
  | 'rights'
  | 'language';

/** Something of the page that is not the article: kept out of the text, counted, shown by `show --raw-blocks`. */
export interface SetAside {
  readonly reason: 'card' | 'footer' | 'share' | 'promotion' | 'tracker' | 'script' | 'related' | 'duplicate';
  readonly text: string;
  readonly links: number;
}

export interface Encoding {
  /** WHATWG name: utf-8, gb18030, big5, utf-16le, utf-16be. */
  readonly name: string;
  /** True where neither a BOM, a declaration nor valid UTF-8 settled it. */
  readonly guessed: boolean;
}

export interface Article {
  readonly metadata: Metadata;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  /** Places in a long article without sections, by length at paragraph starts; for the outline only. */
  readonly places: readonly Section[];
  readonly text: string;
  /** Graphemes of the text that are not white space. */
  readonly characters: number;
  /** Minutes to read it, at least 1 where there is text. */
  readonly minutes: number;
  readonly setAside: readonly SetAside[];
  readonly encoding: Encoding;
}
