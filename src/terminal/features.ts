/** What a terminal can do, from the environment, from what it answered, and from what the reader was told. */
import type { PixelSize } from '../typeset/picture.ts';
import type { WidthProfile } from '../typeset/width.ts';
import { type Images, imagesOf, pixelsOf } from './pictures/ability.ts';
import type { Answers } from './probe.ts';
import type { Colours } from './style.ts';
import type { Kind } from './terminfo.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Features {
  /** TERM. */
  readonly name: string;
  /** The cursor can be placed; where not (TERM=dumb), there is no reader, only lines of text. */
  readonly cursor: boolean;
  readonly widths: WidthProfile;
  readonly colours: Colours;
  /** The ground the letters stand on; null where the terminal does not say. */
  readonly background: 'light' | 'dark' | null;
  /** OSC 8 links are shown as links. */
  readonly hyperlinks: boolean;
  /** Synchronized output (mode 2026). */
  readonly sync: boolean;
  /** The kitty keyboard protocol. */
  readonly keyboard: boolean;
  /** How pictures are shown; null where they are not. */
  readonly images: Images | null;
  /** Pixels of a cell; null where the terminal does not say. */
  readonly cell: PixelSize | null;
  /** False where 中 did not take two cells: the terminal or the locale knows no UTF-8. */
  readonly utf8: boolean;
}

/** What the command line or the configuration says; it outranks what the terminal says. */
export interface Wanted {
  readonly ambiguous?: 1 | 2;
  readonly colours?: Colours;
  readonly background?: 'light' | 'dark';
  readonly hyperlinks?: boolean;
  /** null: no pictures. */
  readonly images?: Images | null;
}

export function featuresOf(env: Environment, kind: Kind, answers: Answers, wanted: Wanted): Features {
  const colours = wanted.colours ?? coloursOf(env, kind, answers);
  const utf8 = answers.cells?.han === undefined || answers.cells.han === 2;
  return {
    name: env.TERM ?? '',
    cursor: kind.cursor,
    widths: widthsOf(answers, wanted),
    colours,
    background: wanted.background ?? backgroundOf(env, answers),
    hyperlinks: wanted.hyperlinks ?? (kind.cursor && hasLinks(env, answers)),
    sync: answers.modes?.[2026] === 1 || answers.modes?.[2026] === 2,
    keyboard: answers.keyboard ?? false,
    images: kind.cursor && utf8 && colours >= 256 ? imagesOf(env, answers, wanted.images) : null,
    cell: pixelsOf(answers),
    utf8,
  };
}

/** The circled digit stands for all Ambiguous characters, the quotation mark for the few that some terminals widen alone. */
function widthsOf({ cells }: Answers, wanted: Wanted): WidthProfile {
  if (wanted.ambiguous) return { ambiguous: wanted.ambiguous };
  const ambiguous = cells?.circled === 2 ? 2 : 1;
  const quotes = cells?.quotes === 2 ? 2 : cells?.quotes === 1 ? 1 : ambiguous;
  return quotes === ambiguous ? { ambiguous } : { ambiguous, quotes };
}

function coloursOf(env: Environment, kind: Kind, answers: Answers): Colours {
  // https://no-color.org: any value but an empty one.
  if (env.NO_COLOR) return 0;
  if (/^(truecolor|24bit)$/.test(env.COLORTERM ?? '') || /direct/.test(env.TERM ?? '')) return 16777216;
  if (answers.trueColour) return 16777216;
  return kind.colours;
}

/** OSC 11's answer, or COLORFGBG as rxvt and Konsole set it: `ink;ground` in palette numbers. */
function backgroundOf(env: Environment, { luminance }: Answers): 'light' | 'dark' | null {
  if (luminance !== undefined) return luminance > 0.5 ? 'light' : 'dark';
  const ground = /;(\d+)$/.exec(env.COLORFGBG ?? '')?.[1];
  if (ground === undefined) return null;
  return ground === '7' || Number(ground) > 8 ? 'light' : 'dark';
}

/** Terminals that show OSC 8 links, by what XTVERSION or the environment says; the least version where there is one. */
const linking: readonly [RegExp, number][] = [
  [/^tmux[ /]?/i, 3.4],
  [/^(?:kitty|wezterm|foot|iterm2|ghostty|contour|konsole|alacritty|rio|mintty|windows terminal)\b/i, 0],
  [/^VTE/i, 0],
];

function hasLinks(env: Environment, answers: Answers): boolean {
  const names = [answers.version];
  // What the environment says holds for the terminal itself, not for one reached through tmux.
  if (!env.TMUX && !/^(screen|tmux)/.test(env.TERM ?? '')) {
    names.push(env.TERM?.replace(/^xterm-/, ''), env.TERM_PROGRAM);
    if (Number(env.VTE_VERSION) >= 5000) names.push('VTE');
    if (env.WT_SESSION) names.push('Windows Terminal');
    if (env.KONSOLE_VERSION) names.push('Konsole');
  } else if (env.TERM_PROGRAM === 'tmux') names.push(`tmux ${env.TERM_PROGRAM_VERSION ?? ''}`);
  return names.some(
    (name) =>
      name !== undefined &&
      linking.some(([pattern, least]) => pattern.test(name) && (least === 0 || versionIn(name) >= least)),
  );
}

/** `3.4a` in a longer name as 3.4; 0 where there is none. */
const versionIn = (name: string): number => Number(/\d+(?:\.\d+)?/.exec(name)?.[0] ?? 0);
