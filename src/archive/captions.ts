/** Which words belong to a picture: by markup (a caption's class, small type) or by what they say (▲, 图：, 摄影). */
import { hasWords } from './characters.ts';
import {
  type Draft,
  type DraftBody,
  type DraftImage,
  type DraftParagraph,
  isEmphasised,
  isImage,
  isParagraph,
  paragraph,
  rankOf,
} from './draft.ts';
import { readNumber } from './forms.ts';

const marked = /^[▲△▼▽◆●■↑⬆☝]\s*\S/;
const named =
  /^(?:[题配]?[图圖](?:片|源|说|說|为|為|注|\s*[\d一二三四五六七八九十]+)?(?:\s*来源|\s*來源)?\s*[：:／/|｜]|图片?来源|圖片?來源|图像来源|图源|Photo\b|Image\b|Getty|©)/;
const credited =
  /©|(?:资料图|資料圖|资料照|資料照|资料图片|视频截图|图源|图片来源|供图|供圖)|(?:^|[\s/／（(|｜，,：:])(?:摄影|攝影|摄)(?:[：:／/|｜\s]|$|[）)])|[（(](?:图|圖|网络图|美联社|路透社|法新社|AFP|AP|Reuters|Getty)[^）)]{0,20}[）)]$/;

/** Code units: longer paragraphs are text, whatever they name. */
const longestSmall = 400;
const longestMarked = 200;
const longestCredit = 80;
const longestCentred = 60;
/** Paragraphs of one caption. */
const mostLines = 4;

/** Sets aside the pictures that stood above already and have no words of their own. */
export function dropRepeatedImages(body: DraftBody): void {
  const seen = new Set<string>();
  const repeated = new Set<Draft>();
  for (const block of body.blocks) {
    if (!isImage(block) || block.src === null) continue;
    if (seen.has(block.src) && !block.caption && block.alt === '') repeated.add(block);
    seen.add(block.src);
  }
  if (repeated.size === 0) return;
  body.blocks = body.blocks.filter((block) => !repeated.has(block));
  for (const block of repeated)
    body.setAside.push({ reason: 'duplicate', text: isImage(block) ? (block.src ?? '') : '', links: 0 });
}

/** Gives each picture its caption; the paragraphs that were captions leave the flow. */
export function attachCaptions(blocks: Draft[]): Draft[] {
  if (blocks.every(isParagraph)) return blocks;
  const result: Draft[] = [];
  let lines = 0;
  for (const block of blocks) {
    const before = result.at(-1);
    if (isParagraph(block) && isImage(before) && lines < mostLines && isCaption(block, before)) {
      before.caption = before.caption ? joined(before.caption, block) : block;
      lines++;
      continue;
    }
    lines = 0;
    if (block.kind === 'quote' || block.kind === 'note')
      result.push({ ...block, blocks: attachCaptions(block.blocks) });
    else if (block.kind === 'list') result.push({ ...block, items: block.items.map((item) => attachCaptions(item)) });
    else result.push(block);
  }
  return result;
}

function isCaption(caption: DraftParagraph, image: DraftImage): boolean {
  const { text, small, align } = caption;
  if (text === image.alt) return true;
  if (!hasWords(text)) return false;
  if (small && text.length <= longestSmall) return true;
  if (image.caption || text.length > longestMarked) return false;
  // Set in the picture's own paragraph, centred below it.
  const isBelow = caption.block === image.block && align === 'center' && text.length <= longestCentred;
  if (isBelow && !readNumber(text)) return true;
  // Or in a paragraph of its own, in italics.
  const isItalic = align === 'center' && text.length <= longestCentred && isEmphasised(caption);
  if (isItalic && !/[。：:]$/.test(text)) return true;
  return rankOf(caption) === 0 && (marked.test(text) || isCredit(text));
}

function isCredit(text: string): boolean {
  return text.length <= longestCredit && (named.test(text) || (credited.test(text) && !/。[^（(]/.test(text)));
}

function joined(first: DraftParagraph, second: DraftParagraph): DraftParagraph {
  return paragraph([...first.inlines, { text: '\n' }, ...second.inlines], first);
}
