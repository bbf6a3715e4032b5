/**
 * What of an article may stand in an exported file. Exports say the same of controls as the screen does, but keep what
 * only has no width: a variation selector is the author's.
 */
import { printable } from '../typeset/printable.ts';

/** Text with controls as pictures; line ends stay. */
export function safeText(text: string): string {
  return text.includes('\n') ? text.split('\n').map(lineOf).join('\n') : lineOf(text);
}

/** Text on one line. */
export function safeLine(text: string): string {
  return lineOf(text.replace(/\s*\n\s*/g, ' '));
}

/** Controls, separators, bidi controls, interlinear annotation, lone surrogates and noncharacters. */
const command = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u2028-\u202e\u2066-\u206f\ufff9-\ufffb]/gu;

function lineOf(text: string): string {
  return text.replace(command, (character) => printable(character));
}

/** Only what begins so is opened or loaded by whoever reads the export; a relative address begins with none of these. */
const scheme = /^[a-z][a-z0-9+.-]*:/i;
const linkable = /^(?:https?|mailto):/i;
const drawable = /^(?:https?:|data:image\/)/i;

/** The address of a link: http, https, mailto, a fragment or a relative one; null for all others. */
export function safeLink(url: string | null | undefined): string | null {
  return url ? safeAddress(url, linkable) : null;
}

/** The address of a picture: http, https, a picture within the file, or a relative one; null for all others. */
export function safePicture(url: string | null): string | null {
  return url ? safeAddress(url, drawable) : null;
}

/** Blanks, controls and quotation marks are percent-encoded: an address ends where its quotes end. */
function safeAddress(url: string, allowed: RegExp): string | null {
  const whole = url
    .toWellFormed()
    // As browsers read an address: without line ends and tabs inside, without blanks and controls before it.
    .replace(/[\t\n\r]/g, '')
    .replace(/^[\p{Cc}\s]+|\s+$/gu, '')
    .replace(/[\p{Cc}\p{Cf}\s"<>`]/gu, encodeURIComponent);
  return scheme.test(whole) && !allowed.test(whole) ? null : whole;
}
