/** How the sentence at the top of the screen is read: each character under its syllable, column by column. */
import { pinyinOf, type Syllable } from '../../pinyin/pinyin.ts';
import { fill } from '../../text/language.ts';
import { fit } from '../../typeset/columns.ts';
import { printable } from '../../typeset/printable.ts';
import { cells } from '../../typeset/width.ts';
import type { Context } from '../context.ts';
import { blank, piece, type Row } from '../row.ts';
import type { ArticleView } from './article.ts';
import { layPanel, Panel } from './panel.ts';

const sentences = new Intl.Segmenter('zh', { granularity: 'sentence' });
/** Longest piece of text that is read at once, in code units. */
const LONGEST = 400;

export async function showPinyin(context: Context, view: ArticleView): Promise<void> {
  const { desk, words } = context;
  const line = view.linesShown.find(({ spans }) => spans.some(({ role, at }) => role === 'text' && at !== undefined));
  const text = line && view.article.text.slice(line.start, line.start + LONGEST).split('\n', 1)[0];
  const [sentence] = text ? sentences.segment(text) : [];
  if (!sentence) return;
  const syllables = await pinyinOf(sentence.segment.trim());
  const panel: Panel = new Panel(context, {
    opener: 'pinyin',
    title: words.pinyinTitle,
    columns: 64,
    beside: 0,
    items: () => [{ rows: (columns) => readingRows(syllables, columns, context) }],
    hints: [fill(words.hintClose, { key: 'Esc' })],
    choosing: false,
    act: (action) => {
      if (action !== 'pinyin') return false;
      desk.remove(panel);
      return true;
    },
  });
  layPanel(desk, panel);
}

/** Two rows, syllables over characters, as often as the sentence needs. */
function readingRows(syllables: readonly Syllable[], columns: number, { desk: { profile } }: Context): Row[] {
  const rows: Row[] = [];
  let [above, below, used] = ['', '', 0];
  const flush = () => {
    if (used > 0) rows.push([piece(above, 'accent')], [piece(below)], blank);
    [above, below, used] = ['', '', 0];
  };
  for (const { han, pinyin } of syllables) {
    const shown = printable(han);
    const wide = Math.max(cells(shown, profile), cells(pinyin, profile)) + (pinyin ? 1 : 0);
    if (used + wide > columns) flush();
    above += fit(pinyin, wide, profile);
    below += fit(shown, wide, profile);
    used += wide;
  }
  flush();
  return rows;
}
