import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of the articles that ship with yuelan: beside dist/, or beside src/ where it runs from there. */
export function seeds(): string {
  const up = ['../seeds', '../../seeds'].map((path) => fileURLToPath(new URL(path, import.meta.url)));
  return up.find((path) => existsSync(path)) ?? up[0]!;
}
