/** Every table of messages: each message in each language, with the same values to fill in, and short enough for its place. */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { commands, reader } from '../../src/cli/commands.ts';
import { commandUsage, programUsage } from '../../src/cli/usage.ts';
import { example } from '../../src/config/example.ts';
import { languages, type Words } from '../../src/text/language.ts';
import { cells, narrow } from '../../src/typeset/width.ts';

const folder = new URL('../../src/text/', import.meta.url);
const rooms = readdirSync(folder).filter((name) => name !== 'language.ts' && name !== 'time.ts');

const tables = (
  await Promise.all(
    rooms.map(async (room) =>
      Object.entries<Record<string, Words>>(await import(new URL(room, folder).href))
        .filter(([, table]) => typeof table === 'object')
        .map(([name, table]) => [`${room} ${name}`, table] as const),
    ),
  )
).flat();

test('there are tables', () => expect(tables.length).toBeGreaterThan(10));

const placeholders = (words: string): string[] => (words.match(/\{\w+\}/g) ?? []).sort();

test.each(tables)('%s', (_, table) => {
  for (const [key, words] of Object.entries(table)) {
    expect(words, key).toHaveLength(languages.length);
    for (const text of words) {
      expect(text.trim(), key).not.toBe('');
      expect(placeholders(text), key).toEqual(placeholders(words[0]));
    }
    // A translation that was forgotten is the English one in a Chinese column.
    for (const chinese of words.slice(0, 2))
      expect(/[a-z]{3} [a-z]{2}/.test(chinese) && chinese === words[2], key).toBe(false);
  }
});

describe.each(languages)('in %s no line is wider than 80 cells', (language) => {
  const tooWide = (text: string) => text.split('\n').filter((line) => cells(line) > 80);

  test('yuelan help', () => expect(tooWide(programUsage(language, narrow))).toEqual([]));
  test.each([...commands, reader].map((command) => [command.name, command] as const))('yuelan help %s', (_, command) =>
    expect(tooWide(commandUsage(command, language, narrow))).toEqual([]),
  );
  test('yuelan config --example', () =>
    expect(tooWide(example(language)).filter((line) => !line.includes(' = ['))).toEqual([]));
});
