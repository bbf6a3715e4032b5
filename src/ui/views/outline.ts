/**
 * The outline: the article's sections with their shares, the one being read marked. Where there is room beside the text it
 * stays there when one has gone to a section, and leaves the keys to the text until `o` is pressed again.
 */
import { fill } from '../../text/language.ts';
import { fit } from '../../typeset/columns.ts';
import { printable } from '../../typeset/printable.ts';
import { setText } from '../../typeset/text.ts';
import { cells } from '../../typeset/width.ts';
import type { Context } from '../context.ts';
import { imagesOf, inOrder, type Stop, sectionStops } from '../outline.ts';
import { piece, type Row } from '../row.ts';
import { pointer, signs } from '../signs.ts';
import type { ArticleView } from './article.ts';
import { type Item, Panel } from './panel.ts';

const shareCells = 5;

export function outlinePanel(context: Context, view: ArticleView, resting = false): Panel {
  const { words, desk } = context;
  const sections = sectionStops(view.shown);
  const stops = (): readonly Stop[] => inOrder(sections, between(context, view));
  const said =
    sections.length === 0 ? words.outlineEmpty : view.article.sections.length === 0 ? words.outlineInferred : undefined;
  const lead: Item[] = said ? [{ fixed: true, rows: (columns) => noteRows(said, columns, context) }] : [];
  const items = () => {
    const all = stops();
    const here = hereIn(all, view);
    return [...lead, ...all.map((stop, i): Item => itemOf(stop, i === here, context))];
  };
  const current = () => Math.max(0, hereIn(stops(), view)) + lead.length;
  const panel: Panel = new Panel(context, {
    opener: 'outline',
    title: words.outlineTitle,
    columns: 36,
    widest: 60,
    beside: 64,
    items,
    hints: [
      ...(stops().length > 0 ? [fill(words.hintChoose, { key: 'Enter' })] : []),
      fill(words.hintClose, { key: 'Esc' }),
    ],
    chosen: current(),
    current,
    choosing: true,
    resting,
    act: (action, chosen) => {
      const stop = stops()[chosen - lead.length];
      if (action !== 'choose' || !stop) return false;
      if (!panel.rest()) desk.remove(panel);
      view.goTo(stop.at, false, stop.image);
      return true;
    },
    stays: (beside) => {
      if (context.settings['outline.beside'] !== beside) context.change('outline.beside', beside);
    },
  });
  return panel;
}

/** Index of the section being read, -1 before the first. */
function hereIn(stops: readonly Stop[], { place }: ArticleView): number {
  return stops.findLastIndex(({ kind, at }) => kind === 'section' && at <= place);
}

/** What stands between the sections, as the settings say. */
function between(context: Context, view: ArticleView): Stop[] {
  const { settings, words, ascii } = context;
  const plain = { level: 1, share: 0 };
  const images = settings['outline.images'] ? imagesOf(view.article.blocks) : [];
  const { bookmarks, highlights } = view.kept;
  return [
    ...images.map(({ at, number, alt, caption }): Stop => {
      const title = caption?.inlines.map(({ text }) => text).join('') || alt;
      return { kind: 'image', at, image: number, label: fill(words.imageNumber, { n: number }), title, ...plain };
    }),
    ...(settings['outline.bookmarks'] ? [...bookmarks, ...highlights] : []).map(({ start: at, mark }): Stop => {
      const { kind, note, quote } = mark;
      const sign = kind === 'bookmark' ? 'bookmark' : note === '' ? 'highlight' : 'note';
      return { kind, at, label: signs[sign](ascii), title: (note || quote).replace(/\s+/g, ' '), ...plain };
    }),
  ];
}

function itemOf({ kind, level, label, title, share }: Stop, here: boolean, context: Context): Item {
  const { words, desk, ascii } = context;
  const { profile } = desk;
  const percent = kind === 'section' ? `${Math.round(share * 100)}%` : '';
  const kept = kind === 'bookmark' || kind === 'highlight';
  const head = `${'  '.repeat(Math.max(0, level - 1))}${printable(label)}`;
  return {
    height: 1,
    rows: (columns): Row[] => {
      const name = head.trim() === '' || title === '' ? head : `${head}${kept ? ' ' : '  '}`;
      const room = Math.max(0, columns - 2 - shareCells - cells(name, profile));
      return [
        [
          pointer(here, ascii),
          piece(name, kind === 'section' ? 'text' : 'accent'),
          piece(fit(printable(title), room, profile), kind === 'section' && label === '' ? 'text' : 'muted'),
          piece(percent.padStart(shareCells), 'muted'),
        ],
      ];
    },
    told: () => {
      const lead = kind === 'bookmark' ? words.bookmarked : kind === 'highlight' ? words.highlighted : printable(label);
      const parts = [lead, printable(title), percent, here && words.here];
      return parts.filter(Boolean).join(words.comma);
    },
  };
}

function noteRows(said: string, columns: number, { desk }: Context): Row[] {
  return [...setText(said, columns, desk.profile).map((line): Row => [piece(line, 'muted')]), []];
}
