/** `yuelan man`: the man page, in the program's language. */
import type { Status } from './commands.ts';
import { type Io, print } from './io.ts';
import { manual } from './manual/manual.ts';
import { roff } from './manual/roff.ts';
import type { Given } from './options.ts';

export async function run(_: Given, io: Io): Promise<Status> {
  await print(io.stdout, roff(manual(io.language), __VERSION__, __DATE__));
  return 0;
}
