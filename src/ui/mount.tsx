/** Hands the desk to Ink. All of Ink and React comes with this module, after the first frame is on the screen. */
import { render } from 'ink';
import type { Terminal } from '../terminal/terminal.ts';
import { App } from './App.tsx';
import type { Desk } from './desk.ts';

/** Shows the desk by Ink on a terminal; the function given back ends that. An error in rendering ends the terminal. */
export function mount(terminal: Terminal, desk: Desk, lines: () => readonly string[]): () => void {
  const { unmount, waitUntilExit } = render(<App desk={desk} lines={lines} />, {
    ...terminal.streams,
    // Whole frames, at once: terminal/ finds what changed and drops what is overtaken.
    debug: true,
    exitOnCtrlC: false,
    patchConsole: false,
  });
  waitUntilExit().catch((error: unknown) => terminal.fail(error));
  return unmount;
}
