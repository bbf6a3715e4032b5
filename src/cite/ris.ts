/** CSL-JSON item → a RIS record of the type ELEC (web page), one tag a line. */
import { type CslItem, dayOf } from './item.ts';

/** `T2` is the web site, `Y2` the day of access. Dates are `YYYY/MM/DD/`. */
export function risRecord(item: CslItem): string {
  const tags: [tag: string, value: string | undefined][] = [
    ['TY', 'ELEC'],
    ['ID', item['citation-key']],
    ...(item.author ?? []).map(({ literal }): [string, string] => ['AU', literal]),
    ['TI', item.title],
    ['T2', item['container-title']],
    ['PY', item.issued && dayOf(item.issued).slice(0, 4)],
    ['DA', item.issued && risDate(dayOf(item.issued))],
    ['Y2', item.accessed && risDate(dayOf(item.accessed))],
    ['UR', item.URL],
    ['LA', item.language],
    ...(item.keyword?.split(', ') ?? []).map((word): [string, string] => ['KW', word]),
    ['ER', ''],
  ];
  return tags.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}`])).join('\n');
}

function risDate(day: string): string {
  return `${day.replaceAll('-', '/')}/`;
}
