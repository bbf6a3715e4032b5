import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Host } from './host.ts';

describe('a guest at a terminal', () => {
  let host: Host;
  beforeAll(async () => {
    host = await Host.open();
  });
  afterAll(() => host.close());

  test('sees the list, reads, and leaves as from a local reader', async () => {
    const reader = host.enter();
    await reader.until('3 篇');
    await reader.settle(300);
    await reader.press('\r');
    await reader.until('文 | 佘宗明');
    await reader.press('3');
    expect(reader.screen()[0]?.trim()).toBe('03');
    await reader.resize(60, 12);
    await reader.settle(300);
    // What xterm.js keeps right of the new edge is nobody's.
    expect(reader.screen()[0]?.slice(0, 56).trim()).toBe('03');
    expect(reader.screen()[11]).toContain('余');
    await reader.press('q');
    await reader.press('q');
    expect(await reader.exit()).toEqual({ status: 0, signal: undefined });
    expect(reader.terminal.buffer.active.type).toBe('normal');
  });
});
