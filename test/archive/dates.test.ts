import { expect, test } from 'vitest';
import { dateInPath, parseDate } from '../../src/archive/dates.ts';

test.each([
  ['Thu, 02 Jul 2020 18:28:24 +0000', '2020-07-02T18:28:24Z'],
  ['Thu, 02 Jul 2020 18:28:24 GMT', '2020-07-02T18:28:24Z'],
  ['02 Jul 2020 18:28 +0800', '2020-07-02T10:28:00Z'],
  ['Thu, 02 Jul 2020 01:28:24 GMT+8', '2020-07-01T17:28:24Z'],
  ['2020-07-02T18:28:24.123Z', '2020-07-02T18:28:24Z'],
  ['2020-07-02T18:28:24+08:00', '2020-07-02T10:28:24Z'],
  ['2020-07-02 18:28:24', '2020-07-02'],
  ['2025.2.6', '2025-02-06'],
  ['2025年2月6日', '2025-02-06'],
  ['2025/12/31', '2025-12-31'],
  ['2025-2-6 上午', '2025-02-06'],
  ['13/10/2020 - 06:20', '2020-10-13'],
  ['02/07/2020', null],
  ['2025.13.45', null],
  ['2020年2月31日', null],
  ['Thu, 31 Feb 2020 10:00:00 +0000', null],
  ['Thu, 02 Jul 2020 25:00:00 +0000', null],
  ['1593714504', null],
  ['昨天', null],
  ['', null],
])('%s', (written, date) => {
  expect(parseDate(written)).toBe(date);
});

test('a date in an address', () => {
  expect(dateInPath('https://example.org/2020/07/02/title/')).toBe('2020-07-02');
  expect(dateInPath('https://example.org/chinese/2020/07/title/')).toBeNull();
});
