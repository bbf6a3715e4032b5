/**
 * Simplified and Traditional Chinese: the same article in the other script, offset for offset. The converter and its
 * dictionaries are loaded when they are first asked for.
 */
import type { Article, Block, Inline, Leaf, Section } from '../archive/article.ts';

export type Script = 'hans' | 'hant';

type Convert = (text: string) => string;

/** The article in a script. Every text keeps its length in code units, so offsets into one are offsets into the other. */
export async function convertArticle(article: Article, script: Script): Promise<Article> {
  const convert = await converterTo(script);
  return {
    ...article,
    metadata: {
      ...article.metadata,
      title: convert(article.metadata.title),
      headline: convert(article.metadata.headline),
      authors: article.metadata.authors.map(convert),
      language: script === 'hans' ? 'zh-Hans' : 'zh-Hant',
    },
    blocks: article.blocks.map((block) => convertBlock(block, convert)),
    sections: article.sections.map((section) => convertSection(section, convert)),
    places: article.places.map((section) => convertSection(section, convert)),
    text: convert(article.text),
  };
}

const converters = new Map<Script, Promise<Convert>>();

/** A conversion that keeps the length in code units. */
export function converterTo(script: Script): Promise<Convert> {
  let converter = converters.get(script);
  if (!converter) {
    converter = load(script).then((convert) => (text) => keepLength(text, convert));
    converters.set(script, converter);
  }
  return converter;
}

async function load(script: Script): Promise<Convert> {
  if (script === 'hant') return (await import('opencc-js/cn2t')).Converter({ from: 'cn', to: 'tw' });
  return (await import('opencc-js/t2cn')).Converter({ from: 't', to: 'cn' });
}

/** Whole words where they keep their length; else what of the piece can be turned character by character. */
function keepLength(text: string, convert: Convert): string {
  const whole = convert(text);
  if (whole.length === text.length) return whole;
  const pieces = text.split(/(?<=[\n。！？，、；：])/);
  if (pieces.length > 1) return pieces.map((piece) => keepLength(piece, convert)).join('');
  return Array.from(text, (character) => {
    const turned = convert(character);
    return turned.length === character.length ? turned : character;
  }).join('');
}

function convertBlock(block: Block, convert: Convert): Block {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return convertLeaf(block, convert);
    case 'quote':
    case 'note':
      return { ...block, blocks: block.blocks.map((inner) => convertBlock(inner, convert)) };
    case 'list':
      return { ...block, items: block.items.map((item) => item.map((inner) => convertBlock(inner, convert))) };
    case 'table':
      return {
        ...block,
        caption: block.caption && convertLeaf(block.caption, convert),
        rows: block.rows.map((row) => row.map((cell) => convertLeaf(cell, convert))),
      };
    case 'image':
      return { ...block, alt: convert(block.alt), caption: block.caption && convertLeaf(block.caption, convert) };
    case 'embed':
      return { ...block, title: convert(block.title) };
    case 'preformatted':
      return { ...block, text: convert(block.text) };
    case 'rule':
      return block;
  }
}

/** Converted as a whole, so that a word in two styles is still one word. */
function convertLeaf<Kind extends Leaf>(leaf: Kind, convert: Convert): Kind {
  const text = convert(leaf.inlines.map((inline) => inline.text).join(''));
  let start = 0;
  const inlines = leaf.inlines.map((inline): Inline => {
    const end = start + inline.text.length;
    const turned = { ...inline, text: text.slice(start, end) };
    start = end;
    return turned;
  });
  return { ...leaf, inlines };
}

function convertSection(section: Section, convert: Convert): Section {
  return { ...section, label: section.label && convert(section.label), title: convert(section.title) };
}
