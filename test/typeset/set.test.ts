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

test.each([
  ['a minus stays with its number', '气温为-10℃、-12℃、-8℃和-20℃。', 12, ['气温为-10℃、', '-12℃、-8℃和', '-20℃。']],
  ['a price may follow a stop', '先付9、￥20，再付10，$30。', 10, ['先付9、', '￥20，再付', '10，$30。']],
  ['a range of days is whole', '在7月-8月和9月之间', 10, ['在7月-8月', '和9月之间']],
  ['a telephone number is whole', '电话010-8888-9999、+86', 16, ['电话', '010-8888-9999、', '+86']],
  ['too long, it is parted behind a hyphen', '电话010-8888-9999。', 12, ['电话010-', '8888-9999。']],
  ['full-width words and numbers', '一张ＤＶＤ和１２３张', 10, ['一张ＤＶＤ', '和１２３张']],
  ['a name stays with its mark', '很热的天，@某某说好', 10, ['很热的天，', '@某某说好']],
  ['a number and what it counts, a blank between', '共有很多 30 个人走了', 12, ['共有很多', '30 个人走了']],
  ['hashtags', '天热，#另一个话题#好', 10, ['天热，', '#另一个话', '题#好']],
  ['two of them', '说#一个##另一个#', 10, ['说#一个#', '#另一个#']],
  ['no hashtags', '他会C#和F#也好', 10, ['他会C#和F#', '也好']],
] as const)('%s', (_name, text, measure, lines) => {
  expect(set([paragraph(text)], measure, { indent: false, justify: false })).toEqual(lines);
});
