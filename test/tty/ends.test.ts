/** Every way in which a sitting can end or stop: the place is kept, the terminal given back, the status right, no one left. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { built, node, type Pty } from './driver.ts';
import { livingIn, useHome } from './home.ts';

const seeds = fileURLToPath(new URL('../../seeds/', import.meta.url));
const seed = join(seeds, readdirSync(seeds).sort()[0] ?? '');

const home = useHome();

const environment = (): Record<string, string> => ({ ...livingIn(home.path), HOME: home.path, PS1: 'shell> ' });

const start = (...argv: [string, ...string[]]): Pty => home.open(argv, { env: environment() });

/** The reader on the seed, at its section 03. */
async function reading(): Promise<Pty> {
  const pty = start(node, built, seed);
  await pty.until('文 | 佘宗明');
  pty.type('3');
  await pty.until(/^ *03 *\n/);
  await pty.settle();
  return pty;
}

/** What a terminal is given back as: its own screen, a cursor to be seen, wrapped lines, no paste marks. */
const givenBack = /\x1b\[\?2004l.*\x1b\[\?7h\x1b\[\?1049l\x1b\[\?25h/s;

const gone = (pids: readonly number[]): boolean => pids.every((pid) => !existsSync(`/proc/${pid}`));

async function keptAt03(): Promise<void> {
  const again = start(node, built, seed);
  await again.until(/^ *03 *\n/);
}

describe('a signal', () => {
  test.each([
    ['SIGHUP', 129],
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s: status %i, and the place is kept', async (signal, status) => {
    const pty = await reading();
    const all = pty.processes();
    pty.signal(signal);
    expect(await pty.exit()).toEqual({ status, signal: undefined });
    expect(pty.log.join('')).toMatch(givenBack);
    expect(gone(all)).toBe(true);
    await keptAt03();
  });
});

describe('a terminal that goes away', () => {
  test('closed on both sides: the place is kept, nothing stays behind', async () => {
    const pty = await reading();
    const all = pty.processes();
    pty.hangUp();
    await pty.exit();
    await expect.poll(() => gone(all), { timeout: 5000 }).toBe(true);
    await keptAt03();
  });

  test('a pipe that nobody reads any more ends it in silence', () => {
    const run = spawnSync('bash', ['-c', `'${node}' '${built}' show '${seed}' | head -1; echo "\${PIPESTATUS[0]}"`], {
      env: { PATH: process.env.PATH, ...environment() },
      encoding: 'utf8',
    });
    expect(run.stdout.split('\n').slice(1)).toEqual(['0', '']);
    expect(run.stderr).toBe('');
  });

  test.each(['</dev/null', '<&-'])('with %s it is no reader: it prints, and ends', async (input) => {
    const pty = start('bash', '-c', `'${node}' '${built}' ${input}`);
    expect(await pty.exit()).toEqual({ status: 0, signal: undefined });
    expect(pty.log.join('')).toContain('DeepSeek');
    expect(pty.log.join('')).not.toContain('\x1b[?1049h');
  });
});

describe('job control of a shell', () => {
  const inShell = async (): Promise<Pty> => {
    const pty = start('bash', '--norc', '--noprofile', '-i');
    await pty.until('shell>');
    pty.type(`'${node}' '${built}' '${seed}'\r`);
    await pty.until('文 | 佘宗明');
    pty.type('3');
    await pty.until(/^ *03 *\n/);
    return pty;
  };
  /** The terminal is the shell's again. */
  const shell = async (pty: Pty): Promise<void> => {
    await pty.until(/Stopped/);
    expect(pty.terminal.buffer.active.type).toBe('normal');
  };

  test('Ctrl-Z gives the terminal to the shell, fg takes it again, as often as one likes', async () => {
    const pty = await inShell();
    for (let turn = 0; turn < 2; turn++) {
      pty.type('\x1a');
      await shell(pty);
      pty.type('clear\r');
      await pty.settle();
      pty.type('fg\r');
      await pty.until(/^ *03 *\n/);
    }
    pty.type('j');
    await pty.until(/^(?! *03 *\n)/);
    pty.type('q');
    await pty.until('shell>');
    pty.type('echo "status $?"\r');
    await pty.until('status 0');
  });

  test('stopped from elsewhere, resized, and told to go on: it has the new size', async () => {
    const pty = await inShell();
    const [reader] = pty.processes().filter((pid) => pid !== pty.child.pid);
    process.kill(reader as number, 'SIGTSTP');
    await shell(pty);
    await pty.resize(60, 20);
    pty.type('fg\r');
    await pty.until(/^ *03 *\n/);
    await pty.until(/\n[^\n]*%[^\n]*$/);
    expect(pty.screen()).toHaveLength(20);
    process.kill(reader as number, 'SIGTERM');
    await pty.until('shell>');
    pty.type('echo "status $?"\r');
    await pty.until('status 143');
  });
});
