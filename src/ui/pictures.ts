/**
 * The pictures of an article on one terminal: which of them are in view, and that these are there. Pixels are made in another
 * thread, one picture after another, and come into a page that has kept their places from the beginning.
 */
import type { Album } from '../pictures/album.ts';
import { bytesOf, measure } from '../pictures/measure.ts';
import { studio } from '../pictures/studio.ts';
import type { Images } from '../terminal/pictures/ability.ts';
import type { Gallery } from '../terminal/pictures/gallery.ts';
import { placeholders } from '../terminal/pictures/placeholder.ts';
import type { Line } from '../typeset/page.ts';
import type { Box, PictureFault, PictureRow, Pictures, PixelSize } from '../typeset/picture.ts';
import type { Piece } from './row.ts';

/** How a terminal shows pictures. */
export interface Easel {
  readonly gallery: Gallery;
  readonly images: Images;
  /** Pixels of a cell. */
  readonly cell: PixelSize;
}

/** Pictures that are kept beside those in view: for going back a page or two. */
const KEPT = 12;

/** Share of the screen's height that a picture may take, so that its caption and some text stand by it. */
const SHARE = 0.7;

interface Hung extends Box {
  readonly id: number;
  /** Whether its pixels are there, or on their way. */
  developing: boolean;
}

export interface ArticlePicturesOptions {
  readonly easel: Easel;
  readonly album: Album;
  /** The article's file. */
  readonly file: string;
  /** Called when a picture turned out not to be drawable: the page is to be set anew. */
  readonly failed: () => void;
}

export class ArticlePictures {
  readonly #options: ArticlePicturesOptions;
  readonly #sizes: Map<number, PixelSize | PictureFault>;
  /** By the images' numbers, those in view last of all. */
  readonly #hung = new Map<number, Hung>();
  #inView: ReadonlySet<number> = new Set();
  #busy = false;
  #closed = false;

  /** Looks at the files' first bytes. */
  static async of(options: ArticlePicturesOptions): Promise<ArticlePictures> {
    return new ArticlePictures(options, await measure(options.album, options.file));
  }

  private constructor(options: ArticlePicturesOptions, sizes: Map<number, PixelSize | PictureFault>) {
    this.#options = options;
    this.#sizes = sizes;
  }

  /** What typesetting is to know for a screen of so many rows. */
  setting(rows: number): Pictures {
    return { sizes: this.#sizes, cell: this.#options.easel.cell, rows: Math.max(3, Math.floor(rows * SHARE)) };
  }

  /** The cells of a picture's row. */
  piece(row: PictureRow): Piece {
    return { text: placeholders(row.row, row.columns), role: 'text', picture: this.#hang(row).id };
  }

  /** Sees to it that the pictures of these lines are there. */
  show(lines: readonly Line[]): void {
    this.#inView = new Set(lines.flatMap(({ picture }) => (picture ? [picture.image] : [])));
    for (const number of this.#inView) {
      const hung = this.#hung.get(number);
      if (!hung) continue;
      this.#hung.delete(number);
      this.#hung.set(number, hung);
    }
    for (const [number, { id }] of this.#hung) {
      if (this.#hung.size <= KEPT || this.#inView.has(number)) break;
      this.#hung.delete(number);
      this.#options.easel.gallery.close(id);
    }
    void this.#develop();
  }

  close(): void {
    this.#closed = true;
    for (const { id } of this.#hung.values()) this.#options.easel.gallery.close(id);
    this.#hung.clear();
  }

  #hang({ image, columns, rows }: PictureRow): Hung {
    const hung = this.#hung.get(image);
    if (hung?.columns === columns && hung.rows === rows) return hung;
    const { gallery } = this.#options.easel;
    if (hung) gallery.close(hung.id);
    const fresh: Hung = { id: gallery.open(columns, rows), columns, rows, developing: false };
    this.#hung.set(image, fresh);
    return fresh;
  }

  /** One after another, those in view; what has scrolled away meanwhile is not made. */
  async #develop(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    for (let next = this.#next(); next && !this.#closed; next = this.#next()) {
      const [number, hung] = next;
      hung.developing = true;
      const fault = await this.#developOne(number, hung);
      if (!fault || this.#closed) continue;
      this.#options.easel.gallery.close(hung.id);
      if (this.#hung.get(number) === hung) this.#hung.delete(number);
      this.#sizes.set(number, fault);
      this.#options.failed();
    }
    this.#busy = false;
  }

  #next(): readonly [number, Hung] | undefined {
    for (const number of this.#inView) {
      const hung = this.#hung.get(number);
      if (hung && !hung.developing) return [number, hung];
    }
    return undefined;
  }

  async #developOne(number: number, { id, columns, rows }: Hung): Promise<PictureFault | undefined> {
    const { album, file, easel } = this.#options;
    const source = album.get(number);
    const bytes = source ? await bytesOf(source, file) : 'missing';
    if (typeof bytes === 'string') return bytes;
    const { images, cell } = easel;
    const outcome = await studio.develop(new Uint8Array(bytes), { images, cell, columns, rows });
    if ('fault' in outcome) return outcome.fault;
    easel.gallery.fill(id, outcome.content);
    return undefined;
  }
}
