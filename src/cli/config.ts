/** `yuelan config`: the settings that hold and why, an example file, the file's path, or a check of it. */
import { stat } from 'node:fs/promises';
import { example, split, toml } from '../config/example.ts';
import { settingKeys } from '../config/settings.ts';
import { fill, speak } from '../text/language.ts';
import { configWords, layerWords } from '../text/settings.ts';
import { printable } from '../typeset/printable.ts';
import type { Status } from './commands.ts';
import { type Io, print, printLine } from './io.ts';
import type { configOptions, Given } from './options.ts';
import { faultLine } from './say.ts';

export async function run({ values }: Given<typeof configOptions>, io: Io): Promise<Status> {
  if (values.example) await print(io.stdout, example(io.language));
  else if (values.path) await printLine(io.stdout, printable(io.config?.file ?? ''));
  else if (values.check) return checkFile(io);
  else await print(io.stdout, inForce(io));
  return 0;
}

/** Status 2 where something is wrong: each fault is a line. */
async function checkFile({ config, language, stdout, stderr }: Io): Promise<Status> {
  const { file = '', faults = [] } = config ?? {};
  const words = speak(configWords, language);
  for (const fault of faults) await printLine(stderr, `yuelan: ${faultLine(fault, file, language)}`);
  if (faults.length > 0) return 2;
  const exists = await stat(file).then(
    () => true,
    () => false,
  );
  await printLine(stdout, fill(exists ? words.fine : words.absent, { file: printable(file) }));
  return 0;
}

/** The settings that hold, as TOML, each with where its value comes from. */
function inForce({ settings, config, language }: Io): string {
  const layers = speak(layerWords, language);
  const rows = settingKeys.map((key) => {
    const [name, table] = split(key);
    const layer = config?.layerOf(key) ?? 'fallback';
    return { table, row: `${name} = ${printable(toml(settings[key]))}`, layer: layers[layer] };
  });
  const left = Math.max(...rows.map(({ row }) => row.length));
  let before = '';
  const lines = rows.flatMap(({ table, row, layer }) => {
    const head = table === before ? [] : ['', `[${table}]`];
    before = table;
    return [...head, `${row.padEnd(left)}  # ${layer}`];
  });
  return `${lines.join('\n')}\n`;
}
