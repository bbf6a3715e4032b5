/** A picture's bytes → what a terminal is sent of it. */
import { deflateSync } from 'node:zlib';
import type { Images } from '../terminal/pictures/ability.ts';
import type { Content } from '../terminal/pictures/gallery.ts';
import { itermStrip } from '../terminal/pictures/iterm.ts';
import { sixelStrips } from '../terminal/pictures/sixel.ts';
import type { PixelSize } from '../typeset/picture.ts';
import { decode, encodeJpeg, encodePng, type Pixels, scale } from './decode.ts';

/** How a picture is wanted. */
export interface Order {
  readonly images: Images;
  /** Cells. */
  readonly columns: number;
  readonly rows: number;
  /** Pixels of a cell. */
  readonly cell: PixelSize;
}

/** More pixels than this are not sent to a terminal that can enlarge a picture itself. */
const MOST_SENT = 400_000;

/** Throws where the bytes are no whole picture. */
export async function develop(bytes: Uint8Array<ArrayBuffer>, order: Order): Promise<Content> {
  const { images, columns, rows, cell } = order;
  const pixels = await decode(bytes);
  const [width, height] = [columns * cell.width, rows * cell.height];
  switch (images) {
    case 'blocks': {
      const { data } = await scale(pixels, columns, 2 * rows);
      return { kind: 'blocks', pixels: withoutAlpha(data) };
    }
    case 'kitty': {
      const most = Math.min(1, Math.sqrt(MOST_SENT / (width * height)), pixels.width / width);
      const sent = await scale(pixels, Math.max(1, Math.round(width * most)), Math.max(1, Math.round(height * most)));
      return { kind: 'kitty', width: sent.width, height: sent.height, ...(await shorter(sent)) };
    }
    case 'sixel': {
      const { data } = await scale(pixels, width, height);
      return { kind: 'strips', strips: sixelStrips(new Uint8Array(data.buffer), width, cell.height) };
    }
    case 'iterm': {
      const whole = await scale(pixels, width, height);
      const strips: string[] = [];
      for (let row = 0; row < rows; row++)
        strips.push(itermStrip(await encodeJpeg(stripOf(whole, row, cell.height)), columns));
      return { kind: 'strips', strips };
    }
  }
}

/** PNG's filters halve a photograph; what is flat, as charts are, deflates better without them. */
async function shorter(pixels: Pixels): Promise<{ format: 'png' | 'rgb'; data: string }> {
  const [png, rgb] = [await encodePng(pixels), deflateSync(withoutAlpha(pixels.data))];
  const [format, bytes] = png.length < rgb.length ? (['png', png] as const) : (['rgb', rgb] as const);
  return { format, data: Buffer.from(bytes).toString('base64') };
}

function stripOf({ data, width }: Pixels, row: number, height: number): Pixels {
  const size = 4 * width * height;
  return { data: data.slice(row * size, (row + 1) * size), width, height };
}

function withoutAlpha(rgba: Uint8ClampedArray): Uint8Array {
  const rgb = new Uint8Array((rgba.length / 4) * 3);
  for (let from = 0, to = 0; from < rgba.length; from += 4) {
    rgb[to++] = rgba[from] as number;
    rgb[to++] = rgba[from + 1] as number;
    rgb[to++] = rgba[from + 2] as number;
  }
  return rgb;
}
