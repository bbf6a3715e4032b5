/**
 * What the Markdown of static sites shows from elsewhere: `{{< video src="…" >}}` (Hugo), `{% youtube … %}` (Jekyll, Hexo).
 * Only those that stand alone in a line and name an address; whatever else is in braces is text.
 */

const shortcode = /^[ \t]*\{(?:\{[<%]|%)\s*([\w-]+)\s+([^\n]{1,2000}?)\s*\/?(?:[>%]\}|%)\}[ \t]*$/gm;
const named = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Where the players live whose shortcodes give a number only. */
const players: Readonly<Record<string, string>> = {
  youtube: 'https://www.youtube.com/embed/',
  vimeo: 'https://player.vimeo.com/video/',
  bilibili: 'https://www.bilibili.com/video/',
};

export function shortcodesToHtml(markdown: string): string {
  if (!/\{[{%]/.test(markdown)) return markdown;
  return markdown.replace(shortcode, (line, name: string, rest: string) => {
    const values = new Map(
      [...rest.matchAll(named)].map(([, key = '', double, single]) => [key, double ?? single ?? '']),
    );
    const src = values.get('src') ?? playerAddress(name, values.get('id') ?? rest);
    if (src === null || src === '') return line;
    if (name !== 'figure' && name !== 'image' && name !== 'img') return `\n<iframe src="${escaped(src)}"></iframe>\n`;
    const caption = escaped(values.get('caption') ?? values.get('title') ?? '');
    const image = `<img src="${escaped(src)}" alt="${escaped(values.get('alt') ?? '')}">`;
    return `\n<figure>${image}<figcaption>${caption}</figcaption></figure>\n`;
  });
}

function playerAddress(name: string, rest: string): string | null {
  const id = /^["']?([\w-]{5,20})["']?(?:\s|$)/.exec(rest)?.[1];
  return id !== undefined && Object.hasOwn(players, name) ? `${players[name]}${id}` : null;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
