/**
 * Takes string-width's place in Ink's copy of it (scripts/build.mjs): the same widths without the expressions that take
 * 35 ms to compile at start. Ambiguous characters are narrow here whatever the terminal says: a row that is as wide as a
 * terminal by its own widths is never wider by these, so Ink never cuts one.
 */
import { cells, narrow } from '../typeset/width.ts';

/** CSI sequences, and OSC to their end: what Ink lets through in a text. */
const sequences = /\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c))/g;

export default function stringWidth(text: string): number {
  return cells(text.includes('\x1b') ? text.replace(sequences, '') : text, narrow);
}
