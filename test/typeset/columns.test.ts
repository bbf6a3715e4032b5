import { expect, test } from 'vitest';
import { fit, fitTail } from '../../src/typeset/columns.ts';

test.each([
  ['short', '河边', 8, 'start', '河边    '],
  ['at the end', '河边', 8, 'end', '    河边'],
  ['in the middle', '河边', 7, 'center', ' 河边  '],
  ['exact', '河边走走', 8, 'start', '河边走走'],
  ['cut between wide characters', '河边走走吧', 8, 'start', '河边走… '],
  ['room for the mark only', '河边', 1, 'start', '…'],
  ['no room', '河边', 0, 'start', ''],
] as const)('%s', (_, text, width, align, expected) => {
  expect(fit(text, width, { ambiguous: 1 }, align)).toBe(expected);
});

test('the mark counts as the terminal shows it', () => {
  expect(fit('河边走走吧', 8, { ambiguous: 2 })).toBe('河边走…');
  expect(fit('河边', 1, { ambiguous: 2 })).toBe(' ');
});

test.each([
  ['short', '河边', 8, 1, '    河边'],
  ['exact', '河边走走', 8, 1, '河边走走'],
  ['cut between wide characters', '去河边走走吧', 8, 1, ' …走走吧'],
  ['a cluster is cut off whole', 'cafe\u0301s', 3, 1, '…e\u0301s'],
  ['room for the mark only', '河边', 1, 1, '…'],
  ['no room', '河边', 0, 1, ''],
  ['a mark of two cells', '去河边走走吧', 8, 2, '…走走吧'],
] as const)('what stands before a word: %s', (_, text, width, ambiguous, expected) => {
  expect(fitTail(text, width, { ambiguous })).toBe(expected);
});
