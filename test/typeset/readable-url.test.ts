import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readableUrl } from '../../src/typeset/readable-url.ts';

test.each([
  ['https://example.org/%E6%B1%9F%e6%b9%96/?q=%E8%88%B9#%E4%B8%80', 'https://example.org/江湖/?q=船#一'],
  ['https://example.org/%E2%80%9C%E8%88%B9%E2%80%9D%EF%BC%8C', 'https://example.org/“船”，'],
  ['https://example.org/caf%C3%A9%20au%2Flait', 'https://example.org/café%20au%2Flait'],
  ['a folder/%E8%88%B9.png', 'a folder/船.png'],
  // Not UTF-8, cut short, and bytes that would be another character: as they are.
  ['https://example.org/%B4%AC%E6%B1', 'https://example.org/%B4%AC%E6%B1'],
  ['https://example.org/%C0%AF', 'https://example.org/%C0%AF'],
  // What would not be seen, or turn the text about: U+202E, U+3000, U+200B, U+E000.
  [
    'https://example.org/%E2%80%AE%E3%80%80%E2%80%8B%EE%80%80',
    'https://example.org/%E2%80%AE%E3%80%80%E2%80%8B%EE%80%80',
  ],
  // A host is what it is.
  ['https://%D0%B0pple.com/%D0%B0', 'https://%D0%B0pple.com/а'],
])('%s is shown as %s', (url, shown) => expect(readableUrl(url)).toBe(shown));

test('what is shown is the same address', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (path) => {
      const url = `https://example.org/${encodeURIComponent(path)}`;
      expect(new URL(readableUrl(url)).href).toBe(new URL(url).href);
    }),
  ));
