/**
 * Lines in which whoever saved a text says where it comes from: `原文来自微信公众号「某号」：标题`, `本文转自某报`, `来自微信公众号：
 * 某号（ID：abc），作者：某某`. The line stays in the text.
 */
import { type Draft, type DraftParagraph, isParagraph, isQuote } from './draft.ts';
import { splitNames } from './names.ts';

export interface Repost {
  readonly source: string;
  readonly authors: readonly string[];
  /** It says 原文, above the text: whoever saved it speaks, and knows better than a label in the title. */
  readonly isSaver: boolean;
}

/** Code units, and blocks at either end of a text, where such a line stands. */
const longest = 200;
const longestName = 24;
const edge = 3;

const verbs = '(?:来自|來自|来源于|來源於|转自|轉自|转载自|轉載自|出自|首发于|首發於|原载于?|原載於?|刊于|刊於|发表于)';
const granted = '(?:[经經][^，。：:]{0,8}(?:授[权權]|同意|许可)|已?获(?:得)?授权)';
/** How each such line begins: making the patterns below takes a start longer than reading most lines with this one. */
const opens = /^[（(*]?[本原文全来來转轉出首刊发]/;
/** Without 本文 or 原文 in front, `来自` may begin any sentence: then the name of a channel or a bracket must follow. */
const says = new RegExp(
  `^[（(*]?(?:本文由.{1,24}转码[，,]\\s*)?(?:(?:本文|原文|文章|全文)${granted}?(?:转载)?${verbs}|${verbs}(?=\\s*(?:微信|公众号|公号|订阅号|[「『“])))[\\s：:]*`,
);
/** `本文经“某号”（ID：abc）授权转载，作者：某某`. */
const licensed =
  /^[（(*]?本文(?:已?获得?|[经經由])\s*([^，。]{2,40}?)\s*(?:独家|獨家)?授[权權](?:转载|轉載|发布|發布|刊发|刊發|发表|發表)/;
/** Where people post: what stands before the name of who does. */
const channel = /^(?:微信|新浪微博|微博|订阅号|訂閱號|公众号|公眾號|公号|公众平台|账号|帐号|用户|号|ID|id|[\s：:@])+/;
/** `微博文章：标题` names nobody but the channel. */
const post = /^(微博|微信|豆瓣|知乎)(?:文章|广播|专栏|日记)/;
const bracketed = /^[^：:，,。；（(《「『“\s]{0,8}[「『“《]([^「」『』“”《》]+)[」』”》]/;
const bare = /^[^：:，,。；;（(）)「」~]+?(?=[：:，,。；;（(）)「」~]|\s*(?:未经|转载|编辑|如有|公号|原文|$))/;
const isNobody = /^(?:网\s*[络路絡]|互联网|https?|(?:微信)?公众号|公号|订阅号|原?作者(?:本人)?|本人|受访者)$/;
const author = /[，,；;]\s*作者\s*[：:]?\s*[「“]?([^「」“”，。：:；;（(）)\s]{2,12})[」”]?(?=[：:，。；;）)]|$)/;

/** The first such line at either end of the text, or in a note of its own above it; marks the paragraphs that are nothing else. */
export function readRepost(blocks: readonly Draft[]): Repost | null {
  const first = blocks[0];
  const note = isQuote(first) ? first.blocks : [];
  const paragraphs = [...note, ...blocks.slice(0, edge), ...blocks.slice(-edge)].filter(isParagraph);
  for (const paragraph of paragraphs) {
    const found = readLine(paragraph);
    if (!found) continue;
    const isAbove = paragraph === paragraphs[0] && /^(?:原文|文章)/.test(paragraph.text);
    if (!/。./.test(paragraph.text)) paragraph.role = 'byline';
    return { ...found, isSaver: isAbove };
  }
  return null;
}

function readLine({ text }: DraftParagraph): Omit<Repost, 'isSaver'> | null {
  if (text.length > longest) return null;
  const [line = ''] = text.split('\n');
  if (!opens.test(line)) return null;
  const lender = licensed.exec(line);
  const start = lender?.[0] ?? says.exec(line)?.[0];
  if (start === undefined) return null;
  const rest = line.slice(start.length);
  const source = sourceName(lender?.[1] ?? rest);
  if (source === null) return null;
  return { source, authors: splitNames(author.exec(rest)?.[1] ?? '') };
}

/** The name at the start of what says where a text is from: `微信公众号「某号」：标题`, `某报（ID：abc）`. That it is from the net says nothing. */
export function sourceName(value: string): string | null {
  const named = value.replace(channel, '');
  const from = named === '' ? value : named;
  const written = post.exec(value)?.[1] ?? bracketed.exec(from)?.[1] ?? bare.exec(from)?.[0] ?? '';
  const name = written.replace(/^[[【◎\s]+|[\]】\s]+$|（.*$|\s+\d{4}[-./年].*$/g, '');
  return name.length > longestName || !/[^\d年月日]/.test(name) || isNobody.test(name) ? null : name;
}
