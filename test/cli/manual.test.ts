/** The man page and the pages in docs/, which are made of the same tables as the program. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { pages } from '../../scripts/markdown.ts';
import { commands } from '../../src/cli/commands.ts';
import { manual } from '../../src/cli/manual/manual.ts';
import { roff } from '../../src/cli/manual/roff.ts';
import { split } from '../../src/config/example.ts';
import { settingKeys } from '../../src/config/settings.ts';
import { languages } from '../../src/text/language.ts';
import { call } from './call.ts';

const has = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;

describe.each(languages)('the man page in %s', (language) => {
  const page = roff(manual(language), '1.2.3', '2025-02-06');

  test('names every command and setting', () => {
    for (const { name } of commands) expect(page).toContain(`.SS "yuelan ${name}"`);
    for (const key of settingKeys) expect(page).toContain(split(key)[0].replaceAll('-', '\\-'));
  });

  test.skipIf(!has('groff'))('is set by groff without a warning', () => {
    const { stdout, stderr } = spawnSync('groff', ['-man', '-Tutf8', '-k', '-ww', '-rLL=80n'], {
      input: page,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(stdout).toContain('YUELAN(1)');
  });

  test.skipIf(!has('mandoc'))('is read by mandoc without an error', () => {
    const { stdout } = spawnSync('mandoc', ['-T', 'lint', '-W', 'warning'], { input: page, encoding: 'utf8' });
    expect(stdout).toBe('');
  });
});

test('what means something to roff is shown as it is', () => {
  const part = { kind: 'text', text: "`-x` \\n 'quoted' ~ ^" } as const;
  const page = roff(
    {
      language: 'en',
      summary: 's',
      sections: [{ title: '.t', parts: [part, { kind: 'typed', lines: ['.dot', "'tick"] }] }],
    },
    '1',
    '2025-01-01',
  );
  expect(page).toContain('.SH ".T"\n\\fB\\-x\\fR \\en \\(aqquoted\\(aq \\(ti \\(ha\n');
  expect(page).toContain('\\&.dot\n\\(aqtick\n');
});

test('yuelan man prints it', async () => {
  expect((await call(['man', '--lang', 'zh-Hant'])).stdout).toContain('.SH "按鍵"');
});

test.each(pages())('%s is up to date (npm run docs)', (path, text) => {
  expect(readFileSync(path, 'utf8')).toBe(text);
});
