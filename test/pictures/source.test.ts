import { describe, expect, test } from 'vitest';
import { dataOf, sourceOf } from '../../src/pictures/source.ts';

describe('an image stands beside its article', () => {
  test.each([
    ['lamp.png', 'lamp.png'],
    ['./images/lamp.png', 'images/lamp.png'],
    ['images//lamp.png?v=2#top', 'images/lamp.png'],
    ['%E6%B8%A1%E5%8F%A3.jpg', '渡口.jpg'],
    ['100%.png', '100%.png'],
  ])('%s', (src, path) => expect(sourceOf(src)).toEqual({ kind: 'file', path }));

  test.each([
    ['nothing', ''],
    ['another host', 'https://example.org/lamp.png'],
    ['another host, by the page’s scheme', '//example.org/lamp.png'],
    ['a scheme of its own', 'file:///etc/passwd'],
    ['an absolute path', '/etc/passwd'],
    ['an absolute path, hidden', '%2Fetc/passwd'],
    ['out of the folder', '../lamp.png'],
    ['out of the folder, hidden', 'images/%2e%2e/%2e%2e/lamp.png'],
    ['out of the folder on Windows', 'images\\..\\..\\lamp.png'],
    ['a drive on Windows', 'images/c:/lamp.png'],
    ['the folder itself', './'],
    ['a zero in it', 'lamp.png%00.txt'],
    ['a place in the page', '#lamp'],
  ])('not: %s', (_, src) => expect(sourceOf(src)).toBeNull());
});

test.each([
  ['data:image/png;base64,AQID', [1, 2, 3]],
  ['data:image/png;name=a;base64,AQID', [1, 2, 3]],
  ['data:image/png,AQID', null],
  ['data:image/png;base64', null],
])('the bytes of %s', (url, bytes) => {
  expect(sourceOf(url)).toEqual({ kind: 'data', url });
  expect(dataOf(url)).toEqual(bytes && Buffer.from(bytes));
});
