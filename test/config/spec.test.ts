import { expect, test } from 'vitest';
import { check, checkText, choice, date, flag, path, paths, type Spec, whole, zone } from '../../src/config/spec.ts';

const shown = (checked: ReturnType<typeof check>): unknown =>
  'value' in checked ? checked.value : checked.problem.key;

test.each<[Spec, unknown, unknown]>([
  [flag, true, true],
  [flag, 'true', 'notFlag'],
  [choice('auto', '1', '2'), 2, '2'],
  [choice('auto', '1', '2'), '3', 'notChoice'],
  [choice('auto', '1', '2'), ['auto'], 'notChoice'],
  [whole(1, 9), 9, 9],
  [whole(1, 9), 10, 'notWhole'],
  [whole(1, 9), 1.5, 'notWhole'],
  [zone, '', ''],
  [zone, 'Asia/Shanghai', 'Asia/Shanghai'],
  [zone, 'Asia/Nowhere', 'notZone'],
  [paths, ['a', 'b'], ['a', 'b']],
  [paths, ['a', 1], 'notPaths'],
  [path, '~/x', '~/x'],
  [path, 1, 'notText'],
])('%j: %j in TOML is %j', (spec, value, expected) => expect(shown(check(spec, value))).toEqual(expected));

test.each<[Spec, string, unknown]>([
  [whole(1, 9), '7', 7],
  [whole(1, 9), '07', 7],
  [whole(1, 9), '0x7', 'notWhole'],
  [whole(1, 9), '', 'notWhole'],
  [whole(1, 9), '1e1', 'notWhole'],
  [flag, 'false', false],
  [flag, 'no', 'notFlag'],
  [date, '2025', '2025'],
  [date, '2025.2.6', '2025-02-06'],
  [date, '2025/12', '2025-12'],
  [date, '2024-02-29', '2024-02-29'],
  [date, '2025-02-29', 'notDate'],
  [date, '2025-2-30', 'notDate'],
  [date, '25', 'notDate'],
  [date, 'yesterday', 'notDate'],
])('%j: “%s” on the command line is %j', (spec, given, expected) =>
  expect(shown(checkText(spec, given))).toEqual(expected),
);
