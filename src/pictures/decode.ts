/**
 * A picture's bytes → its pixels, and back. The codecs are those of Squoosh (mozjpeg, libwebp, image-rs) in WebAssembly, each
 * loaded when it is needed: a sandbox, twelve megapixels of JPEG in a fifth of a second, and nothing to build.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { formatOf } from './size.ts';

/** RGBA, four bytes a pixel. */
export type Pixels = ImageData;

/** What the codecs make their results of: a browser has it. */
class PixelData implements Pixels {
  readonly data: Pixels['data'];
  readonly width: number;
  readonly height: number;
  constructor(data: Pixels['data'], width: number, height: number) {
    this.data = data;
    this.width = width;
    this.height = height;
  }
}
Object.assign(globalThis, { ImageData: PixelData });

/** A codec's file: in its package, or in dist/ where the build has put it. */
function wasm(specifier: string): Uint8Array<ArrayBuffer> {
  const { url } = import.meta;
  const beside = `${url.includes('/chunks/') ? '../' : './'}wasm/${basename(specifier)}`;
  return readFileSync(url.endsWith('.ts') ? new URL(import.meta.resolve(specifier)) : new URL(beside, url));
}

/** How a codec by emscripten is started. What it would print goes nowhere: standard error is the terminal. */
const emscripten = (specifier: string): object => ({
  wasmBinary: wasm(specifier),
  print: () => {},
  printErr: () => {},
});

/** The first picture of a file. Throws where the file is not what it says: after that no codec may be used again. */
export async function decode(bytes: Uint8Array<ArrayBuffer>): Promise<Pixels> {
  switch (formatOf(bytes)) {
    case 'png': {
      const { decode, init } = await import('@jsquash/png/decode.js');
      await init(wasm('@jsquash/png/codec/pkg/squoosh_png_bg.wasm'));
      return decode(whole(bytes), {});
    }
    case 'jpeg': {
      const { default: decode, init } = await import('@jsquash/jpeg/decode.js');
      await init(emscripten('@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm'));
      return decode(whole(bytes), { preserveOrientation: true });
    }
    case 'webp': {
      const { default: decode, init } = await import('@jsquash/webp/decode.js');
      await init(emscripten('@jsquash/webp/codec/dec/webp_dec.wasm'));
      return decode(whole(bytes));
    }
    case 'gif': {
      const { GifReader } = await import('omggif');
      const reader = new GifReader(Buffer.from(bytes));
      const { width, height } = reader;
      const data = new Uint8ClampedArray(width * height * 4);
      reader.decodeAndBlitFrameRGBA(0, data);
      return { data, width, height };
    }
    case null:
      throw new Error('no picture');
  }
}

/** The bytes in a buffer of their own, as codecs take them. */
const whole = ({ buffer, byteOffset, byteLength }: Uint8Array<ArrayBuffer>): ArrayBuffer =>
  byteLength === buffer.byteLength ? buffer : buffer.slice(byteOffset, byteOffset + byteLength);

/** The picture in another size, in white where it is transparent: most are made for white pages. */
export async function scale(pixels: Pixels, width: number, height: number): Promise<Pixels> {
  const { default: resize, initResize } = await import('@jsquash/resize');
  await initResize(wasm('@jsquash/resize/lib/resize/pkg/squoosh_resize_bg.wasm'));
  const { data } = await resize(coarse(pixels, 2 * width, 2 * height), {
    width,
    height,
    method: 'lanczos3',
    fitMethod: 'stretch',
  });
  for (let at = 0; at < data.length; at += 4) {
    const alpha = data[at + 3] as number;
    if (alpha === 255) continue;
    for (let part = at; part < at + 3; part++)
      data[part] = Math.round(((data[part] as number) * alpha + 255 * (255 - alpha)) / 255);
    data[at + 3] = 255;
  }
  return { data, width, height };
}

/** The picture by means of squares of pixels, no smaller than asked for: resizing well takes ten times its input's memory. */
function coarse(pixels: Pixels, width: number, height: number): Pixels {
  const side = Math.floor(Math.min(pixels.width / width, pixels.height / height));
  if (side < 2) return pixels;
  const [columns, rows] = [Math.floor(pixels.width / side), Math.floor(pixels.height / side)];
  const data = new Uint8ClampedArray(4 * columns * rows);
  const sums = new Float64Array(4 * columns);
  for (let row = 0; row < rows; row++) {
    sums.fill(0);
    for (let y = row * side; y < (row + 1) * side; y++) {
      let from = 4 * y * pixels.width;
      for (let to = 0; to < sums.length; to += 4)
        for (let x = 0; x < side; x++) for (let part = 0; part < 4; part++) sums[to + part]! += pixels.data[from++]!;
    }
    for (let i = 0; i < sums.length; i++) data[row * sums.length + i] = sums[i]! / (side * side);
  }
  return { data, width: columns, height: rows };
}

/** A JPEG file of pixels. */
export async function encodeJpeg(pixels: Pixels): Promise<Uint8Array> {
  const { default: encode, init } = await import('@jsquash/jpeg/encode.js');
  await init(emscripten('@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm'));
  return new Uint8Array(await encode(pixels, { quality: 82 }));
}

/** A PNG file of pixels. */
export async function encodePng(pixels: Pixels): Promise<Uint8Array> {
  const { default: encode, init } = await import('@jsquash/png/encode.js');
  await init(wasm('@jsquash/png/codec/pkg/squoosh_png_bg.wasm'));
  return new Uint8Array(await encode(pixels));
}
