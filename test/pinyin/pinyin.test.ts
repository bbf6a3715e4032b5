import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPinyin } from '../../src/pinyin/pinyin.ts';

const pinyinOf = await loadPinyin();

/** Clusters above their readings, `·` where there is none. */
const ruby = (text: string): string =>
  pinyinOf(text)
    .map(({ han, pinyin }) => `${han}:${pinyin || '·'}`)
    .join(' ');

describe('pinyin', () => {
  it.each([
    ['the words decide', '银行行长在重庆', '银:yín 行:háng 行:háng 长:zhǎng 在:zài 重:chóng 庆:qìng'],
    ['traditional words too', '音樂和快樂', '音:yīn 樂:yuè 和:hé 快:kuài 樂:lè'],
    ['traditional characters keep their own', '銀行乾淨，頭髮', '銀:yín 行:háng 乾:gān 淨:jìng ，:· 頭:tóu 髮:fà'],
    ['tones are not bent', '一个不是', '一:yī 个:gè 不:bù 是:shì'],
    ['neutral tones have no mark', '我们的', '我:wǒ 们:men 的:de'],
    ['ü', '绿色', '绿:lǜ 色:sè'],
    ['other characters have none', 'A1，的。', 'A:· 1:· ，:· 的:de 。:·'],
    ['a cluster is one', '葛\u{e0100}和👨‍👩‍👧', '葛\u{e0100}:gě 和:hé 👨‍👩‍👧:·'],
    ['nothing', '', ''],
  ])('%s', (_, text, expected) => expect(ruby(text)).toBe(expected));

  it('loses no character of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const kept = pinyinOf(text).map(({ han }) => han);
        expect(kept.join('')).toBe(text);
      }),
      { numRuns: 60, seed: 16159 },
    );
  });
});
