/** What a terminal is taken to be able to do, from its name, its environment, its answers and what it was told. */
import { describe, expect, test } from 'vitest';
import { type Environment, featuresOf, type Wanted } from '../../src/terminal/features.ts';
import type { Answers } from '../../src/terminal/probe.ts';
import { kindOf } from '../../src/terminal/terminfo.ts';

const features = (env: Environment, answers: Answers = {}, wanted: Wanted = {}) =>
  featuresOf(env, kindOf(env.TERM ?? ''), answers, wanted);

const all = 16777216;

describe('colours', () => {
  test.each<[string, Environment, Answers, Wanted, number]>([
    ['a VT100', { TERM: 'vt100' }, {}, {}, 0],
    ['the console', { TERM: 'linux' }, {}, {}, 16],
    ['xterm', { TERM: 'xterm' }, {}, {}, 16],
    ['xterm with 256', { TERM: 'xterm-256color' }, {}, {}, 256],
    ['GNU screen', { TERM: 'screen' }, {}, {}, 16],
    ['tmux', { TERM: 'tmux-256color' }, {}, {}, 256],
    ['said by the environment', { TERM: 'xterm', COLORTERM: 'truecolor' }, {}, {}, all],
    ['said by the terminal, as over SSH', { TERM: 'xterm-256color' }, { trueColour: true }, {}, all],
    ['NO_COLOR', { TERM: 'xterm-256color', COLORTERM: 'truecolor', NO_COLOR: '1' }, { trueColour: true }, {}, 0],
    ['NO_COLOR that is empty', { TERM: 'xterm-256color', NO_COLOR: '' }, {}, {}, 256],
    ['chosen in the reader, over NO_COLOR', { TERM: 'xterm', NO_COLOR: '1' }, {}, { colours: 256 }, 256],
    ['none, chosen in the reader', { TERM: 'xterm-256color' }, { trueColour: true }, { colours: 0 }, 0],
  ])('%s', (_, env, answers, wanted, colours) => {
    expect(features(env, answers, wanted).colours).toBe(colours);
  });
});

describe('the ground', () => {
  test.each<[string, Environment, Answers, Wanted, string | null]>([
    ['not known', {}, {}, {}, null],
    ['OSC 11: black', {}, { luminance: 0 }, {}, 'dark'],
    ['OSC 11: paper', {}, { luminance: 0.93 }, {}, 'light'],
    ['COLORFGBG of a light one', { COLORFGBG: '0;15' }, {}, {}, 'light'],
    ['COLORFGBG of a dark one', { COLORFGBG: '15;default;0' }, {}, {}, 'dark'],
    ['the answer before the environment', { COLORFGBG: '0;15' }, { luminance: 0 }, {}, 'dark'],
    ['the choice before the answer', {}, { luminance: 0 }, { background: 'light' }, 'light'],
  ])('%s', (_, env, answers, wanted, background) => {
    expect(features({ TERM: 'xterm', ...env }, answers, wanted).background).toBe(background);
  });
});

describe('OSC 8', () => {
  test.each<[string, Environment, Answers, boolean]>([
    ['xterm', { TERM: 'xterm-256color' }, {}, false],
    ['the console', { TERM: 'linux' }, {}, false],
    ['kitty', { TERM: 'xterm-kitty' }, {}, true],
    ['GNOME Terminal', { TERM: 'xterm-256color', VTE_VERSION: '7600' }, {}, true],
    ['an old one', { TERM: 'xterm-256color', VTE_VERSION: '4800' }, {}, false],
    ['said by XTVERSION', { TERM: 'xterm-256color' }, { version: 'WezTerm 20240203' }, true],
    ['tmux 3.3', { TERM: 'tmux-256color', TMUX: 'x' }, { version: 'tmux 3.3a' }, false],
    ['tmux 3.4', { TERM: 'tmux-256color', TMUX: 'x' }, { version: 'tmux 3.4' }, true],
    ['an old tmux in kitty', { TERM: 'screen', TMUX: 'x', KITTY_WINDOW_ID: '1' }, { version: 'tmux 3.2' }, false],
  ])('%s', (_, env, answers, hyperlinks) => {
    expect(features(env, answers).hyperlinks).toBe(hyperlinks);
  });
});
