/**
 * The kitty graphics protocol, as far as pictures in text need it: a picture is sent once under a number and stands wherever
 * cells name it. https://sw.kovidgoyal.net/kitty/graphics-protocol/
 */

/** Base64 characters a command carries at most. */
const CHUNK = 4096;

export interface KittyPicture {
  /** 24 bits. */
  readonly id: number;
  /** Cells. */
  readonly columns: number;
  readonly rows: number;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** `rgb`: three bytes a pixel, deflated (RFC 1950). */
  readonly format: 'png' | 'rgb';
  /** Base64. */
  readonly data: string;
}

/** Asks whether pictures can be shown; answered by `ESC _ G i=31;OK ESC \`. */
export const kittyQuestion = '\x1b_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\x1b\\';

/** The command that carries on a transmission from the character `from` of the data, and where the next one begins. */
export function chunkOf(picture: KittyPicture, from: number): readonly [command: string, next: number] {
  const { id, columns, rows, width, height, format, data } = picture;
  const form = format === 'png' ? 'f=100' : `f=24,o=z,s=${width},v=${height}`;
  const next = Math.min(data.length, from + CHUNK);
  // a=T,U=1: no place on the screen but in the cells that name it; q=2: no answers.
  const keys = from > 0 ? '' : `a=T,U=1,i=${id},${form},c=${columns},r=${rows},`;
  return [command(`${keys}q=2,m=${next < data.length ? 1 : 0}`, data.slice(from, next)), next];
}

/** Ends a transmission that is not whole: the terminal lets go of what it has. */
export const cutShort = command('q=2,m=0', '');

/** Takes a picture from the screen and out of the terminal's memory. */
export const deletion = (id: number): string => command(`a=d,d=I,i=${id},q=2`, '');

function command(keys: string, data: string): string {
  return `\x1b_G${keys}${data && ';'}${data}\x1b\\`;
}

/** A command for the terminal outside of tmux, which lets it through where `allow-passthrough` is on. */
export const throughTmux = (commands: string): string => `\x1bPtmux;${commands.replaceAll('\x1b', '\x1b\x1b')}\x1b\\`;
