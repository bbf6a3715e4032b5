import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { remember, remembered } from '../../src/config/remember.ts';
import { defaults } from '../../src/config/settings.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yuelan-'));
  file = join(folder, 'deep', 'choices.json');
});

test('a choice lasts', async () => {
  await remember(file, { 'page.measure': 60 }, defaults);
  await remember(file, { 'screen.theme': 'sepia' }, defaults);
  expect(await remembered(file, defaults)).toEqual({ 'page.measure': 60, 'screen.theme': 'sepia' });
});

test('of choices made faster than a file is written, the last one holds, and none of another setting is lost', async () => {
  const widths = Array.from({ length: 20 }, (_, i) => 60 + i);
  await Promise.all([
    ...widths.map((measure) => remember(file, { 'page.measure': measure }, defaults)),
    remember(file, { 'screen.theme': 'sepia' }, defaults),
  ]);
  expect(await remembered(file, defaults)).toEqual({ 'page.measure': 79, 'screen.theme': 'sepia' });
});

test('a choice of what holds anyway is none', async () => {
  await remember(file, { 'page.measure': 60 }, defaults);
  await remember(file, { 'page.measure': defaults['page.measure'] }, defaults);
  expect(await remembered(file, defaults)).toEqual({});
});

test('config.toml has the last word when it changes', async () => {
  await remember(file, { 'page.measure': 60, 'page.hanging': true }, defaults);
  expect(await remembered(file, { ...defaults, 'page.measure': 70 })).toEqual({ 'page.hanging': true });
});

test.each([
  '',
  '{',
  '[]',
  'null',
  '{"page.measure":null}',
  '{"page.measure":{"value":"wide","insteadOf":80}}',
  '{"zzz":{}}',
])('a file that holds %j holds no choice, and can be written again', async (content) => {
  const broken = join(folder, 'choices.json');
  await writeFile(broken, content);
  expect(await remembered(broken, defaults)).toEqual({});
  await remember(broken, { pace: 300 }, defaults);
  expect(await remembered(broken, defaults)).toEqual({ pace: 300 });
});

test('nothing half written is left behind', async () => {
  await remember(file, { pace: 300 }, defaults);
  expect(await readdir(join(folder, 'deep'))).toEqual(['choices.json']);
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ pace: { value: 300, insteadOf: defaults.pace } });
});

test('a choice that cannot be written leaves nothing behind', async () => {
  await mkdir(file, { recursive: true });
  await expect(remember(file, { 'page.measure': 60 }, defaults)).rejects.toThrow();
  expect(await readdir(join(folder, 'deep'))).toEqual(['choices.json']);
});
