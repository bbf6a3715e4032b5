/**
 * Which paragraphs are section headings. In: the body's drafts. Out: the drafts with headings marked and made whole.
 *
 * Three kinds of evidence, strongest first: heading elements; numbers that run on (1, 2, 3 … in one form, the last of them
 * perhaps not bold); bold or centred lines that stand alone and repeat. A date, the items of a list and a bold sentence
 * are none of these.
 */
import {
  type Candidate,
  endsLikeSentence,
  findCandidates,
  headsNothing,
  isDate,
  isTitleLike,
  longestPlainTitle,
  longestTitle,
} from './candidates.ts';
import { han } from './characters.ts';
import { type Draft, isQuote, textOf } from './draft.ts';
import { readSpeaker } from './forms.ts';
import { writeHeadings } from './headings.ts';
import { hasText, isSetApart, standsAlone } from './neighbours.ts';

/** Names that a section has without a number or bold type. */
const usualNames = new Set(
  (
    '引言 引子 前言 序 序言 楔子 导读 導讀 导言 摘要 内容提要 缘起 结语 結語 结论 結論 尾声 尾聲 后记 後記 写在最后 写在前面 ' +
    '参考文献 參考文獻 注释 註釋 附录 附錄 附记 作者附注 鸣谢 致谢 致謝 跋 题记 題記 小引 前记 前記 开篇 開篇 终章 終章 ' +
    '余论 餘論 结束语 結束語 编后记 編後記'
  ).split(' '),
);
/** What newspapers put before a section's title. ▲ and its kind stand before captions. */
const ornaments = '■□◆◇●○◎★☆█▌▍▎▏❖✦◉';
const onlyHan = new RegExp(`^[${han}]+$`);
/** Code units: a plain line as short as this may be a heading among bold ones. */
const longestPlainName = 8;

/** Marks the headings among `blocks`. `headline` itself is none where it is a heading element. */
export function markSections(blocks: Draft[], headline: string): Draft[] {
  const marked = markOutermost(blocks, headline);
  const quotes = marked.filter(isQuote);
  if (quotes.length === 0) return marked;
  // What holds most of the text is the article, though someone put it into a quotation.
  const half = textOf(marked).length / 2;
  const article = quotes.find((quote) => textOf(quote.blocks).length > half);
  if (article) article.blocks = markSections(article.blocks, headline);
  return marked;
}

function markOutermost(blocks: Draft[], headline: string): Draft[] {
  const sections = new Sections(blocks, headline);
  sections.chooseElements();
  sections.chooseNumbered();
  sections.chooseOrnamented();
  sections.chooseQuestions();
  sections.chooseStanding();
  sections.chooseNamed();
  sections.settleLevels();
  return sections.chosen.size === 0 ? blocks : writeHeadings(blocks, sections.chosen);
}

class Sections {
  readonly #blocks: readonly Draft[];
  readonly #headline: string;
  readonly #candidates: readonly Candidate[];
  readonly #byIndex: ReadonlyMap<number, Candidate>;
  /** The headings found so far, with their levels. */
  readonly chosen = new Map<Candidate, number>();

  constructor(blocks: readonly Draft[], headline: string) {
    this.#blocks = blocks;
    this.#headline = headline;
    this.#candidates = findCandidates(blocks);
    this.#byIndex = new Map(this.#candidates.map((each) => [each.index, each]));
  }

