import { expect, it } from 'vitest';
import type { Entry } from '../../src/library/entry.ts';
import { Trail } from '../../src/ui/trail.ts';

const entry = (file: string) => ({ file }) as Entry;

/** Where one is after opening articles by name, and going back `<` and forward `>`; `!` behind one: it could not be opened. */
function walk(steps: string): string {
  const trail = new Trail();
  let here = '';
  for (const step of steps.split(' ')) {
    const [way = '', failed] = step;
    const next = way === '<' ? trail.move(-1) : way === '>' ? trail.move(1) : entry(way);
    if (!next || failed) continue;
    here = next.file;
    trail.visit(next);
  }
  return here;
}

it.each([
  ['back', '甲 乙 <', '甲'],
  ['not before the first', '甲 乙 < < <', '甲'],
  ['forward', '甲 乙 丙 < < >', '乙'],
  ['not after the last', '甲 乙 < > >', '乙'],
  ['what is opened cuts off what lay ahead', '甲 乙 < 丙 > <', '甲'],
  ['the same article again is no step', '甲 乙 乙 <', '甲'],
  ['past one that is gone', '甲 乙 丙 <! <', '甲'],
  ['and from one that was opened instead', '甲 乙 <! 丙 <', '乙'],
])('%s: %s', (_, steps, here) => expect(walk(steps)).toBe(here));
