// The licences of the packages that the bundle holds: dist/ has their code, so it has to say whose it is.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//g;

/** The text of dist/LICENSES.txt. `inputs` are the files that went into the bundle, as paths from `root`. */
export function licences(root, inputs) {
  const packages = new Map();
  for (const input of inputs) {
    const last = [...input.matchAll(folder)].at(-1);
    if (!last) continue;
    const path = join(root, input.slice(0, last.index + last[0].length));
    const { name, version, license, author, homepage } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
    const who = typeof author === 'object' ? author?.name : author;
    packages.set(`${name} ${version}`, {
      title: [`${name} ${version}`, license, who, homepage].filter(Boolean).join('\n'),
      texts: readdirSync(path)
        .filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
        .map((file) => readFileSync(join(path, file), 'utf8').trim()),
    });
  }
  const rule = '-'.repeat(72);
  const parts = [...packages].sort().map(([, { title, texts }]) => [title, ...texts].join('\n\n'));
  return `The licences of the packages that this program is bundled with.\n\n${rule}\n${parts.join(`\n\n${rule}\n`)}\n`;
}
