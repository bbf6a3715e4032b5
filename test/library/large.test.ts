/** The built reader on a list of a hundred thousand, in a real pseudo-terminal. */
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pendingEntry } from '../../src/library/entry.ts';
import { indexPath } from '../../src/library/paths.ts';
import { openIndexStore } from '../../src/library/store/index-store.ts';
import type { Row } from '../../src/library/store/store.ts';
import { built, node, openPty } from '../tty/driver.ts';
import { folder } from './shelves.ts';

const ARTICLES = 100_000;

/** An index of files that are there but empty, so that the reader finds it up to date and opens none of them. */
async function indexed(root: string): Promise<void> {
  const store = openIndexStore(indexPath([root]));
  for (let from = 0; from < ARTICLES; from += 5000) {
    const shelf = join(root, String(from));
    mkdirSync(shelf, { recursive: true });
    const rows = Array.from({ length: 5000 }, (_, n): Row => {
      const file = join(shelf, `${from + n}.txt`);
      writeFileSync(file, '');
      const headline = `第${from + n}篇`;
      const publishedAt = new Date(Date.UTC(2025, 0, 1) - (from + n) * 60_000).toISOString();
      const entry = {
        ...pendingEntry(file),
        pending: false,
        title: headline,
        headline,
        publishedAt,
        work: `n${from + n}`,
      };
      const stamp = { size: 0, mtime: statSync(file).mtimeMs };
      return { entry, ...stamp, hash: '', sameness: null, info: '{}', text: new Uint8Array(0) };
    });
    await store.commit({ rows, blocks: [] });
  }
  await store.close();
}

test('200 keys on a list of 100,000 are answered without falling behind', { timeout: 90_000 }, async () => {
  const data = folder();
  process.env.XDG_DATA_HOME = data;
  const root = join(folder(), 'articles');
  await indexed(root);
  const env = { XDG_DATA_HOME: data, XDG_CONFIG_HOME: data, XDG_CACHE_HOME: data, XDG_STATE_HOME: data };
  const reader = openPty([node, built, root], { columns: 100, rows: 30, env });
  await reader.until('第0篇');
  // A key every 15 ms, as a keyboard repeats, while the rest of the list is still being loaded.
  for (let key = 0; key < 200; key++) {
    reader.type('j');
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
  const last = performance.now();
  await reader.until('第200篇', 5000);
  expect(performance.now() - last).toBeLessThan(1000);
  reader.type('G');
  await reader.until('第99999篇', 10_000);
  await reader.close();
});
