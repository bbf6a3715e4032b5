/**
 * Whether a stop ends its sentence. Each rule names a way in which a sentence goes on after one; where none holds, it
 * ends. What is cut too often is made whole by a key, what is not cut cannot be: in doubt a stop ends the sentence.
 */

/** A run of stops with the marks that close behind it, and what stands around it. */
export interface Stop {
  /** The sentence so far, the stops not included; its last part where it is long. */
  readonly before: string;
  /** The stops alone: `。`, `？！`, `……`. */
  readonly stops: string;
  /** What follows the closing marks, to the end of the line; its first part where it is long. */
  readonly after: string;
  /** What closes behind the stops, the outermost: where none does, null. */
  readonly closed: Closed | null;
}

/** A quotation or a bracket that closes. */
export interface Closed {
  readonly kind: 'quote' | 'bracket' | 'title';
  /** The sentence before it opened; null where it opened in a sentence before this one. */
  readonly lead: string | null;
}

/** Titles and units before a name or number: `Mr. Lu`, `No. 5`. They end no sentence. */
const beforeNames =
  /(?:^|[^\p{L}])(?:Mr|Mrs|Ms|Dr|Prof|Rev|Gen|Sen|Rep|Gov|Col|Lt|Capt|St|Mt|Ft|No|Nos|Vol|Fig|Ch|Art|Sec|pp?|ed|eds|vs|cf|viz|ca|e\.g|i\.e|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/iu;
/** Short forms that may end a sentence as well, and initials: `U.S.`, `J.`, `Inc.`; the word after them tells. */
const shortForms =
  /(?:^|[^\p{L}])(?:\p{L}|(?:\p{L}\.)+\p{L}|Jr|Sr|Inc|Ltd|Co|Corp|Bros|Ph\.D|etc|al|Univ|Dept|Ave|Rd)$/iu;
/** Words that begin sentences and no names. */
const openers =
  /^\s+["“‘'(]?(?:The|A|An|He|She|It|They|We|You|I|This|That|These|Those|His|Her|Its|Their|Our|My|In|On|At|But|And|So|As|For|If|When|While|There|What|Who|How|Why|After|Before|Since|Now|Then)\b/u;
/** What takes an object that an ellipsis may stand for: 从……到……, 当……时. */
const wanting = /[从從到在当當把将將被对對以用由自与與和跟是像如为為向、，,：:]$/u;
/** What goes on with what was quoted: “怎么办？”的问题. */
const bound = /^(?:[的地得之等么嗎吗呢般]|(?:这|這|那)[一个個些种種样樣])/u;
/** Who said it, after what was said: “走吗？”他问。 */
const said =
  /^[^\s，。！？：；、“”‘’「」『』…]{0,8}?(?:说|說|问|問|道|喊|叫|答|称|稱|写|寫|讲|講|表示|认为|認為|指出|坦言|感叹|感嘆|解释|解釋|强调|強調|补充|補充|回忆|回憶|反问|反問)(?:道|着|著|了)?(?=[，。！？：；…]|$)/u;
/** The same words where they lead on to what follows: 也就是说，换句话说. */
const leads = /^[^，。]{0,4}(?:就是|句话|句話|可以|应该|應該|总的来|總的來|不用|老实|老實)[说說]/u;
const isHan = /^\p{Script=Han}/u;

const rules: readonly ((stop: Stop) => boolean)[] = [
  // A comma goes on with whatever stands before it.
  ({ after }) => /^\s?[，、；：,;:）)」』”’]/u.test(after),
  // 《怎么办？》是一本书。 他（真的！）走了。
  ({ closed }) => closed?.kind === 'title' || (closed?.kind === 'bracket' && closed.lead?.trim() !== ''),
  // “走吗？”他问。 “怎么办？”的问题。 “走！”——船长
  ({ closed, after }) =>
    closed?.kind === 'quote' &&
    (bound.test(after) || /^\s?[—―]/u.test(after) || (said.test(after) && !leads.test(after))),
  // 他喊着“加油！”冲了过去。 A colon or a comma before the quotation says that it is a sentence of its own.
  ({ closed, stops, after }) =>
    closed?.kind === 'quote' && !/[。.]/u.test(stops) && /^[^\s“「『‘（]/u.test(after) && opensWithin(closed.lead),
  // “Really?” he asked. Wait... what?
  ({ stops, after }) => !/[。．]/u.test(stops) && /^\s*\p{Ll}/u.test(after) && !/^\s*\p{Script=Han}/u.test(after),
  ellipsis,
  latin,
];

/** Whether the sentence goes on after a stop that is not the end of its line. */
export const goesOn = (stop: Stop): boolean => rules.some((rule) => rule(stop));

const opensWithin = (lead: string | null): boolean => !!lead && lead.trim() !== '' && !/[：:，,、\s—]$/u.test(lead);

/** …… ends a sentence unless something is plainly left out in the middle: 我……我没有。 从……到……  */
function ellipsis({ before, stops, after, closed }: Stop): boolean {
  if (!/^(?:[…⋯]+|\.{3,})$/u.test(stops) || closed) return false;
  const stutter = before.match(/[\p{L}]{1,2}$/u)?.[0];
  return (
    before.trim() === '' ||
    wanting.test(before) ||
    bound.test(after) ||
    (stutter !== undefined && [stutter, stutter.slice(-1)].some((word) => after.startsWith(word)))
  );
}

/** The stops of ASCII, which numbers, addresses and short forms have too. */
function latin({ before, stops, after, closed }: Stop): boolean {
  if (!/^[.．!?]$/u.test(stops)) return false;
  const blank = /^\s/u.test(after);
  const han = isHan.test(after);
  // 3.5, example.org, ?page=2
  if (!closed && !blank && !han && /^[\p{L}\p{N}_=&/%#@+-]/u.test(after))
    return !isHan.test(before.slice(-1)) || /^[\p{N}=&/%]/u.test(after);
  // Yahoo!奇摩
  if (stops === '!') return han && !closed && /[A-Za-z]$/u.test(before);
  if (stops === '?' || closed) return false;
  // 1. A list's number: it belongs to what it counts.
  if (/^\s*[(（]?(?:\d{1,3}|\p{L}|[ivx]{1,4})$/iu.test(before)) return true;
  if (/\p{N}$/u.test(before) && han) return true;
  if (beforeNames.test(before)) return true;
  return shortForms.test(before) && !openers.test(after);
}
