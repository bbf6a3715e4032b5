/** Hands the desk to Ink. All of Ink and React comes with this module, after the first frame is on the screen. */
import { type RenderOptions, render } from 'ink';
import type { ReactNode } from 'react';
import type { Terminal } from '../terminal/terminal.ts';
import { App } from './App.tsx';
import { AtRest } from './at-rest.ts';
import type { Desk } from './desk.ts';
import { LinearApp } from './linear/LinearApp.tsx';
import type { Narrator } from './linear/narrator.ts';

export interface Shown {
  readonly desk: Desk;
  /** The desk's frame as lines with SGR. */
  readonly lines: () => readonly string[];
  /** Has a job done for which nobody waits. */
  readonly spare: (job: () => void) => void;
}

/** Shows the desk by Ink on a terminal; the function given back ends that. */
export function mount(terminal: Terminal, { desk, lines, spare }: Shown): () => void {
  const rest = new AtRest(desk, spare);
  // Whole frames, at once: terminal/ finds what changed and drops what is overtaken. At a new size the desk draws, not Ink.
  const options = { debug: true, interactive: false, isScreenReaderEnabled: false };
  const unmount = show(terminal, <App desk={desk} changes={rest} lines={lines} />, options);
  return () => {
    rest.close();
    unmount();
  };
}

/** Tells the desk by Ink's screen reader mode, line after line. */
export function mountLinear(terminal: Terminal, narrator: Narrator): () => void {
  return show(terminal, <LinearApp narrator={narrator} />, { interactive: true, isScreenReaderEnabled: true });
}

/** An error in rendering ends the terminal. */
function show(terminal: Terminal, node: ReactNode, options: RenderOptions): () => void {
  const { unmount, waitUntilExit } = render(node, {
    ...terminal.streams,
    ...options,
    exitOnCtrlC: false,
    patchConsole: false,
  });
  waitUntilExit().catch((error: unknown) => terminal.fail(error));
  return unmount;
}
