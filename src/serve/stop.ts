/** How sessions are brought to an end when the server stops: in words first, and then for good. */
import { fill } from '../text/language.ts';
import type { Session } from './session.ts';

/** Tells every reader, gives them `graceMs` to finish, and ends who is still there. Resolves when all have left. */
export async function stopSessions(sessions: ReadonlySet<Session>, graceMs: number): Promise<void> {
  const all = [...sessions];
  const left = Promise.all(all.map(({ closed }) => closed));
  for (const { say, words, asked } of graceMs > 0 ? all : []) {
    const notice = asked.visitor.fingerprint ? words.stopping : words.stoppingGuest;
    say(fill(notice, { seconds: Math.ceil(graceMs / 1000) }));
  }
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise((resolve) => {
    timer = setTimeout(resolve, graceMs);
  });
  await Promise.race([left, over]);
  clearTimeout(timer);
  // Some may have come in on open connections in the meantime.
  for (const session of sessions) session.end('stopped');
  await Promise.all([...sessions].map(({ closed }) => closed));
}
