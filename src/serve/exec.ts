/**
 * `ssh host info 715637 --json`: the commands that only read, on the library that is served and nothing else. No file can
 * be named, no standard input is read, and whatever is not one of these commands is refused in words.
 */
import { type Command, commandNamed, reader } from '../cli/commands.ts';
import { Failure } from '../cli/failure.ts';
import type { Io } from '../cli/io.ts';
import { commandWord, type Parsed, parse, WrongValue } from '../cli/parse.ts';
import { failureLine } from '../cli/say.ts';
import type { SettingKey } from '../config/settings.ts';
import { settings as settingTable } from '../config/settings.ts';
import { withReading } from '../library/with-reading.ts';
import { fill } from '../text/language.ts';
import { printable } from '../typeset/printable.ts';
import type { Session } from './session.ts';
import { shellWords } from './shell-words.ts';

const names = ['list', 'show', 'info', 'search', 'cite', 'help'] as const satisfies readonly Command['name'][];

/** Cells of a row, which is filled up to its width: with more of them a few words would fill the memory. */
const WIDEST = 10_000;

const mayRun = ({ name }: Command): boolean => (names as readonly string[]).includes(name);

/**
 * Runs one command line for a session. Where it has none (`ssh -T host`) the list is printed, as yuelan does in a pipe.
 * Resolves with its exit status.
 */
export async function run(line: string | null, session: Session): Promise<number> {
  const { asked, room, language, words, outlet } = session;
  const stderr = asked.size ? outlet : asked.channel.stderr;
  const refuse = (reason: string): number => {
    stderr.write(`yuelan: ${reason}\n`);
    return 2;
  };
  const refuseCommand = (name: string): number => {
    room.metrics.add('refused_total', 1, 'what="command"');
    const there = names.filter((one) => commandNamed(one)).join(', ');
    return refuse(fill(words.noCommand, { name: printable(name), names: there }));
  };
  const keepsake = await room.readers.of(asked.visitor.fingerprint);
  try {
    if (line === null) stderr.write(`yuelan: ${asked.size ? words.dumbTerminal : words.noTerminal}\n`);
    const args = shellWords(line ?? 'list');
    if (!args) return refuse(words.unquoted);
    const word = commandWord(args);
    const named = word === undefined ? reader : commandNamed(word);
    // Before the options are looked at: programs of other names have others.
    const asksHelp = word === undefined && (args.includes('--help') || args.includes('-h'));
    if (!asksHelp && (!named || !mayRun(named))) return refuseCommand(word ?? reader.name);
    const parsed = parse(args);
    if (!parsed.help && !mayRun(parsed.command)) return refuseCommand(parsed.command.name);
    const why = outside(parsed, words);
    if (why) return refuse(why);
    const { width } = parsed.given.values;
    if (typeof width === 'number' && width > WIDEST)
      throw new WrongValue('--width', { key: 'notWhole', values: { given: width, min: 1, max: WIDEST } });
    const { settings } = keepsake;
    const io: Io = {
      stdin: { async *[Symbol.asyncIterator]() {} },
      stdout: Object.assign(outlet, asked.size ? { isTTY: true, columns: asked.size.columns } : {}),
      stderr,
      env: asked.env,
      cwd: '/',
      language,
      settings: { ...settings, ...parsed.settings },
      configured: settings,
      keys: room.keys,
      library: withReading(room.library, keepsake.reading, { read: room.read, turn: session.turn }),
    };
    if (parsed.help) return await (await import('../cli/help.ts')).help(parsed.command, io);
    return await (await parsed.command.load()).run(parsed.given, io);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    stderr.write(`yuelan: ${failureLine(error, language)}\n`);
    return error.status;
  } finally {
    await keepsake.release();
  }
}

/** What a command line asks for that lies outside of the served library, in words; null where it asks for nothing such. */
function outside({ command, config, settings, given }: Parsed, words: Session['words']): string | null {
  const key = (Object.keys(settings) as SettingKey[]).find((one) => settingTable[one].spec.kind.startsWith('path'));
  if (config !== undefined) return fill(words.noOption, { option: '--config' });
  if (key) return fill(words.noOption, { option: `--${(settingTable[key] as { option?: string }).option}` });
  const paths = command.operands.findIndex(({ words: about }) => about === 'paths');
  const path = paths < 0 ? undefined : given.operands[paths];
  return path === undefined ? null : fill(words.noPath, { operand: printable(path) });
}
