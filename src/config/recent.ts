/** The libraries opened lately: where an article's id is looked for. */
import { readFileSync } from 'node:fs';
import { writeWhole } from './write.ts';

const KEPT = 16;

/** The folders of one library, absolute paths. */
export type Folders = readonly string[];

/** The last one first. A file that is missing or broken holds none. */
export async function recentFolders(file: string): Promise<readonly Folders[]> {
  try {
    const recent: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return Array.isArray(recent) ? recent.filter(areFolders) : [];
  } catch {
    return [];
  }
}

/** Puts a library first. Writes nothing where it is first already; a disk that cannot be written costs only comfort. */
export async function noteFolders(file: string, folders: Folders): Promise<void> {
  if (folders.length === 0) return;
  const before = await recentFolders(file);
  const name = (one: Folders | undefined) => JSON.stringify(one);
  if (name(before[0]) === name(folders)) return;
  const after = [folders, ...before.filter((one) => name(one) !== name(folders))].slice(0, KEPT);
  await writeWhole(file, `${JSON.stringify(after, null, 2)}\n`).catch(() => {});
}

const areFolders = (one: unknown): one is Folders =>
  Array.isArray(one) && one.length > 0 && one.every((folder) => typeof folder === 'string');
