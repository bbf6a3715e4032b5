/**
 * The one table of keys. Dispatch, the help screen, the README's list and the man page come from it; `[keys]` in
 * config.toml replaces the keys of an action.
 *
 * A key is named by its character (`j`, `G`, `]`), by name (`down`, `pageup`, `enter`, `esc`, `tab`, `space`,
 * `backspace`, `delete`, `home`, `end`, `left`, `right`, `up`, `f1` … `f12`) or as a character with Ctrl or Alt (`ctrl+o`).
 */
import type { actionWords, placeWords } from '../text/keys.ts';

export type Action = keyof typeof actionWords;
export type Place = keyof typeof placeWords;

export interface Binding {
  readonly action: Action;
  readonly keys: readonly string[];
  readonly place: Place;
}

const on =
  (place: Place) =>
  (action: Action, ...keys: string[]): Binding => ({ action, keys, place });
const everywhere = on('everywhere');
const list = on('list');
const article = on('article');
const results = on('results');
const selection = on('selection');
const panel = on('panel');

export const bindings: readonly Binding[] = [
  everywhere('down', 'j', 'down', 'ctrl+n', 'ctrl+e'),
  everywhere('up', 'k', 'up', 'ctrl+p', 'ctrl+y'),
  everywhere('pageDown', 'space', 'pagedown', 'ctrl+f'),
  everywhere('pageUp', 'pageup', 'ctrl+b', 'backspace'),
  everywhere('halfDown', 'd', 'ctrl+d'),
  everywhere('halfUp', 'u', 'ctrl+u'),
  everywhere('top', 'g', 'home'),
  everywhere('bottom', 'G', 'end'),
  everywhere('left', 'h', 'left'),
  everywhere('right', 'right'),
  everywhere('back', 'esc'),
  everywhere('quit', 'q'),
  everywhere('help', '?', 'f1'),
  everywhere('settings', ','),
  everywhere('search', 'S', 'ctrl+s'),
  everywhere('bookmarks', 'B'),
  everywhere('history', 'H'),
  everywhere('swap', 'tab'),
  everywhere('goBack', 'ctrl+o', '<'),
  everywhere('goForward', 'ctrl+i', '>'),
  everywhere('redraw', 'ctrl+l'),
  everywhere('suspend', 'ctrl+z'),
  everywhere('interrupt', 'ctrl+c'),
  list('open', 'enter', 'l', 'right'),
  list('filter', '/'),
  list('sort', 's'),
  list('facets', 'f'),
  list('metadata', 'm'),
  list('cite', 'y'),
  list('toggleRead', 'R'),
  list('rescan', 'r'),
  article('nextSection', ']'),
  article('previousSection', '['),
  article('section', '1', '2', '3', '4', '5', '6', '7', '8', '9'),
  article('start', '0'),
  article('nextArticle', '}', 'J'),
  article('previousArticle', '{', 'K'),
  article('outline', 'o'),
  article('metadata', 'm'),
  article('cite', 'y'),
  article('find', '/'),
  article('findNext', 'n'),
  article('findPrevious', 'N'),
  article('bookmark', 'b'),
  article('select', 'v'),
  article('toggleRead', 'R'),
  article('links', 'l'),
  article('wider', '+', '='),
  article('narrower', '-'),
  article('script', 't'),
  article('pinyin', 'p'),
  article('wrapCode', 'w'),
  article('direction', '|', 'V'),
  results('open', 'enter', 'l', 'right'),
  results('search', '/'),
  results('kwic', 'c'),
  results('sort', 's'),
  results('metadata', 'm'),
  selection('nextSentence', 'l', 'right'),
  selection('previousSentence', 'h', 'left'),
  selection('widenEnd', 'w'),
  selection('widenStart', 'W'),
  selection('narrowEnd', 'b'),
  selection('narrowStart', 'B'),
  selection('widenParagraph', 'p'),
  selection('widenParagraphBack', 'P'),
  selection('highlight', 'enter'),
  selection('note', 'N', 'e'),
  selection('copy', 'y'),
  selection('remove', 'x', 'delete'),
  selection('undo', 'u'),
  panel('choose', 'enter', 'l', 'right'),
  panel('copy', 'y'),
  panel('note', 'N', 'e'),
  panel('remove', 'x', 'delete'),
  panel('undo', 'u'),
];

/** Whether a key may be called so: no terminal tells Ctrl with a capital from Ctrl with a small letter. */
export const isKeyName = (name: string): boolean =>
  /^(?:(?:alt\+)?(?:.|space)|ctrl\+(?:[^A-Z]|space)|(?:shift\+)?tab|up|down|left|right|pageup|pagedown|home|end|enter|esc|backspace|delete|f[1-9]|f1[0-2])$/u.test(
    name,
  );

/** What a key does: asked for each place that a view names, the innermost first, then everywhere. */
export class Keymap {
  readonly bindings: readonly Binding[];
  readonly #actions = new Map<string, Action>();

  /** `rebound` replaces the keys of an action, in every place it has (`[keys]` of config.toml). */
  constructor(rebound: Readonly<Partial<Record<string, readonly string[]>>> = {}) {
    this.bindings = bindings.map((b) => ({ ...b, keys: rebound[b.action] ?? b.keys }));
    // The reader's own come last: a key that is given to another action is taken from the one it had.
    const own = (b: Binding) => (rebound[b.action] ? 1 : 0);
    for (const { action, keys, place } of this.bindings.toSorted((a, b) => own(a) - own(b)))
      for (const key of keys) this.#actions.set(`${place} ${key}`, action);
  }

  /** The action of `key` in `places`, or undefined where it has none. */
  action(key: string, places: readonly Place[]): Action | undefined {
    for (const place of [...places, 'everywhere' as const]) {
      const action = this.#actions.get(`${place} ${key}`);
      if (action) return action;
    }
    return undefined;
  }

  /** The first key of an action in a place, for hints; '' where it has none there. */
  key(action: Action, place: Place): string {
    const binding = this.bindings.find((b) => b.action === action && b.place === place);
    return binding?.keys[0] ?? '';
  }
}
