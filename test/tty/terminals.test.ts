/** The built reader on terminals of all kinds and sizes: the same screen on each, said in what it understands. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { built, node, type Pty, type PtyOptions } from './driver.ts';
import { livingIn, useHome } from './home.ts';

const seeds = fileURLToPath(new URL('../../seeds/', import.meta.url));
const seed = join(seeds, readdirSync(seeds).sort()[0] ?? '');
const hasTmux = spawnSync('tmux', ['-V']).status === 0;

const home = useHome();

const start = (options: PtyOptions = {}, args: readonly string[] = [seed]): Pty => home.start(args, options);

const written = (pty: Pty): string => pty.log.join('');

/** SGR parameters that were written, and whether any of them sets a colour. */
const styles = (pty: Pty): string[] =>
  Array.from(written(pty).matchAll(/\x1b\[([\d;]*)m/g), ([, codes]) => codes ?? '');
const coloured = (codes: string): boolean => /(?:^|;)(?:[34][0-8]|9[0-7]|10[0-7])(?:;|$)/.test(codes);

/** Text, section, panel: what every terminal has to show alike. */
async function tour(pty: Pty): Promise<string[]> {
  await pty.until('文 | 佘宗明');
  pty.type('3');
  await pty.until(/^ *03 *\n/);
  pty.type('jj');
  await pty.until(/^(?! *03 *\n)/);
  pty.type('m');
  await pty.until('微信公众号“鱼眼观察”');
  await pty.settle();
  return pty.screen();
}

const strings = /\x1b[\]P_]/;
const alternate = '\x1b[?1049h';

