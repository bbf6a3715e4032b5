#!/usr/bin/env node
/** The bin: says in one line which Node it needs where an older one starts it, then hands over. Old syntax only. */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 13)) {
  process.stderr.write(
    `yuelan needs Node 22.13 or newer; this is ${process.versions.node}. Install it from your system's packages or with a version manager.\n`,
  );
  process.exitCode = 2;
} else {
  const { enableCompileCache } = await import('node:module');
  enableCompileCache?.();
  const { main } = await import('./main.ts');
  await main(process.argv.slice(2));
}

export {};
