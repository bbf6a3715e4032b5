/**
 * What HTML's tree construction asks of an element's name (https://html.spec.whatwg.org/#parsing-main-inbody): is it
 * void, does it set text apart, what does its start tag close.
 */

const words = (list: string) => new Set(list.split(' '));

/** https://html.spec.whatwg.org/#void-elements and the obsolete ones of real pages. */
const voids = words(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
);

/** Elements whose start tag closes an open paragraph. */
const closesParagraph = words(
  'address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form h1 h2 ' +
    'h3 h4 h5 h6 header hgroup hr li listing main menu nav ol p plaintext pre search section summary table ul xmp',
);

/** Elements whose text is taken as it stands: https://html.spec.whatwg.org/#parsing-html-fragments */
export const rawText = words('script style xmp iframe noembed noframes plaintext');

export const headings = words('h1 h2 h3 h4 h5 h6');

/** Elements that set text apart; everything else is inline, and its end tag never closes one of these. */
export const blocks = new Set([
  ...closesParagraph,
  ...words(
    'html head body caption colgroup tbody td tfoot th thead tr template noscript script style title object svg math',
  ),
  ...words('video audio iframe textarea select button'),
]);

/** What is asked of an element's name at each of its tags. */
export interface Kind {
  readonly isVoid: boolean;
  readonly isBlock: boolean;
  readonly isHeading: boolean;
  readonly closesParagraph: boolean;
  readonly implied: Implied | undefined;
}

/** Start tags that close an open element of `ends`, looked for no further out than one of `within`. */
interface Implied {
  readonly ends: ReadonlySet<string>;
  readonly within: ReadonlySet<string>;
}

const implied: Readonly<Record<string, Implied>> = {
  li: { ends: words('li'), within: words('ul ol menu dir') },
  dt: { ends: words('dt dd'), within: words('dl') },
  dd: { ends: words('dt dd'), within: words('dl') },
  tr: { ends: words('tr'), within: words('table') },
  td: { ends: words('td th'), within: words('tr table') },
  th: { ends: words('td th'), within: words('tr table') },
  tbody: { ends: words('thead tbody tfoot'), within: words('table') },
  thead: { ends: words('thead tbody tfoot'), within: words('table') },
  tfoot: { ends: words('thead tbody tfoot'), within: words('table') },
  rt: { ends: words('rt rp'), within: words('ruby') },
  rp: { ends: words('rt rp'), within: words('ruby') },
  a: { ends: words('a'), within: words('') },
  option: { ends: words('option'), within: words('select') },
};

/** One look-up a tag: names that the tables above do not know are inline. */
const kinds = new Map<string, Kind>(
  [...voids, ...blocks, ...Object.keys(implied)].map((name) => [
    name,
    {
      isVoid: voids.has(name),
      isBlock: blocks.has(name),
      isHeading: headings.has(name),
      closesParagraph: closesParagraph.has(name),
      implied: Object.hasOwn(implied, name) ? implied[name] : undefined,
    },
  ]),
);
const inlineKind: Kind = {
  isVoid: false,
  isBlock: false,
  isHeading: false,
  closesParagraph: false,
  implied: undefined,
};
export const kindOf = (name: string) => kinds.get(name) ?? inlineKind;
