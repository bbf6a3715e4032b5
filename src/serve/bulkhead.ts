/**
 * Bulkheads: what goes wrong in one session ends that session and no other; what goes wrong in a connection ends that.
 * Everything one of them sets going (promises, timers, streams) carries it along in its async context, so an error that
 * nobody caught is known to be its own. An error that belongs to none is the server's.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { EventEmitter } from 'node:events';

type Fail = (error: unknown) => void;

const bulkhead = new AsyncLocalStorage<Fail>();

/** Calls `work` within a bulkhead: whatever it throws, at once or later, goes to `fail`. */
export function within(fail: Fail, work: () => void): void {
  bulkhead.run(fail, () => {
    try {
      work();
    } catch (error) {
      fail(error);
    }
  });
}

/** `work` as something to be called from outside, within a bulkhead. */
export const inside =
  <Args extends unknown[]>(fail: Fail, work: (...args: Args) => void) =>
  (...args: Args): void =>
    within(fail, () => work(...args));

/** Whatever an emitter's listeners throw from now on, at once or later, goes to `fail`. */
export function contain(emitter: EventEmitter, fail: Fail): void {
  const emit = emitter.emit.bind(emitter);
  emitter.emit = (event, ...args) => {
    let heard = false;
    within(fail, () => {
      heard = emit(event, ...args);
    });
    return heard;
  };
}

/** Hands each uncaught error to the bulkhead it came from, and to `lost` where there is none. Returns how to stop. */
export function watchUncaught(lost: Fail): () => void {
  const take = (error: unknown): void => {
    const fail = bulkhead.getStore();
    if (!fail) {
      lost(error);
      return;
    }
    try {
      fail(error);
    } catch (second) {
      lost(second);
    }
  };
  process.on('uncaughtException', take);
  process.on('unhandledRejection', take);
  return () => {
    process.off('uncaughtException', take);
    process.off('unhandledRejection', take);
  };
}
