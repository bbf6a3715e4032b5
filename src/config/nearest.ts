/** The name of `names` that `given` was most likely meant to be; undefined where none is near. */
export function nearest(given: string, names: readonly string[]): string | undefined {
  const close = names
    .map((name) => ({ name, distance: name.startsWith(given) ? 1 : distance(given, name) }))
    .sort((a, b) => a.distance - b.distance)[0];
  return close && close.distance <= Math.max(1, Math.floor(given.length / 3)) ? close.name : undefined;
}

/** Edits from one word to another: insert, delete, replace, swap neighbours (optimal string alignment). */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, before[j - 2]! + 1);
      next.push(best);
    }
    before = row;
    row = next;
  }
  return row[b.length]!;
}
