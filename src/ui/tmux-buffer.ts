/**
 * Copying in tmux: it hears OSC 52 of a program only where set-clipboard is `on`, which it is not by default. Asked by a command
 * of its own (from 3.2 on) it takes the text into a buffer and hands it to the terminal around it.
 */
import { spawn } from 'node:child_process';

/** How a text is given to the tmux that this process runs in; undefined where it runs in none. */
export function tmuxBuffer(
  env: Readonly<Record<string, string | undefined>>,
): ((text: string, failed: () => void) => void) | undefined {
  if (!env.TMUX) return undefined;
  return (text, failed) => {
    const child = spawn('tmux', ['load-buffer', '-w', '-'], { stdio: ['pipe', 'ignore', 'ignore'] });
    // An older one does not know -w; the way that is closed by a setting is all there is then.
    let told = false;
    const fail = () => {
      if (!told) failed();
      told = true;
    };
    child.on('error', fail);
    child.on('exit', (code) => code !== 0 && fail());
    child.stdin.on('error', () => {});
    child.stdin.end(text);
  };
}
