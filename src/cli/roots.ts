/** PATH… → the folders and files to read: those given, else the configured ones, else the shipped articles. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { expand } from '../config/paths.ts';
import { Failure, fileFailure } from './failure.ts';
import type { Io } from './io.ts';
import { seeds } from './seeds.ts';

export interface Root {
  /** As it was written. */
  readonly given: string;
  /** Absolute. */
  readonly path: string;
  readonly folder: boolean;
}

export async function rootsOf(operands: readonly string[], { cwd, settings }: Io): Promise<readonly Root[]> {
  if (operands.length > 0) return Promise.all(operands.map((one) => rootAt(one, resolve(cwd, one))));
  const configured = settings['library.paths'];
  const given = configured.length > 0 ? configured : [seeds()];
  return Promise.all(given.map((one) => rootAt(one, expand(one, cwd))));
}

async function rootAt(given: string, path: string): Promise<Root> {
  // `resolve` makes the present folder of an empty name, such as a shell's unset variable leaves.
  if (given === '') throw new Failure(3, 'missing', { file: '""' });
  try {
    return { given, path, folder: statSync(path).isDirectory() };
  } catch (error) {
    throw fileFailure(error, given);
  }
}
