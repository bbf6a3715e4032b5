/** Outlets whose pages name themselves nowhere but in their address. */
const outlets: readonly (readonly [host: string, path: string, name: string])[] = [
  ['bbc.com', '/zhongwen/', 'BBC中文'],
  ['bbc.co.uk', '/zhongwen/', 'BBC中文'],
  ['cn.nytimes.com', '/', '纽约时报中文网'],
  ['voachinese.com', '/', '美国之音'],
  ['rfi.fr', '/cn/', '法国国际广播电台'],
  ['dw.com', '/zh', '德国之声'],
  ['rfa.org', '/mandarin/', '自由亚洲电台'],
  ['theinitium.com', '/', '端传媒'],
  ['cn.wsj.com', '/', '华尔街日报中文网'],
  ['ftchinese.com', '/', 'FT中文网'],
];

/** The name of the outlet that an address belongs to; null for one that nobody knows, or that republishes others. */
export function outletOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { hostname, pathname } = new URL(url);
  const host = hostname.replace(/^(?:www|m)\./, '');
  // One feed writes two slashes.
  const path = pathname.replace(/^\/+/, '/');
  const known = outlets.find(([name, start]) => host === name && path.startsWith(start));
  return known?.[2] ?? null;
}
