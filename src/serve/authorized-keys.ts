/**
 * authorized_keys, as sshd(8) describes it: text → the keys that may enter. Nobody gets a shell or a forwarding here, so
 * options that only forbid such things are met anyway; a line with any other option promises something that is not
 * kept here (an address, a date, a command), and its key may not enter.
 */
import ssh2, { type ParsedKey } from 'ssh2';

export interface AuthorizedKeys {
  readonly keys: readonly ParsedKey[];
  /** Lines, counted from 1, whose key may not enter, and why. */
  readonly refused: readonly { readonly line: number; readonly reason: 'option' | 'key' }[];
}

/** Options that say nothing about who may read, or forbid what nobody may do. */
const MET =
  /^(restrict|(no-)?(agent-forwarding|port-forwarding|X11-forwarding|user-rc)|pty|(permitopen|permitlisten|environment|tunnel)=.*)$/is;

const TYPES: readonly string[] = [
  'ssh-ed25519',
  'ecdsa-sha2-nistp256',
  'ecdsa-sha2-nistp384',
  'ecdsa-sha2-nistp521',
  'ssh-rsa',
];

export function parseAuthorizedKeys(text: string): AuthorizedKeys {
  const keys: ParsedKey[] = [];
  const refused: { line: number; reason: 'option' | 'key' }[] = [];
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    const trimmed = line.trim();
    if (trimmed === '' || trimmed.startsWith('#')) continue;
    const { options, rest } = split(trimmed);
    const key = readKey(rest);
    if (!options.every((option) => MET.test(option))) refused.push({ line: at + 1, reason: 'option' });
    else if (key) keys.push(key);
    else refused.push({ line: at + 1, reason: 'key' });
  }
  return { keys, refused };
}

/** A line's options, which commas part outside of quotes, and what follows them. */
function split(line: string): { options: string[]; rest: string } {
  if (TYPES.some((type) => line.startsWith(`${type} `))) return { options: [], rest: line };
  const field = /^(?:"(?:\\"|[^"])*"|[^\s"])+/.exec(line)?.[0] ?? '';
  return {
    options: field.match(/(?:"(?:\\"|[^"])*"|[^,"])+/g) ?? [],
    rest: line.slice(field.length).trimStart(),
  };
}

function readKey(text: string): ParsedKey | null {
  const [type = '', base64 = ''] = text.split(/\s+/);
  if (!TYPES.includes(type)) return null;
  const key = ssh2.utils.parseKey(`${type} ${base64}`);
  // Of a file of one key the parser makes one key; anything else is none.
  return key instanceof Error || Array.isArray(key) || key.type !== type ? null : key;
}
