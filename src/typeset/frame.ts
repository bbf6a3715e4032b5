/** Where a block stands on the page. */
import type { Role } from './page.ts';
import type { Setting } from './setting.ts';

export interface Frame {
  readonly setting: Setting;
  /** BCP 47: whose words and rules. */
  readonly language: string;
  readonly justified: boolean;
  /** Index in `Article.blocks`. */
  readonly block: number;
  /** Images in the article. */
  readonly images: number;
  /** Cells left of the text on every line, and cells of the text. */
  readonly left: number;
  readonly width: number;
  /** What text is here if nothing else is said. */
  readonly role: Role;
  /** First lines of paragraphs are indented. */
  readonly indent: boolean;
}

/** Text is never narrower than this for the sake of an indent. */
const NARROWEST = 8;

/** The frame inside `frame`, so many cells further right as far as there is room. */
export function inset(frame: Frame, by: number, right = 0): Frame {
  const left = Math.max(0, Math.min(by, frame.width - NARROWEST));
  const width = Math.max(Math.min(frame.width, NARROWEST), frame.width - left - right);
  return { ...frame, left: frame.left + left, width, indent: false };
}

/** The frame with at least so many cells and the narrowest text: nested without end it stops going to the right. */
export function widened(frame: Frame, by: number): Frame {
  const missing = Math.min(frame.left, Math.max(0, by + NARROWEST - frame.width));
  return { ...frame, left: frame.left - missing, width: frame.width + missing };
}
