/** The short name of an article on the command line: the number that its archive gave it, else a hash. */

/**
 * Leading digits (four or more) of the file's name, else the number at the end of the URL's last path part, else eight
 * letters and digits made from the name. The same file has the same id on every machine.
 */
export function articleId(name: string, url: string | null): string {
  const base = name.replaceAll('\\', '/').split('/').at(-1) ?? name;
  const digits = /^\d{4,}/.exec(base)?.[0];
  if (digits) return digits;
  const last =
    (url ?? '')
      .split(/[?#]/, 1)[0]
      ?.split('/')
      .findLast((part) => part !== '') ?? '';
  return /(\d{4,})(?:\.\w{1,5})?$/.exec(last)?.[1] ?? hash(base);
}

/** FNV-1a over the UTF-8 bytes, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
function hash(text: string): string {
  let value = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text))
    value = BigInt.asUintN(64, (value ^ BigInt(byte)) * 0x100000001b3n);
  return value.toString(36).padStart(8, '0').slice(-8);
}
