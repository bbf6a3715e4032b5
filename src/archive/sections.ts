/**
 * Which paragraphs are section headings. In: the body's drafts. Out: the same drafts, headings marked with their level.
 *
 * Three kinds of evidence, strongest first: heading elements; numbers that run on (1, 2, 3 … in one form, the
 * last of them perhaps not bold); bold or centred lines that stand alone and repeat. A date, a list's items and a bold
 * sentence are none of these.
 */
import { type Draft, type DraftParagraph, isParagraph, paragraph } from './draft.ts';
import { type Numbered, readNumber } from './forms.ts';

interface Candidate {
  readonly index: number;
  /** One paragraph, or the two or three centred ones that a heading is set in. */
  readonly paragraphs: readonly DraftParagraph[];
  readonly number: Numbered | null;
  readonly text: string;
  /** h1–h6: 1–6; 0 for other elements. */
  readonly rank: number;
  readonly strong: boolean;
  readonly centred: boolean;
}

/** Code units. Longer lines are sentences, whatever their type. */
const longestTitle = 48;
const longestPlainTitle = 30;
const longestPlainName = 8;
const longestCandidate = 120;
/** Paragraphs that one heading is set in, at most: more of them are a poem. */
const mostLines = 3;

/** Names that a section has without a number or bold type. */
const usualNames =
  /^(?:引言|引子|前言|序言?|楔子|导读|導讀|导言|摘要|内容提要|缘起|正文|结语|結語|结论|結論|尾声|尾聲|后记|後記|写在最后|写在前面|参考文献|參考文獻|注释|註釋|附录|附錄|附记|作者附注|鸣谢)$/;

const endsSentence = /[。，；：、,;:．]$|…{2,}$|\.{3,}$/;
const isDate =
  /^(?:\d{4}\s*年)?\s*\d{1,2}\s*月(?:\s*\d{1,2}(?:\s*[-–—~～至、]\s*\d{1,2})?\s*日)?(?:[上下]午|晚|凌晨)?$|^\d{4}\s*年?$|^\d{4}[-./]\d{1,2}[-./]\d{1,2}$/;
const noTitle = /^(?:原文?标题|作者|来源|编者按|CDT|CDS|相关阅读|参考资料|更新|以下|图|【?END|完$|全文完|-?完-?$)/;
const speaker = /^(?<label>Q\s*\d*|[问問]|记者|記者|主持人|[\p{Script=Han}A-Za-z]{2,8})\s*[：:.．]\s*(?<title>\S.*)$/u;

/** Marks the headings among `blocks`, merges those set in two paragraphs. `title` itself is none. */
export function markSections(blocks: Draft[], title: string): Draft[] {
  const candidates = findCandidates(blocks);
  const chosen = new Map<Candidate, number>();
  chooseElements(candidates, chosen, title);
  chooseNumbered(candidates, blocks, chosen);
  chooseStanding(candidates, blocks, chosen);
  chooseNamed(candidates, blocks, chosen);
  chooseQuestions(candidates, chosen);
  for (const [{ paragraphs }, level] of chosen) for (const heading of paragraphs) heading.level = level;
  return mergeHeadings(blocks);
}

function findCandidates(blocks: readonly Draft[]): Candidate[] {
  const candidates: Candidate[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const paragraphs = displayLines(blocks, index);
    if (paragraphs.length === 0) continue;
    candidates.push(candidate(paragraphs, index));
    index += paragraphs.length - 1;
  }
  return candidates;
}

/** The paragraph at `index` if it may be a heading, with the centred bold ones that go on with it. */
function displayLines(blocks: readonly Draft[], index: number): DraftParagraph[] {
  const first = blocks[index];
  if (!isParagraph(first) || first.role !== 'text' || first.small) return [];
  if (first.text.length > longestCandidate || first.text.split('\n').length > 2) return [];
  const lines = [first];
  if (!isDisplay(first) || readNumber(first.text)) return lines;
  for (let next = blocks[index + 1]; isParagraph(next) && isDisplay(next) && !readNumber(next.text); ) {
    lines.push(next);
    next = blocks[index + lines.length];
  }
  return lines.length <= mostLines ? lines : [first];
}