describe('by name', () => {
  const unasked = { COLORTERM: undefined };
  /** The screen of a terminal that has everything. */
  let everything: string[] | undefined;
  test.each<[string, { colours: RegExp | null; never: readonly (RegExp | string)[] }]>([
    ['vt100', { colours: null, never: [strings, alternate, /\x1b\[\d*[XGdSTL]/, '\x1b[?2004h'] }],
    ['linux', { colours: /^(?!.*[34]8;)/, never: [strings, alternate] }],
    ['xterm', { colours: /^(?!.*[34]8;)/, never: [/\x1b\]8;/] }],
    ['xterm-256color', { colours: /^(?!.*[34]8;2;)/, never: [/\x1b\]8;/] }],
    ['screen', { colours: /^(?!.*[34]8;)/, never: [strings, /\x1b\[(?:\d+;)*3m/] }],
    ['tmux-256color', { colours: /^(?!.*[34]8;2;)/, never: [] }],
  ])('%s', async (TERM, { colours, never }) => {
    const pty = start({ env: { TERM, ...unasked }, answers: false });
    const screen = await tour(pty);
    everything ??= await tour(start({ env: livingIn(join(home.path, 'everything')) }));
    expect(screen).toEqual(everything);
    const shown = written(pty).replace(/\x1bP\+q.*?\x1b\\\x1b\[48;2;1;2;3m\x1bP\$qm\x1b\\\x1b\[m/s, '');
    for (const sequence of never) expect(shown).not.toMatch(sequence);
    const set = Array.from(shown.matchAll(/\x1b\[([\d;]*)m/g), ([, codes]) => codes ?? '').filter(coloured);
    if (colours) for (const codes of set) expect(codes).toMatch(colours);
    else expect(set).toEqual([]);
    pty.type('qq');
    expect((await pty.exit()).status).toBe(0);
  });

  test('dumb: no screen, the list', async () => {
    const pty = start({ env: { TERM: 'dumb' } }, []);
    expect((await pty.exit()).status).toBe(0);
    expect(pty.screen().filter(Boolean)).toHaveLength(3);
    expect(written(pty)).not.toContain('\x1b');
  });
});

describe('colours and the ground', () => {
  test('NO_COLOR: what stands out does so without them', async () => {
    const pty = start({ env: { NO_COLOR: '1' }, answers: false });
    await tour(pty);
    expect(styles(pty).filter((codes) => coloured(codes) && codes !== '48;2;1;2;3')).toEqual([]);
    expect(styles(pty)).toContain('1');
  });

  test('a light ground is known by OSC 11 and has colours of its own', async () => {
    const seen: string[][][] = [];
    for (const ground of ['ffff/ffff/ffff', '0000/0000/0000']) {
      const pty = start({ env: livingIn(join(home.path, ground.slice(0, 4))), answers: false });
      await pty.until('文 | 佘宗明');
      pty.type(`\x1b]11;rgb:${ground}\x1b\\\x1b[?64;1c`);
      await pty.settle(200);
      // What comes late counts for the next start.
      pty.type('q');
      await pty.exit();
      const next = start({ env: livingIn(join(home.path, ground.slice(0, 4))), answers: false });
      await next.until('文 | 佘宗明');
      await next.settle(200);
      seen.push(next.cells());
    }
    const letters = (cells: string[][]) => cells.map((row) => row.map((cell) => cell.split('|')[0]));
    expect(letters(seen[0] ?? [])).toEqual(letters(seen[1] ?? []));
    expect(seen[0]).not.toEqual(seen[1]);
  });

  test('how many are used is a choice in the reader, and lasts', async () => {
    const pty = start({}, []);
    await pty.until('3 篇');
    pty.type(',');
    await pty.until('用多少种颜色');
    const row = () => pty.screen().find((line) => line.includes('用多少种颜色')) ?? '';
    await pty.press('G');
    // From the last setting up, each is changed and changed back until it is this one.
    for (let n = 0; n < 12 && !row().includes('不用'); n++) {
      await pty.press('\r');
      if (!row().includes('不用')) await pty.press('hk');
    }
    expect(row()).toContain('不用');
    await pty.press('\x1b');
    pty.type('q');
    await pty.exit();
    const next = start({ answers: false });
    await tour(next);
    expect(styles(next).filter((codes) => coloured(codes) && codes !== '48;2;1;2;3')).toEqual([]);
  });
});

test('the kitty keyboard is used where it is offered, and given back', async () => {
  const pty = start({ answers: false });
  await pty.until('文 | 佘宗明');
  pty.type('\x1b[?0u\x1b[?64;1c');
  await expect.poll(() => written(pty)).toContain('\x1b[>1u');
  pty.type('\x1b[106u');
  await pty.settle();
  pty.type('\x1b[113;1:3u\x1b[27u');
  await pty.exit();
  expect(written(pty)).toContain('\x1b[<u');
});

test.runIf(hasTmux)('what is copied reaches the buffer of tmux as it comes, and the terminal around it', async () => {
  const socket = join(home.path, 'tmux');
  const tmux = (...args: string[]): string => execFileSync('tmux', ['-S', socket, ...args], { encoding: 'utf8' });
  const command = `env ${Object.entries(livingIn(home.path))
    .flatMap(([name, value]) => `${name}=${value}`)
    .join(' ')} ${node} ${built} ${seed}`;
  const pty = home.open(['tmux', '-S', socket, '-f', '/dev/null', 'new-session', command], {
    env: { LC_ALL: 'C.UTF-8' },
  });
  try {
    await pty.until('文 | 佘宗明');
    pty.type('m');
    await pty.until('网址');
    const url = 'https://chinadigitaltimes.net/chinese/715637.html';
    for (let n = 0; n < 14 && !pty.shows(`已送往终端：${url.slice(0, 30)}`); n++) {
      await pty.press('y', 100);
      await pty.press('j');
      if (spawnSync('tmux', ['-S', socket, 'show-buffer'], { encoding: 'utf8' }).stdout === url) break;
    }
    expect(tmux('show-buffer')).toBe(url);
    expect(pty.log.join('')).toContain(`\x1b]52;;${Buffer.from(url).toString('base64')}`);
  } finally {
    tmux('kill-server');
  }
});

describe('sizes', () => {
  test('from 20 by 5 to 400 by 120, and back, in list, article, panel and help', async () => {
    const pty = start({ columns: 20, rows: 5 }, []);
    await pty.until('▸');
    for (const keys of ['', '\r', 'm', '?']) {
      pty.type(keys);
      for (const [columns, rows] of [
        [400, 120],
        [80, 24],
        [21, 7],
        [132, 50],
        [20, 5],
      ] as const) {
        await pty.resize(columns, rows);
        expect(pty.screen()).toHaveLength(rows);
        expect(pty.screen().some((row) => row.trim() !== '')).toBe(true);
      }
    }
    expect(pty.ended).toBeUndefined();
  });
});

test('who does nothing is sent nothing, and costs no processor', async () => {
  for (const args of [[], [seed]]) {
    const pty = start({}, args);
    await pty.until('佘宗明');
    // The index has been brought up to date, what was set behind is set, and the place is written.
    await pty.settle(1500);
    const [bytes, busy] = [pty.bytes, pty.cpu()];
    await new Promise((resolve) => setTimeout(resolve, 2000));
    expect(pty.bytes - bytes).toBe(0);
    // A tick of the system's clock is 10 ms.
    expect(pty.cpu() - busy).toBeLessThanOrEqual(10);
    await pty.close();
  }
});
