/** The links of set lines: each once, with its words, in reading order. */
import type { Line } from '../typeset/page.ts';

export interface Link {
  readonly url: string;
  /** The words it stands on, '' where there are none: those of the text, in whatever forms these are set. */
  readonly text: string;
  /** Offset of its first character. */
  readonly at: number;
}

/** The links of lines of `text`. A link that runs over several spans or lines is one. */
export function linksOn(lines: readonly Line[], text: string): Link[] {
  const links: { url: string; text: string; at: number }[] = [];
  let last: string | undefined;
  for (const line of lines)
    for (const [i, span] of line.spans.entries()) {
      if (span.href === undefined) {
        if (span.at !== undefined && span.text.trim() !== '') last = undefined;
        continue;
      }
      const open = links.at(-1);
      const next = line.spans[i + 1]?.at ?? line.end;
      const words = span.at === undefined ? span.text : text.slice(span.at, Math.min(next, span.at + span.text.length));
      if (open && last === span.href) open.text += words;
      else links.push({ url: span.href, text: words, at: span.at ?? line.start });
      last = span.href;
    }
  return links;
}
