/** Pictures on a terminal: what their cells are, and what goes over the wire for them. */
import { PassThrough, Writable } from 'node:stream';
import { afterEach, describe, expect, test } from 'vitest';
import { Canvas } from '../../src/terminal/canvas.ts';
import type { Images } from '../../src/terminal/pictures/ability.ts';
import { type Content, Gallery } from '../../src/terminal/pictures/gallery.ts';
import { itermStrip } from '../../src/terminal/pictures/iterm.ts';
import { placeholder, placeholders, readPlaceholder } from '../../src/terminal/pictures/placeholder.ts';
import { sixelStrips } from '../../src/terminal/pictures/sixel.ts';
import { Screen } from '../../src/terminal/screen.ts';
import { openTerminal, type Terminal } from '../../src/terminal/terminal.ts';
import { kindOf } from '../../src/terminal/terminfo.ts';
import { cells, narrow } from '../../src/typeset/width.ts';
import { cellsOf, flushed, openModel } from './model.ts';
import { kittyCommands, parts, strips } from './wire.ts';

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

let opened: Terminal[] = [];
afterEach(async () => {
  for (const terminal of opened) await terminal.close();
  opened = [];
});

interface Sheet {
  readonly terminal: Terminal;
  /** What has been sent since it was asked last. */
  sent(): Promise<string>;
}

/** A terminal of 20 by 6 cells that answers nothing. */
function open(images: Images, env: Readonly<Record<string, string>> = {}, ambiguous: 1 | 2 = 1): Sheet {
  let bytes = '';
  const output = new Writable({
    decodeStrings: false,
    write(chunk, _, done) {
      bytes += chunk;
      done();
    },
  });
  const terminal = openTerminal({
    input: new PassThrough(),
    output,
    env: { TERM: 'xterm-256color', ...env },
    size: { columns: 20, rows: 6 },
    probe: false,
    wanted: { images, ambiguous, colours: 16777216 },
  });
  opened.push(terminal);
  return {
    terminal,
    async sent() {
      for (let before = -1; before !== bytes.length; ) {
        before = bytes.length;
        await turn();
      }
      const all = bytes;
      bytes = '';
      return all;
    },
  };
}

/** A line with a row of a picture at its column 2. */
const pictured = (id: number, row: number, columns: number): string =>
  `  \x1b[38;2;${id >> 16};${(id >> 8) & 255};${id & 255}m${placeholders(row, columns)}\x1b[0m`;

describe('the cells of a picture', () => {
  test('are one cell each, whatever the terminal makes of Ambiguous', () => {
    for (const ambiguous of [1, 2] as const) expect(cells(placeholders(7, 200), { ambiguous })).toBe(200);
  });

  test('say their row and column', () => {
    for (const at of [0, 1, 29, 30, 128, 254])
      expect(readPlaceholder(placeholder(at, 254 - at))).toEqual([at, 254 - at]);
    for (const none of ['', '中', '\u{10eeee}', '\u{10eeee}\u0305', '\u{10eeee}\u0301\u0301', 'a\u0305\u0305'])
      expect(readPlaceholder(none)).toBeNull();
  });

  test('begin with the marks that kitty’s table begins with', () => {
    expect(placeholders(1, 4)).toBe(
      '\u{10eeee}\u030d\u0305\u{10eeee}\u030d\u030d\u{10eeee}\u030d\u030e\u{10eeee}\u030d\u0310',
    );
  });
});

const [red, white, black] = [
  [252, 0, 0],
  [252, 252, 252],
  [0, 0, 0],
] as const;
/** Two columns, two rows: four lines of two pixels. */
const small: Content = {
  kind: 'blocks',
  pixels: new Uint8Array([red, white, white, white, black, black, black, red].flat()),
};

