import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Order } from '../../src/pictures/develop.ts';
import { studio } from '../../src/pictures/studio.ts';
import type { Content } from '../../src/terminal/pictures/gallery.ts';
import { black, gif, png, red, webp, white } from './files.ts';

const cell = { width: 4, height: 8 };
/** The left half red, the right one white. */
const halves = png(2, 4, (x) => (x < 1 ? red : white));

async function developed(bytes: Uint8Array, order: Partial<Order> = {}): Promise<Content | string> {
  const outcome = await studio.develop(new Uint8Array(bytes), {
    images: 'blocks',
    columns: 2,
    rows: 2,
    cell,
    ...order,
  });
  return 'fault' in outcome ? outcome.fault : outcome.content;
}

test('blocks: a pixel a column, two lines a row', async () => {
  const line = [...red, ...white];
  expect(await developed(halves)).toEqual({
    kind: 'blocks',
    pixels: new Uint8Array([...line, ...line, ...line, ...line]),
  });
});

test('kitty: no more pixels than the file has, deflated', async () => {
  const content = await developed(
    png(4, 4, () => red),
    { images: 'kitty' },
  );
  expect(content).toMatchObject({ kind: 'kitty', format: 'rgb', width: 4, height: 8 });
  const { data } = content as Extract<Content, { kind: 'kitty' }>;
  expect([...inflateSync(Buffer.from(data, 'base64'))]).toEqual(Array.from({ length: 32 }, () => red).flat());
});

test('sixel: a string a row, with the colours that it has', async () => {
  const rows = png(8, 16, (_, y) => (y < 8 ? red : white));
  expect(await developed(rows, { images: 'sixel' })).toEqual({
    kind: 'strips',
    strips: ['\x1bP0;1;q"1;1;8;8#0;2;99;0;0#0!8~$-#0!8B$\x1b\\', '\x1bP0;1;q"1;1;8;8#0;2;99;99;99#0!8~$-#0!8B$\x1b\\'],
  });
});

test('iterm: a JPEG file a row', async () => {
  const { strips } = (await developed(halves, { images: 'iterm' })) as Extract<Content, { kind: 'strips' }>;
  expect(strips).toHaveLength(2);
  for (const strip of strips) {
    const [, size, file = ''] =
      /^\x1b\]1337;File=inline=1;size=(\d+);width=2;height=1;preserveAspectRatio=0;doNotMoveCursor=1:([\w+/]+=*)\x07$/.exec(
        strip,
      ) ?? [];
    const bytes = Buffer.from(file, 'base64');
    expect(bytes).toHaveLength(Number(size));
    expect(bytes.subarray(0, 3).toString('hex')).toBe('ffd8ff');
  }
});

test.each([
  ['GIF', gif],
  ['WebP', webp],
])('%s', async (_, bytes) => {
  const content = (await developed(bytes, { columns: 1, rows: 1 })) as Extract<Content, { kind: 'blocks' }>;
  const [r = 0, g = 0, b = 0] = content.pixels;
  expect(r > 240 && g < 20 && b < 20).toBe(true);
});

test('what is transparent is white', async () => {
  const clear = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
  expect(await developed(clear, { columns: 1, rows: 1 })).toEqual({
    kind: 'blocks',
    pixels: new Uint8Array([255, 255, 255, 255, 255, 255]),
  });
});

test('a file that has become another since it was measured is measured again', async () => {
  expect(await developed(png(1, 1, () => black, [65_000, 65_000]))).toBe('tooLarge');
  expect(await developed(Buffer.from('<svg/>'))).toBe('format');
});

/** A file of another size than it says, cut off, or with bytes that no encoder writes. */
const hostile: [string, Uint8Array][] = [
  ['a PNG cut off', halves.subarray(0, 60)],
  ['a PNG with fewer lines than it says', png(8, 8, () => black, [8, 5000])],
  ['a PNG with a broken checksum', Buffer.from(halves).fill(7, 45, 50)],
  ['a GIF cut off', gif.subarray(0, 30)],
  ['a GIF that points behind its end', Buffer.concat([gif.subarray(0, 40), Buffer.alloc(4, 255)])],
  ['a WebP cut off', webp.subarray(0, 24)],
  ['a JPEG that is none', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(4000, 1)])],
];

test.each(hostile)('%s is broken, and the next is drawn', async (_, bytes) => {
  const [bad, good] = await Promise.all([developed(bytes), developed(halves)]);
  expect(bad).toBe('broken');
  expect(good).toMatchObject({ kind: 'blocks' });
});
