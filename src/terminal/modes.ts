/** The modes that the reader needs a terminal to be in, and the way back. */
import type { Kind } from './terminfo.ts';

export interface ModeSetting {
  readonly kind: Kind;
  readonly mouse: boolean;
  /** The terminal knows the kitty keyboard protocol. */
  readonly keyboard: boolean;
  /** Grapheme clusters (mode 2027) were off before. */
  readonly clusters: boolean;
}

/** Wheel and clicks, in SGR coordinates. */
export const mouseOn = '\x1b[?1000h\x1b[?1006h';
export const mouseOff = '\x1b[?1006l\x1b[?1000l';

/** Escape codes for what would be ambiguous, pushed on the terminal's own stack. */
export const keyboardOn = '\x1b[>1u';
const keyboardOff = '\x1b[<u';

export const showCursor = '\x1b[?25h';
export const hideCursor = '\x1b[?25l';

/** Alternate screen; cursor hidden; no autowrap, so that a width misjudged never breaks another line; bracketed paste. */
export function enter({ kind, mouse, keyboard, clusters }: ModeSetting): string {
  if (!kind.cursor) return '';
  const screen = kind.alternate ? '\x1b[?1049h' : '';
  const paste = kind.switches ? '\x1b[?2004h' : '';
  return `${screen}${hideCursor}\x1b[?7l${paste}${clusters ? '\x1b[?2027h' : ''}${keyboard ? keyboardOn : ''}${mouse ? mouseOn : ''}`;
}

/** What linear text needs: bracketed paste. Everything else stays as the shell had it. */
export const enterLinear = ({ kind }: ModeSetting): string => (kind.switches ? '\x1b[?2004h' : '');
export const leaveLinear = ({ kind }: ModeSetting): string => (kind.switches ? '\x1b[?2004l' : '');

/** Everything back as it was; without an alternate screen the reader's last picture is cleared away. */
export function leave({ kind, mouse, keyboard, clusters }: ModeSetting): string {
  if (!kind.cursor) return '';
  const screen = kind.alternate ? '\x1b[?1049l' : '\x1b[H\x1b[J';
  const paste = kind.switches ? '\x1b[?2004l' : '';
  const own = `${mouse ? mouseOff : ''}${keyboard ? keyboardOff : ''}${clusters ? '\x1b[?2027l' : ''}`;
  return `\x1b[m\x1b[r${own}${paste}\x1b[?7h${screen}${showCursor}`;
}
