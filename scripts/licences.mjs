// The licences of the packages that the bundle holds: dist/ has their code, so it has to say whose it is.
import { readdirSync, readFileSync, statSync } from 'node:fs';
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
        .filter((name) => /^(licen[cs]es?|copying|notice)/i.test(name))
        .flatMap((name) => textsAt(join(path, name))),
    });
  }
  const rule = '-'.repeat(72);
  const parts = [...packages].sort().map(([, { title, texts }]) => [title, ...texts].join('\n\n'));
  return `The licences of the packages that this program is bundled with.\n\n${rule}\n${parts.join(`\n\n${rule}\n`)}\n`;
}

/** The text of a file, or of every file in a folder of licences. */
const textsAt = (path) =>
  statSync(path).isDirectory()
    ? readdirSync(path).flatMap((name) => textsAt(join(path, name)))
    : [readFileSync(path, 'utf8').trim()];
