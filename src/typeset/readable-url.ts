/**
 * A URL as people read it: what is percent-encoded in its path, query and fragment is shown as the characters it stands for,
 * where they are letters, digits or marks beyond ASCII, as browsers show it. For the eye alone: what is copied or opened is the
 * URL itself.
 */
export function readableUrl(url: string): string {
  const from = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i.exec(url)?.[0].length ?? 0;
  // A host is left as it is: letters that look like others would name another one.
  return url.slice(0, from) + url.slice(from).replace(encoded, (bytes) => decoded(bytes) ?? bytes);
}

/** One character beyond ASCII in UTF-8. */
const encoded = /%[c-f][0-9a-f](?:%[89ab][0-9a-f]){1,3}/gi;

/** The character of these bytes; undefined where they are none, or one that would not be seen as such. */
function decoded(bytes: string): string | undefined {
  try {
    const character = decodeURIComponent(bytes);
    return /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(character) ? character : undefined;
  } catch {
    return undefined;
  }
}
