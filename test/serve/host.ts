/** A served reading room for tests: the built program on a free port of this machine, and OpenSSH to come in by. */
import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { captured } from '../archive/write.ts';
import { built, node, openPty, type Pty, type PtyOptions } from '../tty/driver.ts';

/** The articles that ship with the project. */
export const seeds = fileURLToPath(new URL('../../seeds', import.meta.url));

export interface Answer {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

export type LogLine = Readonly<Record<string, unknown>> & { readonly msg: string };

export class Host {
  readonly folder: string;
  readonly child: ChildProcess;
  port = 0;
  #stderr = '';
  #ended: number | null = null;

  private constructor(folder: string, args: readonly string[]) {
    this.folder = folder;
    this.child = spawn(node, ['--inspect=127.0.0.1:0', ...args], {
      env: { PATH: process.env.PATH, HOME: folder, LANG: 'zh_CN.UTF-8', TZ: 'UTC' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.child.stderr?.on('data', (chunk) => {
      this.#stderr += chunk;
    });
    this.child.on('exit', (code, signal) => {
      this.#ended = code ?? (signal ? 128 : 0);
    });
  }

  /** Starts a server in a folder of its own; `args` are options and paths. */
  static open(args: readonly string[] = [seeds], folder = newFolder()): Promise<Host> {
    const own = ['serve', '--ssh', '0', '--data', join(folder, 'data'), '--grace', '0'];
    return Host.start(built, [...own, ...args], folder);
  }

  /** Starts another program that logs and keeps its key as the server does. */
  static async start(program: string, args: readonly string[], folder: string): Promise<Host> {
    const host = new Host(folder, [program, ...args]);
    const serving = await host.logged(({ msg }) => msg === 'serving');
    host.port = serving.port as number;
    const made = join(folder, 'data', 'host_key.pub');
    if (existsSync(made)) host.know(readFileSync(made, 'utf8'));
    return host;
  }

  /** Makes ssh believe that the server has this public key, and no other. */
  know(publicKey: string): void {
    writeFileSync(join(this.folder, 'known_hosts'), `[127.0.0.1]:${this.port} ${publicKey}\n`);
  }

  /** What the server has logged. */
  get log(): LogLine[] {
    return this.#stderr
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line));
  }

  get stderr(): string {
    return this.#stderr;
  }

  /** Waits for a line of the log. */
  async logged(wanted: (line: LogLine) => boolean, timeout = 10_000): Promise<LogLine> {
    const end = performance.now() + timeout;
    for (;;) {
      const line = this.log.find(wanted);
      if (line) return line;
      if (this.#ended !== null || performance.now() > end)
        throw new Error(`not logged; the server wrote:\n${this.#stderr}`);
      await sleep(5);
    }
  }

  /** A key of its own for a reader: the private file's path, and the line for authorized_keys. */
  key(name: string, type = 'ed25519'): { file: string; line: string } {
    return makeKey(this.folder, name, type);
  }

  /** Arguments for ssh: no configuration, no agent, and no known host but this one. The first of two options counts. */
  sshArgs(...more: string[]): string[] {
    const options = {
      UserKnownHostsFile: join(this.folder, 'known_hosts'),
      StrictHostKeyChecking: 'yes',
      IdentitiesOnly: 'yes',
      IdentityAgent: 'none',
    };
    const set = Object.entries(options).flatMap(([key, value]) => ['-o', `${key}=${value}`]);
    return ['-F', 'none', '-p', String(this.port), ...set, ...more];
  }

  /** `ssh … 127.0.0.1 command`, without a terminal. */
  ssh(options: readonly string[], ...command: string[]): Promise<Answer> {
    return this.run('ssh', ...this.sshArgs(...options, '127.0.0.1', ...command));
  }

  /** Any other program, in the environment that ssh has. */
  run(program: string, ...args: string[]): Promise<Answer> {
    return runIn(this.folder, program, ...args);
  }

  /** Comes in by ssh at a terminal. */
  enter(options: readonly string[] = [], pty: PtyOptions = {}): Pty {
    const env = { HOME: this.folder, LANG: 'zh_CN.UTF-8', ...pty.env };
    return openPty(['ssh', ...this.sshArgs('-o', 'SendEnv=LANG', ...options, '127.0.0.1')], { ...pty, env });
  }

  /** Resident memory of the server, in MiB. */
  memory(): number {
    return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(this.child.pid)])) / 1024;
  }

  /** Asks the server to stop; gives its exit status. */
  async stop(signal: NodeJS.Signals = 'SIGTERM', timeout = 10_000): Promise<number> {
    if (this.#ended === null) this.child.kill(signal);
    const end = performance.now() + timeout;
    while (this.#ended === null && performance.now() < end) await sleep(5);
    if (this.#ended === null) this.child.kill('SIGKILL');
    return this.#ended ?? -1;
  }

  async close(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Runs a program to its end, with nothing to read and `folder` for its home. */
export function runIn(folder: string, program: string, ...args: string[]): Promise<Answer> {
  // ssh prints words of the server as they are only where the locale has UTF-8.
  const env = { PATH: process.env.PATH, HOME: folder, LANG: 'C.UTF-8' };
  return new Promise((resolve) => {
    const child = execFile(program, args, { timeout: 15_000, env }, (error, stdout, stderr) =>
      resolve({ status: error ? Number(error.code ?? 255) : 0, stdout, stderr }),
    );
    child.stdin?.end();
  });
}

export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'yuelan-serve-'));
}

/** Makes a key pair with ssh-keygen. */
export function makeKey(folder: string, name: string, type = 'ed25519'): { file: string; line: string } {
  const file = join(folder, name);
  execFileSync('ssh-keygen', ['-q', '-t', type, '-N', '', '-C', name, '-f', file]);
  const line = execFileSync('ssh-keygen', ['-y', '-f', file]).toString().trim();
  return { file, line };
}

/** A folder of one long article whose paragraphs say their number; called again, it holds one more. */
export function numbered(
  folder: string,
  paragraphs = 200,
  name = '000_0123456789abcdef.md',
  title = '某报｜数段落',
): string {
  const articles = join(folder, 'articles');
  mkdirSync(articles, { recursive: true });
  const html = Array.from({ length: paragraphs }, (_, at) => `<p>第${at + 1}段，讲的是第${at + 1}件事。</p>`).join('');
  writeFileSync(join(articles, name), captured(html, { title, url: `https://example.org/${name}/` }));
  return articles;
}

export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
