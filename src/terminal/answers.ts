/** Keeps what terminals answered, by their names, so that the next start draws right at once. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Environment } from './features.ts';
import type { Answers } from './probe.ts';

/** No more terminals than this are remembered. */
const most = 50;

/** The name by which a terminal is remembered: all that the environment says of it. */
export function nameOf(env: Environment): string {
  const { TERM, TERM_PROGRAM, TERM_PROGRAM_VERSION, VTE_VERSION, TMUX } = env;
  return [TERM, TERM_PROGRAM, TERM_PROGRAM_VERSION, VTE_VERSION, TMUX && 'tmux']
    .map((part) => part ?? '')
    .join(' ')
    .trim();
}

/** What the terminal of that name answered last; nothing where that is not known or cannot be read. */
export function recall(file: string, name: string): Answers {
  return readAll(file)[name] ?? {};
}

/** Remembers answers. A cache that cannot be written is none: nothing is said. */
export function remember(file: string, name: string, answers: Answers): void {
  const all = readAll(file);
  if (JSON.stringify(all[name]) === JSON.stringify(answers)) return;
  delete all[name];
  const kept = [...Object.entries(all), [name, answers] as const].slice(-most);
  try {
    mkdirSync(dirname(file), { recursive: true });
    const next = `${file}.${process.pid}`;
    writeFileSync(next, `${JSON.stringify(Object.fromEntries(kept), null, 1)}\n`);
    renameSync(next, file);
  } catch {}
}

function readAll(file: string): Record<string, Answers> {
  try {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? (read as Record<string, Answers>) : {};
  } catch {
    return {};
  }
}
