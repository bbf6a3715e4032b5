/** README and docs/: the examples are what the program makes now, no link or picture leads nowhere, each page is there in both languages. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { withExamples } from '../../scripts/examples.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const markdown = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return markdown(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
const pages = ['README.md', 'README.zh.md', 'ARCHITECTURE.md', ...markdown('docs')];

test.each(['docs/typography.md', 'docs/zh/typography.md'])(
  'the examples of %s are up to date (npm run docs)',
  (path) => {
    const text = readFileSync(join(root, path), 'utf8');
    expect(text).toContain('```text 44');
    expect(text).toBe(withExamples(text));
  },
);

test.each(pages)('what %s links to is there', (path) => {
  const text = readFileSync(join(root, path), 'utf8');
  const targets = [...text.matchAll(/\]\(([^)#]+)[^)]*\)/g)]
    .map((match) => match[1]!)
    .filter((to) => !to.includes(':'));
  expect(targets.filter((to) => !existsSync(join(root, dirname(path), to)))).toEqual([]);
});

test('every page but the recipes of serve is there in Chinese', () => {
  const english = markdown('docs').filter((path) => !/^docs\/(zh|serve)\//.test(path));
  expect(english.length).toBeGreaterThan(5);
  expect(english.filter((path) => !existsSync(join(root, 'docs/zh', relative('docs', path))))).toEqual([]);
});
