import { describe, expect, it } from 'vitest';
import type { Colours } from '../../src/terminal/style.ts';
import type { Ground, PieceRole, Row } from '../../src/ui/row.ts';
import { painter, type ThemeName, themes } from '../../src/ui/theme.ts';

const shown = (line: string) => line.replaceAll('\x1b', 'ESC');
const paint = (row: Row, depth: Colours, theme: ThemeName = 'dark', links = false) =>
  shown(painter(themes[theme], depth, links)(row));

describe('a row in colours', () => {
  it.each<[Colours, string]>([
    [0, 'ESC[1m题ESC[0m ESC[7m中ESC[0m'],
    [16, 'ESC[1m题ESC[0m ESC[30;43m中ESC[0m'],
    [256, 'ESC[1m题ESC[0m ESC[48;5;58m中ESC[0m'],
    [16777216, 'ESC[1m题ESC[0m ESC[48;2;95;95;0m中ESC[0m'],
  ])('of a terminal with %i of them', (depth, expected) => {
    const row: Row = [
      { text: '题', role: 'title' },
      { text: ' ', role: 'text' },
      { text: '中', role: 'text', ground: 'hit' },
    ];
    expect(paint(row, depth)).toBe(expected);
  });

  it('marks of the text add to its role', () => {
    const row: Row = [{ text: '字', role: 'text', strong: true, emphasis: true, underline: true, deleted: true }];
    expect(paint(row, 256)).toBe('ESC[1;3;4;9m字ESC[0m');
  });

  it('a link is one where the terminal has links, and is underlined in any case', () => {
    const row: Row = [{ text: '字', role: 'link', href: 'https://example.org/' }];
    expect(paint(row, 0)).toBe('ESC[4m字ESC[0m');
    expect(paint(row, 0, 'dark', true)).toBe('ESC]8;;https://example.org/ESC\\ESC[4m字ESC[0mESC]8;;ESC\\');
  });

  it('plain text costs nothing', () => {
    expect(paint([{ text: '字', role: 'text' }], 16777216)).toBe('字');
  });
});

describe('every theme', () => {
  const names = Object.keys(themes) as ThemeName[];
  const grounds: Ground[] = ['chosen', 'hit', 'current', 'highlight', 'selection', 'selectedHighlight', 'bar'];

  it.each(names)('%s tells a marked piece from a plain one without any colour', (name) => {
    for (const ground of grounds) {
      const plain = paint([{ text: '字', role: 'text' }], 0, name);
      expect(`${ground} ${paint([{ text: '字', role: 'text', ground }], 0, name)}`).not.toBe(`${ground} ${plain}`);
    }
  });

  it.each(names)(
    '%s tells what is read of the bar from its track, and a hit from the one that one is at, at any depth',
    (name) => {
      for (const depth of [0, 16, 256, 16777216] as const) {
        const [bar, track, hit, current, chosen] = (['bar', 'track', 'hit', 'current', 'chosen'] as const).map(
          (ground) => paint([{ text: '字', role: 'text', ground }], depth, name),
        );
        expect(bar).not.toBe(track);
        expect(hit).not.toBe(current);
        expect(chosen).not.toBe(current);
      }
    },
  );

  it.each(names)('%s writes nothing in the colour that is behind it', (name) => {
    for (const role of Object.keys(themes[name].roles) as PieceRole[])
      for (const ground of grounds) {
        const line = paint([{ text: '字', role, ground }], 16, name);
        const [fg, bg] = [/[[;](?:3|9)(\d)(?=[;m])/, /[[;](?:4|10)(\d)(?=[;m])/].map((code) => code.exec(line)?.[0]);
        if (fg && bg) expect(Number(fg.slice(1)) + 10, line).not.toBe(Number(bg.slice(1)));
      }
  });

  it.each(names)('%s has no colours for a terminal without', (name) => {
    const roles = Object.keys(themes[name].roles) as PieceRole[];
    const codes = roles.flatMap((role) =>
      [...grounds, undefined].map((ground) => paint([{ text: '', role, ...(ground ? { ground } : {}) }], 0, name)),
    );
    expect(codes.filter((code) => /ESC\[[\d;]*[34]\d/.test(code))).toEqual([]);
  });

  it.each(names)(
    '%s tells a highlight, a selection and a highlight in it from one another and from a link without any colour',
    (name) => {
      const looks = (['highlight', 'selection', 'selectedHighlight'] as const).map((ground) =>
        paint([{ text: '字', role: 'text', ground }], 0, name),
      );
      looks.push(paint([{ text: '字', role: 'link' }], 0, name));
      expect(new Set(looks).size).toBe(4);
    },
  );
});
