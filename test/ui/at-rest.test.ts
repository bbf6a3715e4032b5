import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AtRest } from '../../src/ui/at-rest.ts';
import { Desk } from '../../src/ui/desk.ts';
import { Keymap } from '../../src/ui/keys.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A desk, and what Ink was told of it: the desk's versions. `spare` keeps its jobs until they are done. */
function seat() {
  const desk = new Desk({
    keymap: new Keymap(),
    area: { columns: 80, rows: 24 },
    profile: { ambiguous: 1 },
    otherwise: () => {},
  });
  const jobs: (() => void)[] = [];
  const told: number[] = [];
  const rest = new AtRest(desk, (job) => jobs.push(job));
  rest.onChange(() => told.push(rest.version));
  const haveDone = (): void => {
    for (const job of jobs.splice(0)) job();
  };
  return { desk, rest, jobs, told, haveDone };
}

test('a key that is held down is told of once, when it is let go', () => {
  const { desk, told, haveDone } = seat();
  for (let key = 0; key < 20; key++) {
    desk.press('j');
    vi.advanceTimersByTime(30);
    haveDone();
  }
  expect(told).toEqual([]);
  vi.advanceTimersByTime(100);
  haveDone();
  expect(told).toEqual([desk.version]);
});

test('where there is no time for it, what is told late is the newest, and once', () => {
  const { desk, jobs, told, haveDone } = seat();
  for (let pause = 0; pause < 5; pause++) {
    desk.press('j');
    vi.advanceTimersByTime(1000);
  }
  expect(jobs).toHaveLength(1);
  haveDone();
  expect(told).toEqual([desk.version]);
  vi.advanceTimersByTime(1000);
  expect(jobs).toEqual([]);
  desk.press('k');
  vi.advanceTimersByTime(1000);
  haveDone();
  expect(told).toHaveLength(2);
});

test('nothing is told of a desk that is left', () => {
  const { desk, rest, told, haveDone } = seat();
  desk.press('j');
  vi.advanceTimersByTime(1000);
  rest.close();
  haveDone();
  desk.press('j');
  vi.advanceTimersByTime(1000);
  haveDone();
  expect(told).toEqual([]);
});
