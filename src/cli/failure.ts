/** What ends a command before its work is done: an exit status and one line of words. */
import type { failureWords } from '../text/failures.ts';
import type { Status } from './commands.ts';

export class Failure extends Error {
  readonly status: Status;
  readonly key: keyof typeof failureWords;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(status: Status, key: keyof typeof failureWords, values: Readonly<Record<string, string | number>> = {}) {
    super(key);
    this.status = status;
    this.key = key;
    this.values = values;
  }
}

const fileFailures: Readonly<Record<string, keyof typeof failureWords>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EACCES: 'forbidden',
  EPERM: 'forbidden',
  EISDIR: 'isFolder',
  ELOOP: 'loop',
  ENAMETOOLONG: 'longName',
  ENOTFILE: 'noFile',
  EFBIG: 'tooBig',
  EILSEQ: 'notUtf8',
};

/** A failure of the file system as one of ours; any other error is thrown on. */
export function fileFailure(error: unknown, file: string): Failure {
  if (error instanceof Failure) return error;
  const code = (error as NodeJS.ErrnoException).code;
  if (typeof code !== 'string') throw error;
  return new Failure(3, fileFailures[code] ?? 'unreadable', { file, code });
}
