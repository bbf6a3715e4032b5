/** The door of the room: a file's bytes → an article. Pure; no bytes make it throw. */
import type { Article } from './article.ts';
import { dropListsBelow } from './below.ts';
import { readBody } from './body.ts';
import { orElse, readBylines } from './byline.ts';
import { attachCaptions, dropRepeatedImages } from './captions.ts';
import { takeCard } from './card.ts';
import { readDateline, siteLine } from './dateline.ts';
import { decode } from './decode.ts';
import { type DraftBody, isParagraph, setAside } from './draft.ts';
import { finish } from './finish.ts';
import { readFooter, splitFooter } from './footer.ts';
import { languageOf } from './language.ts';
import { measure } from './measure.ts';
import { gatherMetadata } from './metadata.ts';
import { markNotes } from './notes.ts';
import { readOpening } from './opening.ts';
import { inferPlaces } from './places.ts';
import { dropPromotions } from './promotions.ts';
import { readRepost } from './repost.ts';
import { markSections } from './sections.ts';
import { readSource } from './source.ts';
import { readTitle } from './title.ts';

/** `name` is the file's; it serves as the title of a file that has none. */
export function readArticle(bytes: Uint8Array, name: string): Article {
  const { text: source, encoding } = decode(bytes);
  const { given, html, rest } = readSource(source);
  const shown = given.title || titleOfFile(name);
  const parts = splitFooter(html);

  // Each rule takes from the drafts what it knows, so that the next one sees less.
  const body = readBody(parts.body);
  const around = readBody(rest);
  setAside(body, 'related', around.blocks);
  body.setAside = body.setAside.concat(around.setAside);
  const topics = readFooter(parts.footer, body);
  const card = takeCard(body);
  dropPromotions(body);
  dropListsBelow(body);
  body.blocks = attachCaptions(body.blocks);
  dropRepeatedImages(body);
  const site = siteLine(around.blocks);
  const dateline = readDateline(body.blocks) ?? (site && readDateline([site]));
  const own = readBylines(body.blocks);
  const bylines = site ? orElse(own, readBylines([site])) : own;
  const repost = readRepost(body.blocks);
  body.blocks = markNotes(body.blocks);
  const title = readTitle(shown, {
    topics,
    authors: [...(card?.authors ?? []), ...given.authors, ...bylines.authors, ...(repost?.authors ?? [])],
    names: [given.source.name ?? '', ...given.authors, ...given.collections],
    paragraphs: ownParagraphs(body),
  });
  const originalTitle = readOpening(body, [shown, title.headline]);
  const { blocks, sections, text } = finish(markSections(trimRules(body), title.headline));

  return {
    metadata: gatherMetadata({
      given,
      shown,
      card,
      bylines,
      repost,
      dateline,
      title,
      originalTitle,
      topics,
      time: body.time,
      language: languageOf(text),
    }),
    blocks,
    sections,
    places: sections.length === 0 ? inferPlaces(blocks, text) : [],
    text,
    ...measure(text),
    setAside: body.setAside,
    encoding,
  };
}

function ownParagraphs({ blocks }: DraftBody): string[] {
  const own = blocks.filter(isParagraph).filter((block) => block.role !== 'byline');
  return own.map((block) => block.text);
}

/** A rule parts what stands above it from what stands below; at either end it parts nothing. */
function trimRules({ blocks }: DraftBody): DraftBody['blocks'] {
  const start = blocks.findIndex((block) => block.kind !== 'rule');
  const end = blocks.findLastIndex((block) => block.kind !== 'rule');
  return start === -1 ? [] : blocks.slice(start, end + 1);
}

function titleOfFile(name: string): string {
  const base = name.split(/[/\\]/).at(-1) ?? name;
  return base.replace(/\.(?:md|markdown|txt|html?|xhtml)$/i, '') || name;
}
