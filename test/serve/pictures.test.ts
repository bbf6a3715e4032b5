/** Pictures by ssh: drawn for each terminal as it can, by one thread for all, and no file ends it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { captured } from '../archive/write.ts';
import { png, red, white } from '../pictures/files.ts';
import { Host, newFolder } from './host.ts';

test('each reader sees them, and what cannot be drawn harms nobody', async ({ onTestFinished }) => {
  const folder = newFolder();
  const articles = join(folder, 'articles');
  mkdirSync(articles);
  writeFileSync(
    join(articles, 'lamp.png'),
    png(40, 40, (x) => (x < 20 ? red : white)),
  );
  writeFileSync(join(articles, 'cut.png'), png(400, 400, () => red).subarray(0, 300));
  const html = '<p>灯不能灭。</p><p><img src="cut.png" alt="坏了"></p><p><img src="lamp.png" alt="河神庙"></p>';
  writeFileSync(join(articles, 'a.md'), captured(html, { title: '渡口的灯' }));
  const host = await Host.open([articles], folder);
  onTestFinished(() => host.close());
  const readers = [host.enter(), host.enter([], { columns: 50 })];
  for (const reader of readers) {
    await reader.until('渡口的灯');
    await reader.settle(200);
    reader.type('\r');
  }
  for (const reader of readers) {
    await reader.until('坏了 （文件已损坏）');
    const grounds = () =>
      reader
        .cells()
        .flat()
        .filter((cell) => /#f[0-9a-f]{5}$|\|196$|\|231$/.test(cell)).length;
    for (let tries = 0; grounds() < 8 && tries < 200; tries++) await reader.settle(20);
    expect(grounds()).toBe(8);
    reader.type('qq');
    expect((await reader.exit()).status).toBe(0);
  }
});
