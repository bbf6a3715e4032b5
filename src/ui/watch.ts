/** Shows what changes behind the reader's back, and says what goes wrong there. */
import type { Context } from './context.ts';
import { readingNotice, scanNotice } from './notices.ts';
import type { ListView } from './views/list.ts';

export function watch(context: Context, list: ListView): void {
  const { library, desk, words } = context;
  let saidOfReading = library.reading.notice;
  let saidOfScan = scanNotice(library, words);
  if (saidOfReading) desk.notice(readingNotice(saidOfReading, words));
  else if (saidOfScan) desk.notice(saidOfScan);
  library.onChange(() => {
    list.outdated();
    if (library.progress.phase === 'idle') {
      const said = scanNotice(library, words);
      if (said !== undefined && said !== saidOfScan) desk.notice(said);
      saidOfScan = said;
      for (const view of desk.views) view.scanned?.();
    }
    // What is covered by an article need not be drawn for it, nor each file that is read where little is to be redrawn.
    const quiet = context.settings['screen.calm'] && library.progress.phase !== 'idle';
    if (desk.shows(list) && !quiet) desk.changed();
  });
  library.reading.onChange(() => {
    const { notice } = library.reading;
    if (notice && notice !== saidOfReading) desk.notice(readingNotice(notice, words));
    saidOfReading = notice;
    desk.changed();
  });
}
