/** The server's own key: made once, kept where only the server can read it. */
import { linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import ssh2 from 'ssh2';
import { Failure } from '../cli/failure.ts';
import { fingerprintOf } from './fingerprint.ts';

export interface HostKey {
  /** In OpenSSH's form. */
  readonly privateKey: string;
  /** `SHA256:…`, as ssh shows it. */
  readonly fingerprint: string;
}

/** Reads the key at `path`; where there is none, makes one of ed25519. Throws `Failure` where it cannot be used. */
export function hostKey(path: string): HostKey {
  const privateKey = read(path) ?? make(path);
  const parsed = ssh2.utils.parseKey(privateKey);
  if (parsed instanceof Error || !parsed.isPrivateKey()) throw new Failure(3, 'noHostKey', { file: path });
  return { privateKey, fingerprint: fingerprintOf(parsed.getPublicSSH()) };
}

function read(path: string): string | null {
  try {
    const { mode, uid } = statSync(path);
    // As sshd has it: others may not read a key of one's own.
    if (uid === process.getuid?.() && (mode & 0o077) !== 0) throw new Failure(3, 'openHostKey', { file: path });
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Failure) throw error;
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new Failure(3, 'forbidden', { file: path });
  }
}

/** One key in 256 begins with a zero byte, which the library loses: such a pair cannot be read again, and another is made. */
export function keyPair(
  generate: () => { private: string; public: string } = () =>
    ssh2.utils.generateKeyPairSync('ed25519', { comment: 'yuelan' }),
): { privateKey: string; publicKey: string } {
  for (;;) {
    const { private: privateKey, public: publicKey } = generate();
    if (isPrivate(privateKey)) return { privateKey, publicKey };
  }
}

function isPrivate(key: string): boolean {
  const parsed = ssh2.utils.parseKey(key);
  return !(parsed instanceof Error) && parsed.isPrivateKey();
}

function make(path: string): string {
  const { privateKey, publicKey } = keyPair();
  const beside = `${path}.${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(beside, privateKey, { mode: 0o600, flag: 'wx' });
    // Of two servers that start at once, one makes the key and both use it: a link is made only where nothing is.
    linkSync(beside, path);
    writeFileSync(`${path}.pub`, `${publicKey}\n`);
    return privateKey;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const theirs = code === 'EEXIST' ? read(path) : null;
    if (theirs !== null) return theirs;
    throw new Failure(3, 'unwritable', { file: path, code: code ?? '' });
  } finally {
    rmSync(beside, { force: true });
  }
}
