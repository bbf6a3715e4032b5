/** The programs that people read texts with in a terminal, and the keys that each has for the same thing. */
import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Peer {
  readonly name: string;
  readonly argv: readonly [string, ...string[]];
  /** What is typed after the start until the text is on the screen. */
  readonly open: readonly string[];
  /** The key for the least scroll, and how many lines that is. */
  readonly line: string;
  readonly lines: number;
  readonly page: string;
  /** Rows below the text. */
  readonly foot: number;
}

/** Whether a program is installed. */
export const has = (program: string): boolean => spawnSync('which', [program]).status === 0;

/** The peers that this machine has, each on the same lines of text in `folder`, its home for the time. */
export function peersFor(folder: string, text: string): Peer[] {
  const file = join(folder, 'text.txt');
  writeFileSync(file, text);
  const all: Peer[] = [
    { name: 'less', argv: ['less', file], open: [], line: 'j', lines: 1, page: ' ', foot: 1 },
    { name: 'w3m', argv: ['w3m', file], open: [], line: 'J', lines: 1, page: ' ', foot: 1 },
    { name: 'lynx', argv: ['lynx', file], open: [], line: '\x0e', lines: 2, page: ' ', foot: 3 },
    // Its first start says so in a box.
    { name: 'elinks', argv: ['elinks', '-no-connect', file], open: ['\r'], line: '\x0e', lines: 2, page: ' ', foot: 1 },
  ];
  const found = all.filter(({ name }) => has(name));
  return has('newsboat') ? [...found, newsboat(folder, text)] : found;
}

/** newsboat reads feeds: the text becomes the only article of one, fetched before. */
function newsboat(folder: string, text: string): Peer {
  const escaped = (line: string): string => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const body = escaped(
    text
      .split('\n')
      .map((line) => `<p>${escaped(line)}</p>`)
      .join(''),
  );
  const item = `<item><title>text</title><link>http://localhost/1</link><guid>1</guid><description>${body}</description></item>`;
  const head = '<title>feed</title><link>http://localhost/</link><description>feed</description>';
  writeFileSync(
    join(folder, 'feed.xml'),
    `<?xml version="1.0"?><rss version="2.0"><channel>${head}${item}</channel></rss>`,
  );
  writeFileSync(join(folder, 'urls'), `file://${join(folder, 'feed.xml')}\n`);
  writeFileSync(join(folder, 'config'), 'auto-reload no\n');
  const files = ['-u', join(folder, 'urls'), '-c', join(folder, 'cache.db'), '-C', join(folder, 'config')];
  execFileSync('newsboat', [...files, '-x', 'reload'], { env: { ...process.env, HOME: folder } });
  return {
    name: 'newsboat',
    argv: ['newsboat', ...files],
    open: ['\r', '\r'],
    line: '\x1bOB',
    lines: 1,
    page: ' ',
    foot: 2,
  };
}
