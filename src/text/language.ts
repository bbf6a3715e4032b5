/**
 * The program's own words. Each table keeps a message's three languages side by side, so that none can be forgotten:
 * `{ quit: ['退出', '離開', 'Quit'] }`. Tables stand in this folder, one a room; no message stands anywhere else.
 */
export const languages = ['zh-Hans', 'zh-Hant', 'en'] as const;
export type Language = (typeof languages)[number];

/** A message in the order of `languages`. `{name}` stands for a value, filled in by `fill`. */
export type Words = readonly [hans: string, hant: string, english: string];

/** The column of `table` for one language, each message as `written` gives it. */
export function speak<Key extends string>(
  table: Readonly<Record<Key, Words>>,
  language: Language,
  written = (words: string): string => words,
): Record<Key, string> {
  const column = languages.indexOf(language);
  return Object.fromEntries(
    Object.entries<Words>(table).map(([key, words]) => [key, written(words[column] as string)]),
  ) as Record<Key, string>;
}

/** Words with no quotation mark, dash or ellipsis beyond ASCII. */
export const inAscii = (words: string): string =>
  words.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/[—–]+/g, '-').replace(/ ?…+/g, '...');

/** Puts values in the place of `{name}`. A name without a value stays as it is. */
export function fill(words: string, values: Readonly<Record<string, string | number>>): string {
  return words.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/**
 * The language asked for: `wanted` (an option or setting) first, then LC_ALL, LC_MESSAGES and LANG in POSIX's order.
 * A locale without a language (C, POSIX) or another language gives Simplified Chinese, the language of most archives.
 */
export function languageOf(env: Readonly<Record<string, string | undefined>>, wanted?: string): Language {
  const asked = wanted || env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  const tag = asked
    .replace(/[.@].*$/, '')
    .replaceAll('_', '-')
    .toLowerCase();
  if (/^zh-(hant|tw|hk|mo)/.test(tag)) return 'zh-Hant';
  if (/^en(-|$)/.test(tag)) return 'en';
  return 'zh-Hans';
}
