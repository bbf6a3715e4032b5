/** An example of config.toml in which every setting stands with its default, as a comment: copied, it changes nothing. */

import { actionWords } from '../text/keys.ts';
import { type Language, speak } from '../text/language.ts';
import { exampleWords, settingWords } from '../text/settings.ts';
import { setText } from '../typeset/text.ts';
import { narrow } from '../typeset/width.ts';
import { bindings } from '../ui/keys.ts';
import { type SettingKey, settingKeys, settings } from './settings.ts';
import type { Spec } from './spec.ts';

export function example(language: Language): string {
  const does = speak(settingWords, language);
  const say = speak(exampleWords, language);
  const lines = [...comment(say.head), ...comment(say.order)];
  let table = '';
  for (const key of settingKeys) {
    const [name, inTable] = split(key);
    if (inTable !== table) lines.push('', `[${inTable}]`);
    table = inTable;
    const values = valuesOf(settings[key].spec);
    lines.push('', ...comment(`${does[key]}${values && `: ${values}`}`), `# ${name} = ${toml(settings[key].fallback)}`);
  }
  return `${[...lines, ...keyLines(language, say.keys)].join('\n')}\n`;
}

/** `[keys]`: the keys of an action in all of its places are set together. */
function keyLines(language: Language, head: string): string[] {
  const does = speak(actionWords, language);
  const actions = new Map<string, Set<string>>();
  for (const { action, keys } of bindings) actions.set(action, new Set([...(actions.get(action) ?? []), ...keys]));
  const rows = [...actions].map(([action, keys]) => [
    `# ${action} = ${toml([...keys])}`,
    does[action as keyof typeof does],
  ]);
  return ['', '[keys]', '', `# ${head}`, ...rows.flatMap(([row, words]) => [`# ${words}`, row ?? ''])];
}

const comment = (text: string): string[] => setText(text, 78, narrow).map((line) => `# ${line}`);

/** A key's own name and the table it stands in. */
export function split(key: SettingKey): readonly [name: string, table: string] {
  const dot = key.indexOf('.');
  return dot < 0 ? [key, ''] : [key.slice(dot + 1), key.slice(0, dot)];
}

/** The values that a setting takes, where they can be named: `auto | 1 | 2`, `20–400`. */
export function valuesOf(spec: Spec): string {
  if (spec.kind === 'choice') return spec.values.join(' | ');
  if (spec.kind === 'whole') return `${spec.min}–${spec.max}`;
  return spec.kind === 'flag' ? 'true | false' : '';
}

/** A value as TOML writes it: JSON's strings, numbers, booleans and lists are TOML's too. */
export const toml = (value: unknown): string =>
  Array.isArray(value) ? `[${value.map(toml).join(', ')}]` : JSON.stringify(value);
