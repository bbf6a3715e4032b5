/** How a terminal shows pictures: by what it answered and by its name, and as the reader wants it. */
import type { PixelSize } from '../../typeset/picture.ts';
import type { Environment } from '../features.ts';
import type { Answers } from '../probe.ts';

/** `kitty`: its graphics protocol; `iterm`: inline images; `sixel`; `blocks`: coloured half cells. */
export type Images = 'kitty' | 'iterm' | 'sixel' | 'blocks';

/** A cell where nothing tells: twice as high as it is wide. */
export const usualCell: PixelSize = { width: 10, height: 20 };

/** Terminals with inline images that say so by their names. Others that have them have sixels too. */
const inline = /^(?:iterm2|wezterm)\b/i;

/**
 * @param answers what the terminal said of itself: tmux answers for itself, and its answer counts
 * @param wanted what the reader wants, if anything; null: no pictures
 */
export function imagesOf(env: Environment, answers: Answers, wanted?: Images | null): Images | null {
  if (wanted !== undefined) return wanted;
  if (answers.kitty) return 'kitty';
  const name = answers.version ?? (isMultiplexed(env) ? '' : env.TERM_PROGRAM?.replace('iTerm.app', 'iTerm2')) ?? '';
  if (inline.test(name)) return 'iterm';
  return answers.sixel && pixelsOf(answers) ? 'sixel' : 'blocks';
}

/** Whether something stands between this program and the terminal that shows its screen. */
export const isMultiplexed = (env: Environment): boolean =>
  env.TMUX !== undefined || /^(?:screen|tmux)/.test(env.TERM ?? '');

/** Pixels of a cell; null where the terminal does not say, or says what cannot be. */
export function pixelsOf({ cell, area, grid }: Answers): PixelSize | null {
  const size = cell ?? (area && grid && { width: area.width / grid.width, height: area.height / grid.height });
  if (!size) return null;
  const [width, height] = [Math.round(size.width), Math.round(size.height)];
  return width >= 2 && height >= 4 && width <= 100 && height <= 200 ? { width, height } : null;
}
