/**
 * Bytes → text. In: a whole file. Out: well-formed text without NULs and with `\n` line ends, and the encoding it was in.
 *
 * A BOM decides; then UTF-8 if the bytes are valid UTF-8 (a page that someone saved anew declares its old encoding still);
 * then a declaration; then a guess among UTF-8 with errors, GB18030 and Big5. The decoders are those of the WHATWG
 * Encoding Standard.
 */
import type { Encoding } from './article.ts';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

/** https://encoding.spec.whatwg.org/#bom-sniff */
const byteOrderMarks = [
  { bytes: [0xef, 0xbb, 0xbf], name: 'utf-8' },
  { bytes: [0xff, 0xfe], name: 'utf-16le' },
  { bytes: [0xfe, 0xff], name: 'utf-16be' },
] as const;

/** How many bytes HTML looks at for a declaration: https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding */
const prescanned = 1024;
/** Bytes that a guess is made from. */
const sampled = 65_536;
const bytesOfIdeograph = 3;

export function decode(bytes: Uint8Array): Decoded {
  const mark = byteOrderMarks.find((each) => each.bytes.every((byte, index) => bytes[index] === byte));
  if (mark) return { text: read(bytes, mark.name), encoding: { name: mark.name, guessed: false } };

  const utf8 = readStrictly(bytes, 'utf-8');
  if (utf8 !== null) return { text: withoutNuls(utf8), encoding: { name: 'utf-8', guessed: false } };

  const declared = declaration(bytes);
  if (declared) return { text: read(bytes, declared), encoding: { name: declared, guessed: false } };

  const guess = guessed(bytes);
  return { text: read(bytes, guess), encoding: { name: guess, guessed: true } };
}

function read(bytes: Uint8Array, name: string): string {
  return tidy(new TextDecoder(name).decode(bytes));
}

function readStrictly(bytes: Uint8Array, name: string): string | null {
  try {
    return new TextDecoder(name, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 bytes may hold lone surrogates and anything may hold NULs; neither is text. */
function tidy(text: string): string {
  return withoutNuls(text.isWellFormed() ? text : text.toWellFormed());
}

function withoutNuls(text: string): string {
  let tidied = text;
  if (tidied.includes('\0')) tidied = tidied.replaceAll('\0', '');
  if (tidied.includes('\r')) tidied = tidied.replace(/\r\n?/g, '\n');
  return tidied;
}

/** The label of `<meta charset=…>` or `<?xml encoding=…>`, if TextDecoder knows it. */
function declaration(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, prescanned));
  const label = /(?:charset|encoding)\s*=\s*["']?\s*([\w:.-]+)/i.exec(start)?.[1];
  if (!label) return null;
  try {
    const name = new TextDecoder(label).encoding;
    return name === 'gbk' ? 'gb18030' : name;
  } catch {
    return null;
  }
}

/**
 * UTF-8 where more bytes make ideographs in it than make errors: other encodings' text never does. Else the encoding
 * whose characters are the commoner: GB18030 gives Big5's text as rare characters, and the other way round.
 */
function guessed(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, sampled);
  const utf8 = new TextDecoder('utf-8').decode(sample);
  const ideographs = utf8.match(/[\u2e80-\u9fff]/g)?.length ?? 0;
  const errors = utf8.match(/\ufffd/g)?.length ?? 0;
  if (ideographs > 0 && ideographs * bytesOfIdeograph >= errors) return 'utf-8';
  const scores = ['utf-8', 'gb18030', 'big5'].map((name) => ({ name, score: strangeness(sample, name) }));
  return scores.reduce((best, each) => (each.score < best.score ? each : best)).name;
}

/** Share of the characters beyond ASCII that are errors, or that common Chinese text does not have. */
function strangeness(sample: Uint8Array, name: string): number {
  let strange = 0;
  let all = 0;
  for (const character of new TextDecoder(name).decode(sample)) {
    if (character < '\x80') continue;
    all++;
    if (character === '\ufffd') strange += 2;
    else if (!common.has(character)) strange++;
  }
  return all === 0 ? 0 : strange / all;
}

/** The punctuation and the characters of Chinese that any page of either script is full of. */
const common = new Set(
  '，。、：；？！“”「」《》（）…—' +
    '的一是在不了有和人这這中大为為上个個国國我以要他时時来來用们們生到作地于於出就分对對成会會可主发發年动動同工也能下过過子说說产產种種面而方后後多定行学學法所民得经經十三之进進着著等部度家电電力里裡如水化高自二理起小物现現实實加量都两兩体體制机機当當使点點从從业業本去把性好应應开開它合还還因由其些然前外天政四日那社义義事平形相全表间間样樣与與关關各重新线線内內数數正心反你明看原又么麼利比或但质質气氣第向道命此变變条條只没沒结結解问問意建月公无無系军軍很情者最立代想已通并並提直题題党黨程展五果料象员員革位入常文总總次品式活设設及管特件长長求老头頭基资資边邊流路级級少图圖山统統接知较較将將组組见見计計别別她手角期根论論运運农農指几幾九区區强強放决決西被干做必战戰先回则則任取据據处處',
);
