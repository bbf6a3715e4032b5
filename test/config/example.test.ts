import { expect, test } from 'vitest';
import { example } from '../../src/config/example.ts';
import { keyRules } from '../../src/config/in-force.ts';
import { parseConfig } from '../../src/config/load.ts';
import { defaults } from '../../src/config/settings.ts';
import { languages } from '../../src/text/language.ts';
import { bindings } from '../../src/ui/keys.ts';

const uncommented = (toml: string): string => toml.replace(/^# ([\w-]+ = )/gm, '$1');

test.each(languages)('the example in %s holds every setting and key with its default', async (language) => {
  const { settings, keys, faults } = await parseConfig(uncommented(example(language)), keyRules);
  expect(faults).toEqual([]);
  expect(settings).toEqual(defaults);
  for (const { action, keys: own } of bindings) expect(keys[action]).toEqual(expect.arrayContaining([...own]));
});

test('as it is, the example changes nothing', async () => {
  expect(await parseConfig(example('en'), keyRules)).toEqual({ settings: {}, keys: {}, faults: [] });
});

test('a piece of it', () => {
  expect(example('en')).toContain(`
[page]

# lines from left to right, or columns from right to left: horizontal | vertical
# direction = "horizontal"

# length of a line in cells; 80 are 40 ideographs: 20–400
# measure = 80
`);
});
