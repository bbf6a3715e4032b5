/** One scan: survey the files, have what is new or changed read, forget what is gone. */
import type { Outcome } from './batch.ts';
import type { FileJob, Hand, Report } from './hand.ts';
import type { ListChange } from './store/store.ts';
import type { Survey } from './survey.ts';

export interface ScanSteps {
  readonly roots: readonly string[];
  /** Only these folders. */
  readonly within?: readonly string[] | undefined;
  /** Who surveys. */
  readonly first: Hand;
  /** Who reads, for as many files as there are; `first` may be one of them. */
  readonly hands: (files: number) => Promise<readonly Hand[]>;
  readonly onNames: (names: readonly string[]) => void;
  readonly onSurvey: (survey: Survey) => void;
  /** Called as files are read. */
  readonly onOutcomes: (outcomes: readonly Outcome[]) => void;
  readonly onChange: (change: ListChange) => void;
}

/** How many files a hand is given at a time: few, so that the hands end together. */
const PORTION = 64;

export async function scan(steps: ScanSteps): Promise<void> {
  const { roots, within, first } = steps;
  const survey = await first.survey({ roots, within, onNames: steps.onNames });
  steps.onSurvey(survey);
  if (survey.missing.length > 0) await first.miss(survey.missing);
  await readAll(survey, steps);
  if (survey.missing.length > 0) steps.onChange(await first.forget());
}

async function readAll({ fresh, changed, missing }: Survey, steps: ScanSteps): Promise<void> {
  // What was archived last usually has the greatest name, and is what a reader opens first.
  const jobs: FileJob[] = [
    ...changed.map((path) => ({ path, known: true })),
    ...fresh.toReversed().map((path) => ({ path, known: false })),
  ];
  if (jobs.length === 0) return;
  const report = ({ outcomes, change }: Report): void => {
    steps.onOutcomes(outcomes);
    if (change) steps.onChange(change);
  };
  let next = 0;
  const work = async (hand: Hand): Promise<void> => {
    while (next < jobs.length) {
      const portion = jobs.slice(next, next + PORTION);
      next += portion.length;
      await hand.read(portion, missing.length > 0, report);
    }
    steps.onChange(await hand.flush());
  };
  await Promise.all((await steps.hands(jobs.length)).map(work));
}
