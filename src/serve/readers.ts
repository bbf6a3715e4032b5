/**
 * What readers keep between visits: reading state and settings, in a folder for each key. Two sessions of one key share
 * it. Guests keep theirs in memory as long as they stay.
 */
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { remember, remembered } from '../config/remember.ts';
import type { Settings } from '../config/settings.ts';
import { openReading, type Reading } from '../library/reading.ts';

/**
 * How long a position may wait to be written, in ms. Each writing waits for the disk and with it everyone in the room: two
 * hundred readers write forty times a second, and not four hundred. The end of a session does not wait.
 */
const LATE_MS = 5000;

/** What one reader has while in the room. */
export interface Keepsake {
  readonly reading: Reading;
  /** The settings in force: the server's, and what this reader chose. */
  readonly settings: Settings;
  keep(chosen: Partial<Settings>): void;
  /** Writes what is not on the disk yet. */
  release(): Promise<void>;
}

export class Readers {
  readonly #folder: string;
  readonly #settings: Settings;
  readonly #open = new Map<string, { readonly reading: Promise<Reading>; users: number }>();

  /** `folder` is where the folders of the keys are; `settings` hold for everyone who has not chosen others. */
  constructor(folder: string, settings: Settings) {
    this.#folder = folder;
    this.#settings = settings;
  }

  async of(fingerprint: string | null): Promise<Keepsake> {
    if (fingerprint === null) return this.#guest();
    // A fingerprint is base64, whose slash and case no folder's name can have everywhere.
    const folder = join(this.#folder, createHash('sha256').update(fingerprint).digest('hex').slice(0, 32));
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
    } catch {
      // Then the reading state says so: it is kept in memory.
    }
    const choices = join(folder, 'choices.json');
    const chosen = await remembered(choices, this.#settings);
    const open = this.#open.get(folder) ?? {
      reading: openReading({ path: join(folder, 'reading.db'), lateMs: LATE_MS }),
      users: 0,
    };
    this.#open.set(folder, open);
    open.users++;
    const reading = await open.reading;
    return {
      reading,
      settings: { ...this.#settings, ...chosen },
      keep: (more) => void remember(choices, more, this.#settings).catch(() => {}),
      release: async () => {
        open.users--;
        if (open.users > 0) {
          await reading.flush();
          return;
        }
        this.#open.delete(folder);
        await reading.close();
      },
    };
  }

  async #guest(): Promise<Keepsake> {
    const reading = await openReading({ path: ':memory:' });
    return { reading, settings: this.#settings, keep: () => {}, release: () => reading.close() };
  }
}
