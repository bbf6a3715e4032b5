/** Reads the arguments and runs the command asked for; only that command's code is loaded. */
import { type Command, reader, type Status } from './cli/commands.ts';
import { Failure } from './cli/failure.ts';
import { failureLine } from './cli/failure-line.ts';
import { type Io, print, printLine } from './cli/io.ts';
import { parse } from './cli/parse.ts';
import { inForce } from './config/in-force.ts';
import type { Fault } from './config/load.ts';
import { fill, type Language, languageOf, speak } from './text/language.ts';
import { faultWords, placeWords, problemWords } from './text/settings.ts';
import { printable } from './typeset/printable.ts';

/** Runs yuelan with `args`; the exit status is set, not taken: what is being written is still written. */
export async function main(args: readonly string[]): Promise<void> {
  const { stdin, stdout, stderr, env } = process;
  // A reader that has seen enough (`yuelan list | head`) closes the pipe: nothing is left to be done.
  for (const stream of [stdout, stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit();
    });
  process.exitCode = await start(args, {
    stdin,
    stdout,
    stderr,
    env,
    cwd: process.cwd(),
    ...(stdin.isTTY && stdout.isTTY ? { tty: { input: stdin, output: stdout } } : {}),
  });
}

export async function start(
  args: readonly string[],
  streams: Omit<Io, 'language' | 'settings' | 'configured' | 'keys'>,
): Promise<Status> {
  let language = languageOf(streams.env);
  try {
    const parsed = parse(args);
    if (parsed.version) return await printLine(streams.stdout, `yuelan ${__VERSION__}`).then(() => 0);
    const { settings, configured, keys, file, faults } = await inForce(parsed.config, parsed.settings);
    language = languageOf(streams.env, settings.language === 'auto' ? undefined : settings.language);
    for (const fault of faults) await print(streams.stderr, `yuelan: ${faultLine(fault, file, language)}\n`);
    const io: Io = { ...streams, language, settings, configured, keys };
    if (parsed.help) return await (await import('./cli/help.ts')).help(asked(parsed.command), io);
    return await (await parsed.command.load()).run(parsed.given, io);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    await print(streams.stderr, `yuelan: ${failureLine(error, language)}\n`);
    return error.status;
  }
}

const asked = (command: Command): Command | undefined => (command === reader ? undefined : command);

/** What is wrong in config.toml, with its place, in one line. What is wrong is left out; the rest holds. */
function faultLine({ position, key, values }: Fault, file: string, language: Language): string {
  const words = { ...speak(problemWords, language), ...speak(faultWords, language) };
  const safe = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, printable(String(value))]));
  const places = speak(placeWords, language);
  return fill(position ? places.at : places.file, {
    file: printable(file),
    ...position,
    fault: fill(words[key], safe),
  });
}
