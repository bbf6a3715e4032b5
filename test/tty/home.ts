/** A home for the readers of a test: folders that nobody else has, gone after it with every terminal opened in them. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { built, node, openPty, type Pty, type PtyOptions } from './driver.ts';

/** The environment of a reader whose folders are all this one, and who reads Simplified Chinese. */
export const livingIn = (folder: string): Record<string, string> => ({
  XDG_DATA_HOME: folder,
  XDG_CONFIG_HOME: folder,
  XDG_STATE_HOME: folder,
  XDG_CACHE_HOME: folder,
  LANG: 'zh_CN.UTF-8',
});

class Home {
  path = '';
  #opened: Pty[] = [];

  /** The built reader with these arguments; `env` is added to the home's. */
  start(args: readonly string[] = [], options: PtyOptions = {}): Pty {
    return this.open([node, built, ...args], options);
  }

  /** Any program, in the home's environment. */
  open(argv: readonly [string, ...string[]], { env, ...options }: PtyOptions = {}): Pty {
    const pty = openPty(argv, { ...options, env: { ...livingIn(this.path), ...env } });
    this.#opened.push(pty);
    return pty;
  }

  configure(toml: string): void {
    mkdirSync(join(this.path, 'yuelan'), { recursive: true });
    writeFileSync(join(this.path, 'yuelan', 'config.toml'), toml);
  }

  build(): void {
    this.path = mkdtempSync(join(tmpdir(), 'yuelan-'));
  }

  async clear(): Promise<void> {
    for (const pty of this.#opened.splice(0)) await pty.close();
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** A home for each test of a file; call it at the file's top. */
export function useHome(): Home {
  const home = new Home();
  beforeEach(() => home.build());
  afterEach(() => home.clear());
  return home;
}
