/**
 * Settings changed inside the reader last, in a small file of their own: config.toml belongs to its author and is never
 * rewritten. A choice holds until config.toml says something new about that setting: whoever spoke last is obeyed.
 */
import { readFileSync } from 'node:fs';
import { type SettingKey, type Settings, settings } from './settings.ts';
import { check } from './spec.ts';
import { writeWhole } from './write.ts';

/** What the file holds of a setting: the value chosen, and the one that config.toml (or the default) gave then. */
interface Choice {
  readonly value: unknown;
  readonly insteadOf: unknown;
}

type Choices = Readonly<Record<string, Choice>>;

/** The choices that hold. `configured` is what holds without them. A file that is missing or broken holds none. */
export async function remembered(file: string, configured: Settings): Promise<Partial<Settings>> {
  const held = Object.entries(await read(file)).filter(
    ([key, { value, insteadOf }]) =>
      isSetting(key) && 'value' in check(settings[key].spec, value) && same(configured[key], insteadOf),
  );
  return Object.fromEntries(held.map(([key, { value }]) => [key, value]));
}

/** The last write of each file that is under way: a key that is held changes a setting faster than a file is written. */
const underway = new Map<string, Promise<void>>();

/** Adds choices to the file, in the order in which they are made. Choices that another reader made in the meantime stay. */
export async function remember(file: string, chosen: Partial<Settings>, configured: Settings): Promise<void> {
  const before = underway.get(file) ?? Promise.resolve();
  const write = before.catch(() => {}).then(() => add(file, chosen, configured));
  underway.set(file, write);
  try {
    await write;
  } finally {
    if (underway.get(file) === write) underway.delete(file);
  }
}

async function add(file: string, chosen: Partial<Settings>, configured: Settings): Promise<void> {
  const choices: Record<string, Choice> = { ...(await read(file)) };
  for (const [key, value] of Object.entries(chosen)) {
    const insteadOf = configured[key as SettingKey];
    if (same(value, insteadOf)) delete choices[key];
    else choices[key] = { value, insteadOf };
  }
  await writeWhole(file, `${JSON.stringify(choices, null, 2)}\n`);
}

async function read(file: string): Promise<Choices> {
  try {
    const choices: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return Object.fromEntries(
      Object.entries(Object(choices)).filter((entry): entry is [string, Choice] => isObject(entry[1])),
    );
  } catch {
    return {};
  }
}

const isSetting = (key: string): key is SettingKey => Object.hasOwn(settings, key);
const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
