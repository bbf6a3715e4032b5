/** Hands the keys that Ink hears, and what is pasted, to the desk. */
import { useInput, usePaste } from 'ink';
import type { Desk } from './desk.ts';
import { pressed } from './pressed.ts';

export function useKeys(desk: Desk): void {
  useInput((input, key) => {
    for (const { name, typed } of pressed(input, key)) desk.press(name, typed);
  });
  usePaste((text) => desk.paste(text));
}