describe('half blocks', () => {
  test('two pixels a cell; nothing before they are there, nothing after they are gone', async () => {
    const { terminal, sent } = open('blocks');
    const id = terminal.pictures.open(2, 2);
    const model = openModel(20, 6);
    const seen = async () => {
      await flushed(model, await sent());
      return cellsOf(model)
        .slice(0, 2)
        .map((row) => row.slice(1, 5));
    };
    terminal.draw([pictured(id, 0, 2), pictured(id, 1, 2)]);
    const nothing = [' |1|||', ' |1|||', ' |1|||', ' |1|||'];
    expect(await seen()).toEqual([nothing, nothing]);
    terminal.pictures.fill(id, small);
    expect(await seen()).toEqual([
      [' |1|||', '▀|1||#fc0000|#fcfcfc', ' |1|||#fcfcfc', ' |1|||'],
      [' |1|||', ' |1|||#000000', '▀|1||#000000|#fc0000', ' |1|||'],
    ]);
    terminal.pictures.close(id);
    expect(await seen()).toEqual([nothing, nothing]);
  });

  test('one pixel a cell where ▀ takes two', async () => {
    const { terminal, sent } = open('blocks', {}, 2);
    const id = terminal.pictures.open(2, 2);
    terminal.pictures.fill(id, small);
    terminal.draw([pictured(id, 0, 2), pictured(id, 1, 2)]);
    const model = openModel(20, 6, { ambiguous: 2 });
    await flushed(model, await sent());
    expect(
      cellsOf(model)
        .slice(0, 2)
        .map((row) => row.slice(2, 4)),
    ).toEqual([
      [' |1|||#fc7c7c', ' |1|||#fcfcfc'],
      [' |1|||#000000', ' |1|||#7c0000'],
    ]);
  });

  test('after scrolling, covering and resizing they are as drawn afresh', async () => {
    const tall: Content = {
      kind: 'blocks',
      pixels: Uint8Array.from({ length: 8 * 16 * 3 }, (_, i) => (i * 53) & 0xfc),
    };
    const { terminal, sent } = open('blocks');
    const id = terminal.pictures.open(8, 8);
    terminal.pictures.fill(id, tall);
    const page = ['一', '二', ...Array.from({ length: 8 }, (_, row) => pictured(id, row, 8)), '三', '四', '五'];
    const panel = page.map((line, y) =>
      y > 2 && y < 5 ? `  ${line.slice(2).split('m')[0]}m${placeholders(y - 2, 3)}\x1b[m 甲乙丙` : line,
    );
    const model = openModel(20, 6);
    const frames: [columns: number, rows: number, lines: readonly string[]][] = [
      [20, 6, page.slice(0, 6)],
      [20, 6, page.slice(1, 7)],
      [20, 6, page.slice(4, 10)],
      [20, 6, page.slice(2, 8)],
      [20, 6, panel.slice(2, 8)],
      [20, 6, page.slice(2, 8)],
      [12, 4, page.slice(3, 7)],
      [20, 6, page.slice(7)],
    ];
    for (const [columns, rows, lines] of frames) {
      model.resize(columns, rows);
      terminal.resize(columns, rows);
      terminal.draw(lines);
      await flushed(model, await sent());
      const afresh = openModel(columns, rows);
      terminal.redraw();
      const bytes = await sent();
      await flushed(afresh, bytes);
      expect(cellsOf(model)).toEqual(cellsOf(afresh));
      await flushed(model, bytes);
    }
  });

  test('with 256 colours they have the nearest of those', async () => {
    const { terminal, sent } = open('blocks');
    terminal.want({ colours: 256 });
    const id = terminal.pictures.open(2, 2);
    terminal.pictures.fill(id, small);
    terminal.draw([pictured(id, 0, 2)]);
    const colours = parts(await sent()).filter(({ kind, text }) => kind === 'csi' && text.includes('8;2;'));
    expect(colours).toEqual([]);
  });
});

