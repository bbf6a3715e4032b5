/** The shortest sequence that turns one style into another. */
import { type Colour, marks, rgb, type Style } from './style.ts';

/**
 * SGR and OSC 8 sequences from style `from` to style `to`; '' where they look the same.
 * @param switches whether the terminal knows the codes that switch one mark off (a VT100 only knows 0, all off)
 */
export function transition(from: Style, to: Style, switches = true): string {
  const link = from.link === to.link ? '' : `\x1b]8;;${to.link}\x1b\\`;
  if (from.marks === to.marks && from.fg === to.fg && from.bg === to.bg) return link;
  const afresh = codes(to);
  // An empty first parameter is 0, all off: one byte less than writing it.
  const reset = afresh.length ? `;${afresh.join(';')}` : '';
  const change = switches || (from.marks & ~to.marks) === 0 ? difference(from, to).join(';') : null;
  return `${link}\x1b[${change !== null && change.length <= reset.length ? change : reset}m`;
}

/** The codes that make `style` out of the plain one. */
function codes(style: Style): (number | string)[] {
  const out: (number | string)[] = marks.filter((mark) => style.marks & mark.bit).map((mark) => mark.on);
  if (style.fg >= 0) out.push(colour(style.fg, 30));
  if (style.bg >= 0) out.push(colour(style.bg, 40));
  return out;
}

function difference(from: Style, to: Style): (number | string)[] {
  const out: (number | string)[] = [];
  let left = from.marks;
  for (const mark of marks) {
    if (!(left & mark.bit) || to.marks & mark.bit) continue;
    // 22 ends bold and dim together.
    for (const other of marks) if (other.off === mark.off) left &= ~other.bit;
    out.push(mark.off);
  }
  for (const mark of marks) if (to.marks & mark.bit && !(left & mark.bit)) out.push(mark.on);
  if (from.fg !== to.fg) out.push(to.fg < 0 ? 39 : colour(to.fg, 30));
  if (from.bg !== to.bg) out.push(to.bg < 0 ? 49 : colour(to.bg, 40));
  return out;
}

/** @param base 30 for the letters' colour, 40 for the ground's */
function colour(value: Colour, base: number): number | string {
  if (value & rgb) return `${base + 8};2;${(value >> 16) & 255};${(value >> 8) & 255};${value & 255}`;
  if (value < 8) return base + value;
  return value < 16 ? base + 52 + value : `${base + 8};5;${value}`;
}
