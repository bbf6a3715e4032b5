/** `<pre>`: lines and blanks as the author wrote them; what is too long is cut with a mark, or carried on. */
import type { Leaf, Preformatted } from '../archive/article.ts';
import { type Frame, inset } from './frame.ts';
import { setLeaf } from './leaf.ts';
import type { Line } from './page.ts';
import { cells } from './width.ts';

/** Cells before the text: sets it off, and no wrapped line looks like the beginning of one. */
const INDENT = 2;

export function* setPreformatted(block: Preformatted, frame: Frame): Generator<Line> {
  const inner = inset(frame, INDENT);
  for (let start = 0; start <= block.text.length; ) {
    const newline = block.text.indexOf('\n', start);
    const end = newline < 0 ? block.text.length : newline;
    const leaf: Leaf = { at: block.at + start, inlines: [{ text: block.text.slice(start, end), code: true }] };
    if (end === start) yield { spans: [], cells: 0, start: leaf.at, end: leaf.at, block: frame.block };
    else if (frame.setting.preformatted === 'wrap') yield* setLeaf(leaf, inner, { role: 'code', preformatted: true });
    else yield cutLine(leaf, inner);
    start = end + 1;
  }
}

/** The line's beginning, with `>` in the last cell where there is more. */
function cutLine(leaf: Leaf, frame: Frame): Line {
  const [line, more] = setLeaf(leaf, frame, { role: 'code', preformatted: true });
  if (!more) return line!;
  const narrower = { ...frame, width: frame.width - 1 };
  const [shorter] = setLeaf(leaf, narrower, { role: 'code', preformatted: true, anywhere: true });
  const spans = shorter!.spans.filter(
    ({ text, at }, index, all) => index < all.length - 1 || at === undefined || text !== ' ',
  );
  const blanks = ' '.repeat(Math.max(0, frame.left + narrower.width - shorter!.cells));
  return {
    ...shorter!,
    spans: [...spans, { text: `${blanks}>`, role: 'muted' }],
    cells: shorter!.cells + cells(blanks) + 1,
    end: leaf.at + leaf.inlines.reduce((sum, { text }) => sum + text.length, 0),
  };
}
