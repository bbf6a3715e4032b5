/** The numbers that sections bear, in the scripts that Chinese pages use → their value. 0 for what is no such number. */

const han = '零一二三四五六七八九';
const formal = '零壹贰叁肆伍陆柒捌玖';
const traditional = '零壹貳參肆伍陸柒捌玖';
const words = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const romanValues: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/** First of each run of enclosed numbers in Unicode: ① ⑴ ⒈ ❶ ➀ ➊ ㈠ ㊀, and of roman numerals Ⅰ ⅰ. */
const runs: readonly (readonly [first: number, count: number])[] = [
  [0x2460, 20],
  [0x2474, 20],
  [0x2488, 20],
  [0x2776, 10],
  [0x2780, 10],
  [0x278a, 10],
  [0x3220, 10],
  [0x3280, 10],
  [0x2160, 12],
  [0x2170, 12],
];

export function numeralValue(written: string): number {
  const text = written.normalize('NFC').trim();
  if (/^[0-9０-９]{1,2}$/.test(text)) return Number(text.normalize('NFKC'));
  if (text.length === 1) {
    const code = text.codePointAt(0) as number;
    for (const [first, count] of runs) if (code >= first && code < first + count) return code - first + 1;
  }
  if (/^[IVX]{1,5}$/.test(text)) return romanValue(text);
  const word = words.indexOf(text.toLowerCase());
  return word > 0 ? word : hanValue(text);
}

function hanValue(text: string): number {
  const digits = [...text].map((character) => {
    if (character === '十' || character === '拾') return 10;
    return Math.max(han.indexOf(character), formal.indexOf(character), traditional.indexOf(character));
  });
  if (digits.length === 0 || digits.length > 3 || digits.includes(-1)) return 0;
  const ten = digits.indexOf(10);
  if (ten === -1) return digits.length === 1 ? (digits[0] as number) : 0;
  if (ten > 1 || digits.length > ten + 2 || digits.lastIndexOf(10) !== ten) return 0;
  return (ten === 0 ? 1 : (digits[0] as number)) * 10 + (digits[ten + 1] ?? 0);
}

function romanValue(text: string): number {
  let value = 0;
  let before = 0;
  for (const letter of [...text].reverse()) {
    const digit = romanValues[letter] as number;
    value += digit < before ? -digit : digit;
    before = digit;
  }
  return value;
}
