import { expect, test } from 'vitest';
import { Gate, type Limits, type Pass } from '../../src/serve/limits.ts';

const limits: Limits = {
  connections: 3,
  perAddress: 2,
  loginTries: 6,
  loginMs: 1000,
  idleMs: 0,
  backlog: 1024,
  memory: 100,
  graceMs: 0,
};

/** What each one at the gate is told: `in`, why they are turned away in words, or `shut`. */
function enter(gate: Gate, address: string): Pass & { told: string } {
  const pass = gate.enter(address);
  if (typeof pass === 'string') return { told: `shut: ${pass}`, full: pass, leave: () => {} };
  return { told: pass.full ?? 'in', ...pass };
}

test('so many from an address, so many in all; who leaves makes room', () => {
  const gate = new Gate(limits, () => 0);
  const a1 = enter(gate, 'a');
  const a2 = enter(gate, 'a');
  expect([a1.told, a2.told, enter(gate, 'a').told]).toEqual(['in', 'in', 'perAddress']);
  const b1 = enter(gate, 'b');
  expect([b1.told, enter(gate, 'b').told]).toEqual(['in', 'connections']);
  a1.leave();
  a1.leave();
  expect([enter(gate, 'b').told, enter(gate, 'c').told]).toEqual(['in', 'connections']);
});

test('nobody more where memory is short', () => {
  let memory = 50;
  const gate = new Gate(limits, () => memory);
  expect(enter(gate, 'a').told).toBe('in');
  memory = 101;
  expect(enter(gate, 'b').told).toBe('memory');
});

test('only some are told that there is no room; the rest find the door shut', () => {
  const gate = new Gate({ ...limits, connections: 1 }, () => 0);
  enter(gate, 'a');
  const told = Array.from({ length: 9 }, (_, n) => enter(gate, String(n)));
  expect(told.map((one) => one.told)).toEqual([...Array(8).fill('connections'), 'shut: connections']);
  told[0]?.leave();
  expect(enter(gate, 'z').told).toBe('connections');
});
