/** What a session has begun ends with it. */
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { defaults } from '../../src/config/settings.ts';
import { logTo } from '../../src/serve/log.ts';
import { Metrics } from '../../src/serve/metrics.ts';
import type { Room } from '../../src/serve/room.ts';
import { Session } from '../../src/serve/session.ts';
import { Turns } from '../../src/serve/turns.ts';

/** A session on a channel that takes all it is sent. */
function begin(kind: 'reader' | 'command', limits: Partial<Room['limits']> = {}) {
  const lines: string[] = [];
  const metrics = new Metrics();
  const room = {
    settings: defaults,
    limits: { backlog: 1024, idleMs: 0, ...limits },
    log: logTo({ write: (line) => lines.push(line) }, 'debug'),
    metrics,
  } as unknown as Room;
  const typed = new PassThrough();
  const channel = Object.assign(typed, { exit: () => {} });
  const session = new Session(
    {
      ...{ id: '1-1', kind, visitor: { user: 'x', fingerprint: null }, env: {}, size: null },
      channel: channel as never,
      socket: new PassThrough() as never,
      flight: {
        sent: () => {},
        when: (_, go) => {
          go();
          return false;
        },
      },
      place: new Turns().place('a'),
    },
    room,
  );
  metrics.close();
  return { session, channel, log: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

test('work that waits for its turn goes no further when the client has gone, and that is no failure', async () => {
  const { session, channel, log } = begin('command');
  let steps = 0;
  session.run(async ({ turn }) => {
    for (; ; steps++) await turn();
  });
  await expect.poll(() => steps).toBeGreaterThan(100);
  channel.emit('close');
  await session.closed;
  const done = steps;
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(steps).toBe(done);
  expect(log().map(({ msg, reason }) => reason ?? msg)).toEqual(['session begins', 'gone']);
});

test('a terminal that answers is not a reader who is there', async () => {
  const { session, channel } = begin('reader', { idleMs: 300 });
  session.inlet.resume();
  session.run(() => new Promise((resolve) => session.inlet.once('end', () => resolve(0))));
  const answers = setInterval(() => channel.write('\x1b[0n'), 20);
  await session.closed;
  clearInterval(answers);
});
