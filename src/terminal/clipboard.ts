/** OSC 52: the text goes into the clipboard of the machine that the reader sits at, through SSH. */

/** What tmux and xterm take at most, in bytes of base64; a longer text is refused rather than cut. */
const most = 74_994;

/**
 * The sequence that copies `text`; null where it is too long to be sent.
 * tmux takes it as it is, but only with set-clipboard on; GNU screen hands on a DCS.
 */
export function copySequence(text: string, gnuScreen: boolean): string | null {
  const base64 = Buffer.from(text, 'utf8').toString('base64');
  if (base64.length > most) return null;
  const sequence = `\x1b]52;c;${base64}\x1b\\`;
  if (!gnuScreen) return sequence;
  // A DCS in GNU screen 4 holds 768 bytes at most, and ends at the first ST: BEL ends the OSC in it.
  const pieces = `\x1b]52;c;${base64}\x07`.match(/.{1,240}/gs) ?? [];
  return pieces.map((piece) => `\x1bP${piece}\x1b\\`).join('');
}
