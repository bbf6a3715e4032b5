import { expect, test } from 'vitest';
import { keyRules } from '../../src/config/in-force.ts';
import { parseConfig } from '../../src/config/load.ts';

const rules = {
  actions: ['down', 'up', 'findNext'],
  isKey: (name: string) => /^(ctrl\+)?.$|^down$/.test(name),
  clashes: () => [],
};

test('settings and keys are read', async () => {
  const config = await parseConfig(
    `
language = "zh-Hant"
[screen]
ambiguous = 2
[page]
measure = 64
justify = "never"
[library]
paths = ["~/archive"]
[keys]
down = ["n", "down"]
up = "p"
`,
    rules,
  );
  expect(config).toEqual({
    settings: {
      language: 'zh-Hant',
      'screen.ambiguous': '2',
      'page.measure': 64,
      'page.justify': 'never',
      'library.paths': ['~/archive'],
    },
    keys: { down: ['n', 'down'], up: ['p'] },
    faults: [],
  });
});

test.each([
  ['language = "fr"', '1:12 notChoice'],
  ['[page]\nmeasure = 7', '2:11 notWhole'],
  ['[page]\nmeasure = 60.5', '2:11 notWhole'],
  ['[page]\nindent = "yes"', '2:10 notFlag'],
  ['timezone = "Mars/Olympus"', '1:12 notZone'],
  ['library.paths = "~/archive"', '1:17 notPaths'],
  ['open = { command = 3 }', '1:20 notText'],
  ['[page]\n\nmesure = 60', '3:1 unknownKeyNear page.measure'],
  ['measure = 60', '1:1 unknownKeyNear page.measure'],
  ['zzz = 1', '1:1 unknownKey'],
  ['[zzz.yyy]\nxxx = 1979-05-27', '2:1 unknownKey'],
  ['constructor = 1\n[toString]\nvalueOf = 2', '1:1 unknownKey 3:1 unknownKey'],
  ['[keys]\ndonw = "j"', '2:1 unknownActionNear down'],
  ['[keys]\ntoString = "j"', '2:1 unknownAction'],
  ['[keys]\ndown = ["j", "hyper+x"]', '2:8 unknownKeyName'],
  ['[keys]\ndown = [1]', '2:8 notKeys'],
  ['[page\nmeasure = 60', '1:6 syntax'],
  ['language = "en"\nlanguage = "en"', '2:1 syntax'],
])('%j is wrong at %s', async (toml, expected) => {
  const { faults } = await parseConfig(toml, rules);
  const shown = faults.map(({ position, key, values }) =>
    [`${position?.line}:${position?.column}`, key, values.near].filter(Boolean).join(' '),
  );
  expect(shown.join(' ')).toBe(expected);
});

test('what is right beside what is wrong holds', async () => {
  const { settings, faults } = await parseConfig('language = "en"\ntimezone = 8\npace = 300', rules);
  expect(settings).toEqual({ language: 'en', pace: 300 });
  expect(faults).toHaveLength(1);
});

test('a key that would do two things in one place is named', async () => {
  const { keys, faults } = await parseConfig(
    '[keys]\nquit = ["x"]\ndown = ["k", "down"]\nup = ["i"]\nhelp = ","',
    keyRules,
  );
  expect(keys).toEqual({ quit: ['x'], down: ['k', 'down'], up: ['i'], help: [','] });
  expect(faults).toEqual([{ position: { line: 5, column: 8 }, key: 'clash', values: { key: ',', other: 'settings' } }]);
});
