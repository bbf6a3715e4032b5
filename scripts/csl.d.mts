import type { Plugin as EsbuildPlugin } from 'esbuild';

export function csl(path: string): string;
export const cslForEsbuild: EsbuildPlugin;
export const cslForVite: {
  readonly name: string;
  readonly resolveId: (id: string) => string | undefined;
  readonly load: (id: string) => string | undefined;
};
