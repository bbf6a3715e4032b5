/** `yuelan info` for people: names to the left, values in a column of their own, and where each was found. */
import type { MetadataField } from '../../archive/article.ts';
import { minutesAt, zoneOf } from '../../config/page.ts';
import { fill, speak } from '../../text/language.ts';
import { asideWords, infoWords, originWords } from '../../text/output.ts';
import { localTime, zoneName } from '../../text/time.ts';
import { printable } from '../../typeset/printable.ts';
import type { Opened } from '../articles.ts';
import type { Io } from '../io.ts';
import { infoRecord } from '../record.ts';
import { type LabelledRow, labelled } from './rows.ts';

export const infoPanel = (opened: Opened, io: Io): string => labelled(panelRows(opened, io), io);

function panelRows({ article, file, id }: Opened, io: Io): LabelledRow[] {
  const say = speak(infoWords, io.language);
  const found = speak(originWords, io.language);
  const aside = speak(asideWords, io.language);
  const zone = zoneOf(io.settings);
  const m = article.metadata;
  const from = (field: MetadataField, values: readonly (string | null)[]): readonly string[] => {
    const said = values.filter((value) => value !== null && value !== '').map((value) => printable(value!));
    const origin = m.origins[field];
    if (said.length === 0) return [say.unsaid];
    return origin ? [`${said[0]}  [${found[origin]}]`, ...said.slice(1)] : said;
  };
  const when = (iso: string | null) =>
    iso?.includes('T') ? fill(say.inZone, { time: localTime(iso, zone), zone: zoneName(iso, zone) }) : iso;
  const record = infoRecord(article, { file, id });
  return [
    [say.title, from('title', [m.title])],
    ...(m.column === null ? [] : [[say.column, from('column', [m.column])] as const]),
    [say.originalTitle, from('originalTitle', [m.originalTitle])],
    [say.authors, from('authors', [m.authors.join('、')])],
    [say.source, from('source', [m.source.name, m.source.url])],
    [say.publishedAt, from('publishedAt', [when(m.publishedAt)])],
    [say.capturedAt, from('capturedAt', [when(m.capturedAt)])],
    [say.topics, from('topics', [m.topics.join('、')])],
    [say.collections, from('collections', [m.collections.join('、')])],
    [say.rights, from('rights', [m.rights])],
    [say.url, from('url', [m.url])],
    [say.language, from('language', [m.language])],
    [
      say.length,
      [fill(say.lengthOf, { characters: article.characters, minutes: minutesAt(io.settings, article.minutes) })],
    ],
    [say.sections, article.sections.length ? article.sections.map(sectionLine) : [say.unsaid]],
    [say.images, [String(record.images.length)]],
    [say.links, [String(record.links.length)]],
    ...(article.setAside.length
      ? [
          [
            say.setAside,
            Object.entries(record.setAside).map(([reason, { blocks }]) =>
              fill(say.setAsideOf, { what: aside[reason as keyof typeof aside], n: blocks }),
            ),
          ] as const,
        ]
      : []),
    [
      say.encoding,
      [article.encoding.guessed ? fill(say.guessed, { name: article.encoding.name }) : article.encoding.name],
    ],
    [say.file, [printable(file)]],
    [say.id, [id]],
  ];
}

function sectionLine({ level, label, title }: { level: number; label: string | null; title: string }): string {
  return printable(`${'  '.repeat(level - 1)}${[label, title].filter(Boolean).join('  ')}`);
}
