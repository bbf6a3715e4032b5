/** A place in a text that survives edits near by: an offset with the words around it. Offsets are in code units. */

export interface Anchor {
  readonly offset: number;
  /** The text just before the place and just after it, up to `CONTEXT` code units each. */
  readonly before: string;
  readonly after: string;
}

/** Code units kept on either side of a place. */
const CONTEXT = 24;

export function anchorAt(text: string, offset: number): Anchor {
  const at = Math.max(0, Math.min(offset, text.length));
  return { offset: at, before: text.slice(Math.max(0, at - CONTEXT), at), after: text.slice(at, at + CONTEXT) };
}

/** Where an anchor's place is in a text that may have changed since; where nothing of it is left, the old offset, at most the text's end. */
export const resolveAnchor = (text: string, anchor: Anchor): number =>
  findAnchor(text, anchor) ?? Math.min(anchor.offset, text.length);

/**
 * Where an anchor's place is: at its offset if the same words still stand there, else at the nearest place with both
 * contexts, with the one after, with the one before, or with half of either. Undefined where none is left.
 */
export function findAnchor(text: string, { offset, before, after }: Anchor): number | undefined {
  if (text.startsWith(before + after, offset - before.length)) return offset;
  const tail = before.slice(-CONTEXT / 2);
  const head = after.slice(0, CONTEXT / 2);
  for (const [left, right] of [
    [before, after],
    [tail, head],
    ['', after],
    [before, ''],
    ['', head],
    [tail, ''],
  ] as const) {
    // Under four characters, a context says too little to go by.
    if (left.length + right.length < 4) continue;
    const found = nearest(text, left + right, offset - left.length);
    if (found >= 0) return found + left.length;
  }
  return undefined;
}

/** The occurrence of `words` nearest to `offset`, or -1. */
function nearest(text: string, words: string, offset: number): number {
  const from = Math.max(0, offset);
  const after = text.indexOf(words, from);
  const before = text.lastIndexOf(words, from);
  if (after < 0 || before < 0) return Math.max(after, before);
  return after - offset < offset - before ? after : before;
}