  get #free(): Candidate[] {
    return this.#candidates.filter((each) => !this.chosen.has(each));
  }

  /** Every heading element, the uppermost rank in use as the first level. */
  chooseElements(): void {
    const elements = this.#candidates.filter(
      (each) => each.rank > 0 && !headsNothing(each.text) && each.text !== this.#headline,
    );
    const top = elements.reduce((least, each) => Math.min(least, each.rank), 6);
    for (const each of elements) this.chosen.set(each, each.rank === top ? 1 : 2);
  }

  /** Numbers of one form that run on. A form that begins anew again and again stands below another. */
  chooseNumbered(): void {
    const byForm = grouped(this.#free.filter(mayBeNumbered), (each) => each.number?.form ?? '');
    const runs = [...byForm].flatMap(([form, list]) => {
      const all = runsOf(list);
      const runOn = new Set(all.filter((run) => isSequence(run, this.#blocks)));
      const isKnown = all.some((run) => run.length > 2 && runOn.has(run));
      // Under one section there may be a single subsection or two, if there are more under the others.
      const mayBeFew = (run: readonly Candidate[]) =>
        isMarkedTitle(run) || (isKnown && run.length === 2 && areApart(run, this.#blocks));
      const good = runOn.size === 0 ? [] : all.filter((run) => runOn.has(run) || mayBeFew(run));
      return good.map((run) => ({ form, run, repeated: good.length > 1 }));
    });
    const single = runs.filter((each) => !each.repeated);
    for (const { form, run, repeated } of runs) {
      const isInner = repeated || form === 'decimal' || single.some((outer) => isInside(run, outer.run));
      for (const each of run) this.chosen.set(each, isInner ? 2 : 1);
      this.#chooseTitlesOf(run);
    }
  }

  /** The words of headings whose numbers stand alone: the lines right behind the numbers, if most of them have one. */
  #chooseTitlesOf(run: readonly Candidate[]): void {
    if (run.some((each) => each.number?.title !== '' || each.runIn)) return;
    const titles = run.flatMap((number) => {
      const next = this.#byIndex.get(number.index + 1);
      return next && !this.chosen.has(next) && isTitleLike(next) && !next.number && !next.runIn
        ? [[number, next] as const]
        : [];
    });
    const set = titles.filter(([number, next]) => next.strong || (next.centred && number.centred));
    const plain = titles.length === run.length && titles.every(([, next]) => next.text.length <= longestPlainTitle);
    for (const [number, next] of plain ? titles : set.length * 2 > run.length ? set : [])
      this.chosen.set(next, this.chosen.get(number) ?? 1);
  }

  /** Lines that begin with one and the same ornament (`■ 缘起`) and have text between them. */
  chooseOrnamented(): void {
    const lines = this.#free.filter(
      (each) => !each.number && isTitleLike(each) && each.text.length <= longestPlainTitle,
    );
    const level = [...this.chosen.values()].includes(1) ? 2 : 1;
    for (const [ornament, run] of grouped(lines, (each) =>
      ornaments.includes(each.text[0] ?? ' ') ? each.text.charAt(0) : '',
    ))
      if (ornament !== '' && run.length >= 2 && areApart(run, this.#blocks))
        for (const each of run) this.chosen.set(each, level);
  }

  /** Questions of one speaker, two at least: bold ones, with those that someone forgot to make bold, or `Q:`. */
  chooseQuestions(): void {
    const asked = this.#free.filter((each) => !each.number && !each.runIn && !headsNothing(each.text));
    for (const [speaker, questions] of grouped(
      asked,
      (each) => readSpeaker(each.text)?.label.replace(/\s*[0-9０-９]+$/, '') ?? '',
    )) {
      const sure = questions.filter((each) => each.strong || speaker === 'Q');
      if (speaker === '' || sure.length < 2) continue;
      for (const each of questions) this.chosen.set(each, 2);
    }
  }

  /** Bold lines that stand alone and repeat, left or centred. Beside sections of another kind they stand below. */
  chooseStanding(): void {
    const hasSections = [...this.chosen.values()].filter((level) => level === 1).length >= 2;
    const hasNumbers = [...this.chosen.keys()].some((each) => each.number);
    const standing = this.#free.filter((each) => each.strong && isTitleLike(each));
    for (const centred of [true, false]) {
      const group = standing.filter((each) => each.centred === centred && standsAlone(each, this.#blocks));
      if (group.length >= 2) {
        const alike = standing.filter((each) => each.centred && isSetApart(each, this.#blocks));
        for (const each of centred ? alike : group) this.chosen.set(each, hasSections ? 2 : 1);
      } else if (hasSections && !hasNumbers) for (const each of group) this.chosen.set(each, 1);
    }
  }

  /** 引言, 参考文献 and the like; and the one plain line among bold ones that is as short as they are. */
  chooseNamed(): void {
    for (const each of this.#free) {
      if (!usualNames.has(each.text.replace(/[：:]$/, ''))) continue;
      if (this.chosen.size >= 2 || each.strong || each.centred) this.chosen.set(each, 1);
    }
    const bold = [...this.chosen.keys()].filter((each) => each.strong && !each.number && each.rank === 0);
    const longest = bold.reduce((most, each) => Math.max(most, each.text.length), 0);
    if (bold.length < 2 || longest > longestPlainName) return;
    const isShort = (each: Candidate) =>
      !each.centred && each.text.length <= longest && onlyHan.test(each.text) && isTitleLike(each);
    const alike = this.#free.filter((each) => isShort(each) && standsAlone(each, this.#blocks));
    if (alike.length <= bold.length) for (const each of alike) this.chosen.set(each, 1);
  }

  /** What stands below nothing is the first level; questions stay below the sections that an interview may have. */
  settleLevels(): void {
    if ([...this.chosen.values()].includes(1)) return;
    for (const each of this.chosen.keys()) if (!isQuestion(each)) this.chosen.set(each, 1);
  }
}

function isQuestion(each: Candidate): boolean {
  return !each.number && each.rank === 0 && readSpeaker(each.text) !== null;
}

function grouped(list: readonly Candidate[], keyOf: (each: Candidate) => string): Map<string, Candidate[]> {
  const groups = new Map<string, Candidate[]>();
  for (const each of list) {
    const group = groups.get(keyOf(each));
    if (group) group.push(each);
    else groups.set(keyOf(each), [each]);
  }
  return groups;
}

function mayBeNumbered(each: Candidate): boolean {
  if (!each.number || endsLikeSentence(each.number.title) || isDate(each.text)) return false;
  return each.number.title.length <= (each.strong || each.centred ? longestTitle : longestPlainTitle);
}

/** Bold, centred, or a number that cannot be anything else: alone in its line, or with what it counts (第一章, 【附1】). */
const isMarked = ({ strong, centred, number }: Candidate) =>
  strong || centred || number?.title === '' || /^(?:chapter|day|appendix|part)/.test(number?.form ?? '');

function isMarkedTitle(run: readonly Candidate[]): boolean {
  return run.length === 1 && run.every((each) => (each.strong || each.centred) && each.number?.title !== '');
}

/** 1, 2, 3 … as they come; a new 1 begins a new run. One number may be missing before a marked one. */
function runsOf(list: readonly Candidate[]): Candidate[][] {
  const runs: Candidate[][] = [];
  for (const each of list) {
    const value = each.number?.value ?? 0;
    const run = runs.at(-1);
    const last = run?.at(-1)?.number?.value ?? 0;
    if (run && (value === last + 1 || (value === last + 2 && isMarked(each)))) run.push(each);
    else if (value === 1 || (value === 2 && runs.length === 0 && isMarked(each))) runs.push([each]);
  }
  return runs;
}

/** Two numbers at least (three where nothing marks them), with text between: items that follow each other are a list. */
function isSequence(run: readonly Candidate[], blocks: readonly Draft[]): boolean {
  return run.length >= (run.some(isMarked) ? 2 : 3) && areApart(run, blocks);
}

function areApart(run: readonly Candidate[], blocks: readonly Draft[]): boolean {
  const apart = run.filter((each, index) => each.runIn || hasText(blocks, each.index + 1, run[index + 1]?.index));
  return apart.length >= run.length * 0.75;
}

/** The run begins after `outer` does, and ends before `outer` goes on. */
function isInside(run: readonly Candidate[], outer: readonly Candidate[]): boolean {
  const first = run[0]?.index ?? 0;
  const last = run.at(-1)?.index ?? 0;
  if (run === outer || (outer[0]?.index ?? 0) >= first) return false;
  return !outer.some((each) => each.index > first && each.index < last);
}
