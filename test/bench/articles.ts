/**
 * A library for benchmarks: any number of archived articles in the archive's own file form, the same for the same seed.
 *
 * No sentence of it was ever written by anyone. Words are drawn from a made-up vocabulary whose figures follow those of
 * real articles: length, different characters and pairs in each, and how many articles have the commonest phrases of 1
 * to 4 characters. `npm run bench -- likeness` lays both side by side.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A number in [0, 1): mulberry32. */
type Random = () => number;

export function random(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Draws 0 … n - 1 by weight, in constant time (Vose's alias method). */
function sampler(weights: readonly number[]): (r: Random) => number {
  const n = weights.length;
  const sum = weights.reduce((a, b) => a + b, 0);
  const share = weights.map((weight) => (weight * n) / sum);
  const alias = new Uint32Array(n);
  const small: number[] = [];
  const large: number[] = [];
  share.forEach((value, i) => {
    (value < 1 ? small : large).push(i);
  });
  while (small.length > 0 && large.length > 0) {
    const [s, l] = [small.pop() as number, large.at(-1) as number];
    alias[s] = l;
    share[l] = (share[l] as number) + (share[s] as number) - 1;
    if ((share[l] as number) < 1) small.push(large.pop() as number);
  }
  for (const i of [...small, ...large]) share[i] = 1;
  return (r) => {
    const i = Math.floor(r() * n);
    return r() < (share[i] as number) ? i : (alias[i] as number);
  };
}

/** Weights of ranks 0 … n - 1 after Zipf and Mandelbrot. */
const zipf = (n: number, exponent: number, offset: number): number[] =>
  Array.from({ length: n }, (_, rank) => 1 / (rank + offset) ** exponent);

function shuffle<Item>(items: Item[], r: Random): Item[] {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(r() * (i + 1));
    [items[i], items[j]] = [items[j] as Item, items[i] as Item];
  }
  return items;
}

/** The 3,755 common characters of GB 2312's first level. */
function commonCharacters(): string[] {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row++) {
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) bytes.push(row, cell);
  }
  return [...new TextDecoder('gb18030').decode(Uint8Array.from(bytes))];
}

const TOPICS = 200;
const LATIN = ['AI', 'DeepSeek', 'GDP', 'App', 'Twitter', 'CEO', 'WTO', 'BBC', 'iPhone', 'vs'];

export interface Generated {
  /** Path below the library's root. */
  readonly path: string;
  readonly content: string;
}

/** What is drawn from: the vocabulary and its weights. */
export class Generator {
  readonly #words: readonly string[];
  readonly #word: (r: Random) => number;
  readonly #pairs: readonly string[];
  readonly #pair: (r: Random) => number;
  readonly #topicWords: readonly (readonly number[])[];
  readonly #sources: readonly string[];
  readonly #source: (r: Random) => number;
  readonly #authors: readonly string[];
  readonly #author: (r: Random) => number;
  readonly #topics: readonly string[];
  readonly #seed: number;

