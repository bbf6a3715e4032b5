/**
 * Lines that ask for a click or a scan. Only whole, short paragraphs that say nothing else: a paragraph of the author's
 * that mentions a QR code is the author's.
 */
import { type Draft, type DraftBody, isImage, isParagraph, setAside } from './draft.ts';

const longest = 60;
/** None of the lines below is without one of these. */
const telling = /CDS|词条|收录|起始|原文|关注|關注|二维码|二維碼|小程序码|点|點|求|RSS|订阅|訂閱|订户|訂戶|赞助|贊助/;
/** The first letters of those lines. */
const beginning = /^[C本收起点點“"「阅閱请請欢歡敬长長扫掃识識关關求获订訂]/;
const lines: readonly RegExp[] = [
  /^CDS\s*档案\s*[|｜]/,
  /^(?:本词条及其他相关档案总共|收录项目数：.{1,12}|起始时间：.{1,12})$/,
  /^(?:点击|點擊)?(?:[“"「]?阅读原文[”"」]?|閱讀原文)(?:[，,]?\s*(?:查看|了解|阅读).{0,12})?[。！!>》\s]*$/,
  /^(?:请|欢迎|敬请)?(?:长按|長按|扫描|掃描|扫码|扫一扫|识别)[^。，]{0,16}(?:二维码|二維碼|小程序码|关注|關注)[^。]{0,24}[。！!]?$/,
  /^(?:点击|點擊)(?:上方|下方|左下角|右下角|蓝字|文末)[^。]{0,30}(?:关注|關注|阅读|星标|在看)[^。]{0,16}[。！!]?$/,
  /^(?:欢迎|请|敬请)?(?:关注|關注)(?:我们|我們|本公众号|公众号|微信公众号)[^。]{0,24}[。！!]?$/,
  /^(?:点击|點擊)(?:图片|圖片|视频|影片|标题|卡片|名片)[^。]{0,16}(?:查看|观看|觀看|阅读|閱讀|了解|购买|关注|關注)[^。]{0,12}$/,
  /^(?:请|請|欢迎|歡迎)(?:加入|支持|成为|成為)[^。]{0,24}(?:订户|訂戶|月费|月費|月捐|付费会员|付費會員|赞助|贊助).{0,40}$/,
  /^(?:点个?|點個?|请点|求)[“"「]?(?:赞|在看|好看|分享|转发)[^。]{0,16}[。！!]?$/,
  /^获取更多RSS/,
  /^(?:订阅|訂閱)[^。]{0,12}(?:Newsletter|电子报|新闻信)[^。]{0,16}$/i,
];

/** What such a line is dressed in: `【…】`, `↓↓ … ↓↓`, `👇`. */
const ornaments = /^[【[（(\s\u2190-\u2bff\u{1f446}-\u{1f449}]+|[】\]）)\s\u2190-\u2bff\u{1f446}-\u{1f449}]+$/gu;

/** Sets such lines aside, and the picture between two of them. */
export function dropPromotions(body: DraftBody): void {
  const { blocks } = body;
  const promotions = new Set(blocks.filter(isPromotion));
  if (promotions.size === 0) return;
  blocks.forEach((block, index) => {
    const [before, after] = [blocks[index - 1], blocks[index + 1]];
    if (isImage(block) && before && promotions.has(before) && after && promotions.has(after)) promotions.add(block);
  });
  body.blocks = blocks.filter((block) => !promotions.has(block));
  for (const promotion of promotions) setAside(body, 'promotion', [promotion]);
}

function isPromotion(block: Draft): boolean {
  if (!isParagraph(block) || block.text.length > longest || !telling.test(block.text)) return false;
  const words = block.text.replace(ornaments, '');
  return beginning.test(words) && lines.some((line) => line.test(words));
}
