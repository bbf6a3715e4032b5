/** Ink's side of the desk: keys in, finished rows out, each row one `Text` that Ink need not wrap. */
import { Box, Text } from 'ink';
import { useSyncExternalStore } from 'react';
import type { Desk } from './desk.ts';
import { useKeys } from './use-keys.ts';

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
  useKeys(desk);
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
