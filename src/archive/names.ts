/** People's names in bylines and titles: where one ends, and what can be one. */

/** The hundred commonest surnames (2007 survey of the Ministry of Public Security), both scripts, and double surnames. */
const surnames = new Set(
  '王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭萧田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范石廖贾賈夏韦韋付傅方白邹鄒孟熊秦邱江尹薛闫閆段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯资資章金倪殷施洪温溫庄莊翁艾柴褚',
);
const doubles = /^(?:欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|东方|東方|慕容|令狐|皇甫|尉迟|公孙|公孫|端木|夏侯)/;
const title =
  /(?:教授|老师|老師|先生|女士|医生|醫生|律师|律師|局长|局長|书记|書記|总统|主席|同学|妈妈|爸爸|小姐|哥|姐|说|說|案|们|氏)$/;

/** A full Chinese name by its shape: a common surname and one or two characters more, or a double surname. */
export function isPersonalName(text: string): boolean {
  if (!/^\p{Script=Han}{2,4}$/u.test(text) || title.test(text)) return false;
  if (doubles.test(text)) return text.length <= 4;
  return text.length <= 3 && surnames.has(text.charAt(0));
}

/** What stands before a name and is none: an employer, an office. */
const office =
  /(?:大学|大學|学院|學院|研究|教授|记者|記者|通讯员|特约|特派|实习|作家|学者|學者|律师|博士|编辑|主任|中心|日报|晚报|周刊|杂志|公司|电台|新闻|网|社|报|部|院|所|员|师|生|ID)/;

/**
 * The names of a byline's value: `吕熙 文海欣`, `六神磊磊、炎宸`, `库 阳` (one name, spaced out), `某大学研究员 吕德文` (one name
 * behind an office).
 */
export function splitNames(value: string): string[] {
  const bare = value
    .replace(/[（(【[][^（()）】\]]*[)）】\]]/g, ' ')
    .replace(/^[@＠]/, '')
    .trim();
  const names: string[] = [];
  for (const group of bare.split(/\s*[、，,;；&＆/／·•]\s*|\s+(?:and|和|与)\s+/)) {
    const parts = group.split(/[\s\u3000]+/).filter((part) => part !== '');
    if (parts.length > 1 && parts.every((part) => /^\p{Script=Han}$/u.test(part))) names.push(parts.join(''));
    else if (parts.length > 1 && parts.every((part) => /^[\p{Script=Latin}.'’-]+$/u.test(part)))
      names.push(parts.join(' '));
    else names.push(...parts.filter((part) => parts.length === 1 || !office.test(part) || isPersonalName(part)));
  }
  return [...new Set(names.map(withoutOffice).filter(isName))];
}

/** `记者刘向南` → `刘向南`. */
function withoutOffice(name: string): string {
  const inner = /^(?:本报|本刊|特约|实习)?(?:记者|記者|通讯员|撰稿人|作者)(\p{Script=Han}{2,4})$/u.exec(name)?.[1];
  return inner ?? name;
}

function isName(text: string): boolean {
  return text.length <= 24 && /[\p{L}]/u.test(text) && !/[。！？!?：:“”"《》<>]/.test(text);
}
