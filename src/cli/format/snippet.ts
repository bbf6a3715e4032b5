/** A piece of an article around the words found, on one line. */
import type { Snippet } from '../../library/library.ts';
import { cut } from '../../typeset/columns.ts';
import { printable } from '../../typeset/printable.ts';
import { cells, type WidthProfile } from '../../typeset/width.ts';

export interface SnippetPlace {
  readonly columns: number;
  readonly widths: WidthProfile;
  /** The words found stand out, in bold and underlined: what is told is not told by colour. */
  readonly marked: boolean;
}

/** Whole, or cut to a place on the screen. */
export function snippetText(snippet: Snippet, place?: SnippetPlace): string {
  if (!place)
    return pieces(snippet)
      .map(({ text }) => text)
      .join('')
      .trim();
  let room = place.columns;
  let line = '';
  for (const { text, found } of pieces(snippet)) {
    const kept = cut(line === '' ? text.trimStart() : text, room, place.widths);
    room -= cells(kept, place.widths);
    line += found && place.marked && kept !== '' ? `\x1b[1;4m${kept}\x1b[0m` : kept;
    if (room <= 0) break;
  }
  return line.trimEnd();
}

function pieces({ start, text, marks }: Snippet): { text: string; found: boolean }[] {
  const flat = (from: number, to: number) => printable(text.slice(from, to).replace(/\s+/g, ' '));
  const out: { text: string; found: boolean }[] = [];
  let at = 0;
  for (const [from, to] of marks) {
    out.push({ text: flat(at, from - start), found: false }, { text: flat(from - start, to - start), found: true });
    at = to - start;
  }
  return [...out, { text: flat(at, text.length), found: false }];
}