  constructor(seed = 1) {
    this.#seed = seed;
    const r = random(seed);
    const characters = shuffle(commonCharacters(), r);
    const character = sampler(zipf(characters.length, 1.35, 60));
    const draw = (n: number): string => {
      let word = '';
      for (let i = 0; i < n; i++) word += characters[character(r)];
      return word;
    };
    // The commonest words are mostly single characters, as 的 and 是 are; then pairs rule, and the longer a word, the
    // rarer is the commonest of its length.
    const words: string[] = [];
    for (let rank = 0; rank < 60_000; rank++) {
      const dice = r();
      const single = rank < 60 ? 0.9 : rank < 400 ? 0.45 : 0.02;
      const long = rank < 600 ? 0 : rank < 2500 ? 0.5 : 1;
      const length = dice > 1 - 0.1 * long ? 4 : dice > 1 - 0.2 * Math.min(1, rank / 800) ? 3 : 2;
      words.push(dice < single ? (characters[rank % 600] as string) : draw(length));
    }
    const word = sampler(zipf(words.length, 1.12, 7));
    // Words keep company: a fifth of what is drawn are pairs of words that always stand together.
    const pairs = Array.from({ length: 40_000 }, () => `${words[word(r)]}${words[word(r)]}`);
    this.#words = words;
    this.#word = word;
    this.#pairs = pairs;
    this.#pair = sampler(zipf(pairs.length, 1.08, 500));
    this.#topicWords = Array.from({ length: TOPICS }, () =>
      Array.from({ length: 40 }, () => 300 + Math.floor(r() ** 2 * (words.length - 300))),
    );
    this.#sources = Array.from({ length: 400 }, () => draw(2 + Math.floor(r() * 4)));
    this.#source = sampler(zipf(this.#sources.length, 1, 3));
    this.#authors = Array.from({ length: 5000 }, () => draw(2 + Math.floor(r() * 2)));
    this.#author = sampler(zipf(this.#authors.length, 0.9, 10));
    this.#topics = Array.from({ length: TOPICS }, () => draw(2 + Math.floor(r() * 3)));
  }

  /** Words of the vocabulary of some length, commonest first: what queries are drawn from. */
  words(characters: number, from: number, count: number): string[] {
    const found = new Set<string>();
    for (let rank = from; rank < this.#words.length && found.size < count; rank++) {
      const word = this.#words[rank] as string;
      if (word.length === characters) found.add(word);
    }
    return [...found];
  }

  author(rank: number): string {
    return this.#authors[rank] as string;
  }

  /** Article number `n`, for itself: the same whatever was drawn before. One in a hundred repeats an earlier URL. */
  article(n: number): Generated {
    const r = random(this.#seed * 1_000_003 + n);
    const topic = Math.floor(r() * TOPICS);
    const about = this.#topicWords[topic] as readonly number[];
    const word = (): string => {
      const dice = r();
      if (dice < 0.32) return this.#words[about[Math.floor(r() ** 2 * about.length)] as number] as string;
      return dice < 0.5 ? (this.#pairs[this.#pair(r)] as string) : (this.#words[this.#word(r)] as string);
    };
    const run = (characters: number): string => {
      let text = '';
      while (text.length < characters) text += r() < 0.008 ? pick(LATIN, r) : word();
      return text;
    };
    const sentence = (characters: number): string => {
      let text = '';
      while (text.length < characters) {
        text += run(4 + Math.floor(r() * 14));
        text += text.length < characters ? (r() < 0.9 ? '，' : '、') : pick(['。', '。', '。', '？', '”'], r);
        if (r() < 0.04) text += '“';
      }
      return text;
    };

    // Lognormal: median 2,330 characters, 90 % between 500 and 5,900.
    const wanted = Math.round(Math.exp(7.65 + 0.72 * normal(r)));
    const paragraphs: string[] = [];
    let written = 0;
    while (written < wanted) {
      const length = Math.max(6, Math.round(Math.exp(3.9 + 0.9 * normal(r))));
      const text = sentence(length);
      written += text.length;
      const dice = r();
      if (dice < 0.16) paragraphs.push(image(n, paragraphs.length));
      if (dice > 0.96) paragraphs.push(`<p><strong>${text.slice(0, 12).replace(/[，。“”、]/g, '')}</strong></p>`);
      else if (dice > 0.92) paragraphs.push(`<blockquote><p>${text}</p></blockquote>`);
      else if (dice > 0.9) paragraphs.push(`<p>${link(text)}</p>`);
      else paragraphs.push(`<p>${text}</p>`);
    }

    const source = this.#sources[this.#source(r)] as string;
    const author = this.#authors[this.#author(r)] as string;
    const title = run(10 + Math.floor(r() * 16));
    const instant = Date.UTC(2012, 0, 1) + Math.floor(r() * 4900 * 86_400_000);
    const date = new Date(instant);
    const url = `https://archive.example/chinese/${r() < 0.01 && n > 100 ? n - 100 : n}.html`;
    const card = [
      ['标题', title],
      ['作者', author],
      ['发表日期', `${date.getUTCFullYear()}.${date.getUTCMonth() + 1}.${date.getUTCDate()}`],
      ['来源', source],
      ['主题归类', [this.#topics[topic], this.#topics[Math.floor(r() * TOPICS)]].join('、')],
    ];
    const content = `<!--${instant}-->\n[${source}｜${title}](${url})\n------\n\n${[
      `<p><strong>文 | ${author}</strong></p>`,
      ...paragraphs,
      `<div class="su-spoiler"><div class="su-spoiler-title">CDT 档案卡</div><div class="su-spoiler-content">${card
        .map(([name, value]) => `<p>${name}：${value}</p>`)
        .join('')}</div></div>`,
      '<div class="addtoany_share_save_container"><a href="https://share.example/">分享</a></div>',
    ].join('')}\n`;
    const folder = `${date.getUTCFullYear()}/${String(date.getUTCMonth() + 1).padStart(2, '0')}`;
    return { path: `${folder}/${String(n).padStart(6, '0')}.txt`, content };
  }
}

const pick = <Item>(items: readonly Item[], r: Random): Item => items[Math.floor(r() * items.length)] as Item;

/** A standard normal deviate (Box and Muller). */
const normal = (r: Random): number => Math.sqrt(-2 * Math.log(1 - r())) * Math.cos(2 * Math.PI * r());

const image = (n: number, i: number): string =>
  `<p><img decoding="async" src="data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%3E%3C/svg%3E" alt="image" data-lazy-src="https://archive.example/files/image-${n}-${i}.png"><noscript><img decoding="async" src="https://archive.example/files/image-${n}-${i}.png" alt="image"></noscript></p>`;

const link = (text: string): string =>
  `${text.slice(0, 4)}<a href="https://archive.example/chinese/see-also/?p=${text.length}" target="_blank" rel="noopener">${text.slice(4, 12)}</a>${text.slice(12)}`;

/** Writes articles `from` … `from + count - 1` below `root`. */
export function writeLibrary(root: string, count: number, seed = 1, from = 0): Generator {
  const generator = new Generator(seed);
  const made = new Set<string>();
  for (let n = from; n < from + count; n++) {
    const { path, content } = generator.article(n);
    const folder = path.slice(0, path.lastIndexOf('/'));
    if (!made.has(folder)) mkdirSync(join(root, folder), { recursive: true });
    made.add(folder);
    writeFileSync(join(root, path), content);
  }
  return generator;
}
