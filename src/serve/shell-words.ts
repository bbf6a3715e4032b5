/**
 * A command line → its words, as a POSIX shell parts them (XCU 2.2): blanks part words, quotes and backslashes keep them
 * together. Nothing is expanded, and no other character means anything. Null where a quote has no other half.
 */
export function shellWords(line: string): string[] | null {
  const words: string[] = [];
  const part = /\s+|((?:\\[\s\S]|'[^']*'|"(?:\\[\s\S]|[^"\\])*"|[^\s\\'"])+)|[\s\S]/gy;
  for (const [all, word] of line.matchAll(part)) {
    if (word !== undefined) words.push(unquoted(word));
    else if (all.trim() !== '') return null;
  }
  return words;
}

/** Between double quotes a backslash quotes only what would mean something there. */
const unquoted = (word: string): string =>
  word.replace(/\\([\s\S])|'([^']*)'|"((?:\\[\s\S]|[^"\\])*)"/g, (_, escaped, single, double) =>
    escaped !== undefined ? escaped.replace('\n', '') : (single ?? double.replace(/\\([\\"$`])/g, '$1')),
  );
