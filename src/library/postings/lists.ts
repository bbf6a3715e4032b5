/** Lists of postings → the articles that have a term, or all of several. */

/** The articles of a term, rising, each with its level. */
export interface Postings {
  readonly articles: Uint32Array;
  readonly levels: Uint8Array;
}

/** Decodes a term's lists, given with the bases of their segments in rising order. */
export function decodeLists(lists: readonly { readonly base: number; readonly list: Uint8Array }[]): Postings {
  // A varint's last byte has no high bit: counting those counts the articles.
  let size = 0;
  for (const { list } of lists) for (let at = 0; at < list.length; at++) size += (list[at] as number) < 0x80 ? 1 : 0;
  const articles = new Uint32Array(size);
  const levels = new Uint8Array(size);
  let n = 0;
  for (const { base, list } of lists) {
    let article = base;
    // `Reader.varint`, written out: a common word has a hundred thousand numbers, nearly all of one byte.
    for (let at = 0; at < list.length; ) {
      let byte = list[at++] as number;
      let value = byte & 0x7f;
      for (let shift = 7; byte >= 0x80 && at < list.length; shift += 7) {
        byte = list[at++] as number;
        value |= (byte & 0x7f) << shift;
      }
      article += value >>> 2;
      articles[n] = article;
      levels[n++] = value & 3;
    }
  }
  return { articles, levels };
}

/** The articles that all of `all` have, with the lowest of their levels. */
export function intersect(all: readonly Postings[]): Postings {
  const [shortest, ...others] = [...all].sort((a, b) => a.articles.length - b.articles.length);
  if (!shortest) return { articles: new Uint32Array(0), levels: new Uint8Array(0) };
  let common = shortest;
  for (const other of others) common = both(common, other);
  return common;
}

function both(few: Postings, many: Postings): Postings {
  const articles = new Uint32Array(few.articles.length);
  const levels = new Uint8Array(few.articles.length);
  let size = 0;
  let m = 0;
  for (let n = 0; n < few.articles.length; n++) {
    const article = few.articles[n] as number;
    m = seek(many.articles, article, m);
    if (many.articles[m] !== article) continue;
    articles[size] = article;
    levels[size++] = Math.min(few.levels[n] as number, many.levels[m] as number);
  }
  return { articles: articles.subarray(0, size), levels: levels.subarray(0, size) };
}

/** The first place from `from` whose value is not below `value`: by leaps, then by halving. */
function seek(sorted: Uint32Array, value: number, from: number): number {
  let step = 1;
  let low = from;
  let high = from;
  while (high < sorted.length && (sorted[high] as number) < value) {
    low = high + 1;
    high += step;
    step *= 2;
  }
  high = Math.min(high, sorted.length);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
