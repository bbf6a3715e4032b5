/** Paragraphs that may be headings, and what can be said of one by itself. `sections.ts` chooses among them. */
import { hasWords } from './characters.ts';
import { type Draft, type DraftParagraph, isParagraph, linesOf, rankOf } from './draft.ts';
import { type Numbered, readNumber, readSpeaker } from './forms.ts';

export interface Candidate {
  /** Of the first paragraph among the blocks. */
  readonly index: number;
  /** One paragraph, or the two or three centred ones that a heading is set in. */
  readonly paragraphs: readonly DraftParagraph[];
  /** The heading is only the first line of its paragraph: text follows a `<br>`. */
  readonly runIn: boolean;
  readonly number: Numbered | null;
  readonly text: string;
  /** h1–h6: 1–6; 0 for other elements. */
  readonly rank: number;
  readonly strong: boolean;
  readonly centred: boolean;
}

/** Code units. What is longer is a sentence, whatever its type. */
export const longestTitle = 48;
export const longestPlainTitle = 30;
const longestCandidate = 160;
/** No article has as many short lines; what has is not worth the time. */
const most = 50_000;
/** Paragraphs that one heading is set in, at most: more of them are a poem. */
const mostLines = 3;

const closes = '[”’」』）)》]*$';
const endsSentence = new RegExp(`[。，；：、,;:．]${closes}|…{2,}${closes}|\\.{3,}$`);
const date =
  /^(?:\d{4}\s*年)?\s*\d{1,2}\s*月(?:\s*\d{1,2}(?:\s*[-–—~～至、]\s*\d{1,2})?\s*日)?(?:[上下]午|晚|凌晨)?$|^\d{4}\s*年?$|^\d{4}[-./]\d{1,2}[-./]\d{1,2}$/;
const noHeading =
  /^(?:原(?:文)?(?:标题|標題)|作者|(?:文章)?(?:来源|來源)|公众号|公眾號|编者按|CDT|CDS|相关阅读|參考資料|参考资料|更新|以下|图|圖)\s*(?:[：:|｜丨]|编者按|编辑注|$)|^以下为|^[-—~～【（( ]*(?:END|End|The [Ee]nd|the end|全文完|本文完|完)[-—~～】）) ]*$/;
/** What accounts put below a text, in whatever marks: `— 往期回顾 —`, `【推荐阅读】`, `【长按识别二维码】`. */
const belowText =
  /^[^0-9A-Za-z\u3400-\u9fff]*(?:(?:推荐|延伸|扩展|更多|相关|精彩|往期)(?:阅读|推荐|回顾|精选|文章|内容)|大家都在看|热门推荐|你会关注|版权声明|免责声明|(?:长按|扫描|识别|扫码)\S{0,8}二维码\S{0,6}|点击(?:图片|视频|上方|下方|标题|蓝字).{0,16}|越赞越好看|(?:投稿|合作)邮箱.*)[^0-9A-Za-z\u3400-\u9fff]*$/;

const fileName = /^\S+\.(?:jpe?g|png|gif|webp)$/i;

export function endsLikeSentence(text: string): boolean {
  return endsSentence.test(text.slice(-16));
}

export function isDate(text: string): boolean {
  return date.test(text);
}

/** `原标题：…`, `相关阅读：`, `END`: short lines of their own that head nothing. */
export function headsNothing(text: string): boolean {
  return noHeading.test(text) || belowText.test(text) || fileName.test(text);
}

/** Words that may be a heading's: short, no sentence, no date. */
export function isTitleLike({ text }: Candidate): boolean {
  return (
    text.length <= longestTitle && hasWords(text) && !endsLikeSentence(text) && !isDate(text) && !headsNothing(text)
  );
}

export function findCandidates(blocks: readonly Draft[]): Candidate[] {
  const candidates: Candidate[] = [];
  /** Where a run of centred bold lines that is too long for one heading ends. */
  let poemEnd = 0;
  for (let index = 0; index < blocks.length && candidates.length < most; index++) {
    const block = blocks[index];
    if (!isParagraph(block) || block.role !== 'text' || block.small) continue;
    const lines = index < poemEnd ? [block] : displayLines(blocks, index, block);
    if (lines.length > mostLines) poemEnd = index + lines.length;
    const found = wholeCandidate(index, lines.length > mostLines ? [block] : lines) ?? runInCandidate(index, block);
    if (!found) continue;
    candidates.push(found);
    index += found.paragraphs.length - 1;
  }
  return candidates;
}

function wholeCandidate(index: number, paragraphs: readonly DraftParagraph[]): Candidate | null {
  const [first] = paragraphs as [DraftParagraph];
  if (first.text.length > longestCandidate || !mayHead(first)) return null;
  const [line = '', second = '', ...more] = first.text.split('\n');
  const isText = second.length > longestPlainTitle || endsLikeSentence(second);
  if (more.length > 0 || (isText && readNumber(line)?.title === '')) return null;
  return candidate(index, paragraphs, false);
}

/** What no rule could choose is most of a text. */
function mayHead(block: DraftParagraph): boolean {
  const { text, strong, align } = block;
  if (strong || align === 'center' || text.length <= longestPlainTitle || rankOf(block) > 0) return true;
  return readNumber(text) !== null || readSpeaker(text) !== null;
}

/** A number alone, or a bold line, above text that a `<br>` parts from it. */
function runInCandidate(index: number, block: DraftParagraph): Candidate | null {
  const end = block.text.indexOf('\n');
  if (end === -1 || end > longestTitle || block.strong) return null;
  const line = block.text.slice(0, end);
  const inlines = linesOf(block.inlines)[0] ?? [];
  const strong = inlines.every((inline) => inline.strong === true || inline.text.trim() === '');
  if (!strong && readNumber(line)?.title !== '') return null;
  return candidate(index, [{ ...block, inlines, text: line, strong }], true);
}

function candidate(index: number, paragraphs: readonly DraftParagraph[], runIn: boolean): Candidate {
  const [first] = paragraphs as [DraftParagraph];
  const text = paragraphs.map((each) => each.text.replaceAll('\n', ' ')).join(' ');
  return {
    index,
    paragraphs,
    runIn,
    number: readNumber(text),
    text,
    rank: rankOf(first),
    strong: first.strong,
    centred: first.align === 'center',
  };
}

/** A paragraph with the centred bold ones that go on with it. */
function displayLines(blocks: readonly Draft[], index: number, first: DraftParagraph): DraftParagraph[] {
  const lines = [first];
  if (!isDisplay(first)) return lines;
  for (let next = blocks[index + 1]; isParagraph(next) && isDisplay(next); next = blocks[index + lines.length])
    lines.push(next);
  return lines;
}

function isDisplay(block: DraftParagraph): boolean {
  const { strong, align, role, text } = block;
  if (!strong || align !== 'center' || role !== 'text' || text.length > longestPlainTitle) return false;
  return rankOf(block) === 0 && !readNumber(text);
}
