import { beforeEach, describe, expect, it } from 'vitest';
import { narrow } from '../../src/typeset/width.ts';
import { Desk } from '../../src/ui/desk.ts';
import { type Action, Keymap, type Place } from '../../src/ui/keys.ts';
import { piece } from '../../src/ui/row.ts';
import type { Area, View } from '../../src/ui/view.ts';

let log: string[];
let desk: Desk;
beforeEach(() => {
  log = [];
  desk = new Desk({
    keymap: new Keymap(),
    area: { columns: 12, rows: 3 },
    profile: narrow,
    otherwise: (action, key) => log.push(`otherwise ${action} ${key}`),
  });
});

interface Wants {
  readonly place?: Place;
  readonly covers?: boolean;
  readonly takes?: readonly Action[];
  readonly dock?: number;
  readonly typing?: boolean;
}

/** A view that is seen as its name on every row, and notes what it is asked. */
function view(
  name: string,
  { place = 'panel', covers = false, takes = [], dock = 0, typing = false }: Wants = {},
): View {
  return {
    places: [place],
    covers,
    dock: () => dock,
    draw: ({ columns, rows }: Area, below) =>
      Array.from({ length: rows }, (_, i) =>
        covers || dock > 0 ? [piece(name.repeat(columns))] : [...(below[i] ?? []).slice(0, 1), piece(name)],
      ),
    act: (action) => {
      log.push(`${name} ${action}`);
      return takes.includes(action);
    },
    ...(typing
      ? { type: (text: string) => log.push(`${name} types ${text}`) > 0, cursor: () => ({ column: 1, row: 2 }) }
      : {}),
    closed: () => log.push(`${name} closed`),
  };
}

const screen = () => desk.frame().rows.map((row) => row.map(({ text }) => text).join(''));

describe('a key on the desk', () => {
  it('is asked from the top down, as far as the view that covers the rest', () => {
    desk.push(view('甲', { place: 'list', covers: true, takes: ['down'] }));
    desk.push(view('乙', { place: 'article', covers: true }));
    desk.push(view('丙'));
    desk.press('j');
    expect(log).toEqual(['丙 down', '乙 down', 'otherwise down j']);
  });

  it('stops where it is taken', () => {
    desk.push(view('甲', { place: 'list', covers: true }));
    desk.push(view('乙', { takes: ['down'] }));
    desk.press('j');
    expect(log).toEqual(['乙 down']);
  });

  it('means what it means to the innermost place', () => {
    desk.push(view('甲', { place: 'article', covers: true, takes: ['findPrevious'] }));
    desk.press('N');
    desk.push(view('乙', { takes: ['note'] }));
    desk.press('N');
    expect(log).toEqual(['甲 findPrevious', '乙 note']);
  });

  it('is typed where something is typed', () => {
    desk.push(view('甲', { place: 'list', covers: true }));
    desk.push(view('乙', { typing: true }));
    desk.press('j', 'j');
    desk.paste('一\r\n二\t三\u2028四');
    expect(log).toEqual(['乙 types j', '乙 types 一 二 三 四']);
  });

  it('that nobody knows does nothing', () => {
    desk.push(view('甲', { place: 'list', covers: true }));
    desk.press('f9');
    expect(log).toEqual([]);
  });
});

describe('the frame', () => {
  it('is the view that covers the rest, and what lies on it', () => {
    desk.push(view('a', { covers: true }));
    desk.push(view('b', { covers: true }));
    expect(screen()).toEqual(['bbbbbbbbbbbb', 'bbbbbbbbbbbb', 'bbbbbbbbbbbb']);
  });

  it('puts what is docked beside it', () => {
    desk.push(view('a', { covers: true }));
    desk.push(view('b', { dock: 4 }));
    expect(screen()).toEqual(['aaaaaaaabbbb', 'aaaaaaaabbbb', 'aaaaaaaabbbb']);
    expect(desk.docked(12)).toBe(4);
  });

  it('is always as large as the screen', () => {
    expect(screen()).toEqual(Array(3).fill(' '.repeat(12)));
    desk.push(view('a', { covers: true }));
    desk.resize({ columns: 5, rows: 2 });
    expect(screen()).toEqual(['aaaaa', 'aaaaa']);
  });

  it('says a notice on its last row until the next key', () => {
    desk.push(view('a', { covers: true }));
    desk.notice('好');
    expect(screen()).toEqual(['aaaaaaaaaaaa', 'aaaaaaaaaaaa', '  好        ']);
    desk.press('j');
    expect(screen()[2]).toBe('aaaaaaaaaaaa');
  });

  it('keeps a notice until what is typed on that row is done', () => {
    desk.push(view('a', { covers: true }));
    const prompt = view('b', { typing: true });
    desk.push(prompt);
    desk.notice('好');
    desk.press('x', 'x');
    expect(screen()[2]).not.toContain('好');
    expect(desk.frame().cursor).toEqual({ column: 1, row: 2 });
    desk.remove(prompt);
    expect(screen()[2]).toBe('  好        ');
    expect(desk.frame().cursor).toBeUndefined();
  });
});

describe('a view taken off the desk', () => {
  it('takes with it what lies on it, the topmost first, each told once', () => {
    const [a, b, c] = [view('a', { covers: true }), view('b'), view('c')];
    for (const one of [a, b, c]) desk.push(one);
    desk.remove(b);
    desk.remove(b);
    expect(log).toEqual(['c closed', 'b closed']);
    expect(desk.views).toEqual([a]);
  });

  it('is no longer seen, and what it covered is', () => {
    const [a, b] = [view('a', { covers: true }), view('b', { covers: true })];
    desk.push(a);
    desk.push(b);
    expect([desk.shows(a), desk.shows(b)]).toEqual([false, true]);
    desk.remove(b);
    expect([desk.shows(a), desk.shows(b)]).toEqual([true, false]);
  });
});

describe('whoever draws', () => {
  it('is told of changes until it no longer listens', () => {
    let told = 0;
    const stop = desk.onChange(() => told++);
    const before = desk.version;
    desk.press('j');
    expect([told, desk.version - before]).toEqual([1, 1]);
    stop();
    desk.press('j');
    expect(told).toBe(1);
  });
});
