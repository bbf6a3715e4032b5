/**
 * What of untrusted text may reach a terminal. Nothing of a file, a file name or a link is ever a command: controls are
 * shown as pictures, bidi controls by their number, and what has no shape (zero-width characters, fillers) is dropped.
 */
import { Flag, kindCells, kindFlags, kindOf } from './properties.ts';
import { PICTURE } from './width.ts';

/**
 * Text that is safe to print on one line. Line ends and tabs are shown as pictures too (␊ ␉): callers that mean them
 * split first. Pure ASCII with `ascii`: `^[` for ESC instead of `␛`.
 */
export function printable(text: string, ascii = false): string {
  if (!isDoubtful(text)) return text;
  let shown = '';
  for (let at = 0; at < text.length; ) {
    const codePoint = text.codePointAt(at)!;
    const next = at + (codePoint > 0xffff ? 2 : 1);
    shown += picture(codePoint, text, at, ascii) ?? text.slice(at, next);
    at = next;
  }
  return shown;
}

/** False for nearly all text: no character without cells, none that is no character. */
function isDoubtful(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0xd800 && (unit <= 0xdfff || unit >= 0xfdd0)) {
      if (unit <= 0xdfff || unit <= 0xfdef || unit >= 0xfffe) return true;
    }
    if (kindCells[kindOf(unit)] === 0 || unit === 0x2028 || unit === 0x2029) return true;
  }
  return false;
}

/**
 * What is shown in place of one character: '' for nothing, null for itself. `text` and `at` (code units) are where it
 * stands: joiners and variation selectors are kept only where they shape an emoji or a script that needs them.
 */
export function picture(codePoint: number, text: string, at: number, ascii = false): string | null {
  if (codePoint < 0x20)
    return ascii ? `^${String.fromCharCode(codePoint + 64)}` : String.fromCharCode(0x2400 + codePoint);
  if (codePoint < 0x7f) return null;
  if (codePoint === 0x7f) return ascii ? '^?' : '\u2421';
  if (codePoint < 0xa0 || isCommand(codePoint)) return `[U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}]`;
  if (kindCells[kindOf(codePoint)] !== 0) return null;
  if (isShaper(codePoint)) return shapes(text, at) ? null : '';
  return kindFlags[kindOf(codePoint)]! & Flag.joinsBefore && !isIgnorable(codePoint) ? null : '';
}

/**
 * Bidi embeddings, overrides and isolates, line and paragraph separators, interlinear controls, lone surrogates,
 * noncharacters, and what kitty takes for a picture.
 */
function isCommand(codePoint: number): boolean {
  return (
    codePoint === PICTURE ||
    (codePoint >= 0x2028 && codePoint <= 0x202e) ||
    (codePoint >= 0x2066 && codePoint <= 0x206f) ||
    (codePoint >= 0xfff9 && codePoint <= 0xfffb) ||
    (codePoint >= 0xd800 && codePoint <= 0xdfff) ||
    (codePoint >= 0xfdd0 && codePoint <= 0xfdef) ||
    (codePoint & 0xfffe) === 0xfffe
  );
}

/** Default_Ignorable_Code_Point that also extends a cluster: it has no shape of its own. */
function isIgnorable(codePoint: number): boolean {
  return (
    codePoint === 0x34f ||
    codePoint === 0x17b4 ||
    codePoint === 0x17b5 ||
    (codePoint >= 0x180b && codePoint <= 0x180f) ||
    codePoint === 0x200c ||
    (codePoint >= 0xe0000 && codePoint <= 0xe0fff) ||
    codePoint === 0xffa0
  );
}

/** ZWNJ, ZWJ, the sixteen variation selectors and the tags of flags. */
function isShaper(codePoint: number): boolean {
  return (
    codePoint === 0x200c ||
    codePoint === 0x200d ||
    (codePoint >= 0xfe00 && codePoint <= 0xfe0f) ||
    (codePoint >= 0xe0020 && codePoint <= 0xe007f)
  );
}

const BLACK_FLAG = /\u{1f3f4}[\u{e0020}-\u{e007f}]*$/u;

function shapes(text: string, at: number): boolean {
  const codePoint = text.codePointAt(at)!;
  if (codePoint >= 0xe0020) return BLACK_FLAG.test(text.slice(Math.max(0, at - 16), at));
  const before = precedingCodePoint(text, at);
  if (before === undefined) return false;
  const flags = kindFlags[kindOf(before)]!;
  if (codePoint >= 0xfe00) return codePoint >= 0xfe0e && (flags & (Flag.textEmoji | Flag.pictographic)) !== 0;
  if (
    codePoint === 0x200d &&
    (flags & Flag.pictographic || before === 0xfe0f || (before >= 0x1f3fb && before <= 0x1f3ff))
  ) {
    return (kindFlags[kindOf(text.codePointAt(at + 1) ?? 0)]! & Flag.pictographic) !== 0;
  }
  // Arabic to Indic scripts, where joiners choose the letters' forms.
  return before >= 0x600 && before < 0x1100;
}

function precedingCodePoint(text: string, at: number): number | undefined {
  if (at === 0) return undefined;
  const unit = text.charCodeAt(at - 1);
  return unit >= 0xdc00 && unit <= 0xdfff && at > 1 ? text.codePointAt(at - 2) : unit;
}
