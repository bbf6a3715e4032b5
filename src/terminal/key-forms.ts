/**
 * The forms that keys arrive in, as Ink may have them. Ink types what it does not know as text, and has no names for the
 * function keys: these are handed on as the private characters that AppKit has for them.
 */

/** NSF1FunctionKey; F2 and the others follow it. */
export const F1 = 0xf704;

/** Cursor and editing keys of VT, xterm and rxvt, with their modifiers; keys of the kitty protocol; the marks of a paste. */
const known = /^\x1b(?:\[(?:1;[\d:]+)?[A-FHZa-e]|\[[1-8](?:;[\d:]+)?[~$^]|\[[\d:;]+u|\[20[01]~|O[A-FHMa-e])$/;

/** A character with modifiers, as xterm (modifyOtherKeys) and tmux (extended-keys) send it: in kitty's form Ink knows it. */
const modified = /^\x1b\[27;(\d+);(\d+)~$/;

/** F1 to F4 of the VT100, F1 to F12 by number (with gaps, DEC's LK201), F1 to F5 of the Linux console. */
const functions = /^\x1b(?:(?:O|\[)(?<vt>[PQRS])|\[(?<number>\d\d)~|\[\[(?<linux>[A-E]))$/;
const numbers = [11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24];

/** The sequence of a key for Ink; '' for what is no key that has a name. Not a sequence of ESC [ or ESC O: itself. */
export function keyOf(sequence: string): string {
  if (!/^\x1b[[O]./s.test(sequence) || known.test(sequence)) return sequence;
  if (modified.test(sequence)) return sequence.replace(modified, '\x1b[$2;$1u');
  const { vt, number, linux } = functions.exec(sequence)?.groups ?? {};
  const index = vt ? 'PQRS'.indexOf(vt) : linux ? 'ABCDE'.indexOf(linux) : numbers.indexOf(Number(number));
  return index < 0 ? '' : String.fromCharCode(F1 + index);
}
