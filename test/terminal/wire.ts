/** What goes over the wire, part by part: text and sequences, each of a form that ECMA-48 and the pictures' protocols allow. */

export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'move' | 'csi' | 'esc' | 'osc' | 'dcs' | 'apc'; readonly text: string };

const forms: readonly [Part['kind'], RegExp][] = [
  ['csi', /^\x1b\[([0-?]*[ -/]*[@-~])/],
  ['osc', /^\x1b\]([\x20-\x7e]*)(?:\x07|\x1b\\)/],
  ['dcs', /^\x1bP([\x20-\x7e]*)\x1b\\/],
  ['apc', /^\x1b_([\x20-\x7e]*)\x1b\\/],
  ['move', /^([\b\r]+)/],
  ['esc', /^\x1b([78DEM=>])/],
  ['text', /^([^\0-\x1f\x7f-\x9f]+)/],
];

/** Throws at the first byte that belongs to none. */
export function parts(bytes: string): Part[] {
  const found: Part[] = [];
  for (let rest = bytes; rest; ) {
    const part = forms.map(([kind, form]) => ({ kind, found: form.exec(rest) })).find((tried) => tried.found);
    if (!part?.found) throw new Error(`malformed: ${JSON.stringify(rest.slice(0, 60))}`);
    found.push({ kind: part.kind, text: part.found[1] as string });
    rest = rest.slice(part.found[0].length);
  }
  return found;
}

export interface KittyCommand {
  readonly keys: Readonly<Record<string, string>>;
  readonly data: string;
}

/** The commands of the kitty graphics protocol, in order. */
export function kittyCommands(bytes: string): KittyCommand[] {
  return parts(bytes).flatMap(({ kind, text }) => {
    if (kind !== 'apc') return [];
    const found = /^G((?:[a-zA-Z]=[\w]+)(?:,[a-zA-Z]=[\w]+)*)(?:;([\w+/]*=*))?$/.exec(text);
    if (!found) throw new Error(`malformed: ${JSON.stringify(text.slice(0, 60))}`);
    const [, keys = '', data = ''] = found;
    return [{ keys: Object.fromEntries(keys.split(',').map((pair) => pair.split('='))), data }];
  });
}

/** The rows of pictures that are drawn: sixels, or inline images of iTerm2. */
export const strips = (bytes: string): string[] =>
  parts(bytes).flatMap(({ kind, text }) =>
    kind === 'dcs' || (kind === 'osc' && text.startsWith('1337;File=')) ? [text] : [],
  );
