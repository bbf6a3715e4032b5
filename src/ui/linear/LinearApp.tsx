/** The narration by Ink's screen reader mode: what is said is printed once and stays, what is typed is the last line. */
import { Box, type BoxProps, Static, Text } from 'ink';
import { useSyncExternalStore } from 'react';
import type { Utterance } from '../told.ts';
import { useKeys } from '../use-keys.ts';
import type { Narrator } from './narrator.ts';

type AriaRole = NonNullable<BoxProps['aria-role']>;

export function LinearApp({ narrator }: { readonly narrator: Narrator }) {
  const { said, typing } = useSyncExternalStore(
    (changed) => narrator.onChange(changed),
    () => narrator.narration,
  );
  useKeys(narrator.desk);
  const line = ({ role, text }: Utterance, key: number) => (
    // Ink says a role as it is given; its type only names the English ones.
    <Box key={key} {...(role ? { 'aria-role': narrator.roles[role] as AriaRole } : {})}>
      <Text>{text}</Text>
    </Box>
  );
  return (
    <>
      <Static items={[...said]}>{line}</Static>
      {typing && <Text>{typing}</Text>}
    </>
  );
}
