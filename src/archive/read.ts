/** The door of the room: a file's bytes → an article. Pure; no bytes make it throw. */
import type { Article } from './article.ts';
import { readBody } from './body.ts';
import { readBylines } from './byline.ts';
import { attachCaptions } from './captions.ts';
import { takeCard } from './card.ts';
import { decode } from './decode.ts';
import { isParagraph } from './draft.ts';
import { finish } from './finish.ts';
import { readFooter, splitFooter } from './footer.ts';
import { readHeader } from './header.ts';
import { languageOf } from './language.ts';
import { measure } from './measure.ts';
import { gatherMetadata } from './metadata.ts';
import { markNotes } from './notes.ts';
import { inferPlaces } from './places.ts';
import { dropPromotions } from './promotions.ts';
import { markSections } from './sections.ts';
import { readTitle } from './title.ts';

/** `name` is the file's; it serves as the title of a file that has none. */
export function readArticle(bytes: Uint8Array, name: string): Article {
  const { text: source, encoding } = decode(bytes);
  const header = readHeader(source);
  const { body: html, footer } = splitFooter(header.body);

  const body = readBody(html);
  const topics = readFooter(footer, body);
  const card = takeCard(body);
  dropPromotions(body);
  body.blocks = attachCaptions(body.blocks);
  const bylines = readBylines(body.blocks);
  const noted = markNotes(body.blocks);
  const title = readTitle(header.title || name, {
    topics,
    authors: [...(card?.authors ?? []), ...bylines.authors],
    paragraphs: noted.filter(isParagraph).flatMap((block) => (block.role === 'byline' ? [] : block.text)),
  });
  const drafts = markSections(noted, title.headline);

  const { blocks, sections, text } = finish(drafts);
  return {
    metadata: gatherMetadata({
      header: header.title === '' ? { ...header, title: name } : header,
      card,
      bylines,
      title,
      topics,
      language: languageOf(text),
    }),
    blocks,
    sections,
    places: sections.length === 0 ? inferPlaces(blocks, text.length) : [],
    text,
    ...measure(text),
    setAside: body.setAside,
    encoding,
  };
}
