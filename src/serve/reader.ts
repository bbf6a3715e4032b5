/** The reading room itself on a session's channel: a terminal of its own, an Ink app of its own, the library of all. */
import { withReading } from '../library/with-reading.ts';
import { openTerminal } from '../terminal/terminal.ts';
import { linearIn, startReader, wantedOf } from '../ui/start.ts';
import { inside } from './bulkhead.ts';
import type { Session, Size } from './session.ts';
import type { Place } from './turns.ts';

/** A window that is being dragged tells many sizes a second: the last one of so many ms is taken. */
const RESIZE_MS = 30;
/** While many files are being read the list changes all the time; everyone's list is made anew so often, in ms. */
const CHANGE_MS = 1000;

/** Lets one read until they leave. Resolves with the exit status. */
export async function read(session: Session, asFirst: Size): Promise<number> {
  const { asked, room, inlet: input, outlet: output, fail, language } = session;
  const { turn, spare } = asked.place;
  const keepsake = await room.readers.of(asked.visitor.fingerprint);
  const { settings, reading, keep } = keepsake;
  const library = withReading(room.library, reading, {
    read: room.read,
    turn: session.turn,
    wrap: (listener) => newest(CHANGE_MS, turn, inside(fail, listener)),
  });
  try {
    await session.turn();
    const linear = linearIn(settings, asked.env);
    const wanted = wantedOf(settings);
    const mouse = settings['screen.mouse'] && !linear;
    // While the reader waited for a turn the window may have changed.
    const size = session.size ?? asFirst;
    const terminal = openTerminal({ input, output, size, env: asked.env, wanted, mouse, linear });
    session.resize = newest(
      RESIZE_MS,
      turn,
      inside(fail, ({ columns, rows }: Size) => terminal.resize(columns, rows)),
    );
    terminal.onEnd(({ error }) => {
      if (error !== undefined) fail(error);
    });
    return await startReader({
      terminal,
      library,
      name: room.name,
      settings,
      linear,
      language,
      rebound: room.keys,
      news: (say) => {
        session.say = inside(fail, say);
      },
      spare: (job) => spare(inside(fail, job)),
      remember: (key, value) => keep({ [key]: value }),
    });
  } finally {
    session.say = () => {};
    session.resize = () => {};
    await library.close();
    await keepsake.release();
  }
}

/** Calls `take` at most once in `ms`, in a turn, with what it was called with last. */
function newest<Args extends unknown[]>(
  ms: number,
  turn: Place['turn'],
  take: (...args: Args) => void,
): (...args: Args) => void {
  let next: Args;
  let waiting = false;
  return (...args) => {
    next = args;
    if (waiting) return;
    waiting = true;
    const job = (): void => {
      waiting = false;
      take(...next);
    };
    setTimeout(() => turn(job), ms);
  };
}
