/**
 * Starts a reader on a terminal. The first frame is drawn before Ink, React and their layout engine are loaded; Ink then
 * takes over the same frame and sends nothing. Resolves with the exit status when the reader has left or the terminal
 * has ended.
 */
import type { SettingKey, Settings } from '../config/settings.ts';
import type { Entry } from '../library/entry.ts';
import type { Library } from '../library/library.ts';
import { type Images, usualCell } from '../terminal/pictures/ability.ts';
import type { Environment, Terminal, Wanted } from '../terminal/terminal.ts';
import type { Language } from '../text/language.ts';
import type { Desk } from './desk.ts';
import { Reader } from './reader.ts';
import { offerToResume } from './resume.ts';
import { painter, type ThemeName, themes } from './theme.ts';

export interface StartOptions {
  readonly terminal: Terminal;
  readonly library: Library;
  /** Where the library is, in a word or two. */
  readonly name: string;
  readonly settings: Settings;
  /** Told line by line instead of drawn; the terminal was opened so. @default false */
  readonly linear?: boolean;
  readonly language: Language;
  /** Keys that replace an action's own. */
  readonly rebound?: Readonly<Record<string, readonly string[]>>;
  /** Offers to go on where one was: nothing in particular was asked for. */
  readonly resume?: boolean;
  /** Opened at once; leaving it leaves the reader. */
  readonly open?: Entry;
  /** How links are opened here; absent in a served session. */
  readonly browser?: (failed: (why: string) => void) => ((url: string) => void) | undefined;
  /** Copies a text where the terminal would not hear of it; absent where it does, and in a served session. */
  readonly copier?: ((text: string, failed: () => void) => void) | undefined;
  /** Is given a way to say something on the last row, for whoever has news for this reader. */
  readonly news?: (say: (words: string) => void) => void;
  /** Called when the first frame has been drawn, before Ink is loaded. */
  readonly shown?: () => void;
  /** Has a job done for which nobody waits; where others share the processor, when none of them does. @default at once */
  readonly spare?: (job: () => void) => void;
  readonly remember: <K extends SettingKey>(key: K, value: Settings[K]) => void;
}

export async function startReader(options: StartOptions): Promise<number> {
  const { terminal, library, open } = options;
  const { promise: left, resolve: leave } = Promise.withResolvers<void>();
  const reader = new Reader(
    {
      ...options,
      area: { columns: terminal.columns, rows: terminal.rows },
      widths: terminal.features.widths,
      single: open !== undefined,
    },
    {
      copy: (text) => {
        if (!options.copier) return terminal.copy(text);
        options.copier(text, () => terminal.copy(text));
        return true;
      },
      suspend: () => void terminal.suspend(),
      easel: () => {
        const { images, cell } = terminal.features;
        return options.linear ? null : images && { gallery: terminal.pictures, images, cell: cell ?? usualCell };
      },
      redraw: () => (narrator ? narrator.again() : terminal.redraw()),
      leave,
      remember: (key, value) => {
        options.remember(key, value);
        if (!key.startsWith('screen.')) return;
        terminal.want(wantedOf(reader.settings));
        terminal.setMouse(reader.settings['screen.mouse'] && !options.linear);
        paint = painterFor(terminal, reader.settings);
      },
      browse: options.browser?.((why) => reader.desk.notice(why)),
    },
  );
  let paint = painterFor(terminal, reader.settings);
  if (open) await reader.ways.open(open);
  else if (options.resume) offerToResume(reader);
  const narrator = options.linear
    ? new (await import('./linear/narrator.ts')).Narrator(reader.desk, options.language)
    : undefined;
  let painted = -1;
  let lines: readonly string[] = [];
  const frame = (): readonly string[] => {
    if (painted !== reader.desk.version) {
      painted = reader.desk.version;
      const { rows, cursor } = reader.desk.frame();
      lines = rows.map(paint);
      terminal.setCursor(cursor ? { x: cursor.column, y: cursor.row } : null);
    }
    return lines;
  };
  const repaint = () => {
    paint = painterFor(terminal, reader.settings);
    reader.desk.changed();
  };
  terminal.onResize(({ columns, rows }) => reader.desk.resize({ columns, rows }));
  let before = terminal.features;
  terminal.onMouse((event) => {
    if (event.kind === 'click') reader.desk.click(event.column, event.row);
    else reader.desk.wheel(event.direction, event.column);
  });
  terminal.onFeatures((features) => {
    const anew = features.images !== before.images || JSON.stringify(features.cell) !== JSON.stringify(before.cell);
    before = features;
    reader.widths = features.widths;
    repaint();
    if (anew) void reader.drawAnew();
  });
  options.news?.((words) => reader.desk.notice(words));
  let status = 0;
  terminal.onEnd((end) => {
    status = end.status;
    leave();
    reader.article?.closed();
    library.reading.flush();
  });
  if (!narrator) {
    terminal.draw(frame());
    drawAhead(terminal, reader.desk, frame);
  }
  options.shown?.();
  const { mount, mountLinear } = await import('./mount.tsx');
  const { spare = (job) => job() } = options;
  const unmount = narrator
    ? mountLinear(terminal, narrator)
    : mount(terminal, { desk: reader.desk, lines: frame, spare });
  await left;
  unmount();
  await terminal.close();
  library.reading.flush();
  return status;
}

/** Draws each change when what changed it is done. Ink comes to it when the reader rests, and then nothing is left to be sent. */
function drawAhead(terminal: Terminal, desk: Desk, frame: () => readonly string[]): void {
  let waiting = false;
  desk.onChange(() => {
    if (waiting) return;
    waiting = true;
    Promise.resolve()
      .then(() => {
        waiting = false;
        terminal.draw(frame());
      })
      .catch((error: unknown) => terminal.fail(error));
  });
}

const depths = { none: 0, '16': 16, '256': 256, true: 16777216 } as const;

/** Whether the reader is told line by line: by the settings, or as other Ink programs are asked for it. */
export const linearIn = (settings: Settings, env: Environment): boolean =>
  settings['screen.reader'] || env.INK_SCREEN_READER === 'true';

/** What the settings say of the terminal, over what it answers. */
export function wantedOf(settings: Settings): Wanted {
  const ambiguous = settings['screen.ambiguous'];
  const colours = settings['screen.colours'];
  const theme = settings['screen.theme'];
  const images = imagesWanted(settings);
  return {
    ...(ambiguous === 'auto' ? {} : { ambiguous: ambiguous === '2' ? 2 : 1 }),
    ...(colours === 'auto' ? {} : { colours: depths[colours] }),
    ...(images === null ? {} : { images: images === 'never' ? null : images }),
    ...(theme === 'light' || theme === 'dark' ? { background: theme } : {}),
  };
}

/** Half blocks are no ASCII, and what else there is may not be asked for by those who want letters only. */
function imagesWanted({ 'screen.images': images, 'screen.ascii': ascii }: Settings): Images | 'never' | null {
  if (images !== 'auto') return images;
  return ascii ? 'never' : null;
}

/** The colours of the settings, as far as the terminal has them. */
function painterFor({ features }: Terminal, settings: Settings) {
  const wanted = settings['screen.theme'];
  const theme: ThemeName = wanted === 'auto' ? (features.background ?? 'dark') : wanted;
  return painter(themes[theme], features.colours, features.hyperlinks);
}
