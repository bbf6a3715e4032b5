/**
 * Bulkheads: what goes wrong in one session ends that session and no other. Everything a session sets going (promises,
 * timers, streams) carries the session with it in its async context, so an error that nobody caught is known to be its own.
 * An error that belongs to no session is the server's.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

type Fail = (error: unknown) => void;

const session = new AsyncLocalStorage<Fail>();

/** Calls `work` on behalf of a session: whatever it throws, at once or later, goes to `fail`. */
export function within(fail: Fail, work: () => void): void {
  session.run(fail, () => {
    try {
      work();
    } catch (error) {
      fail(error);
    }
  });
}

/** `work` as something to be called from outside, on behalf of a session. */
export const inside =
  <Args extends unknown[]>(fail: Fail, work: (...args: Args) => void) =>
  (...args: Args): void =>
    within(fail, () => work(...args));

/** Hands each uncaught error to its session, and to `lost` where it has none. Returns how to stop. */
export function watchUncaught(lost: Fail): () => void {
  const take = (error: unknown): void => {
    const fail = session.getStore();
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
