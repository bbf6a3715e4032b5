/**
 * Pictures of the real screen for README and docs: the built reader in a pseudo-terminal on an archive of made-up reports,
 * its cells drawn as SVG, with the program's words in English (docs/) and in Chinese (docs/zh/).
 *
 *     npm run build && npm run pictures
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { built, node, openPty } from '../test/tty/driver.ts';
import { writeHarbour } from './harbour.ts';
import { papers, svg } from './svg.ts';

interface Shot {
  readonly name: string;
  readonly columns: number;
  readonly rows: number;
  /** Typed one after another, each when the screen has settled. */
  readonly keys: readonly string[];
  readonly theme?: 'light' | 'sepia';
}

/** Keys that open the article which the pictures show. */
const ferry = ['\r'];

const shots: readonly Shot[] = [
  { name: 'list', columns: 96, rows: 16, keys: [] },
  { name: 'article', columns: 126, rows: 32, keys: [...ferry, '2', 'm'] },
  { name: 'outline', columns: 126, rows: 26, keys: [...ferry, 'o', 'jj', '\r'], theme: 'light' },
  { name: 'filter', columns: 96, rows: 16, keys: ['/', 'author:沈渡 source:'] },
  { name: 'find', columns: 96, rows: 20, keys: [...ferry, '1', '/', '渡船', '\r', 'n'] },
  { name: 'kwic', columns: 110, rows: 18, keys: ['S渡船\r', 'c'] },
  { name: 'pinyin', columns: 110, rows: 18, keys: [...ferry, '2', 'p', 'lll'] },
  { name: 'vertical', columns: 96, rows: 28, keys: [...ferry, '|', '2'] },
  { name: 'settings', columns: 126, rows: 26, keys: [...ferry, '2', ','], theme: 'sepia' },
];

const languages = [
  ['docs', 'en_US.UTF-8'],
  ['docs/zh', 'zh_CN.UTF-8'],
] as const;

// The same path each time: it stands in a picture.
const home = join(tmpdir(), 'yuelan-pictures');
const archive = join(home, '江城');
writeHarbour(archive);
for (const [folder, LANG] of languages) {
  mkdirSync(new URL(`../${folder}/pictures/`, import.meta.url), { recursive: true });
  for (const { name, columns, rows, keys, theme } of shots) {
    const data = mkdtempSync(join(home, 'data-'));
    const env = { XDG_DATA_HOME: data, XDG_CONFIG_HOME: data, XDG_STATE_HOME: data, XDG_CACHE_HOME: data, LANG };
    const pty = openPty([node, built, ...(theme ? ['--theme', theme] : []), archive], { columns, rows, env });
    await pty.until('江城');
    await pty.settle(500);
    for (const key of keys) await pty.press(key, 250);
    writeFileSync(
      new URL(`../${folder}/pictures/${name}.svg`, import.meta.url),
      svg(pty.terminal, `yuelan: ${name}`, theme === 'light' ? papers.light : papers.dark),
    );
    await pty.close();
  }
}
rmSync(home, { recursive: true, force: true });
