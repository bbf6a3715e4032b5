/**
 * A window of `size` lines on `count` lines, with or without a chosen one. Only what is seen is drawn, so a list of a
 * hundred thousand scrolls as fast as one of ten.
 */
import type { Action } from './keys.ts';

/** How far a movement goes in lines; Infinity to an end. Undefined where the action is no movement. */
export function distance(action: Action, size: number): number | undefined {
  switch (action) {
    case 'down':
      return 1;
    case 'up':
      return -1;
    // One line of the page before stays, so that the eye finds where it was.
    case 'pageDown':
      return Math.max(1, size - 1);
    case 'pageUp':
      return -Math.max(1, size - 1);
    case 'halfDown':
      return Math.max(1, size >> 1);
    case 'halfUp':
      return -Math.max(1, size >> 1);
    case 'top':
      return Number.NEGATIVE_INFINITY;
    case 'bottom':
      return Number.POSITIVE_INFINITY;
    default:
      return undefined;
  }
}

/** The same by pages: where moving line by line redraws too much, a line is as far as a page. */
export const byPages = (action: Action): Action =>
  action === 'down' ? 'pageDown' : action === 'up' ? 'pageUp' : action;

export const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** The first line of a window of `size` that shows `chosen`, moved from `top` as little as can be. */
export function reveal(top: number, chosen: number, size: number, count: number): number {
  const least = Math.max(0, count - size);
  if (chosen < top) return clamp(chosen, 0, least);
  if (chosen >= top + size) return clamp(chosen - size + 1, 0, least);
  return clamp(top, 0, least);
}

/** The same moved by whole pages: what is seen stands still until something else is chosen. */
export function revealPage(top: number, chosen: number, size: number, count: number): number {
  if (chosen >= top && chosen < top + size) return reveal(top, chosen, size, count);
  return clamp(chosen - (chosen % size), 0, Math.max(0, count - 1));
}

/** Lines about a span that are shown with it, where there is room. */
const air = 2;

/** The first line of a window of `size` that shows the lines `first` to `last` and some about them; of more than it holds their `side`. */
export function revealSpan(top: number, first: number, last: number, size: number, side: 'start' | 'end'): number {
  const left = size - (last - first + 1);
  if (left < 0) return side === 'start' ? first : last - size + 1;
  const around = Math.min(left >> 1, air);
  if (last + around >= top + size) return last + around - size + 1;
  return Math.min(top, first - around);
}

/** Rows of a covering list that are not its items: above, its name and the labels; below, air and the status row. */
export const furniture = (rows: number): { readonly head: number; readonly foot: number } =>
  rows >= 12 ? { head: 3, foot: 2 } : rows >= 7 ? { head: 1, foot: 1 } : { head: 0, foot: 1 };
