/** A timer may be so late without the server being busy, in ms. */
const GRAIN_MS = 10;

/**
 * Calls `next` after `ms`. Where the server is so busy that this comes late, after as long again: whoever keeps it busy
 * leaves half of its time to the others. Gives back how to call it off.
 */
export function rest(ms: number, next: () => void): () => void {
  const due = performance.now() + ms;
  let timer = setTimeout(() => {
    const late = performance.now() - due;
    if (late < GRAIN_MS) next();
    else timer = setTimeout(next, late);
  }, ms);
  return () => clearTimeout(timer);
}
