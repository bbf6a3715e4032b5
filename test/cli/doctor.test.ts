import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { built, node, openPty } from '../tty/driver.ts';
import { call, home } from './call.ts';

const env = { XDG_DATA_HOME: home, XDG_CONFIG_HOME: home, LANG: 'en' };

test('--json: versions, settings that were changed, files, library; nothing that says who asks', async () => {
  const config = join(home, 'doctor.toml');
  writeFileSync(config, '[page]\nmeasure = 60\nmesure = 70\n');
  const { stdout } = await call(['doctor', '--json', '--config', config], {
    env: { LANG: 'en', TERM: 'xterm', SSH_CONNECTION: '192.0.2.1 1 192.0.2.2 22' },
  });
  expect(stdout).not.toContain('192.0.2');
  expect(JSON.parse(stdout)).toMatchObject({
    versions: { node: process.versions.node },
    locale: { language: 'en', LANG: 'en' },
    environment: { TERM: 'xterm', tmux: false, ssh: true },
    terminal: null,
    config: {
      file: config,
      faults: ['doctor.toml:3:1: there is no setting page.mesure; did you mean page.measure?'],
      changed: [{ key: 'page.measure', value: 60, from: 'config' }],
    },
    library: { articles: 3 },
  });
});

test('a configured folder that is not there is a finding', async () => {
  const config = join(home, 'gone.toml');
  writeFileSync(config, 'library.paths = ["/no/such/folder"]\n');
  const { stdout, status } = await call(['doctor', '--config', config]);
  expect(status).toBe(0);
  expect(stdout).toContain('/no/such/folder');
});

test('in a terminal: what it answered', async () => {
  const pty = openPty([node, built, 'doctor'], { env, columns: 100, rows: 60, widths: { ambiguous: 2 } });
  await pty.exit();
  await pty.settle();
  const screen = pty.screen().join('\n');
  expect(screen).toMatch(/Terminal +100 by 60, answered in \d+ ms/);
  expect(screen).toMatch(/widths +\{"ambiguous":2\}/);
  expect(screen).toMatch(/cells +\{"han":2,"quotes":2/);
});
