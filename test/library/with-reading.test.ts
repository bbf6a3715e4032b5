import { expect, test } from 'vitest';
import { openReading } from '../../src/library/reading.ts';
import { withReading } from '../../src/library/with-reading.ts';
import { folder, opened, put } from './shelves.ts';

test('whatever takes long waits for a turn, and a concordance for one more between texts', async () => {
  const root = folder();
  for (let at = 0; at < 40; at++) put(root, `${at}.txt`, { title: `第${at}篇`, text: '船到桥头自然直。' });
  const library = await opened(root);
  const waits: (() => void)[] = [];
  const reading = await openReading({ path: ':memory:' });
  const view = withReading(library, reading, { turn: () => new Promise((go) => waits.push(go)) });
  const [entry] = view.entries;
  const turnsOf = async (asked: Promise<unknown>): Promise<number> => {
    let turns = 0;
    let over = false;
    const end = asked.finally(() => {
      over = true;
    });
    while (!over) {
      await new Promise(setImmediate);
      const go = waits.shift();
      if (go) turns++;
      go?.();
    }
    await end;
    return turns;
  };
  expect(await turnsOf(view.read(entry!))).toBe(1);
  expect(await turnsOf(view.metadata(entry!))).toBe(1);
  expect(await turnsOf(view.search('船'))).toBe(1);
  // 40 texts are read 32 at a time.
  expect(await turnsOf(view.kwic('船'))).toBe(3);
  await view.close();
  await reading.close();
  await library.close();
});
