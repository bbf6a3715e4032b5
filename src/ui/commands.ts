/** What the keys do that no view takes: most open another view. Views that are seldom needed are loaded when they are. */
import { fill } from '../text/language.ts';
import type { Action } from './keys.ts';
import type { Reader } from './reader.ts';
import { askFind, stepFind } from './views/find.ts';
import { helpPanel } from './views/help.ts';
import { linksPanel } from './views/links.ts';
import { metadataPanel } from './views/metadata.ts';
import { outlinePanel } from './views/outline.ts';
import { askSearch } from './views/search.ts';
import { settingsPanel } from './views/settings.ts';

type Command = (reader: Reader) => void;

export const commands: Readonly<Partial<Record<Action, Command>>> = {
  interrupt: (reader) => reader.leave(),
  suspend: (reader) => reader.suspend(),
  redraw: (reader) => reader.redraw(),
  help: (reader) => reader.desk.push(helpPanel(reader)),
  outline: (reader) => {
    if (reader.article) reader.desk.push(outlinePanel(reader, reader.article));
  },
  metadata: (reader) => {
    if (reader.article) reader.desk.push(metadataPanel(reader, reader.article.opened));
    else if (reader.list.chosen) void reader.details(reader.list.chosen);
  },
  find: (reader) => {
    if (reader.article) askFind(reader, reader.article);
  },
  findNext: (reader) => {
    if (reader.article) stepFind(reader, reader.article, 1);
  },
  search: (reader) => askSearch(reader),
  findPrevious: (reader) => {
    if (reader.article) stepFind(reader, reader.article, -1);
  },
  settings: (reader) => reader.desk.push(settingsPanel(reader)),
  links: (reader) => {
    if (reader.article) reader.desk.push(linksPanel(reader, reader.article));
  },
  wider: (reader) => changeMeasure(reader, 2),
  narrower: (reader) => changeMeasure(reader, -2),
  wrapCode: (reader) =>
    reader.change('page.preformatted', reader.settings['page.preformatted'] === 'cut' ? 'wrap' : 'cut'),
  swap: (reader) => reader.openOr(reader.other),
  goBack: (reader) => reader.travel(-1),
  goForward: (reader) => reader.travel(1),
};

function changeMeasure(reader: Reader, by: number): void {
  const measure = Math.max(20, Math.min(400, reader.settings['page.measure'] + by));
  reader.change('page.measure', measure);
  reader.desk.notice(fill(reader.words.measureIs, { n: measure }));
}