function isDisplay(text: DraftParagraph): boolean {
  return text.strong && text.align === 'center' && text.role === 'text' && text.text.length <= longestPlainTitle;
}

function candidate(paragraphs: readonly DraftParagraph[], index: number): Candidate {
  const [first] = paragraphs as [DraftParagraph];
  const text = paragraphs.map((each) => each.text.split('\n').join(' ')).join(' ');
  const rank = /^h[1-6]$/.test(first.element) ? Number(first.element.slice(1)) : 0;
  return {
    index,
    paragraphs,
    number: readNumber(text),
    text,
    rank,
    strong: first.strong,
    centred: first.align === 'center',
  };
}

/** Every heading element, the uppermost rank in use as the first level. */
function chooseElements(candidates: readonly Candidate[], chosen: Map<Candidate, number>, title: string): void {
  const elements = candidates.filter((each) => each.rank > 0 && !noTitle.test(each.text) && each.text !== title);
  const top = Math.min(...elements.map((each) => each.rank));
  for (const each of elements) chosen.set(each, each.rank === top ? 1 : 2);
}

/** Runs of numbers in one form. */
function chooseNumbered(
  candidates: readonly Candidate[],
  blocks: readonly Draft[],
  chosen: Map<Candidate, number>,
): void {
  const byForm = new Map<string, Candidate[]>();
  for (const each of candidates) {
    if (!each.number || chosen.has(each) || !mayBeNumbered(each)) continue;
    const list = byForm.get(each.number.form);
    if (list) list.push(each);
    else byForm.set(each.number.form, [each]);
  }
  const accepted: { form: string; runs: Candidate[][] }[] = [];
  for (const [form, list] of byForm) {
    const runs = runsOf(list);
    const good = runs.filter((run) => isSequence(run, blocks));
    if (good.length > 0) accepted.push({ form, runs: good });
  }
  const outer = [...chosen.values()].includes(1) || accepted.some((each) => each.runs.length === 1);
  for (const { form, runs } of accepted)
    for (const run of runs)
      for (const each of run) chosen.set(each, outer && (runs.length > 1 || form === 'decimal') ? 2 : 1);
}

function mayBeNumbered(each: Candidate): boolean {
  const title = each.number?.title ?? '';
  if (endsSentence.test(title) || isDate.test(each.text)) return false;
  return title.length <= (each.strong || each.centred ? longestTitle : longestPlainTitle);
}

/** 1, 2, 3 … as they come; a new 1 begins a new run. One number may be missing between two marked ones. */
function runsOf(list: readonly Candidate[]): Candidate[][] {
  const runs: Candidate[][] = [];
  for (const each of list) {
    const value = each.number?.value ?? 0;
    const run = runs.at(-1);
    const last = run?.at(-1)?.number?.value ?? 0;
    if (run && value === last + 1) run.push(each);
    else if (run && value === last + 2 && isMarked(each)) run.push(each);
    else if (value === 1 || (value === 2 && runs.length === 0 && isMarked(each))) runs.push([each]);
  }
  return runs;
}

const isMarked = (each: Candidate) => each.strong || each.centred || each.rank > 0 || each.number?.title === '';

/** Two numbers at least, with text between them: items that follow each other are a list. */
function isSequence(run: readonly Candidate[], blocks: readonly Draft[]): boolean {
  if (run.length < 2) return false;
  const marked = run.filter(isMarked).length;
  if (marked === 0 && run.length < 3) return false;
  const apart = run.filter((each, index) =>
    hasTextBetween(blocks, each.index, run[index + 1]?.index ?? blocks.length),
  ).length;
  return apart >= run.length * 0.75;
}

function hasTextBetween(blocks: readonly Draft[], from: number, to: number): boolean {
  for (let index = from + 1; index < to; index++) {
    const block = blocks[index];
    if (block && block.kind !== 'rule' && !(isParagraph(block) && block.text.length < 4)) return true;
  }
  return false;
}

