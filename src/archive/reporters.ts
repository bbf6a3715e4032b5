/**
 * Reporters behind their office: `某报记者 甲某 乙某 北京报道`, and in the brackets that a report begins or ends with: `某社北京7月1日电
 * （记者 甲某 通讯员 乙某）`, `（某社記者甲某台北1日電）`, `〔記者甲某／台北報導〕`.
 */
import { han } from './characters.ts';
import { isPersonalName } from './names.ts';

const office = /(?:记者|記者|通讯员|通訊員|特派员|特派員|特约撰稿人?|特約撰稿人?|特约作者|特約作者|作者|撰文)$|^文$/;
const glued = new RegExp(`^(?:本报|本報|特约|特約|实习|實習)?(?:记者|記者|作者)([${han}]{2,4})$`);
const mayReport = /记者|記者|通讯员|通訊員|特派|撰稿人|作者|撰文|文/;
const afterNames = /报道|報道|报导|報導|發自|发自|摄|攝|编辑|編輯|责编|責編|网编|^文[/／]图$/;

/** Code units of a line of names. */
const longest = 40;

/** The names in a line that holds offices, names and places, and nothing else. */
export function readReporters(line: string): string[] {
  if (line.length > longest || !mayReport.test(line)) return [];
  const names: string[] = [];
  let hasOffice = false;
  for (const word of line.split(/[\s\u3000、]+/)) {
    const named = glued.exec(word)?.[1];
    if (named && isPersonalName(named)) names.push(named);
    else if (office.test(word)) hasOffice = true;
    else if (hasOffice && isPersonalName(word)) names.push(word);
    else if (names.length > 0 && afterNames.test(word)) break;
    else return [];
  }
  return names;
}

/** `某社北京7月1日电`, `某报讯`, `【某网】`: what may stand before the brackets. */
const agency = '(?:[^，。：:、（(【〔\\[\\s][^，。：:（(【〔\\[]{0,23}[讯訊电電]|[【\\[][^】\\]]{2,24}[】\\]])';
const brackets = new RegExp(
  `^(?:${agency}\\s*)?[（(【〔\\[]((?:[^（()）】〕\\]]{0,12}?)(?:记者|記者|通讯员|通訊員|特派员|特派員)[^（()）】〕\\]]{2,40})[)）】〕\\]]`,
);
const post = /(?:记者|記者|通讯员|通訊員|特派员|特派員)/;
/** What follows a name that nothing parts from it: a place, a day, how it was sent. */
const sent = new RegExp(
  `^(?:(?:[${han}]{2,6})?(?:\\d{1,2}日)?(?:综合|綜合)?(?:电|電|报道|報道|报导|報導|专电|專電)|[发發]自[${han}]{2,8})$`,
);
const shape = new RegExp(`^[${han}]{2,4}$`);

/** Who reports, by the brackets that `paragraph` begins with. */
export function readOpeningReporters(paragraph: string): string[] {
  const inside = brackets.exec(paragraph)?.[1];
  if (inside === undefined) return [];
  const names: string[] = [];
  // What stands before the first post is an employer.
  for (const group of inside.split(post).slice(1)) {
    const [first = '', ...others] = group.split(/[\s\u3000、，,／/]+/).filter((word) => word !== '');
    // Behind its post and a blank even a pen name is one.
    const isPenName = /^[ \u3000]/.test(group) && shape.test(first) && !sent.test(first);
    const name = personIn(first) ?? (isPenName ? first : null);
    names.push(...[name, ...others.map(personIn)].filter((each) => each !== null));
  }
  return names;
}

/** `甲某`, `甲某台北1日電`. */
function personIn(word: string): string | null {
  if (isPersonalName(word)) return word;
  for (const length of [3, 2, 4]) {
    const name = word.slice(0, length);
    if (isPersonalName(name) && sent.test(word.slice(length))) return name;
  }
  return null;
}
