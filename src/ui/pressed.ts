/** Ink's keys → names of the key table. */
import type { Key } from 'ink';

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

/** The keys of one event. A held key or an input method gives several characters at once: each is a key of its own. */
export function pressed(input: string, key: Partial<Key>): Pressed[] {
  if (key.eventType === 'release') return [];
  for (const [flag, name] of named) if (key[flag]) return [{ name: name === 'tab' && key.shift ? 'shift+tab' : name }];
  if (input === '') return [];
  if (key.ctrl) return [{ name: `ctrl+${input}` }];
  if (key.meta) return [{ name: `alt+${input}` }];
  return Array.from(input, (character) => ({
    name: character === ' ' ? 'space' : character === '\r' ? 'enter' : character,
    typed: character,
  }));
}
