/** Inline images of iTerm2, one for each row of cells: https://iterm2.com/documentation-images.html */

/**
 * The sequence that shows a picture's row where the cursor stands.
 * @param file PNG or JPEG, as high as a cell
 * @param columns cells
 */
export function itermStrip(file: Uint8Array, columns: number): string {
  const keys = `inline=1;size=${file.length};width=${columns};height=1;preserveAspectRatio=0;doNotMoveCursor=1`;
  return `\x1b]1337;File=${keys}:${Buffer.from(file).toString('base64')}\x07`;
}
