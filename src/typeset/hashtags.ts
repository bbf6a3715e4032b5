/** `#话题#`, as people post it: the first mark opens and the second closes. UAX #14 has both for letters. */

/** No hashtags: `C#和F#`, `#1号和#2号`, what a stop parts, a mark beside a blank. */
const HASHTAG = /(?<![0-9A-Za-z])#(?![\s#])[^#\n，。；]{0,40}?[^#\s，。；]#(?![0-9A-Za-z])/g;

/** Calls `tell` with where each hashtag's marks stand, in code units. */
export function hashtags(text: string, tell: (open: number, close: number) => void): void {
  if (!text.includes('#')) return;
  for (const { 0: tag, index } of text.matchAll(HASHTAG)) tell(index, index + tag.length - 1);
}
