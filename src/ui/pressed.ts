/** Ink's keys → names of the key table. */
import type { Key } from 'ink';
import { F1 } from '../terminal/key-forms.ts';

export interface Pressed {
  /** As the key table names it. */
  readonly name: string;
  /** The text it types, where it types any. */
  readonly typed?: string;
}

const named = [
  ['upArrow', 'up'],
  ['downArrow', 'down'],
  ['leftArrow', 'left'],
  ['rightArrow', 'right'],
  ['pageDown', 'pagedown'],
  ['pageUp', 'pageup'],
  ['home', 'home'],
  ['end', 'end'],
  ['return', 'enter'],
  ['escape', 'esc'],
  ['tab', 'tab'],
  ['backspace', 'backspace'],
  ['delete', 'delete'],
] as const satisfies readonly (readonly [keyof Key, string])[];

/**
 * The keys of one event. A held key or an input method gives several characters at once: each is a key of its own. Those
 * with Super or Hyper are the desktop's.
 */
export function pressed(input: string, key: Partial<Key>): Pressed[] {
  if (key.eventType === 'release' || key.super || key.hyper) return [];
  for (const [flag, name] of named) if (key[flag]) return [{ name: name === 'tab' && key.shift ? 'shift+tab' : name }];
  if (input === '') return [];
  const modifier = key.ctrl ? 'ctrl' : key.meta ? 'alt' : undefined;
  if (modifier) return [{ name: `${modifier}+${input === ' ' ? 'space' : input}` }];
  return Array.from(input, keyOf);
}

const controls: Readonly<Record<string, string>> = {
  '\r': 'enter',
  '\n': 'enter',
  '\t': 'tab',
  '\b': 'backspace',
  '\x7f': 'backspace',
  '\x1b': 'esc',
};

/** A character of a chunk that holds several: keys typed faster than they are read come so. */
function keyOf(character: string): Pressed {
  if (character === ' ') return { name: 'space', typed: ' ' };
  const named = controls[character];
  if (named) return { name: named };
  const code = character.charCodeAt(0);
  if (code >= F1 && code < F1 + 12) return { name: `f${code - F1 + 1}` };
  return code < 0x20 ? { name: `ctrl+${String.fromCharCode(code + 0x60)}` } : { name: character, typed: character };
}
