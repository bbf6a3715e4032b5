/** The reading room itself on a session's channel: a terminal of its own, an Ink app of its own, the library of all. */
import { withReading } from '../library/with-reading.ts';
import { openTerminal } from '../terminal/terminal.ts';
import { startReader, wantedOf } from '../ui/start.ts';
import { inside, within } from './bulkhead.ts';
import type { Session, Size } from './session.ts';

/** A window that is being dragged tells many sizes a second: the last one of so many ms is taken. */
const RESIZE_MS = 30;

/** Lets one read until they leave. Resolves with the exit status. */
export async function read(session: Session, size: Size): Promise<number> {
  const { asked, room, inlet: input, outlet: output, fail, language } = session;
  const keepsake = await room.readers.of(asked.visitor.fingerprint);
  const { settings, reading, keep } = keepsake;
  const library = withReading(room.library, reading, { read: room.read, call: (listener) => within(fail, listener) });
  try {
    const terminal = openTerminal({ input, output, size, env: asked.env, wanted: wantedOf(settings) });
    session.resize = newest(
      RESIZE_MS,
      inside(fail, ({ columns, rows }) => terminal.resize(columns, rows)),
    );
    terminal.onEnd(({ error }) => {
      if (error !== undefined) fail(error);
    });
    return await startReader({
      terminal,
      library,
      name: room.name,
      settings,
      language,
      rebound: room.keys,
      news: (say) => {
        session.say = inside(fail, say);
      },
      remember: (key, value) => keep({ [key]: value }),
    });
  } finally {
    session.say = () => {};
    session.resize = () => {};
    await library.close();
    await keepsake.release();
  }
}

/** Calls `take` at most once in `ms`, with the newest value. */
function newest<Value>(ms: number, take: (value: Value) => void): (value: Value) => void {
  let next: Value;
  let waiting = false;
  return (value) => {
    next = value;
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      take(next);
    }, ms);
  };
}
