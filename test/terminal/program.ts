/** A reader in miniature, for tests of the terminal alone: numbered lines, j and k, a prompt, and what it is told to do. */
import { appendFileSync } from 'node:fs';
import { Box, render, Text, useInput, usePaste } from 'ink';
import { createElement as h, useEffect, useState } from 'react';
import { openTerminal } from '../../src/terminal/terminal.ts';

const [, , log = '/dev/null', answersFile] = process.argv;
const say = (words: string): void => appendFileSync(log, `${words}\n`);

const terminal = openTerminal({
  input: process.stdin,
  output: process.stdout,
  env: process.env,
  signals: true,
  ...(answersFile ? { answersFile } : {}),
});
terminal.onEnd((end) => say(`end ${end.reason} ${end.status}`));
terminal.onFeatures((features) => say(`features ${JSON.stringify(features)}`));
terminal.onMouse((event) => say(`mouse ${JSON.stringify(event)}`));

function App() {
  const [size, setSize] = useState({ columns: terminal.columns, rows: terminal.rows });
  const [top, setTop] = useState(1);
  useEffect(() => terminal.onResize(setSize), []);
  usePaste((text) => say(`paste ${JSON.stringify(text)}`));
  useInput((input, key) => {
    say(`keys ${JSON.stringify(key.escape ? 'escape' : key.downArrow ? 'down' : input)}`);
    for (const character of input) {
      if (character === 'j') setTop((at) => at + 1);
      if (character === 'k') setTop((at) => at - 1);
    }
    if (key.downArrow) setTop((at) => at + 1);
    if (input === 'q') void terminal.close().then(() => process.exit(0));
    if (input === 'z') void terminal.suspend();
    if (input === 'm') terminal.setMouse(true);
    if (input === 'c') terminal.copy('抄下来');
    if (input === 'x') throw new Error('thrown');
    if (input === 'X') setTimeout(() => Promise.reject(new Error('rejected')));
  });
  const lines = Array.from({ length: size.rows - 1 }, (_, y) => `第${top + y}行 ${'字'.repeat((top + y) % 20)}`);
  return h(
    Box,
    { flexDirection: 'column', width: size.columns, height: size.rows },
    ...[...lines, `\x1b[7m ${size.columns}x${size.rows} ${top} \x1b[m`].map((line, y) =>
      h(Text, { key: y, wrap: 'truncate' }, line),
    ),
  );
}

render(h(App), { ...terminal.streams, debug: true, exitOnCtrlC: false, patchConsole: false });
