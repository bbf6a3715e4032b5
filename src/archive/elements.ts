/** What an element's name and attributes say of what it holds. */
import type { Align, SetAside } from './article.ts';
import type { Attributes } from './html.ts';

/** Elements whose text is no reading matter, and what they are. */
export const unread: Readonly<Record<string, SetAside['reason']>> = {
  script: 'script',
  style: 'script',
  template: 'script',
  svg: 'script',
  head: 'script',
  title: 'script',
  video: 'script',
  audio: 'script',
  iframe: 'script',
  nav: 'related',
  select: 'share',
  button: 'share',
};

/** A paragraph goes on behind these. */
export const runsThrough = new Set([
  'noscript',
  'script',
  'style',
  'template',
  'svg',
  'math',
  'select',
  'button',
  'iframe',
  'video',
  'audio',
]);

export const preformatted = new Set(['pre', 'listing', 'xmp', 'textarea', 'plaintext']);

const alignments: Readonly<Record<string, Align>> = {
  center: 'center',
  right: 'end',
  end: 'end',
  left: 'start',
  start: 'start',
  justify: 'start',
};

const centredClasses = new Set(['aligncenter', 'text-center', 'has-text-align-center']);

export function alignmentOf(name: string, attributes: Attributes): Align | undefined {
  if (name === 'center') return 'center';
  if (name === 'blockquote' || name === 'td' || name === 'li') return 'start';
  const { style, class: classes, align } = attributes;
  const written = style?.includes('text-align') ? /text-align:\s*(\w+)/i.exec(style)?.[1] : align;
  const key = written?.toLowerCase() ?? '';
  if (Object.hasOwn(alignments, key)) return alignments[key];
  return name === 'p' && classes?.split(' ').some((each) => centredClasses.has(each)) ? 'center' : undefined;
}