describe('kitty', () => {
  const data = Buffer.from(Array.from({ length: 9000 }, (_, i) => i & 255)).toString('base64');
  const content: Content = { kind: 'kitty', format: 'rgb', width: 30, height: 100, data };
  const page = (id: number): string[] => ['一', pictured(id, 0, 3), pictured(id, 1, 3), '二', '三', '四', '五'];

  test('a picture is sent once, whatever is done with the page, and taken back at the end', async () => {
    const { terminal, sent } = open('kitty');
    const id = terminal.pictures.open(3, 2);
    terminal.draw(page(id).slice(0, 6));
    terminal.pictures.fill(id, content);
    const first = await sent();
    const commands = kittyCommands(first);
    expect(commands.map(({ keys }) => keys)).toEqual([
      { a: 'T', U: '1', i: `${id}`, f: '24', o: 'z', s: '30', v: '100', c: '3', r: '2', q: '2', m: '1' },
      { q: '2', m: '1' },
      { q: '2', m: '0' },
    ]);
    expect(commands.map((command) => command.data).join('')).toBe(data);
    expect(commands.every((command) => command.data.length <= 4096)).toBe(true);
    // Its cells name it only when it is there.
    expect(first.lastIndexOf('\x1b_G')).toBeLessThan(first.indexOf('\u{10eeee}'));
    expect(first.match(/\u{10eeee}/gu)).toHaveLength(6);

    terminal.draw(page(id).slice(1, 7));
    terminal.draw(page(id).slice(2, 7));
    terminal.draw(['甲', '乙']);
    terminal.draw(page(id).slice(0, 6));
    terminal.resize(15, 5);
    terminal.draw(page(id).slice(0, 5));
    expect(kittyCommands(await sent())).toEqual([]);

    await terminal.close();
    const last = await sent();
    expect(kittyCommands(last)).toEqual([{ keys: { a: 'd', d: 'I', i: `${id}`, q: '2' }, data: '' }]);
    expect(last.endsWith('\x1b[?1049l\x1b[?25h')).toBe(true);
  });

  test('when all is drawn anew it is sent anew', async () => {
    const { terminal, sent } = open('kitty');
    const id = terminal.pictures.open(3, 2);
    terminal.draw(page(id).slice(0, 6));
    terminal.pictures.fill(id, content);
    await sent();
    terminal.redraw();
    expect(kittyCommands(await sent()).map(({ keys }) => keys.a ?? keys.m)).toEqual(['d', 'T', '1', '0']);
  });

  test('one that is not needed any more is taken back, one under way is ended first', async () => {
    const { terminal, sent } = open('kitty');
    const [one, two] = [terminal.pictures.open(3, 2), terminal.pictures.open(3, 2)];
    terminal.pictures.fill(one, content);
    await sent();
    terminal.pictures.fill(two, content);
    const begun = terminal.pictures.next();
    terminal.pictures.close(one);
    terminal.pictures.close(two);
    expect(kittyCommands(begun + (await sent())).map(({ keys }) => keys)).toEqual([
      expect.objectContaining({ a: 'T', i: `${two}`, m: '1' }),
      { q: '2', m: '0' },
      { a: 'd', d: 'I', i: `${one}`, q: '2' },
      { a: 'd', d: 'I', i: `${two}`, q: '2' },
    ]);
  });

  test('tmux lets through what is wrapped for it', async () => {
    const { terminal, sent } = open('kitty', { TERM: 'tmux-256color', TMUX: '/tmp/tmux-0/default,1,0' });
    terminal.pictures.fill(terminal.pictures.open(3, 2), content);
    const wrapped = [...(await sent()).matchAll(/\x1bPtmux;((?:\x1b\x1b|[^\x1b])*)\x1b\\/g)];
    const commands = wrapped.map(([, text = '']) => text.replaceAll('\x1b\x1b', '\x1b')).join('');
    expect(
      kittyCommands(commands)
        .map((command) => command.data)
        .join(''),
    ).toBe(data);
  });
});

