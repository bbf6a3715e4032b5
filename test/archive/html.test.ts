import { expect, test } from 'vitest';
import { parseHtml } from '../../src/archive/html.ts';

/** The events as balanced markup: `[p text [b bold]]`. */
function events(html: string): string {
  let picture = '';
  parseHtml(html, {
    open: (name, attributes) => {
      const written = Object.entries(attributes).map(([key, value]) => ` ${key}=${JSON.stringify(value)}`);
      picture += `[${name}${written.join('')} `;
    },
    close: (name) => {
      picture += `]${name} `;
    },
    text: (text) => {
      picture += text;
    },
  });
  return picture.trim();
}

test.each([
  ['a paragraph', '<p>a</p>', '[p a]p'],
  ['a paragraph ends the one before', '<p>a<p>b', '[p a]p [p b]p'],
  ['a block ends a paragraph', '<p>a<div>b</div>', '[p a]p [div b]div'],
  ['an inline element does not', '<p>a<span>b</p>', '[p a[span b]span ]p'],
  ['an end tag closes what is inside', '<div><b>a</div>b', '[div [b a]b ]div b'],
  ['an inline end tag closes no block', '<b><p>a</b>b</p>', '[b [p a]b b]p'],
  ['end tags without start tags', '</div>a</b>', 'a'],
  [
    'list items end each other, inner lists not',
    '<ul><li>a<ul><li>b</ul><li>c</ul>',
    '[ul [li a[ul [li b]li ]ul ]li [li c]li ]ul',
  ],
  [
    'cells and rows end each other',
    '<table><tr><td>a<td>b<tr><td>c</table>',
    '[table [tr [td a]td [td b]td ]tr [tr [td c]td ]tr ]table',
  ],
  ['links do not nest', '<a href=x>a<a href=y>b</a>', '[a href="x" a]a [a href="y" b]a'],
  ['void elements close at once', 'a<br>b<img src=x>', 'a[br ]br b[img src="x" ]img'],
  ['</br> is a line break', 'a</br>b', 'a[br ]br b'],
  ['a heading ends a heading', '<h2>a<h3>b</h3>', '[h2 a]h2 [h3 b]h3'],
  ['</h2> ends an <h3>', '<h3>a</h2>b', '[h3 a]h3 b'],
  ['entities', '&amp;&lt;&#x4e00;&nbsp;&bogus;', '&<一\u00a0&bogus;'],
  ['entities in attributes', '<a href="?a=1&amp;b=2&copy=3">a</a>', '[a href="?a=1&b=2&copy=3" a]a'],
  ['raw text', '<script>a<b>&amp;</script>b', '[script a<b>&amp;]script b'],
  ['comments and declarations', '<!doctype html>a<!-- <p>b -->c<?php d ?>', 'ac'],
  ['an attribute given twice', '<p class=a class=b>', '[p class="a" ]p'],
  ['attributes that nobody needs', '<p onclick=a __proto__=b>', '[p ]p'],
  ['upper case', '<P ALIGN=center>a</P>', '[p align="center" a]p'],
  ['a tag that never ends', '<p>a</p><img src="x', '[p a]p'],
])('%s', (_name, html, expected) => {
  expect(events(html).replace(/ +/g, ' ')).toBe(expected);
});

test('offsets say where the content of an element is', () => {
  const html = '<div>a<p>b</div>c';
  const contents: string[] = [];
  const starts: number[] = [];
  parseHtml(html, {
    open: (_name, _attributes, inner) => starts.push(inner),
    close: (name, at) => contents.push(`${name}: ${html.slice(starts.pop(), at)}`),
    text: () => {},
  });
  expect(contents).toEqual(['p: b', 'div: a<p>b']);
});
