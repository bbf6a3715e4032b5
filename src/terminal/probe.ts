/**
 * What the terminal is asked at start, in one write, and what its answers say. Everything is printed on the second row of a
 * screen that is cleared right after; DA1 comes last, so that its answer says that there will be no other.
 */

import type { PixelSize } from '../typeset/picture.ts';
import { kittyQuestion } from './pictures/kitty.ts';
import type { Report } from './reports.ts';
import type { Kind } from './terminfo.ts';

/** How long answers are waited for, in ms; what comes later counts for the next start. */
export const timeout = 150;

/** What is printed to be measured: one of each group of characters that terminals treat alike. */
const samples = {
  han: '中',
  quotes: '“',
  dash: '—',
  ellipsis: '…',
  dot: '·',
  circled: '①',
  heart: '❤\ufe0f',
  family: '👨\u200d👩\u200d👧',
  flag: '🇨🇳',
} as const;

export type Sample = keyof typeof samples;
const order = Object.keys(samples) as Sample[];

/** What a terminal said of itself. JSON: it is kept for the next start. */
export interface Answers {
  /** Cells of each sample. */
  readonly cells?: Readonly<Partial<Record<Sample, number>>>;
  /** DECRPM states by mode. */
  readonly modes?: Readonly<Record<number, number>>;
  /** Luminance of the ground, 0 black to 1 white. */
  readonly luminance?: number;
  readonly trueColour?: boolean;
  readonly version?: string;
  /** DA2's first parameter. */
  readonly identity?: number;
  readonly keyboard?: boolean;
  /** DA1 names sixel graphics. */
  readonly sixel?: boolean;
  /** Pictures by the kitty protocol, placed by cells of text. */
  readonly kitty?: boolean;
  /** Pixels. */
  readonly cell?: PixelSize;
  readonly area?: PixelSize;
  /** Cells. */
  readonly grid?: PixelSize;
}

/** A cell's size; and for terminals that do not say it the text area's, in pixels and in cells. */
export const cellQuestion = '\x1b[16t';
export const areaQuestion = '\x1b[14t\x1b[18t';

/** Terminals that place pictures by cells of text. Others are not asked: tmux takes the question for a title. */
const placing = /^(?:kitty|ghostty)\b/i;

const sync = '\x1b[?2026$p';
/** Grapheme clusters (mode 2027): asked for first, then switched on, so that the widths measured are those with it. */
const clusters = '\x1b[?2027$p\x1b[?2027h';
const done = '\x1b[c';

/** Whether grapheme clusters were off before the probe switched them on. */
export const clustersWereOff = (answers: Answers): boolean => answers.modes?.[2027] === 2;

export class Probe {
  readonly #kind: Kind;
  #cursor: number[] = [];
  #answers: Answers = {};
  #waiting = 0;
  #askedStrings = false;

  constructor(kind: Kind) {
    this.#kind = kind;
  }

  get answers(): Answers {
    return this.#answers;
  }

  /** True once every question is answered, as far as it ever will be. */
  get complete(): boolean {
    return this.#waiting === 0;
  }

  /** The questions; '' for a terminal that must not be asked. */
  ask(): string {
    const { asks, strings } = this.#kind;
    if (!asks) return '';
    this.#waiting++;
    this.#askedStrings = strings;
    const measured = order.map((sample) => `${samples[sample]}\x1b[6n`).join('');
    const modes = strings ? `${sync}\x1b[?u\x1b[>c` : '\x1b[>c';
    const ask = strings ? this.#askStrings() : '';
    return `${strings ? clusters : ''}\x1b[2H${measured}${modes}${ask}\x1b[2H\x1b[K${done}`;
  }

  /** Takes a report in; gives further questions where an answer asks for them. */
  hear(report: Report): string {
    const { cells, modes } = this.#answers;
    const learn = (more: Answers): void => {
      this.#answers = { ...this.#answers, ...more };
    };
    switch (report.kind) {
      case 'cursor': {
        const sample = order[this.#cursor.length];
        const before = this.#cursor.at(-1) ?? 1;
        this.#cursor.push(report.column);
        if (sample) learn({ cells: { ...cells, [sample]: report.column - before } });
        break;
      }
      case 'mode':
        learn({ modes: { ...modes, [report.mode]: report.state } });
        break;
      case 'background':
        learn({ luminance: round(0.2126 * report.red + 0.7152 * report.green + 0.0722 * report.blue) });
        break;
      case 'version':
        learn({ version: report.text });
        if (!placing.test(report.text)) break;
        this.#waiting++;
        return kittyQuestion + done;
      case 'graphics':
        if (report.known) learn({ kitty: true });
        break;
      case 'cell':
      case 'area':
      case 'grid':
        if (report.width > 0 && report.height > 0)
          learn({ [report.kind]: { width: report.width, height: report.height } });
        break;
      case 'capability':
        if (report.name === 'RGB' && report.value !== null) learn({ trueColour: true });
        break;
      case 'style':
        if (/48[:;]2[:;]+1[:;]2[:;]3/.test(report.parameters)) learn({ trueColour: true });
        break;
      case 'keyboard':
        learn({ keyboard: true });
        break;
      case 'identity':
        learn({ identity: report.type });
        // tmux goes by the name of screen for many; only now is it known that it may be asked more.
        if (report.type === 84 && !this.#askedStrings) {
          this.#askedStrings = true;
          this.#waiting++;
          return `${sync}\x1b[?u${this.#askStrings()}${done}`;
        }
        break;
      case 'attributes':
        if (report.sixel) learn({ sixel: true });
        this.#waiting = Math.max(0, this.#waiting - 1);
        break;
    }
    return '';
  }

  /** Sizes in pixels, OSC 11, XTVERSION, XTGETTCAP RGB, and DECRQSS of a colour that only true colour can keep. */
  #askStrings(): string {
    return `${cellQuestion}${areaQuestion}\x1b]11;?\x1b\\\x1b[>q\x1bP+q524742\x1b\\\x1b[48;2;1;2;3m\x1bP$qm\x1b\\\x1b[m`;
  }
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
