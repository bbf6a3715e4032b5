/** The manual → a man page: man(7) macros, which groff and mandoc read alike. */
import type { Manual, Section } from './manual.ts';

/** groff (its register .x is 1) breaks lines of Chinese only where it is told how; mandoc does without. */
const chinese = ['.if \\n(.x=1 .mso zh.tmac', '.ad l'];

/** `date` stands in the foot, `YYYY-MM-DD`; so does the version. */
export function roff({ language, summary, sections }: Manual, version: string, date: string): string {
  return [
    // groff reads the page as UTF-8 where its first line says so.
    `'\\" -*- coding: utf-8 -*-`,
    `.TH YUELAN 1 "${date}" ${quoted(`yuelan ${version}`)}`,
    ...(language === 'en' ? [] : chinese),
    '.SH NAME',
    `yuelan \\- ${plain(summary)}`,
    ...sections.flatMap((section) => lines(section, '.SH')),
    '',
  ].join('\n');
}

function lines({ title, parts }: Section, macro: '.SH' | '.SS'): string[] {
  const head = macro === '.SH' ? title.toUpperCase() : title;
  return [
    `${macro} ${quoted(head)}`,
    ...parts.flatMap((part, at) => ('title' in part ? lines(part, '.SS') : body(part, at > 0))),
  ];
}

/** `apart`: something stands before it that it is to be set off from. */
function body(part: Exclude<Section['parts'][number], Section>, apart: boolean): string[] {
  const paragraph = apart ? ['.PP'] : [];
  switch (part.kind) {
    case 'text':
      return [...paragraph, guarded(marked(part.text))];
    case 'terms':
      return part.terms.flatMap(([term, meaning]) => [
        '.TP',
        guarded(`\\fB${plain(term)}\\fR`),
        guarded(plain(meaning)),
      ]);
    case 'typed':
      return [...paragraph, '.nf', '.RS 4', ...part.lines.map((line) => guarded(plain(line))), '.RE', '.fi'];
  }
}

/** Backquotes → bold. */
const marked = (text: string): string =>
  text
    .split('`')
    .map((piece, at) => (at % 2 === 1 ? `\\fB${plain(piece)}\\fR` : plain(piece)))
    .join('');

/** Backslashes and hyphens mean something else to roff; so do the ASCII signs that it would turn into others. */
const plain = (text: string): string =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('^', '\\(ha')
    .replaceAll('~', '\\(ti')
    .replaceAll('`', '\\(ga')
    .replaceAll("'", '\\(aq');

/** A line that begins with a control character is no request. */
const guarded = (line: string): string => (/^[.']/.test(line) ? `\\&${line}` : line);

const quoted = (text: string): string => `"${plain(text).replaceAll('"', '\\(dq')}"`;
