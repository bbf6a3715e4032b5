/** How a terminal is found out to show pictures, and that what it answers is never typed. */
import { describe, expect, test } from 'vitest';
import { featuresOf, type Wanted } from '../../src/terminal/features.ts';
import { Input } from '../../src/terminal/input.ts';
import { type Answers, Probe } from '../../src/terminal/probe.ts';
import { kindOf } from '../../src/terminal/terminfo.ts';

const cell = { width: 9, height: 18 };
const xterm = { TERM: 'xterm-256color' };

test.each<[string, Record<string, string>, Answers, Wanted, string | null]>([
  ['one that says nothing', xterm, {}, {}, 'blocks'],
  ['kitty', { TERM: 'xterm-kitty' }, { kitty: true, version: 'kitty(0.42.1)' }, {}, 'kitty'],
  ['kitty that does not answer for pictures', { TERM: 'xterm-kitty' }, { version: 'kitty(0.42.1)' }, {}, 'blocks'],
  ['iTerm2', xterm, { version: 'iTerm2 3.5.10' }, {}, 'iterm'],
  ['iTerm2 by its environment', { ...xterm, TERM_PROGRAM: 'iTerm.app' }, {}, {}, 'iterm'],
  ['WezTerm', xterm, { version: 'WezTerm 20240203', sixel: true, cell }, {}, 'iterm'],
  ['foot', { TERM: 'foot' }, { version: 'foot(1.22.3)', sixel: true, cell }, {}, 'sixel'],
  ['sixels, but no size of a cell', xterm, { sixel: true }, {}, 'blocks'],
  [
    'sixels and the size of the screen',
    xterm,
    { sixel: true, area: { width: 800, height: 480 }, grid: { width: 80, height: 24 } },
    {},
    'sixel',
  ],
  [
    'tmux in iTerm2',
    { ...xterm, TERM: 'tmux-256color', TERM_PROGRAM: 'iTerm.app', TMUX: '/tmp/t,1,0' },
    { version: 'tmux 3.5a' },
    {},
    'blocks',
  ],
  [
    'tmux with sixels',
    { TERM: 'tmux-256color', TMUX: '/tmp/t,1,0' },
    { version: 'tmux 3.5a', sixel: true, cell },
    {},
    'sixel',
  ],
  ['sixteen colours', { TERM: 'xterm' }, { sixel: true, cell }, {}, null],
  ['no colours', { ...xterm, NO_COLOR: '1' }, { sixel: true, cell }, {}, null],
  ['no UTF-8', xterm, { cells: { han: 3 } }, {}, null],
  ['the console', { TERM: 'linux' }, {}, {}, null],
  ['a VT100', { TERM: 'vt100' }, {}, { images: 'sixel' }, null],
  ['dumb', { TERM: 'dumb' }, {}, {}, null],
  ['who wants none', xterm, { sixel: true, cell }, { images: null }, null],
  ['who wants blocks', xterm, { sixel: true, cell }, { images: 'blocks' }, 'blocks'],
])('%s', (_, env, answers, wanted, images) => {
  expect(featuresOf(env, kindOf(env.TERM ?? ''), answers, wanted).images).toBe(images);
});

describe('the probe', () => {
  /** What is learned from a terminal's answers, and what it is asked on top. */
  function asked(bytes: string): { answers: Answers; further: string } {
    const probe = new Probe(kindOf('xterm-256color'));
    probe.ask();
    const further = new Input().push(bytes).reports.map((report) => probe.hear(report));
    expect(probe.complete).toBe(true);
    return { answers: probe.answers, further: further.join('') };
  }

  test('sixels and sizes', () => {
    expect(asked('\x1b[6;18;9t\x1b[4;432;720t\x1b[8;24;80t\x1b[?62;4;22c').answers).toEqual({
      sixel: true,
      cell,
      area: { width: 720, height: 432 },
      grid: { width: 80, height: 24 },
    });
    expect(asked('\x1b[?4;22c').answers).toEqual({});
  });

  test('kitty is asked for pictures, others are not', () => {
    const question = '\x1b_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\x1b\\\x1b[c';
    expect(asked('\x1bP>|kitty(0.42.1)\x1b\\\x1b[?62c\x1b_Gi=31;OK\x1b\\\x1b[?62c')).toEqual({
      answers: { version: 'kitty(0.42.1)', kitty: true },
      further: question,
    });
    expect(asked('\x1bP>|ghostty 1.2\x1b\\\x1b[?62c\x1b_Gi=31;EINVAL:no\x1b\\\x1b[?62c').answers).toEqual({
      version: 'ghostty 1.2',
    });
    expect(asked('\x1bP>|tmux 3.5a\x1b\\\x1b[?62c').further).toBe('');
  });
});

test('answers are no keys, wherever they are cut', () => {
  const answers = 'j\x1b_Gi=31;OK\x1b\\\x1b[6;18;9t\x1b[4;432;720t\x1b[?62;4c\x1b_Gi=7;ENOENT:gone\x1b\\k';
  for (let cut = 0; cut <= answers.length; cut++) {
    const input = new Input();
    const parts = [input.push(answers.slice(0, cut)), input.push(answers.slice(cut))];
    expect(parts.map(({ keys }) => keys).join('')).toBe('jk');
  }
  const late = new Input();
  expect(late.push('\x1b').keys + late.flush() + late.push('_Gi=31;OK\x1b\\k').keys).toBe('\x1b[27uk');
});

test('Alt and _ are keys', () => {
  const input = new Input();
  expect(input.push('\x1b_j').keys).toBe('\x1b_j');
  expect(input.push('\x1b_').keys + input.flush()).toBe('\x1b_');
});
