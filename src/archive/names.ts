/** People's names in bylines and titles: where one ends, and what can be one. */
import { han, latin } from './characters.ts';

/** The commonest surnames, both scripts (a hundred of them are 85 of 100 people's). */
const surnames = new Set(
  '王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭萧田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范石廖贾賈夏韦韋付傅方白邹鄒孟熊秦邱江尹薛闫閆段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯资資章金倪殷施洪温溫庄莊翁艾柴褚聂聶骆駱鲍鮑耿樊霍虞柯阮涂詹葛匡巩鞏冉臧喻佟佘屈邝鄺蒲晏闵閔冼寇敖',
);
const doubles = /^(?:欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|东方|東方|慕容|令狐|皇甫|尉迟|公孙|公孫|端木|夏侯)/;
const honorific =
  /(?:教授|老师|老師|先生|女士|医生|醫生|律师|律師|局长|局長|书记|書記|总统|总理|主席|同学|妈妈|爸爸|小姐|哥|姐|说|說|案|们|氏)$/;

const shape = new RegExp(`^[${han}]{2,4}$`);
const oneCharacter = new RegExp(`^[${han}]$`);
const latinWord = new RegExp(`^[${latin}.'’-]+$`);
const letter = new RegExp(`[${han}${latin}\\u0600-\\u1fff\\u3040-\\u30ff\\uac00-\\ud7a3]`);

/** A full Chinese name by its shape: a common surname and one or two characters more, or a double surname. */
export function isPersonalName(text: string): boolean {
  if (!shape.test(text) || honorific.test(text)) return false;
  return doubles.test(text) || (text.length <= 3 && surnames.has(text.charAt(0)));
}

/** What stands before a name and is none: an employer, an office. */
const office =
  /大学|大學|学院|學院|研究|教授|记者|記者|通讯员|特约|特派|实习|作家|学者|學者|律师|博士|编辑|主任|中心|日报|晚报|周刊|杂志|公司|电台|新闻|报道|網|网|社|报|部|院|所|员|师/;
const reporter = new RegExp(`^[${han}]{0,8}(?:记者|記者|通讯员|撰稿人|作者)(?=[${han}]{2,4}$)`);
/** A group's name, or what else stands in a line, where a person's name stands beside it. */
const long = new RegExp(`[${han}]{5,}`);
/** What a label leaves where it stands twice: `作者：作者 | 甲`. */
const label = /^(?:作者|记者|記者|编辑|文|图)$/;
const brackets = /[（(【[][^（()）】\]]*[)）】\]]/g;
/** A dot inside a name joins the parts of a foreign one. */
const separators = /\s*[、，,;；&＆/／｜|]\s*|\s+(?:[·•]|and|和|与)\s+/;

/**
 * The names of a byline's value: `甲某 乙某`, `甲某、乙某`, `甲 某` (one name, spaced out), `某大学研究员 甲某` (one name
 * behind an office).
 */
export function splitNames(value: string): string[] {
  const bare = value
    .replace(brackets, ' ')
    .trim()
    .replace(/^[@＠]/, '');
  const names = bare.split(separators).flatMap((group) => {
    const parts = group.split(/[\s\u3000]+/).filter((part) => part !== '');
    if (parts.length > 1 && parts.every((part) => oneCharacter.test(part))) return [parts.join('')];
    if (parts.length > 1 && parts.every((part) => latinWord.test(part))) return [parts.join(' ')];
    return parts;
  });
  const bearable = names.map((name) => name.replace(reporter, '')).filter(isName);
  const hasPerson = bearable.some(isPersonalName);
  const people = bearable.filter(
    (name) => isPersonalName(name) || !(office.test(name) || (hasPerson && long.test(name))),
  );
  return [...new Set(people.length > 0 ? people : bearable)];
}

function isName(text: string): boolean {
  return (
    text.length <= 24 &&
    letter.test(text) &&
    !label.test(text) &&
    !/[。！？!?：:“”"《》<>]|授[权權]|[转轉][载載]|[发發][布佈]|[点點][击擊]|[关關]注/.test(text)
  );
}
