/** The help screen, made from the key table: it can never differ from what the keys do. */
import { actionWords, placeWords } from '../../text/keys.ts';
import { fill, speak } from '../../text/language.ts';
import { fit } from '../../typeset/columns.ts';
import { setText } from '../../typeset/text.ts';
import type { Context } from '../context.ts';
import type { Place } from '../keys.ts';
import { blank, piece, type Row } from '../row.ts';
import { type Item, Panel } from './panel.ts';

const keyCells = 24;

/** How keys are written for people: `Ctrl-O`, `PgDn`, `1 … 9`. */
export function keyNames(keys: readonly string[]): string {
  if (keys.length === 9 && keys[0] === '1') return '1 - 9';
  return keys.map(keyName).join(' ');
}

const special: Readonly<Record<string, string>> = {
  pagedown: 'PgDn',
  pageup: 'PgUp',
  backspace: 'BS',
  delete: 'Del',
};

const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1);

function keyName(key: string): string {
  const [, modifier, base] = /^(ctrl|alt|shift)\+(.+)$/u.exec(key) ?? [];
  if (modifier && base) return `${capital(modifier)}-${/^ctrl\+.$/u.test(key) ? base.toUpperCase() : keyName(base)}`;
  return special[key] ?? (key.length > 1 ? capital(key) : key);
}

export function helpPanel(context: Context): Panel {
  const { words, desk, language } = context;
  const actions = speak(actionWords, language);
  const places = speak(placeWords, language);
  // What can be done here comes first.
  const here = desk.views.findLast(({ covers }) => covers)?.places[0];
  const all = Object.keys(placeWords) as Place[];
  const items: Item[] = all
    .toSorted((a, b) => Number(b === here) - Number(a === here))
    .map((place) => ({
      rows: (columns) => {
        const rows: Row[] = [[piece(places[place], 'heading')]];
        for (const binding of desk.keymap.bindings) {
          if (binding.place !== place || binding.keys.length === 0) continue;
          const wide = Math.min(keyCells, columns >> 1);
          const lines = setText(actions[binding.action], Math.max(2, columns - wide - 1), desk.profile);
          for (const [i, line] of lines.entries())
            rows.push([
              piece(fit(i === 0 ? keyNames(binding.keys) : '', wide, desk.profile), 'key'),
              piece(` ${line}`),
            ]);
        }
        return [...rows, blank];
      },
    }));
  return new Panel(context, {
    opener: 'help',
    title: words.helpTitle,
    columns: 64,
    beside: 0,
    items: () => items,
    hints: [fill(words.hintClose, { key: 'Esc' })],
    choosing: false,
  });
}
