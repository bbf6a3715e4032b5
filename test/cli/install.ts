/** The package as people get it: packed, installed globally under a folder of its own, started by a Node of one's choice. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openPty } from '../tty/driver.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Packed {
  readonly file: string;
  /** Bytes of the archive, and of what is in it. */
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}

/** Packs what is built, without building it again; the archive goes into `folder`. */
export function pack(folder: string): Packed {
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const [packed] = JSON.parse(execFileSync('npm', args, { cwd: root, encoding: 'utf8', stdio: 'pipe' })) as [
    Packed & { readonly filename: string },
  ];
  return { ...packed, file: join(folder, packed.filename) };
}

/** Installs an archive as `npm install --global` does, offline: whoever needs nothing from the network gets it so. */
export function install(archive: string, prefix: string): void {
  const args = ['install', '--global', '--offline', '--no-audit', '--no-fund', '--prefix', prefix, archive];
  execFileSync('npm', args, { cwd: prefix, stdio: 'pipe' });
}

/** What the first minute needs, each said as it is found; `node` is the Node that the shell finds. */
export async function firstMinute(prefix: string, node: string): Promise<Record<string, string>> {
  const home = mkdtempSync(join(tmpdir(), 'yuelan-home-'));
  const bin = join(prefix, process.platform === 'win32' ? '' : 'bin');
  const dirs = { XDG_DATA_HOME: home, XDG_CONFIG_HOME: home, XDG_STATE_HOME: home, XDG_CACHE_HOME: home };
  const env = { ...dirs, PATH: [dirname(node), bin, process.env.PATH].join(delimiter), LANG: 'en_US.UTF-8' };
  const call = (...args: string[]) =>
    execFileSync(join(bin, 'yuelan'), args, { env: { ...process.env, ...env }, encoding: 'utf8', cwd: home }).trim();
  const reader = openPty([join(bin, 'yuelan')], { env, cwd: home });
  try {
    await reader.until('3 articles');
    reader.type('/author:佘宗明\r');
    await reader.until('1 of 3 articles');
    reader.type('\r');
    await reader.until('文 | 佘宗明');
    reader.type('q');
    await reader.until('1 of 3 articles');
    reader.type('q');
    const { status } = await reader.exit();
    return {
      version: call('--version'),
      node: JSON.parse(call('doctor', '--json')).versions.node,
      listed: String(call('list').split('\n').length),
      shown: call('show', '715637', '--width', '60').split('\n')[0] ?? '',
      found: String(call('search', '书签', '--json').split('\n').length),
      reader: `left with ${status}`,
    };
  } finally {
    await reader.close();
    rmSync(home, { recursive: true, force: true });
  }
}
