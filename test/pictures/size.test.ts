import { expect, test } from 'vitest';
import { sizeOf } from '../../src/pictures/size.ts';
import { black, gif, png, webp } from './files.ts';

const head = (text: string): Buffer => Buffer.from(text, 'latin1');

test.each([
  ['a PNG', png(3, 2, () => black), { width: 3, height: 2 }],
  ['a GIF', gif, { width: 1, height: 1 }],
  ['a WebP', webp, { width: 1, height: 1 }],
  ['a PNG cut off after its header', png(3, 2, () => black).subarray(0, 40), { width: 3, height: 2 }],
  ['the longest', png(1, 1, () => black, [1, 100_000]), { width: 1, height: 100_000 }],
  ['more pixels than are decoded', png(1, 1, () => black, [65_000, 65_000]), 'tooLarge'],
  ['no pixels', png(1, 1, () => black, [0, 10]), 'broken'],
  ['a PNG cut off in its header', png(3, 2, () => black).subarray(0, 12), 'broken'],
  ['a JPEG without a size', head('\xff\xd8\xff\xe0\x00\x04ab'), 'broken'],
  ['an SVG', head('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'), 'format'],
  ['a BMP', head('BM\x46\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0\x02\0\0\0\x02\0\0\0'), 'format'],
  ['text', head('no picture at all'), 'format'],
  ['nothing', head(''), 'format'],
])('%s', (_, bytes, size) => expect(sizeOf(bytes)).toEqual(size));
