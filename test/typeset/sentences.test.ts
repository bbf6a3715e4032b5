/** Where sentences are cut: each picture is a line with ¦ where one ends and the next begins. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Sentence, Sentences, sentencesOf } from '../../src/typeset/sentences.ts';

/** The line with its cuts; blanks between two sentences stand behind the cut. */
function cut(line: string): string {
  let at = 0;
  const parts = sentencesOf(line).map(({ start, end }, i) => {
    const part = (i > 0 ? '¦' : '') + line.slice(at, end);
    expect(line.slice(at, start).trim()).toBe('');
    at = end;
    return part;
  });
  return parts.join('') + line.slice(at);
}

const pictures: Readonly<Record<string, readonly string[]>> = {
  'a stop of any kind': ['天亮了。¦雾散了！¦船来了吗？¦来了', '天亮了｡¦霧散了!¦船來了嗎?¦來了', '没有标点的一行'],
  'several stops are one': ['什么？！¦真的吗？？？¦不会吧！！¦好。', '船走了。。。。¦人散了。'],
  'closing marks stay': [
    '他说：“船来了。”¦她没有动。',
    '“他说：‘走吧……。’”¦她回头看了一眼。',
    '「他說：『走吧。』」¦她笑了。',
    '“一。¦二！¦三。”¦四。',
    '他说：”船来了。”¦她没有动。',
    '"船来了。"¦"走吧。"',
  ],
  'opening marks go with what they open': [
    '天亮了。¦“走吧。”¦（船开了。）¦《渡口》写到这里。',
    '天亮了。¦【注】雾散了。',
  ],
  'who said it goes with what was said': [
    '“船来了吗？”他问。¦没有人答。',
    '“走！”船夫喊道，“快走！”¦人都上了船。',
    '“走吧。”她接着说。¦天亮了。',
    '“走！”——船夫',
    '“所以……”¦也就是说，没有船。',
  ],
  'words quoted in the middle': [
    '他提出“怎么办？”的问题。¦没有人答。',
    '他喊着“加油！”冲了过去。¦大家笑了。',
    '“好！”，他说。',
  ],
  'titles and brackets are not taken apart': [
    '《怎么办？》是一本书。¦我读过。',
    '他（真的！）走了。¦（下文从略。）¦第二天他又来了。',
    '他走了（雾散了。船来了）又回来。¦天黑了。',
    '他走了（见图。¦没有收尾的括号。',
  ],
  'an ellipsis ends one': ['他走了……¦天黑了。', '“我……”¦他停住了。', '船走远了 ……¦大家都明白'],
  'an ellipsis goes on': ['我……我没有。', '苹果、梨……等等。', '从……到……都有。', '……然后他走了。', '当……时，船开了。'],
  'numbers and addresses': [
    '涨了3.5%。¦见第2.1节。',
    '见 https://example.org/a.html?page=2 一页。¦完。',
    '1. 第一条。¦2. 第二条。',
    '1.苹果。¦2.梨。',
    '共两条：1.苹果，2.梨。¦完。',
    'No. 5 船。¦到了。',
  ],
  'Latin sentences': [
    'The boat came.¦ "Really?" he asked.¦ "Yes."¦ She nodded.',
    'Dr. Lu met Mr. Wang.¦ They left at 5 p.m.¦ The rain began.',
    'J. K. Lu wrote it.¦ It was the U.S.¦ He left the U.S. Army.',
    'Wait... what?¦ See e.g. Lu.',
  ],
  'Latin stops in Chinese': ['真的吗?¦我不信!¦天黑了.¦人散了.', 'Yahoo!奇摩来了。¦他说OK.¦走了.'],
  'the number of a note': ['他走了。[1]¦天黑了。①¦雨停了。¹²'],
};

describe.each(Object.entries(pictures))('%s', (_, lines) => {
  it.each(lines)('%s', (line) => expect(cut(line.replaceAll('¦', ''))).toBe(line));
});

test('nothing of a line is lost, and no two sentences overlap', () => {
  const character = fc.constantFrom(...'船来。！？…．.!?“”‘’「」（）《》"\' 1aA，[]①');
  fc.assert(
    fc.property(fc.array(character, { maxLength: 40 }), (characters) => {
      const line = characters.join('');
      const sentences = sentencesOf(line);
      const words = sentences.map(({ start, end }) => line.slice(start, end));
      expect(words.join('').replace(/\s/g, '')).toBe(line.replace(/\s/g, ''));
      expect(words.every((one) => one !== '' && one === one.trim())).toBe(true);
    }),
  );
});

test('marks that are opened and never closed do not hold up the others', () => {
  // Were each closing mark looked for among all that are open, this would take minutes.
  const line = '（'.repeat(100_000) + '」'.repeat(100_000);
  expect(sentencesOf(line)).toEqual([{ start: 0, end: line.length }]);
});

describe('from sentence to sentence', () => {
  const text = '天亮了。船来了。\n\n  走吧。\n';
  const sentences = new Sentences(text);
  const words = (one: Sentence | undefined) => one && text.slice(one.start, one.end);

  it.each([
    ['at', 0, '天亮了。'],
    ['at', 5, '船来了。'],
    ['at', 8, '走吧。'],
    ['at', 15, undefined],
    ['from', 0, '天亮了。'],
    ['from', 1, '船来了。'],
    ['from', 5, '走吧。'],
    ['from', 13, undefined],
    ['before', 15, '走吧。'],
    ['before', 14, '船来了。'],
    ['before', 8, '船来了。'],
    ['before', 3, undefined],
    ['line', 5, '天亮了。船来了。'],
    ['line', 9, undefined],
    ['line', 11, '走吧。'],
  ] as const)('%s %i', (way, offset, expected) => expect(words(sentences[way](offset))).toBe(expected));

  it('forwards and backwards through a line as long as a book', () => {
    const long = '天亮了，雾散了。'.repeat(20_000);
    const book = new Sentences(long);
    let [forwards, backwards] = [0, 0];
    for (let one = book.from(0); one; one = book.from(one.end)) forwards++;
    for (let one = book.before(long.length); one; one = book.before(one.start)) backwards++;
    expect(forwards).toBe(backwards);
    // Where the line is taken apart for its length, a sentence may be, too.
    expect(forwards).toBeLessThanOrEqual(20_000 + long.length / 32_768);
  });
});
