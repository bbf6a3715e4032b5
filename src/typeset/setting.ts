/** How a page is to be set: what a reader may choose, and the few words that typesetting puts on a page. */
import type { PictureFault, Pictures, PixelSize } from './picture.ts';
import { narrow, type WidthProfile } from './width.ts';

/** CSS `line-break`: how hard the rules against characters at a line's start and end are. */
export type Strictness = 'strict' | 'normal' | 'loose';

/** Lines below one another, or columns of squares from right to left (直排). A square is two cells wide and a row high. */
export type Direction = 'horizontal' | 'vertical';

export interface Setting {
  readonly direction: Direction;
  /** Longest line, in cells: two for each square of a vertical one. At least 2. */
  readonly measure: number;
  readonly widths: WidthProfile;
  /** First line of a paragraph two ideographs in (首行缩进). */
  readonly indent: boolean;
  /** Between paragraphs. Headings, lists, tables and images have air about them always. */
  readonly spacing: 'blank' | 'none';
  /** Both edges straight (两端对齐); `auto`: from 40 cells on. */
  readonly justify: 'auto' | boolean;
  /** 标点悬挂: lines are two cells narrower than the measure, and 、。，． may hang in what is left. */
  readonly hanging: boolean;
  /** One cell between CJK and Latin letters or digits (CSS text-autospace). */
  readonly autospace: boolean;
  readonly strictness: Strictness;
  /** Prefer breaks between words of Chinese and Japanese (CSS word-break: auto-phrase). */
  readonly phrases: boolean;
  /** Korean breaks at spaces only (CSS word-break: keep-all). */
  readonly keepAll: boolean;
  /** BCP 47, instead of the article's own. */
  readonly language: string | null;
  /** Lines of code too long: cut with a mark, or carried on. */
  readonly preformatted: 'cut' | 'wrap';
  /** Rules, markers and frames in ASCII. */
  readonly ascii: boolean;
  /** Pictures that are drawn; null: none are, and all are shown by their descriptions. */
  readonly pictures: Pictures | null;
  readonly words: PageWords;
}

/** Words of the page that are not the article's, in the reader's language. */
export interface PageWords {
  /** What an image's line says before its description: `［图 3／17］`. */
  image(number: number, total: number): string;
  /** How large an image is that is not drawn, in pixels. */
  size(size: PixelSize): string;
  /** Why an image that is here is not drawn. */
  fault(fault: PictureFault): string;
  /** What stands before the title of a video or another page's card. */
  embed(): string;
  /** `YYYY-MM-DD` or ISO 8601 UTC, as people write it in their own time zone. */
  date(published: string): string;
  /** What stands before a `<pre>` in vertical setting: that it is better read in lines. */
  sideways(): string;
}

export const plainWords: PageWords = {
  image: (number, total) => `[image ${number}/${total}]`,
  size: ({ width, height }) => `(${width}x${height})`,
  fault: (fault) => `(${fault})`,
  embed: () => '[video]',
  date: (published) => published.slice(0, 10),
  sideways: () => '[set in lines]',
};

export const defaultSetting: Setting = {
  direction: 'horizontal',
  measure: 80,
  widths: narrow,
  indent: true,
  spacing: 'blank',
  justify: 'auto',
  hanging: false,
  autospace: false,
  strictness: 'strict',
  phrases: true,
  keepAll: false,
  language: null,
  preformatted: 'cut',
  ascii: false,
  pictures: null,
  words: plainWords,
};
