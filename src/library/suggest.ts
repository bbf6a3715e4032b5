/** What the prompt offers to complete the piece of the query before the cursor. */
import type { Facets } from './facets.ts';
import { fold } from './fold.ts';
import { FIELDS, type Field, pieces, STATES, written } from './query.ts';

export interface Suggestion {
  /** What takes the place of the text from `from` to `to` (offsets in the query). */
  readonly insert: string;
  readonly from: number;
  readonly to: number;
  /** What to show: the value, or the field's name. */
  readonly label: string;
  /** How many entries have the value; null for a field's name. */
  readonly count: number | null;
}

/** At most `limit` suggestions for the cursor at offset `caret`. `facets` is asked for only where values are wanted. */
export function suggest(text: string, caret: number, facets: () => Facets, limit = 8): Suggestion[] {
  const before = text.slice(0, caret);
  const piece = pieces(before).find(({ end }) => end === caret) ?? null;
  if (piece?.field) {
    const last = piece.values.at(-1);
    if (!last) return [];
    const from = Math.max(piece.at, lastComma(before, piece.at) + 1);
    return valuesOf(piece.field, facets)
      .filter(({ value }) => fold(value).includes(last.folded))
      .slice(0, limit)
      .map(({ value, count }) => ({ insert: `${written(value)} `, from, to: caret, label: value, count }));
  }
  const word = fold(before.slice(piece?.at ?? caret));
  const from = piece?.at ?? caret;
  return (Object.keys(FIELDS) as Field[])
    .flatMap((field) => FIELDS[field].filter((name) => fold(name).startsWith(word)).slice(0, 1))
    .slice(0, limit)
    .map((name) => ({ insert: `${name}:`, from, to: caret, label: `${name}:`, count: null }));
}

const lastComma = (text: string, from: number): number => {
  const at = Math.max(text.lastIndexOf(','), text.lastIndexOf('，'));
  return at < from ? -1 : at;
};

/** A field's values with their counts, the most frequent (or newest) first. */
function valuesOf(field: Field, facets: () => Facets): readonly { value: string; count: number | null }[] {
  switch (field) {
    case 'is':
      return STATES.map((value) => ({ value, count: null }));
    case 'author':
    case 'source':
    case 'topic':
    case 'column':
      return facets()[field];
    case 'date':
    case 'since':
    case 'until':
      return facets().date;
    case 'title':
    case 'id':
      return [];
  }
}
