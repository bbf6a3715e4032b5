/**
 * 避头尾, kinsoku: characters that may not begin or end a line, beyond what their class in UAX #14 says already.
 * Sources: CLREQ, "Prohibition Rules for Line Start and Line End"; GB/T 15834—2011, 5.1 (place of marks); JLREQ 3.1.7
 * and 3.1.8 (cl-01 to cl-11); KLREQ, "Line Breaking"; the levels are those of CSS Text 3 `line-break`.
 */
import { isMarked, kindClass, kindOf, LB, mark, tableOf } from './properties.ts';
import type { Strictness } from './setting.ts';

interface Group {
  readonly characters: string;
  /** The levels at which the group may not begin a line. */
  readonly at: readonly Strictness[];
}

const ALL = ['strict', 'normal', 'loose'] as const;

/** Never at a line's start, not even after a blank. */
const noStart: readonly Group[] = [
  // Stops, closing brackets and quotes: at every level. The ASCII forms too, which UAX #14 lets begin ".5".
  { characters: '、。，．﹐﹑﹒）〕］｝〉》」』】〗〙〛｠’”〞〟,.:;!?)]}', at: ALL },
  // Marks in the middle of their square, exclamations, units and iteration marks: loose lets them begin a line.
  { characters: '·•‧・･：；！？﹔﹕﹖﹗‼⁇⁈⁉∶', at: ['strict', 'normal'] },
  { characters: '%％‰‱℃℉°′″‵￠¢', at: ['strict', 'normal'] },
  { characters: '々〻ゝゞヽヾ…‥⋯／/', at: ['strict', 'normal'] },
  // Dashes and wave dashes: strict only. Small kana and ー follow their class (CJ).
  { characters: '—⸺―─～〜゠', at: ['strict'] },
];

/** Never at a line's end, not even before a blank: what opens, and signs before a number or a name. */
const noEnd = mark('（〔［｛〈《「『【〖〘〚｟‘“〝([{￥＄￡＃№@＠');

const noStartMarks = noStart.map(({ characters }) => mark(characters));

/** What loose lets begin a line though its class forbids it; wave dashes go free at normal already (CSS Text 3, 5.2). */
const wave = mark('〜゠');
const iteration = mark('々〻ゝゞヽヾ');
const centred = mark('・･：；！？‼⁇⁈⁉');
const wideSigns = mark('°‰′″‵℃℉￠％¤±€№￡￥￦＄﹩﹪');

/** Full-width letters and digits make words and numbers, though each is an ideograph to UAX #14. */
const span = (first: number, last: number): string =>
  String.fromCharCode(...Array.from({ length: last - first + 1 }, (_, index) => first + index));
const wideDigits = mark(span(0xff10, 0xff19));
const wideLetters = mark(span(0xff21, 0xff3a) + span(0xff41, 0xff5a));

/** Rules for one language and level, by kind. */
export interface Tailoring {
  /** Class for UAX #14. */
  readonly classes: Uint8Array;
  readonly noStart: Uint8Array;
  readonly noEnd: Uint8Array;
}

const tailorings = new Map<string, Tailoring>();

/** `keepAll`: Hangul breaks at spaces only, as letters do. */
export function tailoringOf(strictness: Strictness, keepAll: boolean): Tailoring {
  const key = `${strictness} ${keepAll}`;
  const known = tailorings.get(key);
  if (known) return known;
  const forbidden = noStartMarks.filter((_, index) => noStart[index]!.at.includes(strictness));
  const made: Tailoring = {
    classes: tableOf((kind) => classOf(kind, strictness, keepAll)),
    noStart: tableOf((kind) => Number(forbidden.some((group) => isMarked(kind, group)))),
    noEnd: tableOf((kind) => Number(isMarked(kind, noEnd))),
  };
  tailorings.set(key, made);
  return made;
}

const HANGUL: readonly number[] = [LB.H2, LB.H3, LB.JL, LB.JV, LB.JT];

function classOf(kind: number, strictness: Strictness, keepAll: boolean): number {
  const own = kindClass[kind]!;
  if (keepAll && HANGUL.includes(own)) return LB.AL;
  if (isMarked(kind, wideDigits)) return LB.NU;
  if (isMarked(kind, wideLetters)) return LB.AL;
  if (strictness === 'strict') return own;
  if (own === LB.CJ || isMarked(kind, wave)) return LB.ID;
  const freed = [iteration, centred, wideSigns].some((group) => isMarked(kind, group));
  return strictness === 'loose' && freed ? LB.ID : own;
}

/** Characters that count what a number before them says: better not parted from it. */
const units = mark(
  '年月日号號时時点點分秒岁歲世纪代万萬亿億千百元圆圓块角人名个個位次倍家种種度米吨噸里斤克升天周週届屆期条條件页頁版例起场場批张張所座台架辆輛艘部集项項级級层層楼樓岁股艘票枚秒成美港欧日岁多余餘',
);
const ordinals = mark('第约約近超逾共每');

export const isUnit = (codePoint: number): boolean => isMarked(kindOf(codePoint), units);
export const isBeforeNumber = (codePoint: number): boolean => isMarked(kindOf(codePoint), ordinals);
