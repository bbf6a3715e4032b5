/**
 * Lists of other articles below a text: `推荐阅读`, `往期回顾`, `您可能感兴趣的文章`, with the links and pictures behind. Books that
 * an author recommends have no links, and what an archive's editors relate (`相关阅读`) is theirs: both stay.
 */
import { type Draft, type DraftBody, isParagraph, linksOf, setAside, textOf } from './draft.ts';
import { labelsIn } from './labels.ts';

/** Code units: a label, a line of such a list, and what may still follow it. */
const longestLabel = 36;
const longestLine = 80;

/** The first letters of a label: few lines have one, and need the pattern below. */
const beginning = /^[推精热熱往更好爆原大他别猜你您ry]/i;
const label =
  /^(?:(?:推荐|推薦|精彩|热门|熱門|往期|更多|好文|爆款|原创)(?:阅读|閱讀|推荐|推薦|回顾|回顧|精选|精選|文章|内容|內容|好文|原创)|(?:大家|他们|别人)都在看|猜你(?:喜欢|想看)|[你您](?:可能|也许)?(?:还|也|會|会)?(?:感兴趣|感興趣|喜欢|喜歡|想看|关注)(?:的(?:文章|内容))?|related (?:posts?|articles?|stories)|you (?:may|might) also like|read more)$/i;
const marks = /^[^0-9A-Za-z\u3400-\u9fff]+|[^0-9A-Za-z\u3400-\u9fff]+$/g;
/** `（可点击查看）`, what a label says of its lines. */
const aside = /[（(][^（()）]*[)）]/g;
const numbered = /^(?:\d{1,2}[.、．]|第[一二三四五六七八九十]+篇[：:]|[-–—•·▶►👉☞])/u;

/** Sets such lists aside, where nothing of the article's stands behind. */
export function dropListsBelow(body: DraftBody): void {
  const { blocks } = body;
  const last = blocks.findLastIndex(isProse);
  const dropped = new Set<Draft>();
  for (let index = last + 1; index < blocks.length; index++) {
    if (!isLabel(blocks[index])) continue;
    const list = blocks.slice(index, endOfList(blocks, index + 1));
    if (list.length === 1 || !list.some(leads)) continue;
    setAside(body, 'related', list);
    for (const block of list) dropped.add(block);
    index += list.length - 1;
  }
  if (dropped.size > 0) body.blocks = blocks.filter((block) => !dropped.has(block));
}

function isProse(block: Draft): boolean {
  if (block.kind === 'image' || block.kind === 'embed') return false;
  return textOf([block]).length > longestLine && linksOf([block]) === 0;
}

function isLabel(block: Draft | undefined): boolean {
  if (!isParagraph(block) || block.text.length > longestLabel) return false;
  const words = block.text.replace(aside, '').replace(marks, '');
  return beginning.test(words) && label.test(words);
}

/** A link, a picture in a link's place, or a label that asks for a click: some pages lost their links. */
function leads(block: Draft): boolean {
  return block.kind === 'image' || linksOf([block]) > 0 || (isLabel(block) && /[点點][击擊]/.test(textOf([block])));
}

function endOfList(blocks: readonly Draft[], start: number): number {
  const end = blocks.findIndex((block, index) => index >= start && !isOfList(block));
  return end === -1 ? blocks.length : end;
}

function isOfList(block: Draft): boolean {
  if (block.kind === 'image' || block.kind === 'embed' || block.kind === 'rule' || block.kind === 'list') return true;
  if (!isParagraph(block) || labelsIn(block.text)[0]?.index === 0) return false;
  return linksOf([block]) > 0 || numbered.test(block.text) || isLabel(block);
}
