import { expect, test } from 'vitest';
import { decode } from '../../src/archive/decode.ts';

const bytes = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const utf8 = (text: string) => new TextEncoder().encode(text);
const joined = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

/** `山中有座庙，庙里有个老和尚，他在给小和尚讲故事。我们说这个国家的人民。` */
const gb18030 = bytes(
  'c9bdd6d0d3d0d7f9c3eda3acc3edc0efd3d0b8f6c0cfbacdc9d0a3accbfbd4dab8f8d0a1bacdc9d0bdb2b9cacac2a1a3ced2c3c7cbb5d5e2b8f6b9fabcd2b5c4c8cbc3f1a1a3',
);
/** `山中有座廟，廟裡有個老和尚，他在給小和尚講故事。許功蓋`: the last three have a backslash for their second byte. */
const big5 = bytes(
  'a473a4a4a6b3ae79bc71a141bc71b8cca6b3add3a6d1a94da97ca141a54ca662b5b9a470a94da97cc1bfac47a8c6a143b35ca55cbb5c',
);

test.each([
  ['UTF-8', utf8('山，a'), '山，a', 'utf-8', false],
  ['UTF-8 with a BOM', joined(bytes('efbbbf'), utf8('山')), '山', 'utf-8', false],
  ['UTF-16LE with a BOM', bytes('fffe715c0cff'), '山，', 'utf-16le', false],
  ['UTF-16BE with a BOM', bytes('feff5c71ff0c'), '山，', 'utf-16be', false],
  [
    'GB18030 undeclared',
    gb18030,
    '山中有座庙，庙里有个老和尚，他在给小和尚讲故事。我们说这个国家的人民。',
    'gb18030',
    true,
  ],
  [
    'GBK declared',
    joined(utf8('<meta charset="gbk">'), gb18030.subarray(0, 8)),
    '<meta charset="gbk">山中有座',
    'gb18030',
    false,
  ],
  ['Big5 undeclared', big5, '山中有座廟，廟裡有個老和尚，他在給小和尚講故事。許功蓋', 'big5', true],
  [
    'UTF-8 with a stray byte',
    joined(utf8('山中有座庙，庙里有个和尚。'), bytes('ff')),
    '山中有座庙，庙里有个和尚。\ufffd',
    'utf-8',
    true,
  ],
  [
    'UTF-8 broken in many places',
    joined(utf8('前'), bytes('fffe'), utf8('中'), bytes('c0afeda080'), utf8('后面'), bytes('e4b8')),
    '前\ufffd\ufffd中\ufffd\ufffd\ufffd\ufffd\ufffd后面\ufffd',
    'utf-8',
    true,
  ],
  ['a declaration that nobody knows', joined(utf8('<meta charset="klingon">'), gb18030), null, 'gb18030', true],
  ['nothing', utf8(''), '', 'utf-8', false],
] as const)('%s', (_name, file, text, name, guessed) => {
  const decoded = decode(file);
  if (text !== null) expect(decoded.text).toBe(text);
  expect(decoded.encoding).toEqual({ name, guessed });
});

test.each([
  ['CRLF and CR are line ends', utf8('a\r\nb\rc'), 'a\nb\nc'],
  ['NULs go', utf8('a\0b'), 'ab'],
  ['a lone surrogate of UTF-16 becomes U+FFFD', bytes('fffe00d86100'), '\ufffda'],
])('%s', (_name, file, text) => {
  expect(decode(file).text).toBe(text);
});
