import { describe, expect, test } from 'vitest';
import { fold } from '../../src/library/fold.ts';

describe('two writings of the same word fold to the same', () => {
  const same: [string, string][] = [
    ['重塑', '重塑'],
    ['臺灣', '台湾'],
    ['乾淨的後頭髮', '干净的后头发'],
    ['裏面、裡面', '里面、里面'],
    ['看著', '看着'],
    ['為爲', '为为'],
    ['ＡＢＣ１２３', 'abc123'],
    ['DeepSeek', 'DEEPSEEK'],
    ['ÉCOLE', 'école'],
    ['全角　空白', '全角 空白'],
    ['Ⅱ、①', 'Ⅱ、1'],
    ['Xí Jìnpíng、Lǔ Xùn、Žižek', 'xi jinping、lu xun、zizek'],
    ['3•15、3・15、3‧15', '3·15、3·15、3·15'],
    ['「開放」與『自由』', '“开放”与‘自由’'],
    ['二○二五年', '二〇二五年'],
    ['27–55 ─ 28−29', '27-55 — 28-29'],
  ];
  test.each(same)('%s = %s', (a, b) => expect(fold(a)).toBe(fold(b)));
});

test('different words stay different', () => {
  expect(fold('河南豫剧')).not.toBe(fold('河南予剧'));
  expect(fold('《红楼》')).not.toBe(fold('“红楼”'));
  expect(fold('й')).not.toBe(fold('и'));
  expect(fold('欠')).not.toBe(fold('缺'));
});

test('every code unit folds to one code unit, and folding again changes nothing', () => {
  const moved: string[] = [];
  for (let unit = 0; unit < 0x10000; unit++) {
    const once = fold(String.fromCharCode(unit));
    if (once.length !== 1 || fold(once) !== once) moved.push(unit.toString(16));
  }
  expect(moved).toEqual([]);
});

test('ASCII alone folds as it does beside Chinese', () => {
  const ascii = String.fromCharCode(...Array(0x80).keys());
  expect(fold(ascii)).toBe(fold(`${ascii}中`).slice(0, -1));
});
