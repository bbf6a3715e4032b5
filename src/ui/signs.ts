/** Signs of what a reader keeps: no character is East Asian Ambiguous, and each has an ASCII form. */
export const signs = {
  bookmark: (ascii: boolean): string => (ascii ? '*' : '◊'),
  highlight: (): string => '_',
  /** Round a value that can be turned, or the place that one was found in. */
  within: (text: string, ascii: boolean): string => (ascii ? `<${text}>` : `‹${text}›`),
  note: (ascii: boolean): string => (ascii ? '+' : '✎'),
};
