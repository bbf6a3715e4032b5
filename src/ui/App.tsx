/** Ink's side of the desk: keys in, finished rows out, each row one `Text` that Ink need not wrap. */
import { Box, Text, useInput, usePaste } from 'ink';
import { useSyncExternalStore } from 'react';
import type { Desk } from './desk.ts';
import { pressed } from './pressed.ts';

export interface AppProps {
  readonly desk: Desk;
  /** The desk's frame as lines with SGR. */
  readonly lines: () => readonly string[];
}

export function App({ desk, lines }: AppProps) {
  useSyncExternalStore(
    (changed) => desk.onChange(changed),
    () => desk.version,
  );
  useInput((input, key) => {
    for (const { name, typed } of pressed(input, key)) desk.press(name, typed);
  });
  usePaste((text) => desk.paste(text));
  return (
    <Box flexDirection="column">
      {lines().map((line, row) => (
        <Text key={row} wrap="truncate">
          {line || ' '}
        </Text>
      ))}
    </Box>
  );
}
