/** What is known of a terminal, and how it becomes more: from its name, from what it answered before, from what it answers now. */
import { nameOf, recall, remember } from './answers.ts';
import { type Environment, type Features, featuresOf, type Wanted } from './features.ts';
import { type Answers, areaQuestion, cellQuestion, clustersWereOff, Probe, timeout } from './probe.ts';
import type { Report } from './reports.ts';
import type { Kind } from './terminfo.ts';

export interface AcquaintanceOptions {
  readonly env: Environment;
  readonly kind: Kind;
  /** Whether the terminal may be asked. */
  readonly probe: boolean;
  readonly wanted: Wanted;
  /** Where answers are kept for the next start; undefined where they are not. */
  readonly file: string | undefined;
  /** Sends a question. */
  readonly ask: (question: string) => void;
  /** Called when the features have become others. */
  readonly learned: (before: Features) => void;
}

export class Acquaintance {
  features: Features;
  readonly #options: AcquaintanceOptions;
  readonly #name: string;
  readonly #probe: Probe;
  #wanted: Wanted;
  /** The answers that the features are made of. */
  #known: Answers;
  /** Called when every question is answered. */
  #answered = new Set<() => void>();
  /** The last answer to the question for the size of a cell. */
  #awaited: 'cell' | 'grid' | undefined;

  constructor(options: AcquaintanceOptions) {
    const { env, kind, probe, wanted, file } = options;
    this.#options = options;
    this.#name = nameOf(env);
    this.#wanted = wanted;
    this.#probe = new Probe(probe ? kind : { ...kind, asks: false });
    this.#known = file ? recall(file, this.#name) : {};
    this.features = featuresOf(env, kind, this.#known, wanted);
  }

  /** Asks; resolves when all is answered or the time is over. What comes later counts for the next start only. */
  async meet(): Promise<void> {
    const question = this.#probe.ask();
    if (!question) return;
    let inTime = true;
    this.#answered.add(() => {
      const { file } = this.#options;
      if (file) remember(file, this.#name, this.#probe.answers);
      if (!inTime) return;
      this.#known = this.#probe.answers;
      this.#learn();
    });
    this.#options.ask(question);
    await this.settled(timeout);
    inTime = false;
  }

  /** Resolves when no answer is awaited any more, after `ms` in any case. */
  settled(ms: number): Promise<void> {
    if (this.#probe.complete && !this.#awaited) return Promise.resolve();
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(done, ms);
      this.#answered.add(done);
    });
  }

  /** Takes a report in; true where it was an answer to a question. */
  hear(report: Report): void {
    if (this.#probe.complete) {
      this.#hearSize(report);
      return;
    }
    const further = this.#probe.hear(report);
    if (further) this.#options.ask(further);
    if (this.#probe.complete) this.#tell();
  }

  #tell(): void {
    for (const done of this.#answered) done();
    this.#answered.clear();
  }

  /** Asks for the size of a cell again, of a terminal that has told it: letters may have become larger. */
  askSize(): void {
    const { cell, area } = this.#probe.answers;
    if (!this.#probe.complete || !(cell ?? area) || this.#awaited) return;
    this.#awaited = cell ? 'cell' : 'grid';
    this.#options.ask(cell ? cellQuestion : areaQuestion);
  }

  #hearSize(report: Report): void {
    if (report.kind !== 'cell' && report.kind !== 'area' && report.kind !== 'grid') return;
    const { kind, width, height } = report;
    this.#known = { ...this.#known, [kind]: { width, height } };
    if (kind !== this.#awaited) return;
    this.#awaited = undefined;
    this.#learn();
    this.#tell();
  }

  /** Whether the terminal has answered everything it was asked. */
  get answers(): boolean {
    return this.#probe.complete && this.#probe.answers.cells !== undefined;
  }

  /** What the reader was told outranks what the terminal says. */
  want(wanted: Wanted): void {
    this.#wanted = { ...this.#wanted, ...wanted };
    this.#learn();
  }

  /** Whether grapheme clusters (mode 2027) were off before they were asked for. */
  get clustersWereOff(): boolean {
    return clustersWereOff(this.#probe.answers);
  }

  /** Whether tmux stands between, which lets through only what is wrapped for it. */
  get behindTmux(): boolean {
    return this.#options.env.TMUX !== undefined || this.#probe.answers.identity === 84;
  }

  /** Whether a sequence for another terminal outside must be wrapped for GNU screen. */
  get behindScreen(): boolean {
    const { TERM = '', STY, TMUX } = this.#options.env;
    const { identity } = this.#probe.answers;
    return identity === undefined ? !TMUX && (STY !== undefined || TERM.startsWith('screen')) : identity === 83;
  }

  #learn(): void {
    const { env, kind, learned } = this.#options;
    const before = this.features;
    this.features = featuresOf(env, kind, this.#known, this.#wanted);
    if (JSON.stringify(before) !== JSON.stringify(this.features)) learned(before);
  }
}
