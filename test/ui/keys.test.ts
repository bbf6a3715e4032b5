import { describe, expect, it } from 'vitest';
import { actionWords, placeWords } from '../../src/text/keys.ts';
import { type Action, bindings, isKeyName, Keymap, type Place } from '../../src/ui/keys.ts';
import { pressed } from '../../src/ui/pressed.ts';
import { keyNames } from '../../src/ui/views/help.ts';

describe('the table of keys', () => {
  it('has no key twice in a place', () => {
    const all = bindings.flatMap(({ place, keys }) => keys.map((key) => `${place} ${key}`));
    expect(all.filter((one, i) => all.indexOf(one) !== i)).toEqual([]);
  });

  it('has a key for every action, and words for every place', () => {
    const bound = new Set<string>(bindings.map(({ action }) => action));
    expect(Object.keys(actionWords).filter((action) => !bound.has(action))).toEqual([]);
    const places = new Set<string>(bindings.map(({ place }) => place));
    expect([...places].sort()).toEqual(Object.keys(placeWords).sort());
  });

  it('names keys as config.toml does', () => {
    expect(bindings.flatMap(({ keys }) => keys).filter((key) => !isKeyName(key))).toEqual([]);
    const names = [
      'ß',
      'alt+G',
      'ctrl+]',
      'ctrl+space',
      'shift+tab',
      'f12',
      'ctrl+G',
      'ctrl+up',
      'alt+enter',
      'f13',
      'next',
    ];
    expect(names.filter(isKeyName)).toEqual(['ß', 'alt+G', 'ctrl+]', 'ctrl+space', 'shift+tab', 'f12']);
  });

  it('moves by vi keys and by arrows in every place', () => {
    const keymap = new Keymap();
    for (const place of Object.keys(placeWords) as Place[])
      for (const [key, action] of [
        ['j', 'down'],
        ['down', 'down'],
        ['k', 'up'],
        ['up', 'up'],
        ['esc', 'back'],
        ['q', 'quit'],
      ] as const)
        expect(`${place} ${key} ${keymap.action(key, [place])}`).toBe(`${place} ${key} ${action}`);
  });
});

describe('keys that a reader has chosen', () => {
  it.each<[string, Record<string, string[]>, string, Place, Action | undefined]>([
    ['take the place of the old ones', { find: ['F'] }, '/', 'article', undefined],
    ['do what they are for', { find: ['F'] }, 'F', 'article', 'find'],
    ['in every place', { metadata: ['i'] }, 'i', 'list', 'metadata'],
    ['before an action that stands later in the table', { filter: ['s'] }, 's', 'list', 'filter'],
    ['before an action that holds everywhere', { next: [], find: ['j'] }, 'j', 'article', 'find'],
    ['and leave the others alone', { find: ['F'] }, 'n', 'article', 'findNext'],
    ['none is none', { quit: [] }, 'q', 'list', undefined],
  ])('%s', (_, rebound, key, place, action) => expect(new Keymap(rebound).action(key, [place])).toBe(action));

  it('are the ones that hints name', () => {
    expect(new Keymap({ find: ['F', '/'] }).key('find', 'article')).toBe('F');
    expect(new Keymap().key('find', 'list')).toBe('');
  });
});

describe('keys as Ink gives them', () => {
  const key = (input: string, flags = {}) => pressed(input, flags).map(({ name, typed }) => [name, typed]);
  it.each<[string, unknown, unknown]>([
    ['a character', key('j'), [['j', 'j']]],
    ['a blank', key(' '), [['space', ' ']]],
    [
      'several at once',
      key('jj你'),
      [
        ['j', 'j'],
        ['j', 'j'],
        ['你', '你'],
      ],
    ],
    ['with Ctrl', key('o', { ctrl: true }), [['ctrl+o', undefined]]],
    ['with Alt', key(' ', { meta: true }), [['alt+space', undefined]]],
    ['an arrow', key('', { downArrow: true }), [['down', undefined]]],
    [
      'a function key',
      key('\uf704\uf70f'),
      [
        ['f1', undefined],
        ['f12', undefined],
      ],
    ],
    ['of the desktop', key('q', { super: true }), []],
    [
      'Tab and Shift-Tab',
      [key('', { tab: true }), key('', { tab: true, shift: true })],
      [[['tab', undefined]], [['shift+tab', undefined]]],
    ],
    ['let go', key('j', { eventType: 'release' }), []],
    ['nothing', key(''), []],
  ])('%s', (_, given, expected) => expect(given).toEqual(expected));

  it('are written for people', () => {
    expect(keyNames(['j', 'down', 'ctrl+n', 'alt+n', 'pagedown', 'f1'])).toBe('j Down Ctrl-N Alt-n PgDn F1');
    expect(keyNames(['1', '2', '3', '4', '5', '6', '7', '8', '9'])).toBe('1 - 9');
  });
});
