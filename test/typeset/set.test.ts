import { expect, test } from 'vitest';
import { paragraph, set } from './article.ts';

test('no line begins or ends with punctuation that may not stand there', () => {
  expect(set([paragraph('他说：「今天的风很大，我们还是去河边走走吧。」于是大家都出了门。')], 20)).toEqual([
    '    他说：「今天的',
    '风很大，我们还是去河',
    '边走走吧。」于是大家',
    '都出了门。',
  ]);
});
