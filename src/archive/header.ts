/**
 * The lines above an archive file's HTML. Newer form: `<!--epoch in ms-->`, `[title](url)`, `------`; older form:
 * `[title](url)`, `------`, `日期：RFC 5322 date`. Any line may be missing or out of order.
 */
import { oneLine } from './characters.ts';
import { parseDate, parseEpoch } from './dates.ts';
import { type Given, nothing } from './given.ts';
import { webAddress } from './links.ts';

type Link = Pick<Given, 'title' | 'url'>;

/** A header has few lines; what comes later that looks like one is the article's. */
const longest = 12;

/** The header's values, and the text behind it. */
export function readHeader(text: string): { given: Given; body: string } {
  let title: string | null = null;
  let url: string | null = null;
  let publishedAt: string | null = null;
  let capturedAt: string | null = null;
  let at = 0;
  for (let count = 0; count < longest && at < text.length; count++) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end === -1 ? text.length : end).trim();
    const comment = /^<!--\s*(.*?)\s*-->$/.exec(line);
    const date = /^(?:日期|时间|時間|Date)\s*[：:]\s*(.*)$/.exec(line);
    const linked: Link | null = title === null && line.startsWith('[') ? readLink(line, end === -1) : null;
    if (comment) capturedAt ??= parseEpoch(comment[1] as string);
    else if (date) publishedAt ??= parseDate(date[1] as string);
    else if (linked) ({ title, url } = linked);
    else if (line !== '' && !/^-{3,}$/.test(line)) break;
    at = end === -1 ? text.length : end + 1;
  }
  return { given: { ...nothing, title: title ?? '', url, publishedAt, capturedAt }, body: text.slice(at) };
}

/**
 * `[title](url)`. Both may hold brackets: the address begins at the last `](` that a whole address follows, else at the
 * last one. A file that ends inside the line has as much of a title as there is.
 */
function readLink(line: string, isLast: boolean): Link | null {
  const whole = /^\[(.*)\]\(\s*(https?:.*?)\s*\)?$/i.exec(line) ?? /^\[(.*)\]\((.*?)\)?$/.exec(line);
  if (whole) return { title: oneLine(whole[1] as string), url: webAddress(whole[2]) };
  return isLast ? { title: oneLine(line.slice(1).replace(/\]\(?$/, '')), url: null } : null;
}
