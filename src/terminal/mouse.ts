/** What the mouse does, as far as a reader cares: the wheel and a click of the first button. */
import type { Report } from './reports.ts';

/** Column and row are cells from 0. */
export type MouseEvent =
  | { readonly kind: 'wheel'; readonly direction: -1 | 1; readonly column: number; readonly row: number }
  | { readonly kind: 'click'; readonly column: number; readonly row: number };

/** The event of a report in SGR coordinates (mode 1006); null for any other button, and for letting go. */
export function mouseEvent({ button, column, row, pressed }: Extract<Report, { kind: 'mouse' }>): MouseEvent | null {
  // Shift, Meta and Ctrl add 4, 8 and 16.
  switch (button & ~28) {
    case 64:
    case 65:
      return { kind: 'wheel', direction: button & 1 ? 1 : -1, column, row };
    case 0:
      return pressed ? { kind: 'click', column, row } : null;
    default:
      return null;
  }
}
