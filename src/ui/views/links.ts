/**
 * The links on the screen, numbered: one is opened, copied or shown, never by itself. The whole URL always stands as
 * text, since what a link says and where it leads may differ.
 */
import { fill } from '../../text/language.ts';
import { fit } from '../../typeset/columns.ts';
import { printable } from '../../typeset/printable.ts';
import { readableUrl } from '../../typeset/readable-url.ts';
import { setText } from '../../typeset/text.ts';
import type { Context } from '../context.ts';
import { type Link, linksOn } from '../links.ts';
import { piece, type Row } from '../row.ts';
import type { ArticleView } from './article.ts';
import { type Item, layPanel, Panel } from './panel.ts';

/** Shows the links, or says that there are none. */
export function showLinks(context: Context, view: ArticleView): void {
  const links = linksOn(view.linesShown, view.shown.text).map((link) => ({
    ...link,
    url: absolute(link.url, view.article.metadata.url),
  }));
  if (links.length === 0) context.desk.notice(context.words.noLinks);
  else layPanel(context.desk, linksPanel(context, links));
}

function linksPanel(context: Context, links: readonly Link[]): Panel {
  const { words, desk } = context;
  const copyKey = desk.keymap.key('copy', 'panel');
  const items: Item[] = links.map((link, i) => ({
    rows: (columns): Row[] => [
      [
        piece(fit(`${i + 1}`, 4, desk.profile), 'key'),
        piece(fit(printable(link.text), Math.max(1, columns - 4), desk.profile)),
      ],
      ...setText(printable(readableUrl(link.url)), columns - 4, desk.profile).map(
        (line): Row => [piece('    '), { ...piece(line, 'muted'), href: link.url }],
      ),
    ],
  }));
  const panel: Panel = new Panel(context, {
    opener: 'links',
    title: words.linksTitle,
    columns: 60,
    beside: 0,
    items: () => items,
    hints: [
      ...(context.browse ? [fill(words.hintOpen, { key: '1 - 9  Enter' })] : []),
      fill(words.hintCopy, { key: context.browse ? copyKey : `1 - 9  ${copyKey}` }),
      fill(words.hintClose, { key: 'Esc' }),
    ],
    choosing: true,
    act: (action, chosen) => {
      const link = links[chosen];
      if (link && action === 'choose') follow(context, link.url);
      else if (link && action === 'copy') context.copy(link.url);
      else return false;
      return true;
    },
    key: (key) => {
      const link = links[Number(key) - 1];
      if (!link || !/^[1-9]$/.test(key)) return false;
      follow(context, link.url);
      return true;
    },
  });
  return panel;
}

/** Opens a link where something can open it here; over SSH it is handed to the terminal instead. */
function follow(context: Context, url: string): void {
  if (context.browse && /^(https?|mailto):/i.test(url)) {
    context.browse(url);
    context.desk.notice(fill(context.words.openedLink, { url: printable(url) }));
  } else context.copy(url);
}

/** A link as the archived page meant it: one without a host is beside the article. */
function absolute(url: string, base: string | null): string {
  return base !== null && URL.canParse(url, base) ? new URL(url, base).href : url;
}
