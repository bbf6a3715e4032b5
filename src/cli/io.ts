/**
 * What a command may touch: its streams, the environment it was started in, and the settings in force. Commands know no
 * `process`, so the same code answers a shell, a test and a session that came in by ssh.
 */
import type { Layer } from '../config/in-force.ts';
import type { Fault } from '../config/load.ts';
import type { SettingKey, Settings } from '../config/settings.ts';
import type { Library } from '../library/library.ts';
import type { Language } from '../text/language.ts';

export interface Output {
  write(text: string, done: (error?: Error | null) => void): unknown;
  readonly isTTY?: boolean | undefined;
  /** Width of the terminal in cells. */
  readonly columns?: number | undefined;
  /** Its height in rows. */
  readonly rows?: number | undefined;
}

export interface Input extends AsyncIterable<Uint8Array | string> {
  readonly isTTY?: boolean | undefined;
}

export interface Io {
  readonly stdin: Input;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The terminal a reader may take; absent where input or output is none. */
  readonly tty?: { readonly input: NodeJS.ReadStream; readonly output: NodeJS.WriteStream };
  /** The folder that relative paths start from. */
  readonly cwd: string;
  readonly language: Language;
  readonly settings: Settings;
  /** The settings without the choices made in the reader. */
  readonly configured: Settings;
  /** Keys of config.toml that replace an action's own. */
  readonly keys: Readonly<Record<string, readonly string[]>>;
  /** config.toml: its path, what is wrong in it, and where each setting's value comes from; absent in a served session. */
  readonly config?: {
    readonly file: string;
    readonly faults: readonly Fault[];
    layerOf(key: SettingKey): Layer;
  };
  /** The only library there is, in a served session: no path is opened beside it. */
  readonly library?: Library;
}

/** Writes and waits until it is taken, so that a slow reader at the other end of a pipe is never outrun. */
export function print(out: Output, text: string): Promise<void> {
  return new Promise((resolve, reject) => out.write(text, (error) => (error ? reject(error) : resolve())));
}

export const printLine = (out: Output, text: string): Promise<void> => print(out, `${text}\n`);

/** All bytes of standard input. */
export async function readAll(input: Input): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of input) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return Buffer.concat(chunks);
}

/** What JSON leaves unescaped though a terminal may obey it: DEL, C1, bidi controls, line and paragraph separators. */
const COMMANDS = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** The same JSON with those escaped. */
export const harmless = (text: string): string =>
  text.replace(COMMANDS, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** JSON that no terminal takes for a command: the same value when it is read back. */
export const json = (value: unknown, indent?: number): string => harmless(JSON.stringify(value, null, indent));
