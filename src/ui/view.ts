/**
 * What a screen is. Views lie on one another like papers on a desk: the list at the bottom, an article on it, a panel or
 * a prompt on top. The topmost is asked first what a key means; what it does not take goes to the one beneath.
 */
import type { Entry } from '../library/entry.ts';
import type { Action, Place } from './keys.ts';
import type { Row } from './row.ts';
import type { Told } from './told.ts';

/** Cells a view may draw in. */
export interface Area {
  readonly columns: number;
  readonly rows: number;
}

export interface View {
  /** Where its keys stand in the key table, the innermost first. */
  readonly places: readonly Place[];
  /** Covers what is beneath, which then is not drawn at all. */
  readonly covers: boolean;
  /** Cells it takes beside what it lies on; 0 where it lies over it. Asked with the whole screen's columns. */
  dock?(columns: number): number;
  /** Its rows. `below` is what is drawn beneath, as many rows as the area has; a covering view gets none. */
  draw(area: Area, below: readonly Row[]): readonly Row[];
  /** Does what the action says; false leaves it to the view beneath. */
  act(action: Action, key: string): boolean;
  /** Takes a key by its name before the key table is asked; false leaves it to the table. */
  key?(key: string): boolean;
  /** Takes typed or pasted text instead of having it looked up in the key table; false leaves a key to the table. */
  type?(text: string): boolean;
  /** The same as `draw` for somebody who hears it. */
  tell?(): Told;
  /** Where the terminal's cursor stands, for input methods; absent where nothing is typed. */
  cursor?(area: Area): { column: number; row: number } | undefined;
  /** Opens the article after (1) or before (-1) one that was opened from it; false where there is none. */
  step?(by: 1 | -1, from: Entry): boolean;
  /** Called when the library has been looked through: what was asked of a part of it may be asked again. */
  scanned?(): void;
  /** Called once when it is taken off the desk. */
  closed?(): void;
}
