import { expect, test } from 'vitest';
import { readHeader } from '../../src/archive/header.ts';

const epoch = '<!--1738841463000-->';
const link = '[某报｜标题](https://example.org/1.html)';
const date = '日期：Thu, 02 Jul 2020 18:28:24 +0000';
const url = 'https://example.org/1.html';
const published = '2020-07-02T18:28:24Z';
const captured = '2025-02-06T11:31:03Z';

test.each([
  ['the newer form', [epoch, link, '------', '', '<p>文'], { title: '某报｜标题', url, capturedAt: captured }],
  ['the older form', [link, '------', date, '', '<p>文'], { title: '某报｜标题', url, publishedAt: published }],
  ['lines in another order', [date, link, '-----', '<p>文'], { title: '某报｜标题', url, publishedAt: published }],
  ['no title', [epoch, '------', '<p>文'], { title: '', url: null, capturedAt: captured }],
  ['no header', ['<p>文'], { title: '', url: null, capturedAt: null, publishedAt: null }],
  ['brackets and bars in the title', [`[a [b](c) ](d) | "e"](${url})`, '<p>文'], { title: 'a [b](c) ](d) | "e"', url }],
  ['brackets in the address', [`[标题](${url}?a=(b)[c])`, '<p>文'], { title: '标题', url: `${url}?a=(b)[c]` }],
  ['a zero width space behind the bar', ['[某报｜\u200b标题](x)', '<p>文'], { title: '某报｜标题', url: null }],
  ['an address that is none', ['[标题](javascript:alert(1))', '<p>文'], { title: '标题', url: null }],
  ['epoch 0', ['<!--0-->', link, '<p>文'], { url, capturedAt: null }],
  ['an epoch of seconds', ['<!--1738841463-->', link, '<p>文'], { url, capturedAt: captured }],
  ['an epoch beyond all dates', ['<!--99999999999999999999-->', link, '<p>文'], { url, capturedAt: null }],
  ['an epoch of words', ['<!-- yesterday -->', link, '<p>文'], { url, capturedAt: null }],
  ['a date that no calendar has', [link, '日期：Thu, 31 Feb 2020 25:61:61 +0000', '<p>文'], { publishedAt: null }],
])('%s', (_name, lines, expected) => {
  const { given, body } = readHeader(lines.join('\n'));
  expect(given).toMatchObject(expected);
  expect(body).toBe('<p>文');
});

test('a file that ends inside its header', () => {
  expect(readHeader('[某报｜标').given.title).toBe('某报｜标');
  expect(readHeader(`${epoch}\n[标题](https://exam`).given).toMatchObject({ title: '标题', url: 'https://exam' });
});

test('only the first lines are a header', () => {
  const { given, body } = readHeader(`${link}\n<p>文\n${epoch}\n[别的](https://example.org/2)`);
  expect(given).toMatchObject({ title: '某报｜标题', url, capturedAt: null });
  expect(body).toBe(`<p>文\n${epoch}\n[别的](https://example.org/2)`);
});
