/** Reads the arguments and runs the command asked for; only that command's code is loaded. */
import { type Command, reader, type Status } from './cli/commands.ts';
import { Failure, fileFailure } from './cli/failure.ts';
import { type Io, print, printLine } from './cli/io.ts';
import { parse } from './cli/parse.ts';
import { failureLine, faultLine } from './cli/say.ts';
import { inForce } from './config/in-force.ts';
import { configFile } from './config/paths.ts';
import { kindOf } from './terminal/terminfo.ts';
import { languageOf } from './text/language.ts';

/** Runs yuelan with `args`; the exit status is set, not taken: what is being written is still written. */
export async function main(args: readonly string[]): Promise<void> {
  const { stdin, stdout, stderr } = process;
  // Windows tells nobody its terminal's name; all that Node runs in know the usual sequences.
  const env = process.platform === 'win32' ? { TERM: 'xterm-256color', ...process.env } : process.env;
  const interactive = stdin.isTTY && stdout.isTTY && kindOf(env.TERM ?? '').cursor;
  // A reader that has seen enough (`yuelan list | head`) closes the pipe: nothing is left to be done. Who writes to a file
  // on a full disk is told by `print`; of a terminal that is gone nobody can be told.
  for (const stream of [stdout, stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit();
      if (stream.isTTY || stream === stderr) process.exit(3);
    });
  process.exitCode = await start(args, {
    stdin,
    stdout,
    stderr,
    env,
    cwd: process.cwd(),
    ...(interactive ? { tty: { input: stdin, output: stdout } } : {}),
  });
}

/** Runs one command line on some streams; resolves with its exit status. */
export async function start(
  args: readonly string[],
  streams: Omit<Io, 'language' | 'settings' | 'configured' | 'keys'>,
): Promise<Status> {
  let language = languageOf(streams.env);
  try {
    const parsed = parse(args);
    if (parsed.version) return await printLine(streams.stdout, `yuelan ${__VERSION__}`).then(() => 0);
    const file = parsed.config ?? configFile();
    const { settings, configured, keys, faults, layerOf } = await inForce(parsed.config, parsed.settings).catch(
      (error) => {
        throw fileFailure(error, file);
      },
    );
    language = languageOf(streams.env, settings.language === 'auto' ? undefined : settings.language);
    if (parsed.command.name !== 'config')
      for (const fault of faults) await printLine(streams.stderr, `yuelan: ${faultLine(fault, file, language)}`);
    const io: Io = { ...streams, language, settings, configured, keys, config: { file, faults, layerOf } };
    if (parsed.help) return await (await import('./cli/help.ts')).help(asked(parsed.command), io);
    return await (await parsed.command.load()).run(parsed.given, io);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') return 0;
    const failure = error instanceof Failure ? error : (outputFailure(error) ?? unexpected(error));
    await print(streams.stderr, `yuelan: ${failureLine(failure, language)}\n`);
    if (failure !== error && streams.env.YUELAN_DEBUG) await printLine(streams.stderr, String((error as Error).stack));
    return failure.status;
  }
}

const asked = (command: Command): Command | undefined => (command === reader ? undefined : command);

/** Where what was to be printed could not be written. */
function outputFailure(error: unknown): Failure | undefined {
  const { code, syscall } = error as NodeJS.ErrnoException;
  return syscall === 'write' && code !== undefined ? new Failure(3, 'noOutput', { code }) : undefined;
}

/** A mistake of ours: said in a line all the same, with what helps to find it. */
const unexpected = (error: unknown): Failure =>
  new Failure(3, 'unexpected', { reason: error instanceof Error ? error.message : String(error) });
