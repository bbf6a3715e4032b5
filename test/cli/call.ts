/**
 * Runs command lines in this process, on streams of its own, with folders of its own for settings and data:
 *
 *     const { stdout, stderr, status } = await call(['list', archive()]);
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { start } from '../../src/main.ts';

export interface Called {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number;
}

export interface CallOptions {
  readonly stdin?: string | Uint8Array;
  /** Cells of the terminal that standard output is; a pipe where absent. */
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** A folder that is nobody else's. */
export const folder = (): string => mkdtempSync(join(tmpdir(), 'yuelan-cli-'));

/** Settings and data of these tests, not of whoever runs them. */
export const home = folder();
process.env.XDG_CONFIG_HOME = home;
process.env.XDG_DATA_HOME = home;
process.env.TZ = 'UTC';

export async function call(args: readonly string[], options: CallOptions = {}): Promise<Called> {
  const { stdin = '', columns, env = { LANG: 'zh_CN.UTF-8' }, cwd = home } = options;
  const out: string[] = [];
  const err: string[] = [];
  const sink = (chunks: string[], width?: number) => ({
    write: (text: string, done: () => void) => {
      chunks.push(text);
      done();
    },
    ...(width === undefined ? {} : { isTTY: true, columns: width }),
  });
  const status = await start(args, {
    stdin: {
      async *[Symbol.asyncIterator]() {
        yield stdin;
      },
    },
    stdout: sink(out, columns),
    stderr: sink(err),
    env,
    cwd,
  });
  return { stdout: out.join(''), stderr: err.join(''), status };
}
