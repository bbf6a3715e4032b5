/**
 * The label that an outlet puts before a title: `来源｜标题`, `来源 | 标题`, `来源丨标题`, `【栏目】标题`, `人：标题`. A colon alone is no
 * label: it is one only where something else says so.
 */
import { han, oneLine } from './characters.ts';
import { genres, genresBeforeColon } from './genres.ts';
import { isPersonalName } from './names.ts';

export interface TitleParts {
  readonly headline: string;
  readonly column: string | null;
  readonly source: string | null;
  /** Who the title says wrote the text, if it says so. */
  readonly author: string | null;
}

/** What a title's label can be compared with. */
export interface Evidence {
  readonly topics: readonly string[];
  /** Authors whom a card or a byline names. */
  readonly authors: readonly string[];
  /** What the file says that its site and its authors are called: a title may end in it. */
  readonly names: readonly string[];
  /** The article's own paragraphs, without bylines and editors' notes. */
  readonly paragraphs: readonly string[];
}

/** ｜ | 丨 and their look-alikes; the first one parts. */
const bar = /^(.{1,24}?)\s*[｜|丨︱∣│┃ǀ]\s*(.+)$/;
/** `标题｜栏目`: what magazines put behind a title is short, and what stands before it is no outlet's name. */
const barBehind = /^(.{3,}?)\s*[｜|丨︱∣│┃ǀ]\s*([^｜|丨︱∣│┃ǀ，。？！?!：:；…“”《》]{1,16})$/;
const longestBehind = 8;
const sentence = /[，。？！?!；、]/;
const outletBehind = /(?:报|刊|网|社|电台|传媒|新闻)$/;
const columnMark = /^【([^】]{1,16})】\s*(.+)$/;
/** Brackets that hold other things too. */
const genreMark = /^[〈〔［[]([^〉〕］\]]{1,8})[〉〕］\]]\s*(.+)$/;
const colon = /^(\S.{0,14}?)\s*[：:]\s*(\S.*)$/;
/** Columns that one archive writes as if they were sources. */
const columnsWithBar = /^(?:CDT(?:导览|導覽|周报|月报|专题|V)?|CDS档案)$/;
const office = new RegExp(`^(?:记者|作家|学者)\\s*([${han}]{2,4})$`);
const series = new RegExp(`^([${han}]{2,4}?)(?:观察|觀察|专栏|專欄|评论|評論|时评|随笔)$`);
/** Outlets whose name before a colon is a label. */
const outlets =
  /^(?:德国之声|法广|法国国际广播电台|BBC(?:中文网?)?|纽约时报(?:中文网)?|美国之音|自由亚洲(?:电台)?|路透社|法新社|新华社|人民日报|端传媒|财新(?:网)?|南方周末)$/;
/** What feeds put behind a title. */
const suffix =
  /\s+[–—-]\s+(?:([^–—-]{2,8}摘要)|(?:法国国际广播电台|RFI|BBC News 中文|美国之音|纽约时报中文网|自由亚洲电台).*)$/;
const notHan = new RegExp(`[^${han}]`, 'g');
const handle = /^[a-z][a-z0-9_]{3,20}$/;
const kin = /的(?:妈妈|爸爸|母亲|父亲|妻子|丈夫|女儿|儿子|家属|姐姐|妹妹|哥哥|弟弟)$/;

/** Paragraphs at either end of a text where its author may be introduced. */
const introduction = 2;

