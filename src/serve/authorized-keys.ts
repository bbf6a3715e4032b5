/**
 * authorized_keys, as sshd(8) describes it: text → the keys that may enter, until when and from where. Nobody gets a shell or a
 * forwarding here, so options that only forbid such things are met anyway; a line with any other option promises something
 * that is not kept here (a command, a certificate), and its key may not enter.
 */
import ssh2, { type ParsedKey } from 'ssh2';

export interface AuthorizedKey {
  readonly key: ParsedKey;
  /** Counted from 1. */
  readonly line: number;
  /** `expiry-time=`, in ms since 1970: from then on the key may not enter. */
  readonly expires: number | null;
  /** `from=`: a list for `takesFrom`. */
  readonly from: string | null;
}

export interface AuthorizedKeys {
  readonly keys: readonly AuthorizedKey[];
  /** Lines, counted from 1, whose key may not enter, and why. */
  readonly refused: readonly { readonly line: number; readonly reason: 'option' | 'key' }[];
}

/** Options that say nothing about who may read, or forbid what nobody may do. */
const MET =
  /^(restrict|(no-)?(agent-forwarding|port-forwarding|X11-forwarding|user-rc)|pty|(permitopen|permitlisten|environment|tunnel)=.*)$/is;

/** Options that are looked at when somebody comes. */
const KEPT = /^(from|expiry-time)=".*"$/is;

const TYPES: readonly string[] = [
  'ssh-ed25519',
  'ecdsa-sha2-nistp256',
  'ecdsa-sha2-nistp384',
  'ecdsa-sha2-nistp521',
  'ssh-rsa',
];

export function parseAuthorizedKeys(text: string): AuthorizedKeys {
  const keys: AuthorizedKey[] = [];
  const refused: { line: number; reason: 'option' | 'key' }[] = [];
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    const trimmed = line.trim();
    if (trimmed === '' || trimmed.startsWith('#')) continue;
    const { options, rest } = split(trimmed);
    const [from, until] = ['from', 'expiry-time'].map((name) => quotedBy(options, name));
    const expires = until == null ? null : timeOf(until);
    const known = options.every((option) => MET.test(option) || KEPT.test(option));
    const key = readKey(rest);
    if (!known || Number.isNaN(expires)) refused.push({ line: at + 1, reason: 'option' });
    else if (key) keys.push({ key, line: at + 1, expires, from: from ?? null });
    else refused.push({ line: at + 1, reason: 'key' });
  }
  return { keys, refused };
}

/** What an option says between its quotation marks; null where the line has none of that name. */
function quotedBy(options: readonly string[], name: string): string | null {
  const option = options.find((one) => one.toLowerCase().startsWith(`${name}=`));
  return option?.slice(name.length + 2, -1).replaceAll('\\"', '"') ?? null;
}

/** `YYYYMMDD[HHMM[SS]][Z]`, in the server's own time zone where it has no Z; NaN where it is no time. */
function timeOf(text: string): number {
  const [, year, month, day, hour = '00', minute = '00', second = '00', zone = ''] =
    /^(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?(Z?)$/i.exec(text) ?? [];
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`);
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
