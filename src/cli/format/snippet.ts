/** A piece of an article around the words found, on one line. */
import type { Snippet } from '../../library/library.ts';
import { printable } from '../../typeset/printable.ts';
import type { WidthProfile } from '../../typeset/width.ts';
import { snippetRow } from '../../ui/snippet.ts';

/** The whole of it, for a pipe. */
export const snippetText = ({ text }: Snippet): string => printable(text.replace(/\s+/g, ' ')).trim();

/** As much as `columns` cells hold. `marked`: the words found stand out, bold and underlined, in no colour of ours. */
export function snippetLine(snippet: Snippet, columns: number, widths: WidthProfile, marked: boolean): string {
  const flat = { ...snippet, text: snippet.text.replace(/\s/g, ' ') };
  return snippetRow(flat, columns, widths)
    .map(({ text, ground }) => (marked && ground === 'hit' ? `\x1b[1;4m${text}\x1b[0m` : text))
    .join('')
    .trimEnd();
}
