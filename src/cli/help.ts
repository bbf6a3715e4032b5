/** `yuelan help [COMMAND]`, which `--help` is too. */
import { widthsOf } from '../config/page.ts';
import { type Command, commandNamed, type Status } from './commands.ts';
import { Failure } from './failure.ts';
import { type Io, print } from './io.ts';
import type { Given } from './options.ts';
import { commandUsage, programUsage } from './usage.ts';

export async function run({ operands: [name] }: Given, io: Io): Promise<Status> {
  const command = name === undefined ? undefined : commandNamed(name);
  if (name !== undefined && !command) throw new Failure(2, 'noCommand', { name });
  return help(command, io);
}

/** Usage of one command, or of all where none is named. */
export async function help(command: Command | undefined, io: Io): Promise<Status> {
  const widths = widthsOf(io.settings);
  await print(io.stdout, command ? commandUsage(command, io.language, widths) : programUsage(io.language, widths));
  return 0;
}