describe.each([
  ['sixel', (row: number) => sixelStrips(new Uint8Array(4 * 8 * 12).fill(40 * row + 40), 8, 12)[0] as string],
  ['iterm', (row: number) => itermStrip(new Uint8Array([row]), 4)],
] as const)('%s', (images, stripOf) => {
  const content: Content = { kind: 'strips', strips: [0, 1, 2, 3].map(stripOf) };
  const drawn = [0, 1, 2, 3].map((row) => strips(stripOf(row))[0]);

  async function shown(): Promise<Sheet & { readonly page: readonly string[] }> {
    const sheet = open(images);
    const { terminal } = sheet;
    const id = terminal.pictures.open(4, 4);
    const page = ['一', ...[0, 1, 2, 3].map((row) => pictured(id, row, 4)), '二', '三', '四', '五', '六'];
    terminal.pictures.fill(id, content);
    terminal.draw(page.slice(0, 6));
    return { ...sheet, page };
  }

  test('each row is drawn once, at its place', async () => {
    const { sent } = await shown();
    const bytes = await sent();
    expect(strips(bytes)).toEqual(drawn);
    // Wherever a terminal leaves the cursor after a picture, the next is where it belongs.
    const model = openModel(20, 6);
    const places: string[] = [];
    const place = (): boolean => {
      const { cursorX, cursorY } = model.buffer.active;
      places.push(`${cursorX},${cursorY}`);
      return true;
    };
    model.parser.registerDcsHandler({ final: 'q' }, place);
    model.parser.registerOscHandler(1337, place);
    await flushed(model, bytes.replace(/\x1bP[^\x1b]*\x1b\\|\x1b\]1337[^\x07]*\x07/g, '$&\x1b[H'));
    expect(places).toEqual(['2,1', '2,2', '2,3', '2,4']);
  });

  test('what scrolls is not drawn again, what comes back is', async () => {
    const { terminal, sent, page } = await shown();
    await sent();
    terminal.draw(page.slice(2, 8));
    const down = await sent();
    expect(strips(down)).toEqual([]);
    expect(down).toContain('\x1bE\x1bE');
    terminal.draw(page.slice(0, 6));
    expect(strips(await sent())).toEqual([drawn[0]]);
  });

  test('a row that is covered in part is not shown, and drawn again when it is not any more', async () => {
    const { terminal, sent, page } = await shown();
    await sent();
    const covered = page.map((line, y) => (y === 2 ? `${line.slice(0, -12)}\x1b[m面板` : line));
    terminal.draw(covered.slice(0, 6));
    expect(strips(await sent())).toEqual([]);
    terminal.draw(page.slice(0, 6));
    expect(strips(await sent())).toEqual([drawn[1]]);
  });

  test('none is drawn in the last row, where terminals would scroll', async () => {
    const { terminal, sent, page } = await shown();
    await sent();
    terminal.draw(['', '', ...page.slice(0, 4)]);
    const rows = [...(await sent()).matchAll(/\x1b\[(\d+);3H(?=\x1b[P\]])/g)].map(([, row]) => row);
    expect(rows).not.toContain('6');
  });
});

describe('on its way', () => {
  test('what a key shows goes before what is left of a picture, and no more is sent than the terminal takes', async () => {
    let bytes = '';
    const output = new Writable({
      decodeStrings: false,
      write(chunk, _, done) {
        bytes += chunk;
        done();
      },
    });
    const gallery = new Gallery(() => canvas.schedule());
    const setting = { columns: 20, rows: 6, kind: kindOf('xterm-256color'), widths: narrow, colours: 256 } as const;
    const canvas = new Canvas(output, new Screen(setting, gallery), gallery);
    canvas.open = true;
    canvas.pace.answers = true;
    gallery.fill(gallery.open(3, 2), {
      kind: 'kitty',
      format: 'png',
      width: 100,
      height: 100,
      data: 'A'.repeat(40_000),
    });
    await turn();
    await turn();
    const chunks = () => kittyCommands(bytes).length;
    expect(chunks()).toBe(2);
    canvas.draw(['甲']);
    expect(bytes).not.toContain('甲');
    canvas.pace.heard();
    await turn();
    expect(chunks()).toBeLessThan(6);
    const after = bytes.slice(bytes.indexOf('甲'));
    expect(kittyCommands(bytes.slice(0, bytes.indexOf('甲')))).toHaveLength(2);
    expect(kittyCommands(after).length).toBeGreaterThan(0);
    canvas.pace.close();
  });

  test('larger letters are asked for when the window has another size', async () => {
    const input = new PassThrough();
    let bytes = '';
    const output = new Writable({
      decodeStrings: false,
      write(chunk, _, done) {
        bytes += chunk;
        done();
      },
    });
    const env = { TERM: 'foot', COLORTERM: 'truecolor' };
    const terminal = openTerminal({ input, output, env, size: { columns: 20, rows: 6 } });
    opened.push(terminal);
    input.write('\x1b[6;20;10t\x1b[?62;4c');
    await terminal.ready;
    expect(terminal.features).toMatchObject({ images: 'sixel', cell: { width: 10, height: 20 } });
    bytes = '';
    terminal.resize(10, 3);
    expect(bytes).toContain('\x1b[16t');
    input.write('\x1b[6;40;20t');
    await turn();
    expect(terminal.features.cell).toEqual({ width: 20, height: 40 });
  });
});
