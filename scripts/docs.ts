// Writes docs/commands.md, docs/keys.md and docs/settings.md, in English and in Chinese, from the tables that the program
// itself is made of, and sets the examples of the other pages: `npm run docs`. A test fails where they are not up to date.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withExamples } from './examples.ts';
import { pages } from './markdown.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

for (const [path, text] of pages()) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

for (const path of ['docs/typography.md', 'docs/zh/typography.md'])
  writeFileSync(join(root, path), withExamples(readFileSync(join(root, path), 'utf8')));
