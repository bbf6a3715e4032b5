/**
 * Where an image's bytes are, by its address alone: in a file beside the article, in the address itself, or elsewhere. What is
 * elsewhere is never fetched.
 */

export type Source =
  /** A path of names with `/` between, in the article's folder or below. */
  | { readonly kind: 'file'; readonly path: string }
  /** The address itself; its bytes by `dataOf`. */
  | { readonly kind: 'data'; readonly url: string };

const longestPath = 1024;

/** Null for an image that is not here: another host's, an absolute path, one that leaves the folder. */
export function sourceOf(src: string | null): Source | null {
  if (!src) return null;
  if (/^data:image\//i.test(src)) return { kind: 'data', url: src };
  if (/^[a-z][a-z0-9+.-]*:/i.test(src) || /^[/\\#?]/.test(src)) return null;
  const path = decoded(src.replace(/[?#].*$/s, ''));
  // Backslashes part names on Windows, a colon names a drive or a stream there.
  if (path.length > longestPath || /[\0-\x1f\x7f\\:]/.test(path)) return null;
  const names = path.split('/').filter((name) => name !== '' && name !== '.');
  return path.startsWith('/') || names.length === 0 || names.includes('..')
    ? null
    : { kind: 'file', path: names.join('/') };
}

/** The bytes of a `data:` address (RFC 2397); null where it is not base64. */
export function dataOf(url: string): Uint8Array | null {
  const comma = url.indexOf(',');
  if (comma < 0 || !/;\s*base64\s*$/i.test(url.slice(0, Math.min(comma, 200)))) return null;
  return Buffer.from(url.slice(comma + 1), 'base64');
}

/** A broken percent-encoding is a name that has a percent sign. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
