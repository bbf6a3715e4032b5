/**
 * Node's own modules as they are, without the face of an ES module: importing one makes Node read every name that it
 * exports, and that loads what lies behind them (node:util brings node:worker_threads, node:process the standard streams).
 * The banner, in single quotes, stays: a Node too old for the look-up is to come as far as the entry's check.
 *
 * Modules that the first screen does not need (node:child_process and node:v8 take 3 ms together) are looked up when one of
 * their functions is called.
 */
const imports =
  /\bimport\s*(?:([\w$]+)|(?:([\w$]+)\s*,\s*)?\{([^{}]*)\}|\*\s*as\s+([\w$]+))\s*from\s*("node:[\w/]+");/g;

const late = new Set(['"node:child_process"', '"node:fs/promises"', '"node:v8"']);

/** `{names}` as functions that look theirs up; constants cannot wait. */
function atCall(names, module) {
  return names.split(',').map((each) => {
    const [name, own = name] = each.trim().split(/\s+as\s+/);
    const found = `process.getBuiltinModule(${module}).${name}`;
    return name === 'constants' ? `${own}=${found}` : `${own}=(...given)=>${found}(...given)`;
  });
}

/** A bundled file with its static imports of Node's modules turned into look-ups, which are made where the imports stood. */
export function plainBuiltins(text) {
  return text.replace(imports, (_, whole, and, names, all, module) => {
    const found = `process.getBuiltinModule(${module})`;
    const parts = [whole, and, all].filter(Boolean).map((name) => `${name}=${found}`);
    if (names?.trim() && late.has(module)) parts.push(...atCall(names, module));
    else if (names?.trim()) parts.push(`{${names.replace(/\s+as\s+/g, ':')}}=${found}`);
    return parts.length > 0 ? `var ${parts.join(',')};` : '';
  });
}
