/**
 * Notices changes of folders while a library is open. One watch a folder, since watching a tree at once watches every
 * file of it on Linux; where the system gives no more watches, or none, the reader's own rescan remains.
 */
import { type FSWatcher, watch } from 'node:fs';
import { dirname } from 'node:path';

/** Folders watched at most: Linux gives a user some thousand watches for all of his programs. */
const MOST = 2000;
/** How long a folder must be quiet before it is looked at, in ms, and how long it may keep us waiting. */
const QUIET_MS = 400;
const PATIENCE_MS = 3000;

class FolderWatch {
  readonly #watchers = new Map<string, FSWatcher>();
  readonly #touched = new Set<string>();
  readonly #changed: (folders: readonly string[]) => void;
  #timer: NodeJS.Timeout | undefined;
  #since = 0;
  #closed = false;

  /** `changed` is called with the folders in which something has happened. */
  constructor(changed: (folders: readonly string[]) => void) {
    this.#changed = changed;
  }

  /** Watches these folders, and no others any more. Returns those that were not watched before. */
  follow(folders: ReadonlySet<string>): string[] {
    if (this.#closed) return [];
    for (const [folder, watcher] of this.#watchers) {
      if (folders.has(folder)) continue;
      watcher.close();
      this.#watchers.delete(folder);
    }
    const fresh = [...folders].filter((folder) => !this.#watchers.has(folder)).slice(0, MOST - this.#watchers.size);
    for (const folder of fresh) this.#watch(folder);
    return fresh.filter((folder) => this.#watchers.has(folder));
  }

  #watch(folder: string): void {
    try {
      const watcher = watch(folder, { persistent: false }, () => this.touch(folder));
      watcher.on('error', () => {
        watcher.close();
        this.#watchers.delete(folder);
      });
      this.#watchers.set(folder, watcher);
    } catch {
      // No more watches, or a file system without them.
    }
  }

  /** Has a folder looked at, when it has been quiet for a moment. */
  touch(folder: string): void {
    const now = performance.now();
    if (this.#touched.size === 0) this.#since = now;
    this.#touched.add(folder);
    clearTimeout(this.#timer);
    // A folder that is written to all the time is looked at all the same.
    const wait = Math.max(0, Math.min(QUIET_MS, this.#since + PATIENCE_MS - now));
    this.#timer = setTimeout(() => this.#tell(), wait).unref();
  }

  #tell(): void {
    const folders = [...this.#touched];
    this.#touched.clear();
    this.#changed(folders);
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    for (const watcher of this.#watchers.values()) watcher.close();
    this.#watchers.clear();
  }
}

/**
 * Follows the folders of a library's files: `rescan` is called with those in which something has happened, or without any
 * where everything is to be looked at.
 */
export function followFolders(
  roots: readonly string[],
  files: () => readonly string[],
  rescan: (within?: readonly string[]) => Promise<void>,
): FolderWatch {
  const watched = new FolderWatch((folders) => {
    // The folder of a file that is itself a root holds other files, which are no part of the library.
    const within = folders.every((folder) => roots.some((root) => `${folder}/`.startsWith(`${root}/`)));
    void rescan(within ? outermost(folders) : undefined).then(() => {
      // In a folder that has just appeared something may have happened between the look at it and the watch.
      for (const folder of watched.follow(foldersOf(files(), roots))) watched.touch(folder);
    });
  });
  watched.follow(foldersOf(files(), roots));
  return watched;
}

/** The folders among `folders` that are below none of the others: looking at these looks at all. */
function outermost(folders: readonly string[]): string[] {
  const sorted = [...folders].sort();
  return sorted.filter((folder, n) => n === 0 || !sorted.slice(0, n).some((other) => folder.startsWith(`${other}/`)));
}

/**
 * The folders to watch: those of the articles and all above them up to the roots, where new folders appear. The roots come
 * first, since the system may not give a watch for each. A root that is a file is watched through its folder.
 */
function foldersOf(files: Iterable<string>, roots: readonly string[]): Set<string> {
  const given = new Set(roots);
  const folders = new Set(roots);
  for (const file of files) {
    if (given.has(file)) {
      folders.delete(file);
      folders.add(dirname(file));
      continue;
    }
    for (let folder = dirname(file); !folders.has(folder); folder = dirname(folder)) folders.add(folder);
  }
  return folders;
}
