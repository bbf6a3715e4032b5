/** The links of set lines: each once, with its words, in reading order. */
import type { Line } from '../typeset/page.ts';

export interface Link {
  readonly url: string;
  /** The words it stands on, as set; '' where there are none. */
  readonly text: string;
  /** Offset of its first character. */
  readonly at: number;
}

/** A link that runs over several spans or lines is one. */
export function linksOn(lines: readonly Line[]): Link[] {
  const links: { url: string; text: string; at: number }[] = [];
  let last: string | undefined;
  for (const line of lines)
    for (const span of line.spans) {
      if (span.href === undefined) {
        if (span.at !== undefined && span.text.trim() !== '') last = undefined;
        continue;
      }
      const open = links.at(-1);
      if (open && last === span.href) open.text += span.text;
      else links.push({ url: span.href, text: span.text, at: span.at ?? line.start });
      last = span.href;
    }
  return links;
}
