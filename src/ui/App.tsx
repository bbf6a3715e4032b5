/** Ink's side of the desk: keys in, finished rows out, each row one `Text` that Ink need not wrap. */
import { Box, Text } from 'ink';
import { useSyncExternalStore } from 'react';
import type { Desk } from './desk.ts';
import { useKeys } from './use-keys.ts';

export interface AppProps {
  readonly desk: Desk;
  /** When there is something to show: the desk itself, or the desk at rest. Nothing is shown of version 0. */
  readonly changes: Pick<Desk, 'version' | 'onChange'>;
  /** The desk's frame as lines with SGR. */
  readonly lines: () => readonly string[];
}

export function App({ desk, changes, lines }: AppProps) {
  const version = useSyncExternalStore(
    (changed) => changes.onChange(changed),
    () => changes.version,
  );
  useKeys(desk);
  if (version === 0) return null;
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
