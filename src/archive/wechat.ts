/**
 * What only the pages of WeChat's public accounts have: the platform's name where others say the site's, the account's in
 * an element of its own, and the time in a script.
 */
import { parseEpoch } from './dates.ts';

/** Ids of the elements that hold the account's name and, once the page's script has run, the date. */
export const accountId = 'js_name';
export const dateId = 'publish_time';

const platform = /^(?:Weixin Official Accounts Platform|微信公众平台|WeChat Official Accounts Platform)$/i;
const time = /\bvar\s+ct\s*=\s*"(\d{10})"/;

/** Whose the pages are, and none of their articles. */
export function isPlatform(site: string): boolean {
  return platform.test(site);
}

/** The time of publication that a script of the page sets, as ISO 8601 UTC. */
export function timeInScript(script: string): string | null {
  const seconds = time.exec(script)?.[1];
  return seconds === undefined ? null : parseEpoch(seconds);
}
