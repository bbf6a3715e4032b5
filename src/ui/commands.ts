/** What the keys do that no view takes: most open another view. Views that are seldom needed are loaded when they are. */
import { fill } from '../text/language.ts';
import { printable } from '../typeset/printable.ts';
import type { Action } from './keys.ts';
import type { Reader } from './reader.ts';
import { setBookmark } from './views/bookmark.ts';
import { facetsPanel } from './views/facets.ts';
import { askFind, stepFind } from './views/find.ts';
import { helpPanel } from './views/help.ts';
import { historyPanel } from './views/history.ts';
import { showLinks } from './views/links.ts';
import { marksPanel } from './views/marks.ts';
import { metadataPanel } from './views/metadata.ts';
import { outlinePanel } from './views/outline.ts';
import { layPanel } from './views/panel.ts';
import { turnScript } from './views/script.ts';
import { askSearch } from './views/search.ts';
import { select } from './views/selection.ts';
import { settingsPanel } from './views/settings.ts';

type Command = (reader: Reader) => void | Promise<void>;

export const commands: Readonly<Partial<Record<Action, Command>>> = {
  interrupt: (reader) => reader.leave(),
  suspend: (reader) => reader.suspend(),
  redraw: (reader) => reader.redraw(),
  help: (reader) => layPanel(reader.desk, helpPanel(reader)),
  outline: (reader) => {
    if (reader.article) layPanel(reader.desk, outlinePanel(reader, reader.article));
  },
  metadata: (reader) => {
    if (reader.article) layPanel(reader.desk, metadataPanel(reader, reader.article.opened));
    else if (reader.list.chosen) void reader.details(reader.list.chosen);
  },
  cite: async (reader) => {
    const { copyPanel } = await import('./views/copying.ts');
    if (reader.article) layPanel(reader.desk, await copyPanel(reader, reader.article.opened));
    else if (reader.list.chosen) void reader.look(reader.list.chosen, (opened) => copyPanel(reader, opened));
  },
  find: (reader) => {
    if (reader.article) askFind(reader, reader.article);
  },
  findNext: (reader) => {
    if (reader.article) stepFind(reader, reader.article, 1);
  },
  // What no title has may be in a text.
  search: (reader) => askSearch(reader, reader.list.entries.length === 0 && !reader.article ? reader.list.query : ''),
  facets: (reader) => layPanel(reader.desk, facetsPanel(reader, reader.list)),
  bookmark: (reader) => {
    if (reader.article) setBookmark(reader, reader.article);
  },
  select: (reader) => {
    if (reader.article) select(reader, reader.article);
  },
  bookmarks: (reader) => layPanel(reader.desk, marksPanel(reader)),
  history: (reader) => layPanel(reader.desk, historyPanel(reader)),
  toggleRead,
  findPrevious: (reader) => {
    if (reader.article) stepFind(reader, reader.article, -1);
  },
  settings: (reader) => layPanel(reader.desk, settingsPanel(reader)),
  links: (reader) => {
    if (reader.article) showLinks(reader, reader.article);
  },
  script: (reader) => {
    if (reader.article) void turnScript(reader, reader.article);
  },
  pinyin: (reader) => {
    const { article } = reader;
    if (article) void import('./views/pinyin.ts').then(({ showPinyin }) => showPinyin(reader, article));
  },
  wider: (reader) => changeMeasure(reader, 2),
  narrower: (reader) => changeMeasure(reader, -2),
  wrapCode: (reader) =>
    reader.change('page.preformatted', reader.settings['page.preformatted'] === 'cut' ? 'wrap' : 'cut'),
  direction: turnDirection,
  nextArticle: (reader) => reader.ways.step(1),
  previousArticle: (reader) => reader.ways.step(-1),
  swap: (reader) => reader.ways.swap(),
  goBack: (reader) => reader.ways.travel(-1),
  goForward: (reader) => reader.ways.travel(1),
};

/** Marks the article at hand as read, or as unread again. */
function toggleRead({ article, list, library, desk, words }: Reader): void {
  const entry = article?.opened.entry ?? list.chosen;
  if (!entry || entry.pending) return;
  const read = !library.reading.isRead(entry.work);
  void library.reading.setRead(entry.work, read);
  list.refresh();
  desk.notice(fill(read ? words.markedRead : words.markedUnread, { title: printable(entry.headline) }));
}

/** Sets articles in columns, or in lines again. */
function turnDirection(reader: Reader): void {
  const { settings, desk, words, article } = reader;
  const wanted = settings['page.direction'] === 'vertical' ? 'horizontal' : 'vertical';
  reader.change('page.direction', wanted);
  const stays = article && article.direction !== wanted;
  desk.notice(stays ? words.staysHorizontal : words[wanted]);
}

function changeMeasure(reader: Reader, by: number): void {
  const measure = Math.max(20, Math.min(400, reader.settings['page.measure'] + by));
  reader.change('page.measure', measure);
  reader.desk.notice(fill(reader.words.measureIs, { n: measure }));
}
