/**
 * The package on the Nodes it is for: packed once, installed globally for each, and read in a pseudo-terminal.
 *
 *     npm run build && npm run package [VERSION…]
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firstMinute, install, pack } from '../test/cli/install.ts';

const versions = process.argv.length > 2 ? process.argv.slice(2) : ['22', '24', '26'];
const folder = mkdtempSync(join(tmpdir(), 'yuelan-package-'));
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`;
try {
  const { file, size, unpackedSize, files } = pack(folder);
  console.log(`packed ${megabytes(size)}, ${megabytes(unpackedSize)} on the disk, ${files.length} files`);
  for (const version of versions) {
    const place = join(folder, version);
    mkdirSync(place);
    // The package `node` is that Node itself.
    execFileSync('npm', ['install', '--prefix', place, '--no-audit', '--no-fund', `node@${version}`], {
      stdio: 'pipe',
    });
    const prefix = join(place, 'global');
    mkdirSync(prefix);
    install(file, prefix);
    const found = await firstMinute(prefix, join(place, 'node_modules', '.bin', 'node'));
    console.log(`node ${version}: ${JSON.stringify(found)}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
