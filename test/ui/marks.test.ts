import { describe, expect, it } from 'vitest';
import type { Line, Span } from '../../src/typeset/page.ts';
import { Layers, type Mark, marked } from '../../src/ui/marks.ts';
import type { Ground } from '../../src/ui/row.ts';

const signs: Partial<Record<Ground, string>> = { hit: '[]', current: '{}', highlight: '<>', bar: '()' };

/** A line of spans that follow one another in the text from offset 100 on; a span in braces is typesetting's own. */
function line(...texts: (string | { added: string })[]): Line {
  let at = 100;
  const spans = texts.map((text): Span => {
    if (typeof text !== 'string') return { text: text.added, role: 'text' };
    at += text.length;
    return { text, role: 'text', at: at - text.length };
  });
  return { spans, cells: 0, start: 100, end: at, block: 0 };
}

/** The pieces as text, marked ones in brackets. */
const picture = (on: Line, marks: Layers) =>
  marked(on, marks)
    .map(({ text, ground }) => {
      const [open = '', close = ''] = (ground && signs[ground]) ?? '';
      return open + text + close;
    })
    .join('');

const mark = (start: number, end: number, ground: Ground = 'hit'): Mark => ({ start, end, ground });

function layered(marks: Parameters<Layers['set']>[1], over: readonly Mark[] = []): Layers {
  const all = new Layers();
  all.set('hit', marks);
  all.set('current', over);
  return all;
}

describe('marks on a line', () => {
  it.each<[string, Line, Mark[], string]>([
    ['none', line('江上之清风'), [], '江上之清风'],
    ['elsewhere', line('江上之清风'), [mark(0, 100), mark(105, 200)], '江上之清风'],
    ['within', line('江上之清风'), [mark(101, 103)], '江[上之]清风'],
    ['from the line before and on to the next', line('江上之清风'), [mark(90, 101), mark(104, 110)], '[江]上之清[风]'],
    ['over two spans', line('江上', '之清风'), [mark(101, 104)], '江[上][之清]风'],
    [
      'over a blank that typesetting added, not over an indent',
      line({ added: '    ' }, '江上', { added: ' ' }, '之'),
      [mark(100, 103)],
      '    [江上][ ][之]',
    ],
    ['never inside a grapheme cluster', line('a👩‍💻b'), [mark(101, 103)], 'a[👩‍💻]b'],
    ['with a combining mark', line('é́t'), [mark(100, 101)], '[é́]t'],
  ])('%s', (_, on, marks, expected) => expect(picture(on, layered(marks))).toBe(expected));

  it('what stands for a control character is marked as one', () => {
    const spans: Span[] = [
      { text: '甲', role: 'text', at: 100 },
      { text: '[U+202E]', role: 'text', at: 101 },
      { text: '乙', role: 'text', at: 102 },
    ];
    const on = { spans, cells: 12, start: 100, end: 103, block: 0 };
    expect(picture(on, layered([mark(101, 103)]))).toBe('甲[[U+202E]][乙]');
    expect(picture(on, layered([mark(102, 103)]))).toBe('甲[U+202E][乙]');
  });

  it('an upper layer covers a lower one', () => {
    expect(picture(line('江上之清风'), layered([mark(100, 104)], [mark(101, 103, 'current')]))).toBe(
      '[江]{上之}[清]风',
    );
  });

  it('a layer may be asked line by line', () => {
    const asked: number[][] = [];
    const marks = layered((start, end) => {
      asked.push([start, end]);
      return [mark(102, 103)];
    });
    expect(picture(line('江上之清风'), marks)).toBe('江上[之]清风');
    expect(asked).toEqual([[100, 105]]);
  });

  it('a layer without marks is none', () => {
    const marks = layered([mark(100, 105)]);
    marks.set('hit');
    expect(picture(line('江上之清风'), marks)).toBe('江上之清风');
  });
});
