/** What counts: an option, then what was chosen in the reader, then config.toml, then the default. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { inForce } from '../../src/config/in-force.ts';
import { choicesFile, configFile } from '../../src/config/paths.ts';
import { remember } from '../../src/config/remember.ts';

beforeEach(() => {
  const home = mkdtempSync(join(tmpdir(), 'yuelan-'));
  process.env.XDG_CONFIG_HOME = join(home, 'config');
  process.env.XDG_DATA_HOME = join(home, 'data');
});

const configure = (toml: string): void => {
  mkdirSync(dirname(configFile()), { recursive: true });
  writeFileSync(configFile(), toml);
};

test('each layer over the one below', async () => {
  const measure = async (options: { 'page.measure'?: number } = {}) => {
    const { settings, layerOf } = await inForce(undefined, options);
    return `${settings['page.measure']} ${layerOf('page.measure')}`;
  };
  expect(await measure()).toBe('80 fallback');
  configure('page.measure = 70');
  expect(await measure()).toBe('70 config');
  const { configured } = await inForce(undefined, {});
  await remember(choicesFile(), { 'page.measure': 60 }, configured);
  expect(await measure()).toBe('60 choice');
  expect(await measure({ 'page.measure': 50 })).toBe('50 option');
  configure('page.measure = 72');
  expect(await measure()).toBe('72 config');
});

test('a file that was named must be there, the user’s own need not', async () => {
  await expect(inForce('/no/such/config.toml', {})).rejects.toThrow('ENOENT');
  expect((await inForce(undefined, {})).faults).toEqual([]);
});

test('a file that cannot be read is a fault', async () => {
  mkdirSync(configFile(), { recursive: true });
  expect((await inForce(undefined, {})).faults).toEqual([
    { position: null, key: 'unread', values: { code: 'EISDIR' } },
  ]);
});
