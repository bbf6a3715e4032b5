/**
 * Any keys, pastes, clicks and sizes in any order, while files change and vanish: nothing throws, every row is as wide as the
 * screen (`Sitting` sees to that), no control character is in one, and another size keeps the place in the article.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bindings } from '../../src/ui/keys.ts';
import { folder, opened, put } from '../library/shelves.ts';
import { type Sitting, type SittingOptions, sitAt } from './sitting.ts';

const paragraphs = Array.from(
  { length: 40 },
  (_, i) => `<p>第${i + 1}段。船到“江心”——有人喊：“回来！”Ahoy ${i}.</p>`,
).join('');
const everything = [
  `<p><strong>一、起锚</strong></p>${paragraphs}`,
  '<h3>二、<a href="https://example.org/boat">船谱</a></h3><table><tr><td>甲</td><td>乙“”</td></tr></table>',
  `<pre>${'x'.repeat(200)}\n\tτab…</pre><ul><li>一<ul><li>二<blockquote>引</blockquote></li></ul></li></ul>`,
  '<p><img src="https://example.org/a.png" alt="帆"></p><p>👨‍👩‍👧❤️🇨🇳é\u009b31m\u202e</p><h3>三</h3>',
  paragraphs,
].join('');
const files = {
  'a.txt': `<!--1738841463000-->\n[江报｜夜航](https://example.org/a)\n------\n\n${everything}\n`,
  'b.txt': { title: `${'长'.repeat(120)}…`, text: '短。' },
  'c.txt': { title: '\u001b[31m“红”\u0007', text: '' },
  'd.txt': { title: 'The Paper｜Night', text: 'The boat goes down the river.\n'.repeat(30) },
  'e.txt': '',
} as const;

const keys = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...new Set(bindings.flatMap((binding) => [...binding.keys]))) },
  { weight: 3, arbitrary: fc.constantFrom('enter', 'esc', 'q', 'o', 'm', 'v', '/') },
  {
    weight: 2,
    arbitrary: fc.constantFrom('江', '“', '👨‍👩‍👧', '\u0301', '\u009b', 'shift+tab', 'ctrl+w', 'f9', 'alt+x'),
  },
);
const size = fc.record({
  columns: fc.constantFrom(1, 2, 5, 20, 21, 40, 59, 60, 72, 80, 100, 122, 123, 400),
  rows: fc.constantFrom(1, 2, 3, 5, 7, 8, 12, 24, 31, 120),
});
const file = fc.constantFrom(...(Object.keys(files) as (keyof typeof files)[]));

const step = fc.oneof(
  { weight: 12, arbitrary: fc.record({ keys: fc.array(keys, { minLength: 1, maxLength: 6 }) }) },
  { weight: 2, arbitrary: fc.record({ size }) },
  { weight: 1, arbitrary: fc.record({ paste: fc.constantFrom('江', 'is:bad ', 'a\x1b[31mb\nc\td') }) },
  { weight: 1, arbitrary: fc.record({ click: fc.record({ column: fc.nat(130), row: fc.nat(40) }) }) },
  { weight: 1, arbitrary: fc.record({ wheel: fc.constantFrom(1 as const, -1 as const) }) },
  { weight: 1, arbitrary: fc.record({ gone: file }) },
  { weight: 1, arbitrary: fc.record({ changed: file }) },
  { weight: 2, arbitrary: fc.record({ wait: fc.constant(5) }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const options: fc.Arbitrary<SittingOptions & { size: { columns: number; rows: number } }> = fc.record({
  articles: fc.constant({}),
  size,
  language: fc.constantFrom('zh-Hans', 'zh-Hant', 'en'),
  widths: fc.constantFrom({ ambiguous: 1 }, { ambiguous: 2 }, { ambiguous: 1, quotes: 2 }),
  settings: fc.record({
    'screen.ascii': fc.boolean(),
    'screen.calm': fc.boolean(),
    'page.direction': fc.constantFrom('horizontal', 'vertical'),
    'page.hanging': fc.boolean(),
    'outline.beside': fc.boolean(),
    'outline.images': fc.boolean(),
  }),
});

async function take(one: Sitting, root: string, step: Step): Promise<void> {
  const { desk } = one.reader;
  if ('keys' in step) for (const key of step.keys) desk.press(key, /^[a-z0-9+]{2,}$/.test(key) ? undefined : key);
  else if ('size' in step) resize(one, step.size);
  else if ('paste' in step) desk.paste(step.paste);
  else if ('click' in step) desk.click(step.click.column, step.click.row);
  else if ('wheel' in step) desk.wheel(step.wheel, 0);
  else if ('gone' in step) rmSync(join(root, step.gone), { force: true });
  else if ('changed' in step) put(root, step.changed, { title: '改', text: '别的字。' });
  else await new Promise((resolve) => setTimeout(resolve, step.wait));
}

/** A selection is kept in view, and a way that is still long goes on: else the place stays. */
function resize(one: Sitting, { columns, rows }: { columns: number; rows: number }): void {
  const { article } = one.reader;
  const stays = article && !article.selecting && article.window.underway === undefined;
  const place = article?.place;
  one.resize(columns, rows).screen();
  if (stays) expect(article.place).toBe(place);
}

test('whatever is typed', async () => {
  const root = folder();
  const restore = () => Object.entries(files).map(([name, content]) => put(root, name, content));
  restore();
  const library = await opened(root);
  await fc.assert(
    fc.asyncProperty(options, fc.array(step, { minLength: 5, maxLength: 40 }), async ({ size, ...rest }, steps) => {
      restore();
      const one = sitAt(library, { ...rest, ...size });
      await one.press('enter').settled();
      for (const next of steps) {
        await take(one, root, next);
        expect(one.screen().join('')).not.toMatch(/[\p{Cc}\u202e]/u);
      }
      for (const view of one.reader.desk.views.toReversed()) one.reader.desk.remove(view);
    }),
    { seed: 1949, numRuns: 40 },
  );
});
