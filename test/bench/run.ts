/** `npm run bench -- NAME […]` runs NAME.ts of this folder; without a name it lists them. */
import { readdirSync } from 'node:fs';

const [name, ...args] = process.argv.slice(2);
const names = readdirSync(import.meta.dirname)
  .map((file) => file.replace(/\.ts$/, ''))
  .filter((file) => file !== 'run');
if (name !== undefined && names.includes(name)) {
  const { run } = (await import(`./${name}.ts`)) as { run?: (args: string[]) => Promise<void> };
  await run?.(args);
} else {
  process.stderr.write(`usage: npm run bench -- NAME [options]; NAME is one of ${names.join(', ')}\n`);
  process.exitCode = 2;
}
