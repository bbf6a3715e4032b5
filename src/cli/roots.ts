import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileFailure } from './failure.ts';
import type { Io } from './io.ts';
import { seeds } from './seeds.ts';

export interface Root {
  readonly given: string;
  readonly path: string;
  readonly folder: boolean;
}

/** The folders and files to read: those given, else the configured ones, else the shipped articles. */
export async function rootsOf(operands: readonly string[], { cwd, settings }: Io): Promise<Root[]> {
  const configured = settings['library.paths'];
  const given = operands.length > 0 ? operands : configured.length > 0 ? configured : [seeds()];
  return Promise.all(
    given.map(async (one) => {
      const path = resolve(cwd, one);
      try {
        return { given: one, path, folder: (await stat(path)).isDirectory() };
      } catch (error) {
        throw fileFailure(error, one);
      }
    }),
  );
}