/** Bold lines that stand alone and repeat, left or centred. */
function chooseStanding(
  candidates: readonly Candidate[],
  blocks: readonly Draft[],
  chosen: Map<Candidate, number>,
): void {
  const numbered = [...chosen.keys()].some((each) => each.number);
  const standing = candidates.filter((each) => !chosen.has(each) && each.strong && isTitleLike(each));
  for (const centred of [true, false]) {
    const group = standing.filter((each) => each.centred === centred);
    const alone = centred ? group : group.filter((each) => standsAlone(each, blocks));
    if (alone.length >= 2 || (alone.length === 1 && chosen.size >= 2 && !numbered))
      for (const each of alone) chosen.set(each, 1);
  }
}

function isTitleLike(each: Candidate): boolean {
  return (
    each.text.length <= longestTitle &&
    !endsSentence.test(each.text) &&
    !isDate.test(each.text) &&
    !noTitle.test(each.text) &&
    /[\p{L}\p{N}]/u.test(each.text) &&
    !speaker.test(each.text)
  );
}

/** Text follows, and neither neighbour is bold as well: a run of bold paragraphs is emphasis. */
function standsAlone(each: Candidate, blocks: readonly Draft[]): boolean {
  const before = blocks[each.index - 1];
  const after = blocks[each.index + each.paragraphs.length];
  if (after === undefined) return false;
  return !(isParagraph(before) && before.strong) && !(isParagraph(after) && after.strong);
}

/** 引言, 参考文献 and the like; and the one plain line among bold ones that is as short as they are. */
function chooseNamed(candidates: readonly Candidate[], blocks: readonly Draft[], chosen: Map<Candidate, number>): void {
  for (const each of candidates) {
    if (chosen.has(each) || !usualNames.test(each.text.replace(/[：:]$/, ''))) continue;
    if (chosen.size >= 2 || each.strong || each.centred) chosen.set(each, 1);
  }
  const bold = [...chosen.keys()].filter((each) => each.strong && !each.number && each.rank === 0);
  const longest = Math.max(...bold.map((each) => each.text.length));
  if (bold.length < 2 || longest > longestPlainName) return;
  const alike = candidates.filter(
    (each) =>
      !chosen.has(each) &&
      !each.centred &&
      each.text.length <= longest &&
      /^\p{Script=Han}+$/u.test(each.text) &&
      isTitleLike(each),
  );
  if (alike.length <= bold.length) for (const each of alike) if (standsAlone(each, blocks)) chosen.set(each, 1);
}

/** Bold questions of one speaker, two at least: a level below the sections. */
function chooseQuestions(candidates: readonly Candidate[], chosen: Map<Candidate, number>): void {
  const bySpeaker = new Map<string, Candidate[]>();
  for (const each of candidates) {
    if (chosen.has(each) || !each.strong) continue;
    const label = speaker.exec(each.text)?.groups?.label?.replace(/\s*\d+$/, '');
    if (!label || noTitle.test(each.text)) continue;
    const list = bySpeaker.get(label);
    if (list) list.push(each);
    else bySpeaker.set(label, [each]);
  }
  for (const questions of bySpeaker.values())
    if (questions.length >= 2) for (const each of questions) chosen.set(each, 2);
}

/** A heading set in two paragraphs (its number and its words, or two centred lines) becomes one. */
function mergeHeadings(blocks: readonly Draft[]): Draft[] {
  const result: Draft[] = [];
  for (const block of blocks) {
    const before = result.at(-1);
    if (isParagraph(block) && isParagraph(before) && areOneHeading(before, block)) {
      result[result.length - 1] = {
        ...paragraph([...before.inlines, { text: '\n' }, ...block.inlines], before),
        level: before.level,
      };
    } else result.push(block);
  }
  return result;
}

function areOneHeading(first: DraftParagraph, second: DraftParagraph): boolean {
  if (first.level === 0 || second.level !== first.level || first.element !== second.element) return false;
  const number = readNumber(first.text);
  if (readNumber(second.text)) return false;
  if (number && number.title === '') return second.align === first.align;
  return !number && first.align === 'center' && second.align === 'center' && first.strong && second.strong;
}

/** A heading's text → its number as printed, and its words. */
export function labelOf(text: string, level: number): { label: string | null; title: string } {
  const line = text.split('\n').join(' ');
  const number = readNumber(line);
  if (number) return { label: number.label, title: number.title };
  const question = level > 1 ? speaker.exec(line)?.groups : undefined;
  if (question) return { label: question.label as string, title: question.title as string };
  return { label: null, title: line };
}
