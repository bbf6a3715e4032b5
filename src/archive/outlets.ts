/** Outlets whose pages name themselves nowhere but in their address. */
import { readCopy } from './wayback.ts';

const outlets: readonly (readonly [host: string, path: string, name: string])[] = [
  ['bbc.com', '/zhongwen/', 'BBC中文'],
  ['bbc.co.uk', '/zhongwen/', 'BBC中文'],
  ['cn.nytimes.com', '/', '纽约时报中文网'],
  ['voachinese.com', '/', '美国之音'],
  ['rfi.fr', '/cn/', '法国国际广播电台'],
  ['rfi.fr', '/tw/', '法國國際廣播電台'],
  ['dw.com', '/zh', '德国之声'],
  ['rfa.org', '/mandarin/', '自由亚洲电台'],
  ['rfa.org', '/cantonese/', '自由亞洲電台'],
  ['theinitium.com', '/', '端传媒'],
  ['cn.wsj.com', '/', '华尔街日报中文网'],
  ['ftchinese.com', '/', 'FT中文网'],
  ['cn.reuters.com', '/', '路透中文网'],
  ['zaobao.com', '/', '联合早报'],
  ['zaobao.com.sg', '/', '联合早报'],
  ['caixin.com', '/', '财新网'],
  ['infzm.com', '/', '南方周末'],
  ['thepaper.cn', '/', '澎湃新闻'],
  ['jiemian.com', '/', '界面新闻'],
  ['bjnews.com.cn', '/', '新京报'],
  ['lifeweek.com.cn', '/', '三联生活周刊'],
  ['yicai.com', '/', '第一财经'],
  ['eeo.com.cn', '/', '经济观察网'],
  ['people.com.cn', '/', '人民网'],
  ['xinhuanet.com', '/', '新华网'],
  ['news.cn', '/', '新华网'],
  ['chinanews.com.cn', '/', '中国新闻网'],
  ['mingpao.com', '/', '明報'],
  ['hk01.com', '/', '香港01'],
  ['hkcnews.com', '/', '眾新聞'],
  ['inmediahk.net', '/', '獨立媒體'],
  ['thestandnews.com', '/', '立場新聞'],
  ['appledaily.com', '/', '蘋果日報'],
  ['rthk.hk', '/', '香港電台'],
  ['twreporter.org', '/', '報導者'],
  ['cna.com.tw', '/', '中央社'],
  ['ltn.com.tw', '/', '自由時報'],
  ['udn.com', '/', '聯合新聞網'],
  ['chinatimes.com', '/', '中時新聞網'],
  ['storm.mg', '/', '風傳媒'],
  ['thenewslens.com', '/', '關鍵評論網'],
  ['upmedia.mg', '/', '上報'],
];

/** The name of the outlet that an address belongs to; null for one that nobody knows, or that republishes others. */
export function outletOf(url: string | null): string | null {
  const address = readCopy(url)?.url ?? url;
  if (address === null || !URL.canParse(address)) return null;
  const { hostname, pathname } = new URL(address);
  // One feed writes two slashes.
  const path = pathname.replace(/^\/+/, '/');
  const isOf = (host: string) => hostname === host || hostname.endsWith(`.${host}`);
  return outlets.find(([host, start]) => isOf(host) && path.startsWith(start))?.[2] ?? null;
}
