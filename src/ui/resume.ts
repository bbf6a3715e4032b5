/** The offer to go on reading where one was. */
import { fill } from '../text/language.ts';
import { fit } from '../typeset/columns.ts';
import { printable } from '../typeset/printable.ts';
import { cells } from '../typeset/width.ts';
import type { Context } from './context.ts';
import { keyNames } from './views/help.ts';

/** Says where one was last and which key goes on there; nothing where that article has been read to its end. */
export function offerToResume({ library, desk, words }: Context): void {
  const { reading } = library;
  const [last] = reading.history(1);
  const left = last && reading.position(last.article);
  if (!last || !left || reading.isRead(last.article)) return;
  const share = `${Math.max(1, Math.floor(left.share * 100))}%`;
  const key = keyNames([desk.keymap.key('swap', 'everywhere')]);
  const say = (title: string) => fill(words.resume, { share, key, title });
  // The key must be seen however long the title is.
  const room = desk.area.columns - 2 - cells(say(''), desk.profile);
  desk.notice(say(fit(printable(last.title), Math.max(4, room), desk.profile).trimEnd()));
}
