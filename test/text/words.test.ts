import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/library/fold.ts';
import { findingWords } from '../../src/text/finding.ts';
import { keepingWords } from '../../src/text/keeping.ts';
import { fill, languageOf, languages, speak, type Words } from '../../src/text/language.ts';
import { linearWords } from '../../src/text/linear.ts';
import { readerWords } from '../../src/text/reader.ts';
import { selectingWords } from '../../src/text/selecting.ts';
import { cells } from '../../src/typeset/width.ts';

const folder = new URL('../../src/text/', import.meta.url);
const modules = readdirSync(folder).filter((name) => name.endsWith('.ts'));

/** Every table of messages that a module of the folder has, with its name. */
const tables = (
  await Promise.all(
    modules.map(async (name) => {
      const exported: Record<string, unknown> = await import(new URL(name, folder).href);
      return Object.entries(exported)
        .filter(([table]) => table.endsWith('Words'))
        .map(([table, words]): [string, Record<string, Words>] => [`${name} ${table}`, words as Record<string, Words>]);
    }),
  )
).flat();

const named = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string).sort();

describe.each(tables)('%s', (_, table) => {
  const messages = Object.entries(table);

  it('has every message in every language', () => {
    const wanting = messages.filter(
      ([, words]) =>
        words.length !== languages.length || words.some((text) => typeof text !== 'string' || text.trim() === ''),
    );
    expect(wanting).toEqual([]);
  });

  it('names the same values in every language', () => {
    const different = messages.filter(([, [hans, ...others]]) =>
      others.some((other) => named(other).join() !== named(hans).join()),
    );
    expect(different).toEqual([]);
  });

  it('has no Traditional character in its Simplified column', () => {
    const han = (text: string) => Array.from(text.match(/\p{Script=Han}/gu) ?? []);
    expect(
      messages.flatMap(([key, [hans]]) =>
        han(hans)
          .filter((c) => fold(c) !== c)
          .map((c) => `${key} ${c}`),
      ),
    ).toEqual([]);
  });
});

it('finds tables in the folder', () => {
  expect(tables.length).toBeGreaterThan(10);
});

describe('a message on one row of 80 cells', () => {
  /** Values as they are in a large library; names of files and reasons of the system are cut where they stand. */
  const values = {
    n: 100_000,
    all: 100_000,
    m: 10_000,
    l: 1000,
    key: 'Ctrl-O',
    text: '国安法',
    value: '2025-13',
    states: '…',
    title: '一个不很长的标题',
    share: '42%',
    count: '100/1000',
    does: '横排还是直排',
    time: '12 分钟',
    file: 'article.md',
    why: 'EACCES',
    reason: 'EACCES',
    code: 'EACCES',
    url: 'https://example.org/',
    what: '最近阅读',
    zone: 'Asia/Shanghai',
    name: 'gb18030',
    conditions: 'source:法广',
    order: '按日期',
    left: '余 12 分',
    select: 'v',
    note: 'N',
    undo: 'u',
    most: 20_000,
  };
  const words = { ...readerWords, ...findingWords, ...keepingWords, ...linearWords, ...selectingWords };

  it('has values for all names', () => {
    const names = new Set(Object.values<Words>(words).flatMap(([hans]) => named(hans)));
    expect([...names].filter((name) => !(name in values))).toEqual([]);
  });

  it.each(languages)('fits in %s', (language) => {
    const long = Object.entries(speak(words, language))
      .map(([key, text]) => [key, cells(fill(text, values)) + 2] as const)
      .filter(([, wide]) => wide > 80);
    expect(long).toEqual([]);
  });
});

describe('the language', () => {
  it.each<[string, Record<string, string>, string | undefined]>([
    ['zh-Hans', {}, undefined],
    ['zh-Hans', { LANG: 'C' }, undefined],
    ['zh-Hans', { LANG: 'fr_FR.UTF-8' }, undefined],
    ['zh-Hans', { LANG: 'zh_CN.UTF-8' }, undefined],
    ['zh-Hant', { LANG: 'zh_TW.UTF-8' }, undefined],
    ['zh-Hant', { LANG: 'en_US.UTF-8', LC_ALL: 'zh_HK' }, undefined],
    ['en', { LANG: 'zh_CN', LC_MESSAGES: 'en_GB.UTF-8' }, undefined],
    ['en', { LC_ALL: 'zh_CN' }, 'en'],
    ['zh-Hant', { LC_ALL: 'en_US' }, 'zh-Hant'],
  ])('is %s for %o and %s', (language, env, wanted) => expect(languageOf(env, wanted)).toBe(language));

  it('fills in values and leaves unknown names', () => {
    expect(fill('{a} of {b}, {c}', { a: 1, b: 'two' })).toBe('1 of two, {c}');
  });
});
