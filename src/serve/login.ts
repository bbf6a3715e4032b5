/** The log-in of a connection: every attempt is judged at the door, and who fails too often is put out. */
import type { AuthContext, Connection } from 'ssh2';
import { languageOf, speak } from '../text/language.ts';
import { serveWords } from '../text/serve.ts';
import { printable } from '../typeset/printable.ts';
import type { Doorkeeper, Visitor } from './auth.ts';
import { sendBanner } from './banner.ts';
import type { Room } from './room.ts';

/** Code units of a login name that are logged: it is anyone's claim, of any length. */
const LONGEST_NAME = 64;

/** What the log-in has to know of a connection. */
export interface Knocking {
  readonly connection: Connection;
  /** Names it in the log. */
  readonly id: string;
  /** Where the client is. */
  readonly address: string;
  readonly door: Doorkeeper;
  readonly room: Room;
}

/** Who logs in. Never resolves where nobody does. */
export function logIn({ connection, id, address, door, room }: Knocking): Promise<Visitor> {
  const { promise, resolve } = Promise.withResolvers<Visitor>();
  let asked = false;
  let tries = 0;
  let visitor: Visitor | null = null;
  connection.on('authentication', async (attempt: AuthContext) => {
    const judged = await door.judge(attempt, address);
    if (judged === 'asked') return attempt.accept();
    if (judged !== 'refused') {
      visitor = { ...judged.visitor, user: printable(judged.visitor.user.slice(0, LONGEST_NAME)) };
      return attempt.accept();
    }
    // The first question, which methods there are, is no attempt.
    if (attempt.method === 'none' && !asked) {
      asked = true;
      return attempt.reject([...door.methods]);
    }
    room.metrics.add('logins_failed_total');
    if (++tries >= room.limits.loginTries) {
      const user = printable(attempt.username.slice(0, LONGEST_NAME));
      room.log.info({ connection: id, user, reason: 'tries' }, 'log-in failed');
      connection.end();
      return;
    }
    // A client comes to this method when its keys have failed: that is when to tell it what to do.
    const asks = attempt.method === 'keyboard-interactive';
    if (asks) sendBanner(connection, `yuelan: ${wordsOf(room).whoMayEnter}`);
    attempt.reject(asks ? ['publickey'] : [...door.methods]);
  });
  connection.on('ready', () => {
    if (visitor) resolve(visitor);
  });
  return promise;
}

/** Before a session has said its language the server speaks its own. */
function wordsOf({ settings: { language } }: Room): Record<keyof typeof serveWords, string> {
  return speak(serveWords, languageOf(process.env, language === 'auto' ? undefined : language));
}
