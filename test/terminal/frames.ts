/** Random frames as a reader draws them: CJK, emoji, styles, links; each made from the last by what readers do. */
import fc from 'fast-check';

const pieces = [
  'plain text ',
  '阅览室里',
  '“引文”——',
  '1949年',
  '·',
  '①②',
  '，。；：',
  '　',
  '❤\ufe0f',
  '👨\u200d👩\u200d👧',
  '🇨🇳',
  '😀',
  'e\u0301',
  '한국어',
  'ｱｲｳ',
  '   ',
  '─────',
];

const styles = [
  '0',
  '1',
  '2',
  '3',
  '4',
  '7',
  '9',
  '31',
  '94',
  '38;5;200',
  '38;2;1;2;3',
  '38;2;168;168;168',
  '42',
  '48;5;250',
  '1;34',
  '22',
  '39;49',
];

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...pieces) },
  { weight: 2, arbitrary: fc.constantFrom(...styles).map((style) => `\x1b[${style}m`) },
  { weight: 1, arbitrary: fc.constantFrom('https://example.org/a', '').map((url) => `\x1b]8;;${url}\x1b\\`) },
);

export const line = fc.array(piece, { maxLength: 14 }).map((parts) => parts.join(''));

/** What happens between two frames. */
export type Step =
  | { readonly kind: 'edit'; readonly row: number; readonly line: string }
  | {
      readonly kind: 'scroll';
      readonly top: number;
      readonly bottom: number;
      readonly by: number;
      readonly lines: string[];
    }
  | { readonly kind: 'page'; readonly lines: string[] }
  | { readonly kind: 'resize'; readonly columns: number; readonly rows: number };

const row = fc.nat(11);

export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('edit' as const), row, line }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('scroll' as const),
      top: row,
      bottom: row,
      by: fc.integer({ min: -5, max: 5 }),
      lines: fc.array(line, { minLength: 5, maxLength: 5 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('page' as const), lines: fc.array(line, { maxLength: 12 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('resize' as const),
      columns: fc.integer({ min: 2, max: 40 }),
      rows: fc.integer({ min: 1, max: 12 }),
    }),
  },
);

/** The frame after a step. */
export function apply(frame: readonly string[], change: Step): string[] {
  const next = Array.from({ length: 12 }, (_, y) => frame[y] ?? '');
  if (change.kind === 'edit') next[change.row] = change.line;
  else if (change.kind === 'page') return change.lines;
  else if (change.kind === 'scroll') {
    const [top, bottom] = [Math.min(change.top, change.bottom), Math.max(change.top, change.bottom)];
    for (let y = top; y <= bottom; y++) {
      const from = y + change.by;
      next[y] = from >= top && from <= bottom ? (frame[from] ?? '') : (change.lines[y % change.lines.length] ?? '');
    }
  }
  return next;
}
