/** How many cells a picture takes in the text. */

export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** Why a picture that is here is not drawn. */
export type PictureFault = 'missing' | 'unreadable' | 'format' | 'broken' | 'tooLarge';

/** What a page knows of the article's pictures. */
export interface Pictures {
  /** By the images' numbers, in pixels; an image that is not in it is not here. */
  readonly sizes: ReadonlyMap<number, PixelSize | PictureFault>;
  /** Pixels of a cell. */
  readonly cell: PixelSize;
  /** Most cells that a picture may be high. */
  readonly rows: number;
}

/** Cells. */
export interface Box {
  readonly columns: number;
  readonly rows: number;
}

/** A row of a picture on a line of its own. */
export interface PictureRow extends Box {
  /** The image's number. */
  readonly image: number;
  /** From 0. */
  readonly row: number;
}

/** Cells either way that a picture can have at most, as frames name them. */
const MOST = 255;

/** Pixels that a cell is high on a screen of usual density; on a finer one a picture's pixels are taken for larger ones. */
const USUAL_HEIGHT = 20;

/** Pictures smaller than this in either direction, in pixels, are no pictures but rules and dots. */
const SMALLEST = 4;

/**
 * The cells of a picture: those of its pixels, fewer where they would not fit into `columns` and `rows`, in its own
 * proportions as near as whole cells come. Null where it is too small to be seen.
 */
export function fitPicture(size: PixelSize, cell: PixelSize, columns: number, rows: number): Box | null {
  if (size.width < SMALLEST || size.height < SMALLEST || columns < 1 || rows < 1) return null;
  const density = Math.max(1, Math.round(cell.height / USUAL_HEIGHT));
  const [wide, high] = [(size.width * density) / cell.width, (size.height * density) / cell.height];
  const share = Math.min(1, Math.min(columns, MOST) / wide, Math.min(rows, MOST) / high);
  return { columns: Math.max(1, Math.round(wide * share)), rows: Math.max(1, Math.round(high * share)) };
}
