/** A real OpenSSH server on this machine's loopback, for whoever runs the tests, with keys made for it alone. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { join } from 'node:path';

const program = ['/usr/sbin/sshd', '/usr/local/sbin/sshd'].find((path) => existsSync(path));

/** Whether this machine has a server. */
export const hasSshd = program !== undefined;

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

export class Sshd {
  readonly port: number;
  readonly #folder: string;
  readonly #child: ChildProcess;
  #said = '';

  private constructor(folder: string, port: number) {
    this.#folder = folder;
    this.port = port;
    this.#child = spawn(program as string, ['-D', '-e', '-f', join(folder, 'sshd_config')], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.#child.stderr?.on('data', (words) => {
      this.#said += words;
    });
  }

  static async open(folder: string): Promise<Sshd> {
    // Where it is run by root it gives its privileges up in there.
    if (process.getuid?.() === 0) mkdirSync('/run/sshd', { recursive: true, mode: 0o755 });
    for (const name of ['host', 'reader'])
      execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', name, '-f', join(folder, name)]);
    const port = await freePort();
    const settings = {
      ListenAddress: '127.0.0.1',
      Port: port,
      HostKey: join(folder, 'host'),
      AuthorizedKeysFile: join(folder, 'reader.pub'),
      PidFile: 'none',
      PasswordAuthentication: 'no',
      PermitRootLogin: 'prohibit-password',
      StrictModes: 'no',
      UsePAM: 'no',
      PrintMotd: 'no',
    };
    const lines = Object.entries(settings).map(([name, value]) => `${name} ${value}\n`);
    writeFileSync(join(folder, 'sshd_config'), lines.join(''));
    const sshd = new Sshd(folder, port);
    await sshd.#listening();
    return sshd;
  }

  async #listening(): Promise<void> {
    for (let tries = 0; tries < 500; tries++) {
      const open = await new Promise<boolean>((resolve) => {
        const socket = connect(this.port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false));
        socket.once('connect', () => socket.destroy());
      });
      if (open) return;
      if (this.#child.exitCode !== null) break;
      await sleep(10);
    }
    throw new Error(`sshd does not listen:\n${this.#said}`);
  }

  /** `ssh -tt` to it, with no configuration but this; `command` runs in the login shell there. */
  command(command: string, port = this.port): [string, ...string[]] {
    const options = {
      UserKnownHostsFile: '/dev/null',
      StrictHostKeyChecking: 'no',
      LogLevel: 'ERROR',
      IdentityFile: join(this.#folder, 'reader'),
      IdentitiesOnly: 'yes',
      IdentityAgent: 'none',
    };
    const set = Object.entries(options).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
    return ['ssh', '-tt', '-F', 'none', '-p', String(port), ...set, '127.0.0.1', command];
  }

  /** Cuts the connection that a process on the far side came by, without a word: its own sshd is killed. */
  drop(pid: number): void {
    process.kill(parentOf(pid), 'SIGKILL');
  }

  async close(): Promise<void> {
    if (this.#child.exitCode !== null) return;
    this.#child.kill();
    await new Promise((resolve) => this.#child.once('exit', resolve));
  }
}

function parentOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}
