/**
 * An error as it may stand in the log: its kind, its code, and where it came from. Its message stands there only where
 * the system wrote it: others may quote what was being read.
 */
export function causeOf(error: unknown): { error: string; code?: string; message?: string; at?: string[] } {
  if (!(error instanceof Error)) return { error: typeof error };
  const { code } = error as NodeJS.ErrnoException;
  const at = (error.stack ?? '').split('\n').flatMap((line) => /^\s+at (.*)$/.exec(line)?.[1] ?? []);
  return {
    error: error.name,
    ...(typeof code === 'string' ? { code, message: error.message } : {}),
    at: at.slice(0, 8),
  };
}
