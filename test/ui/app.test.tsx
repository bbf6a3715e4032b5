/** The reader through Ink: keys as a terminal sends them, frames as Ink writes them. */
import { render } from 'ink-testing-library';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Library } from '../../src/library/library.ts';
import { App } from '../../src/ui/App.tsx';
import { painter, themes } from '../../src/ui/theme.ts';
import { sit, sitAt } from './sitting.ts';

let library: Library;
beforeAll(async () => {
  const text = Array.from({ length: 20 }, (_, i) => `船的第${i + 1}段。`).join('\n');
  ({ library } = await sit({
    articles: {
      'a.txt': { title: '夜航', date: '2025-02-06T03:00:00Z', text },
      'b.txt': { title: '春社', date: '2024-02-06T03:00:00Z', text: '田。' },
    },
  }));
});

let unmount = () => {};
afterEach(() => unmount());

/** A reader shown by Ink, on 60 by 8. */
async function shown() {
  const { reader } = sitAt(library, { columns: 60, rows: 8 });
  const paint = painter(themes.dark, 0, false);
  const ink = render(
    <App desk={reader.desk} changes={reader.desk} lines={() => reader.desk.frame().rows.map(paint)} />,
  );
  unmount = ink.unmount;
  const screen = () =>
    (ink.lastFrame() ?? '')
      .replace(/\x1b\[[\d;]*m/g, '')
      .split('\n')
      .map((row) => row.trimEnd());
  const until = async (words: string) => {
    for (let tries = 0; !screen().join('\n').includes(words); tries++) {
      if (tries > 300) throw new Error(`never showed ${words}:\n${screen().join('\n')}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return screen();
  };
  // Keys that come before Ink listens are lost.
  await until('1/2');
  await new Promise((resolve) => setTimeout(resolve, 20));
  return { reader, until, type: ink.stdin.write, frames: ink.frames };
}

describe('the reader through Ink', () => {
  it('shows the rows of the desk and nothing else', async () => {
    const { reader, until } = await shown();
    expect(await until('1/2')).toEqual(
      reader.desk.frame().rows.map((row) =>
        row
          .map((p) => p.text)
          .join('')
          .trimEnd(),
      ),
    );
  });

  it('takes keys, several at once, and arrows', async () => {
    const { until, type } = await shown();
    type('\r');
    await until('船的第1段');
    expect((await until('船的第2段'))[0]).toBe('  夜航');
    type('jjj');
    expect((await until('船的第4段'))[0]).toBe('      船的第1段。');
    type('\x1b[B');
    type('\x1b[B');
    expect((await until('船的第5段'))[0]).toBe('      船的第2段。');
  });

  it('takes what an input method gives at once', async () => {
    const { until, type } = await shown();
    type('/');
    await until('筛选');
    type('春社');
    expect((await until('1/2')).at(-1)).toBe('  筛选 春社');
  });

  it('takes what is pasted as text, whatever keys it looks like', async () => {
    const { reader, until, type } = await shown();
    type('/');
    await until('筛选');
    type('\x1b[200~q春\x1b[201~');
    await until('q春');
    expect(reader.desk.views).toHaveLength(2);
  });
});
