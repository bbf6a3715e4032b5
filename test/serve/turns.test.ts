import { AsyncLocalStorage } from 'node:async_hooks';
import { expect, test } from 'vitest';
import { Turns } from '../../src/serve/turns.ts';

test('addresses take turns, and connections of an address do', async () => {
  const turns = new Turns();
  const done: string[] = [];
  // Address, connection, and the number of the job.
  for (const name of ['ax1', 'ax2', 'ax3', 'bz1', 'ax4', 'ay1', 'bz2'])
    turns.take(name[0] as string, name[1] as string, () => done.push(name));
  await expect.poll(() => done).toEqual(['ax1', 'ax2', 'bz1', 'ay1', 'bz2', 'ax3', 'ax4']);
});

test('jobs that take long let everything else have its turn', async () => {
  const turns = new Turns();
  const done: string[] = [];
  const work = (name: string) => () => {
    for (const end = performance.now() + 6; performance.now() < end; );
    done.push(name);
  };
  for (const name of ['one', 'two', 'three']) turns.take('a', '1', work(name));
  setImmediate(() => done.push('else'));
  await expect.poll(() => done.length).toBe(4);
  expect(done.indexOf('else')).toBeLessThan(3);
});

test('where nobody waits a job is done at once', async () => {
  const turns = new Turns();
  const done: number[] = [];
  turns.take('a', '1', () => done.push(1));
  expect(done).toEqual([1]);
  await new Promise(setImmediate);
  turns.take('a', '1', () => done.push(2));
  expect(done).toEqual([1, 2]);
});

test('a job is done in the context of who asked for it', async () => {
  const turns = new Turns();
  const context = new AsyncLocalStorage<string>();
  const seen: unknown[] = [];
  for (const name of ['a', 'b']) context.run(name, () => turns.take('x', '1', () => seen.push(context.getStore())));
  await expect.poll(() => seen).toEqual(['a', 'b']);
});
