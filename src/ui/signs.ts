/** Signs of what a reader keeps: no character is East Asian Ambiguous, and each has an ASCII form. */
export const signs = {
  bookmark: (ascii: boolean): string => (ascii ? '*' : '◊'),
  highlight: (): string => '_',
  note: (ascii: boolean): string => (ascii ? '+' : '✎'),
};
