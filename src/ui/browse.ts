/**
 * Opens a link with the program the reader's own machine has for it. Over SSH there is none: the machine is another's.
 */
import { spawn } from 'node:child_process';

type Environment = Readonly<Record<string, string | undefined>>;

const openers: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['open'],
  win32: ['explorer.exe'],
};

/** How a URL is opened here, or undefined where it cannot be. `command` is the setting's, words parted by blanks. */
export function browser(
  env: Environment,
  command: string,
  failed: (why: string) => void,
): ((url: string) => void) | undefined {
  const own = command.split(/\s+/).filter(Boolean);
  if (own.length === 0 && (env.SSH_CONNECTION || env.SSH_TTY)) return undefined;
  const graphical = process.platform !== 'linux' || env.DISPLAY || env.WAYLAND_DISPLAY;
  if (own.length === 0 && !graphical) return undefined;
  const [program = '', ...args] = own.length > 0 ? own : (openers[process.platform] ?? ['xdg-open']);
  return (url) => {
    // No shell: the URL is one argument, whatever it holds, and it begins with its scheme, so it is no option.
    const child = spawn(program, [...args, url], { detached: true, stdio: 'ignore' });
    child.on('error', (error) => failed(error.message));
    child.unref();
  };
}
