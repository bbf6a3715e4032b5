import { describe, expect, it } from 'vitest';
import { cite } from '../../src/cite/cite.ts';
import { articleOf, complete } from './article.ts';

const reference = (given: Parameters<typeof articleOf>[0], zone = 'UTC') =>
  cite(articleOf({ ...complete, url: 'https://e.org/1', ...given }), '9f86d081884c', 'gbt7714', { zone });

describe('GB/T 7714—2015', () => {
  it.each<[what: string, given: Parameters<typeof articleOf>[0], expected: string]>([
    ['all there is', {}, '沈砚秋. 雨夜里的旧书摊[EB/OL]. 江畔书话, 2025(2025-02-06)[2025-02-06]. https://e.org/1.'],
    ['no source', { source: null }, '沈砚秋. 雨夜里的旧书摊[EB/OL]. (2025-02-06)[2025-02-06]. https://e.org/1.'],
    ['no author', { authors: [] }, '雨夜里的旧书摊[EB/OL]. 江畔书话, 2025(2025-02-06)[2025-02-06]. https://e.org/1.'],
    [
      'a year in brackets is an estimate, from the year of the capture',
      { publishedAt: null },
      '沈砚秋. 雨夜里的旧书摊[EB/OL]. 江畔书话, [2025][2025-02-06]. https://e.org/1.',
    ],
    [
      'neither source nor date',
      { source: null, publishedAt: null },
      '沈砚秋. 雨夜里的旧书摊[EB/OL]. [2025-02-06]. https://e.org/1.',
    ],
    ['no capture', { capturedAt: null }, '沈砚秋. 雨夜里的旧书摊[EB/OL]. 江畔书话, 2025(2025-02-06). https://e.org/1.'],
    ['no address', { url: null }, '沈砚秋. 雨夜里的旧书摊[EB/OL]. 江畔书话, 2025(2025-02-06).'],
    [
      'three authors',
      { authors: ['沈砚秋', '欧阳若水', '阿依古丽·买买提'] },
      '沈砚秋, 欧阳若水, 阿依古丽·买买提. 雨夜里的旧书摊[EB/OL]. 江畔书话, 2025(2025-02-06)[2025-02-06]. https://e.org/1.',
    ],
    [
      'four authors',
      { authors: ['沈砚秋', '欧阳若水', '程野', '林乙'] },
      '沈砚秋, 欧阳若水, 程野, 等. 雨夜里的旧书摊[EB/OL]. 江畔书话, 2025(2025-02-06)[2025-02-06]. https://e.org/1.',
    ],
    [
      'four authors of an English article',
      { authors: ['A Bo', 'C Du', 'E Fu', 'G Hu'], language: 'en', source: null },
      'A BO, C DU, E FU, et al. 雨夜里的旧书摊[EB/OL]. (2025-02-06)[2025-02-06]. https://e.org/1.',
    ],
    [
      'an organisation',
      { authors: ['江畔书话编辑部 调查组'] },
      '江畔书话编辑部 调查组. 雨夜里的旧书摊[EB/OL]. 江畔书话, 2025(2025-02-06)[2025-02-06]. https://e.org/1.',
    ],
    [
      'nothing but a title',
      { authors: [], source: null, url: null, publishedAt: null, capturedAt: null },
      '雨夜里的旧书摊[EB/OL].',
    ],
  ])('%s', async (_, given, expected) => {
    expect(await reference(given)).toBe(expected);
  });

  it.each([
    '“旧书摊”还在吗？',
    '他说：“那是‘老沈’的摊子”',
    '”反着写的引号“与“正着写的”',
    '【城事】旧书摊[上]（修订）',
    '《书林》与「摊主」『老沈』',
    `"straight" 'single' it's ’90s`,
    '2 < 3 & 4 > 1: <i>x</i> <span class="nocase">y</span>',
    'A. B, c; _d_ *e* `f` $g$ \\h {i}',
    '等等……到底——为什么？！',
  ])('leaves the title %s as it is', async (title) => {
    expect(await reference({ title, headline: title })).toContain(`沈砚秋. ${title}[EB/OL]. 江畔书话, 2025`);
  });

  it('names the days of the reader’s time zone', async () => {
    const given = { publishedAt: '2025-02-05T16:30:00Z', capturedAt: '2025-02-06T17:31:03Z' };
    expect(await reference(given)).toContain('2025(2025-02-05)[2025-02-06]');
    expect(await reference(given, 'Asia/Shanghai')).toContain('2025(2025-02-06)[2025-02-07]');
  });

  it('takes the archived title where there is no headline, and the id where there is neither', async () => {
    expect(await reference({ headline: '', title: '【城事】' })).toContain('沈砚秋. 【城事】[EB/OL]');
    expect(await reference({ headline: '', title: '' })).toContain('沈砚秋. 9f86d081884c[EB/OL]');
  });

  it('has no control character of the file', async () => {
    const title = '旧\u001b[31m书\u0007摊\u202e之\u009b夜\ufdd0\ud800';
    expect(await reference({ title, headline: title, authors: ['沈\n砚秋'], source: '江\u0000畔' })).toBe(
      '沈 砚秋. 旧 [31m书 摊 之 夜[EB/OL]. 江 畔, 2025(2025-02-06)[2025-02-06]. https://e.org/1.',
    );
  });
});

describe('another style', () => {
  const style = (body: string) =>
    `<?xml version="1.0" encoding="utf-8"?>
    <style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0" default-locale="zh-CN">
      <info><title>x</title><id>x</id><updated>2025-01-01T00:00:00+00:00</updated></info>
      <citation><layout><text variable="title"/></layout></citation>
      ${body}
    </style>`;
  const citeBy = (xml: string) => cite(articleOf(complete), '1', 'gbt7714', { style: xml, zone: 'UTC' });

  it('is read from a .csl file', async () => {
    const own = style(
      `<bibliography><layout delimiter="; "><names variable="author"/><text variable="title" prefix="《" suffix="》"/>
        <text variable="container-title"/><date variable="issued" form="numeric" date-parts="year-month-day"/>
      </layout></bibliography>`,
    );
    expect(await citeBy(own)).toBe('沈砚秋《雨夜里的旧书摊》江畔书话2025/02/06');
  });

  it.each([
    ['no XML', '<style', /./],
    ['no bibliography', style(''), /no bibliography/],
  ])('says what is wrong with a style: %s', async (_, xml, message) => {
    await expect(citeBy(xml)).rejects.toThrow(message);
  });
});
