/**
 * The key of an article's citation: what BibTeX, RIS and citation managers call it by. ASCII letters, digits and `-._`,
 * the same for as long as the article's address and id are.
 */
import { createHash } from 'node:crypto';

/** `chinadigitaltimes-9f86d081884c`: the longest label of the address's host, and the id. */
export function citationKey(id: string, url: string | null): string {
  const safe = id.replace(/[^A-Za-z0-9._-]+/g, '');
  // What was taken out of an id must not make it another's.
  const named = safe === id ? id : safe + createHash('sha256').update(id).digest('hex').slice(0, 8);
  return `${site(url) ?? 'article'}-${named}`;
}

function site(url: string | null): string | undefined {
  if (url === null || !URL.canParse(url)) return;
  const labels = new URL(url).hostname.split('.').sort((a, b) => b.length - a.length);
  // A number first is no key for some readers of BibTeX, and Punycode is no name.
  return labels.find((label) => /^(?!xn--)[a-z][a-z0-9-]*$/.test(label));
}
