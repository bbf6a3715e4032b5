/** Who may enter: everyone as a guest, or those whose key stands in a file of authorized_keys form. */
import { timingSafeEqual } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { AuthContext, ParsedKey, PublicKeyAuthContext } from 'ssh2';
import { type AuthorizedKey, parseAuthorizedKeys } from './authorized-keys.ts';
import { fingerprintOf } from './fingerprint.ts';
import { takesFrom } from './from.ts';

/** `null` lets everyone in as a guest; else a file, `%u` in its name standing for the login name. */
export type KeysFile = string | null;

export interface Visitor {
  /** The login name the client gave; it is anyone's claim. */
  readonly user: string;
  /** Of the key that was proved; null for a guest. */
  readonly fingerprint: string | null;
}

/** What an attempt to log in came to. `asked`: a key was shown, and may now be proved. */
export type Attempt = { readonly visitor: Visitor } | 'asked' | 'refused';

export interface Doorkeeper {
  /** Judges an attempt of a client at `address`; never fails. Whoever calls answers the client. */
  judge(attempt: AuthContext, address: string): Promise<Attempt>;
  /** Methods worth trying, as RFC 4252 names them. */
  readonly methods: readonly ('publickey' | 'keyboard-interactive')[];
}

/** `complain` is told of lines of the keys file that let nobody in, and of a file that cannot be read. */
export function doorkeeper(file: KeysFile, complain: (about: Record<string, unknown>) => void): Doorkeeper {
  if (file === null) {
    const judge = async ({ method, username }: AuthContext): Promise<Attempt> =>
      method === 'none' || method === 'keyboard-interactive'
        ? { visitor: { user: username, fingerprint: null } }
        : 'refused';
    return { judge, methods: ['keyboard-interactive'] };
  }
  const keysOf = keysReader(complain);
  return {
    // keyboard-interactive is where a client whose keys have failed is told so in words.
    methods: ['publickey', 'keyboard-interactive'],
    async judge(attempt, address) {
      if (attempt.method !== 'publickey') return 'refused';
      const path = fileFor(file, attempt.username);
      const listed = path === null ? [] : (await keysOf(path)).filter(({ key }) => same(key, attempt.key.data));
      const reasons = listed.map((one) => hindrance(one, address));
      const key = listed[reasons.indexOf(null)]?.key;
      if (!key) for (const [at, { line }] of listed.entries()) complain({ file: path, line, reason: reasons[at] });
      if (!key) return 'refused';
      if (!attempt.signature) return 'asked';
      if (!proves(key, attempt)) return 'refused';
      return { visitor: { user: attempt.username, fingerprint: fingerprintOf(key.getPublicSSH()) } };
    },
  };
}

/** The file of a login name; null where that is no name a file could have. */
function fileFor(file: string, user: string): string | null {
  if (!file.includes('%u')) return file;
  return /^[\p{L}\p{N}_][\p{L}\p{N}_.@-]{0,63}$/u.test(user) ? file.replaceAll('%u', () => user) : null;
}

/** Why a key that is listed may not enter now, from this address; null where it may. */
function hindrance({ expires, from }: AuthorizedKey, address: string): 'expired' | 'from' | null {
  if (expires !== null && Date.now() >= expires) return 'expired';
  return from === null || takesFrom(from, address) ? null : 'from';
}

function same(known: ParsedKey, shown: Buffer): boolean {
  const key = known.getPublicSSH();
  return key.length === shown.length && timingSafeEqual(key, shown);
}

function proves(key: ParsedKey, { key: shown, blob, signature, hashAlgo }: PublicKeyAuthContext): boolean {
  // An RSA signature without a named hash is made with SHA-1 (RFC 8332).
  if (!blob || !signature || shown.algo !== key.type || (key.type === 'ssh-rsa' && !hashAlgo)) return false;
  try {
    return key.verify(blob, signature, hashAlgo) === true;
  } catch {
    return false;
  }
}

/** Reads files of keys, and reads one again only when it has changed. */
function keysReader(
  complain: (about: Record<string, unknown>) => void,
): (path: string) => Promise<readonly AuthorizedKey[]> {
  const known = new Map<string, { stamp: string; keys: readonly AuthorizedKey[] }>();
  return async (path) => {
    try {
      const { mtimeMs, size, ino } = await stat(path);
      const stamp = `${mtimeMs} ${size} ${ino}`;
      const before = known.get(path);
      if (before?.stamp === stamp) return before.keys;
      const { keys, refused } = parseAuthorizedKeys(await readFile(path, 'utf8'));
      for (const { line, reason } of refused) complain({ file: path, line, reason });
      known.set(path, { stamp, keys });
      return keys;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // With %u in its name a file that is missing says that the user is unknown.
      if (code !== 'ENOENT') complain({ file: path, reason: code });
      known.delete(path);
      return [];
    }
  };
}