export function readTitle(title: string, evidence: Evidence): TitleParts {
  let rest = oneLine(title);
  let column: string | null = null;
  let source: string | null = null;
  let author: string | null = null;
  const marked = columnMark.exec(rest) ?? genreMark.exec(rest);
  if (marked && (rest.startsWith('【') || genres.has(marked[1] as string))) {
    column = marked[1] as string;
    rest = marked[2] as string;
  }
  const behind = readBehind(rest);
  const barred = behind ? null : bar.exec(rest);
  if (behind) {
    rest = behind.title;
    if (isPersonalName(behind.label)) author = behind.label;
    else if (outletBehind.test(behind.label)) source = behind.label;
    else column ??= behind.label;
  } else if (barred && !isSentence(barred[1] as string)) {
    const label = (barred[1] as string).trim();
    rest = (barred[2] as string).trim();
    if (column === null && (columnsWithBar.test(label) || genres.has(label))) column = label;
    else source = label;
    author = authorOfLabel(label, evidence);
  }
  rest = withoutNames(rest, evidence.names);
  const tail = suffix.exec(rest);
  if (tail && source === null) {
    rest = rest.slice(0, tail.index);
    column ??= tail[1] ?? null;
  }
  const [, before, after] = colon.exec(rest) ?? [];
  if (before !== undefined && after !== undefined) {
    if (isAuthorBefore(before, evidence)) {
      author = before;
      rest = after;
    } else if (source === null && outlets.test(before)) {
      source = before;
      rest = after;
    } else if (column === null && genresBeforeColon.has(before)) {
      column = before;
      rest = after;
    } else author ??= authorOfSeries(before, evidence);
  }
  return { headline: rest, column, source, author };
}

/** `标题 - 某站` → `标题`, where the file names the site. */
function withoutNames(title: string, names: readonly string[]): string {
  const end = /^(\S.*?)\s+[-–—]\s+([^-–—]{2,30})$/.exec(title);
  return end && names.includes(end[2] as string) ? (end[1] as string) : title;
}

/** A title and the label behind it; null where the label is in front, as it mostly is, or there is none. */
function readBehind(text: string): { title: string; label: string } | null {
  const [, title = '', label = ''] = barBehind.exec(text) ?? [];
  if (genres.has(label) && !genres.has(title)) return { title, label };
  const length = hanIn(title);
  const isTitle = sentence.test(title) ? length > label.length : length >= 6 && length >= label.length * 3;
  return label !== '' && hanIn(label) <= longestBehind && isTitle ? { title, label } : null;
}

/** Half of a title that a bar parts from the other, and no outlet's name. */
function isSentence(label: string): boolean {
  return sentence.test(label) && hanIn(label) >= 8;
}

function hanIn(text: string): number {
  return text.replace(notHan, '').length;
}

/** An account that bears its author's name, and whose archive has a tag for that author. */
function authorOfLabel(label: string, { topics }: Evidence): string | null {
  const named = office.exec(label)?.[1];
  if (named && isPersonalName(named)) return named;
  return topics.includes(label) && isPersonalName(label) ? label : null;
}

/** `某某：…`: a byline names the same person, or it has a name's shape and the text does not speak of that person. */
function isAuthorBefore(words: string, evidence: Evidence): boolean {
  if (evidence.authors.includes(words)) return true;
  if (!isPersonalName(words) && !handle.test(words) && !kin.test(words)) return false;
  return !isSpokenOf(words, evidence);
}

/** An author is at most introduced, in the first or the last paragraphs; whom the others name, the text is about. */
function isSpokenOf(name: string, { paragraphs }: Evidence): boolean {
  return paragraphs.some((paragraph, index) => {
    if (!paragraph.includes(name)) return false;
    const isEdge = index < introduction || index >= paragraphs.length - introduction;
    return !isEdge || !introduces(name, paragraph);
  });
}

/** `作者：某某`, `某某，学者`, `某某是资深媒体人`. */
function introduces(name: string, paragraph: string): boolean {
  const at = paragraph.indexOf(name);
  const after = paragraph.slice(at + name.length, at + name.length + 40);
  if (/(?:作者|文|撰稿|博主|来源|转自|嘉宾)[：:｜|/／\s（(]*$/.test(paragraph.slice(0, at))) return true;
  return (
    (at <= 2 && /^(?:，|（|,|\()/.test(after)) || /^(?:是|系|为)[^。]{0,30}(?:人|家|者|授|员|师|长|士)/.test(after)
  );
}

/** `某某观察：…`: the series of a columnist whom the first or the last lines introduce. */
function authorOfSeries(words: string, { paragraphs }: Evidence): string | null {
  const name = series.exec(words)?.[1];
  if (!name) return null;
  const edges = [...paragraphs.slice(0, 3), ...paragraphs.slice(-4)];
  return edges.some((paragraph) => paragraph.includes(name) && introduces(name, paragraph)) ? name : null;
}
