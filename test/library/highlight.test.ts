/** Highlights in texts that have changed: what is marked, as one sees it, in <>. */
import { describe, expect, test } from 'vitest';
import { highlightOf, passageOf } from '../../src/library/highlight.ts';
import type { Mark } from '../../src/library/reading.ts';

const text = '天亮了，渡口没有人。\n船夫在岸边等了很久，他说船不开了。后来雾散了，船就开了。\n到了对岸，天又黑了。';
const words = '他说船不开了。后来雾散了，船就开了。';
const start = text.indexOf(words);
const made = highlightOf(text, { start, end: start + words.length });
const mark: Mark = { ...made, key: 'k', article: 'a', title: '', file: '', note: '', created: 0 };
/** As versions before kept it: the end by its offset alone. */
const { until: _, ...older } = mark;

function marked(changed: string, one: Mark): string | undefined {
  const passage = passageOf(changed, one);
  return passage && changed.slice(passage.start, passage.end);
}

const cases: readonly [string, string, string | undefined][] = [
  ['nothing', text, words],
  ['a paragraph before it is new', `编者按：略有删节。\n${text}`, words],
  ['the words before it are others', text.replace('在岸边等了很久', '等到天黑'), words],
  ['the words behind it are others', text.replace('到了对岸，天又黑了', '完'), words],
  ['it is in another place', text.replace(words, '').concat(`\n${words}`), words],
  ['a word in it is another', text.replace('雾散了', '太阳出来了'), words.replace('雾散了', '太阳出来了')],
  ['a sentence in it is gone', text.replace('后来雾散了，', ''), words.replace('后来雾散了，', '')],
  ['between its ends there is a chapter now', text.replace('后来', '此处另起一章。'.repeat(100)), undefined],
  ['it is gone', text.replace(words, ''), undefined],
  ['all is another', '另一篇文章，与渡口全不相干。', undefined],
  ['nothing is left', '', undefined],
];

describe('a highlight, in a text where what has changed is:', () => {
  test.each(cases)('%s', (_case, changed, expected) => expect(marked(changed, mark)).toBe(expected));
});

describe('one of an older version', () => {
  test.each(cases)('%s', (_case, changed, expected) =>
    // Without its other end it is found by its own words only.
    expect(marked(changed, older)).toBe(expected === words ? words : undefined),
  );
});

test('of words that stand twice, the one that was marked', () => {
  const twice = '船开了。天亮了，渡口没有人。船开了。雾散了。';
  const at = twice.lastIndexOf('船开了。');
  const second: Mark = { ...mark, ...highlightOf(twice, { start: at, end: at + 4 }) };
  const added = `又及。${twice}`;
  expect(passageOf(added, second)).toEqual({ start: at + 3, end: at + 7 });
});

test('an end that nobody could have made marks nothing', () => {
  for (const end of [0, start - 5, 1e9]) {
    const passage = passageOf('不相干的文字在这里。', { ...older, end, quote: '' });
    expect(passage).toBe(undefined);
  }
});
