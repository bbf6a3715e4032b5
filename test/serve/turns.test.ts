import { AsyncLocalStorage } from 'node:async_hooks';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Place, Turns } from '../../src/serve/turns.ts';

// Time passes only as the jobs say, and never by itself.
beforeEach(() => void vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

/** Everything has had its turn that waits for no timer. */
async function over(): Promise<void> {
  for (let round = 0; round < 40; round++) await new Promise(setImmediate);
}

/** Places by name: the first letter is the address, the second the connection. A job is its place and its number. */
function room(...names: string[]) {
  const turns = new Turns();
  const places = new Map<string, Place>(names.map((name) => [name, turns.place(name[0] as string)]));
  const done: string[] = [];
  const work = (name: string, ms: number) => () => {
    vi.advanceTimersByTime(ms);
    done.push(name);
  };
  const place = (name: string): Place => places.get(name.slice(0, 2)) as Place;
  return {
    done,
    /** Each asks for a turn, all at the same time, that takes so many ms. */
    ask: (ms: number, ...jobs: string[]) => jobs.map((job) => place(job).turn(work(job, ms))),
    spare: (ms: number, ...jobs: string[]) => jobs.map((job) => place(job).spare(work(job, ms))),
    /** What was done, once nobody waits for a turn. */
    order: async () => {
      await over();
      return done.splice(0).join(' ');
    },
  };
}

describe('who is next', () => {
  test('who has used the same comes one after the other, and each does its jobs in order', async () => {
    const { ask, order } = room('ax', 'bx', 'cx');
    ask(1, 'ax1', 'ax2', 'ax3', 'bx1', 'cx1', 'bx2');
    expect(await order()).toBe('ax1 bx1 cx1 ax2 bx2 ax3');
  });

  test('a key that comes last is done before all those of an address that has used more', async () => {
    const { ask, order } = room('av', 'aw', 'ax', 'bx');
    ask(40, 'av1', 'aw1', 'ax1', 'av2', 'aw2', 'ax2');
    ask(1, 'bx1');
    expect(await order()).toBe('av1 bx1 aw1 ax1 av2 aw2 ax2');
  });

  test('so is one of a connection that has used less, among those of one address', async () => {
    const { ask, order } = room('av', 'aw', 'ax', 'ay');
    ask(40, 'av1', 'aw1', 'ax1');
    await order();
    ask(1, 'av2', 'aw2', 'ax2', 'ay1', 'ay2', 'ay3');
    // The first finds nobody waiting.
    expect(await order()).toBe('av2 ay1 ay2 ay3 aw2 ax2');
  });

  test('connections do not make an address rich: a dozen have together what one has elsewhere', async () => {
    const many = Array.from({ length: 12 }, (_, n) => `a${String.fromCharCode(97 + n)}`);
    const { ask, order } = room(...many, 'bx');
    ask(40, ...many.map((name) => `${name}1`), 'bx1', 'bx2', 'bx3');
    expect((await order()).split(' ').slice(0, 6)).toEqual(['aa1', 'bx1', 'ab1', 'bx2', 'ac1', 'bx3']);
  });

  test('what was used is forgotten after a while', async () => {
    const { ask, order } = room('ax', 'bx', 'cx');
    ask(200, 'ax1');
    await order();
    vi.advanceTimersByTime(60_000);
    ask(30, 'cx1', 'bx1', 'ax2', 'bx2');
    expect(await order()).toBe('cx1 bx1 ax2 bx2');
  });
});

describe('what nobody waits for', () => {
  test('is done when no turn is waited for', async () => {
    const { ask, spare, order } = room('ax', 'bx');
    spare(1, 'ax0');
    ask(10, 'bx1', 'bx2', 'bx3');
    expect(await order()).toBe('bx1 bx2 bx3');
    vi.advanceTimersByTime(20);
    expect(await order()).toBe('ax0');
  });

  test('takes a tenth of the time', async () => {
    const { spare, done, order } = room('ax', 'bx');
    spare(50, 'ax1', 'bx1');
    vi.advanceTimersByTime(0);
    expect(await order()).toBe('ax1');
    vi.advanceTimersByTime(449);
    await over();
    expect(done).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(await order()).toBe('bx1');
  });
});

describe('a job', () => {
  test('is done at once where nobody waits', async () => {
    const { ask, done } = room('ax');
    ask(1, 'ax1');
    expect(done).toEqual(['ax1']);
    await over();
    ask(1, 'ax2');
    expect(done).toEqual(['ax1', 'ax2']);
  });

  test('that takes long lets everything else have its turn', async () => {
    const { ask, done } = room('ax');
    ask(6, 'ax1', 'ax2', 'ax3');
    setImmediate(() => done.push('else'));
    await over();
    expect(done).toHaveLength(4);
    expect(done.indexOf('else')).toBeLessThan(3);
  });

  test('is charged for what it sets going in the next tick, where a key is heard', async () => {
    const turns = new Turns();
    const [a, b] = [turns.place('a'), turns.place('b')];
    const done: string[] = [];
    const heard = (): void => {
      vi.advanceTimersByTime(40);
      void Promise.resolve().then(() => done.push('drawn'));
    };
    a.turn(() => process.nextTick(heard));
    a.turn(() => done.push('a'));
    b.turn(() => done.push('b'));
    await over();
    expect(done).toEqual(['drawn', 'b', 'a']);
  });

  test('that fails stops nobody else, and is its own context’s', async () => {
    const context = new AsyncLocalStorage<string>();
    const turns = new Turns();
    const seen: unknown[] = [];
    const failed = (error: unknown): number => seen.push(error, context.getStore());
    process.once('unhandledRejection', failed);
    context.run('a', () =>
      turns.place('x').turn(() => {
        throw 'broken';
      }),
    );
    context.run('b', () => turns.place('y').turn(() => seen.push(context.getStore())));
    await over();
    expect(seen.sort()).toEqual(['a', 'b', 'broken']);
  });
});
