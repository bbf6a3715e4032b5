import { describe, expect, test } from 'vitest';
import { anchorAt, resolveAnchor } from '../../src/library/anchor.ts';

const text = '第一段说的是春天的事情，花开了。\n第二段说的是夏天的事情，雨来了。\n第三段说的是秋天的事情，叶落了。';

describe('a place stays with its words', () => {
  const place = text.indexOf('雨来了');
  const cases: [string, string, string][] = [
    ['nothing changed', text, '雨来了'],
    ['a line before it was added', `编者按：本文略有删节。\n${text}`, '雨来了'],
    ['the paragraph before it is gone', text.slice(text.indexOf('第二')), '雨来了'],
    ['the words after it changed', text.replace('雨来了。\n第三段说的是秋天', '雪来了。\n末段说的是冬天'), '雪来了'],
    ['the words before it changed', text.replace('夏天的事情，', '夏日，'), '雨来了'],
  ];
  test.each(cases)('%s', (_, changed, words) => {
    expect(changed.slice(resolveAnchor(changed, anchorAt(text, place))).startsWith(words)).toBe(true);
  });

  test('where nothing of it is left, the offset stands, inside the text', () => {
    expect(resolveAnchor('短文', anchorAt(text, place))).toBe(2);
    expect(resolveAnchor('', anchorAt(text, place))).toBe(0);
  });
});
