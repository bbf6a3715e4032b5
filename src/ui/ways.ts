/** The ways to articles: from a list or a place, to and fro in this sitting, and to what lies beside the one at hand. */
import { basename } from 'node:path';
import { type Anchor, resolveAnchor } from '../library/anchor.ts';
import { type Entry, entryOf } from '../library/entry.ts';
import { fill } from '../text/language.ts';
import { printable } from '../typeset/printable.ts';
import type { Reader } from './reader.ts';
import { Trail } from './trail.ts';
import { ArticleView } from './views/article.ts';
import { findAt } from './views/find.ts';
import { outlinePanel } from './views/outline.ts';

/** Why a file cannot be read, by the system's code. */
const reasons: Readonly<Record<string, 'fileGone' | 'fileForbidden'>> = {
  ENOENT: 'fileGone',
  ENOTDIR: 'fileGone',
  EACCES: 'fileForbidden',
  EPERM: 'fileForbidden',
};

export class Ways {
  readonly #reader: Reader;
  readonly #trail = new Trail();
  readonly #closed: (replaced: boolean) => void;
  #replacing = false;
  /** What was asked for last and is being read: what was asked for before it is not opened any more. */
  #awaited: Entry | undefined;

  /** @param closed called when an article has been closed: by its reader, or replaced by another */
  constructor(reader: Reader, closed: (replaced: boolean) => void) {
    this.#reader = reader;
    this.#closed = closed;
  }

  /** Opens an article where it was left, or at a place, with the words of a query. Resolves once it is on the desk. */
  async open(listed: Entry, at?: number | Anchor, query?: string): Promise<void> {
    const { library } = this.#reader;
    this.#awaited = listed;
    try {
      // Another process may have read on in it, or marked it.
      void library.reading.refresh();
      const article = await library.read(listed);
      if (this.#awaited !== listed) return;
      // A file that the scan has not come to yet is known by its name only.
      const entry = listed.pending ? entryOf(listed.file, article) : listed;
      const anchor = at ?? library.reading.position(entry.work) ?? 0;
      const place = typeof anchor === 'number' ? anchor : resolveAnchor(article.text, anchor);
      const view = new ArticleView(this.#reader, { entry, article }, place, () => this.#closed(this.#replacing));
      await view.drawAnew();
      if (query) findAt(view, query, place);
      this.#lay(view);
    } catch (error) {
      this.cannot(listed, error);
    } finally {
      if (this.#awaited === listed) this.#awaited = undefined;
    }
  }

  /** Lays an article on the desk: in the place of the one it was opened from; one beneath a list of hits stays. */
  #lay(view: ArticleView): void {
    const { library, desk, settings, words, linear } = this.#reader;
    const { entry } = view.opened;
    const before = desk.views.findLast(({ covers }) => covers);
    this.#replacing = true;
    if (before instanceof ArticleView) desk.remove(before);
    this.#replacing = false;
    this.#trail.visit(entry);
    void library.reading.opened(entry.work, { title: entry.headline, file: entry.file });
    desk.push(view);
    if (settings['outline.beside'] && !linear && view.sections.stops.length > 0)
      desk.push(outlinePanel(this.#reader, view, true));
    if (view.direction !== settings['page.direction']) desk.notice(words.staysHorizontal);
  }

  /** Says that a file cannot be opened, and why. */
  cannot({ file }: Entry, error: unknown): void {
    const { desk, words } = this.#reader;
    const { code, message = String(error) } = error as NodeJS.ErrnoException;
    const known = reasons[code ?? ''];
    // One row has to hold the reason too; the whole path stands in the details.
    const why = known ? words[known] : printable(code ?? message);
    desk.notice(fill(words.cannotOpen, { file: printable(basename(file)), why }));
  }

  /** Opens what was opened before (-1) or after (1) the article at hand. */
  travel(by: -1 | 1): void {
    this.#openOr(this.#trail.move(by));
  }

  /** Opens the article read before this one, in this sitting or the last. */
  swap(): void {
    const { article, library } = this.#reader;
    const here = article?.opened.entry;
    const visit = library.reading.history(2).find(({ article }) => article !== here?.work);
    this.#openOr(this.#trail.other(here) ?? (visit && this.#reader.entryOf(visit)));
  }

  #openOr(entry: Entry | undefined): void {
    const { desk, words } = this.#reader;
    if (entry) void this.open(entry);
    else desk.notice(words.noHistory);
  }

  /** Opens the article after (1) or before (-1) the one at hand, of the list or the hits that lie beneath it. */
  step(by: -1 | 1): void {
    const { article, desk, words } = this.#reader;
    if (!article) return;
    const beneath = desk.views.slice(0, desk.views.indexOf(article)).findLast(({ covers }) => covers);
    if (!beneath?.step?.(by, this.#awaited ?? article.opened.entry))
      desk.notice(by > 0 ? words.lastArticle : words.firstArticle);
  }
}
