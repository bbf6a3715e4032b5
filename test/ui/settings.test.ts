/** The settings panel: every setting and value in words, and what it does below. */
import { beforeAll, describe, expect, it, test } from 'vitest';
import { settings } from '../../src/config/settings.ts';
import { languages } from '../../src/text/language.ts';
import { settingNames } from '../../src/text/panel.ts';
import { valueName } from '../../src/ui/views/settings.ts';
import { type Sitting, sit } from './sitting.ts';

let sitting: Sitting;
beforeAll(async () => {
  sitting = await sit({ columns: 44, rows: 24, articles: { 'a.txt': '夜航\n\n一只船。' } });
});

describe('the settings', () => {
  it('stand with their values, and what the chosen one does below', () => {
    expect(sitting.press(',').screen()).toMatchInlineSnapshot(`
      [
        "  排版与屏幕   17/19",
        "",
        "  文字走向                        ‹ 横排 ›",
        "  行宽                           ‹ 80 格 ›",
        "  段首缩进                          ‹ 开 ›",
        "  段间空行                          ‹ 开 ›",
        "  两端对齐                        ‹ 自动 ›",
        "  行末标点悬挂                      ‹ 关 ›",
        "  汉字与西文之间留空                ‹ 关 ›",
        "  尽量不断词                        ‹ 开 ›",
        "  避头尾                          ‹ 严格 ›",
        "  原样文字太长时                  ‹ 截断 ›",
        "  配色                            ‹ 自动 ›",
        "  “ ” — … 占几格                  ‹ 自动 ›",
        "  用多少种颜色                    ‹ 自动 ›",
        "  图片                            ‹ 自动 ›",
        "  界面只用 ASCII                    ‹ 关 ›",
        "  鼠标                              ‹ 关 ›",
        "  整页翻，少重画                    ‹ 关 ›",
        "",
        "  page.direction：横排还是直排",
        "",
        "",
        "  < > 更改   Esc 关闭",
      ]
    `);
  });

  it('are changed by the arrows, and say what they do', () => {
    sitting.press('right', 'j', 'left', 'j', 'j', 'right', 'j');
    expect(sitting.screen().slice(2, 7)).toMatchInlineSnapshot(`
      [
        "  文字走向                        ‹ 直排 ›",
        "  行宽                           ‹ 78 格 ›",
        "  段首缩进                          ‹ 开 ›",
        "  段间空行                          ‹ 关 ›",
        "  两端对齐                        ‹ 自动 ›",
      ]
    `);
    expect(sitting.screen().slice(20, 22)).toEqual(['  page.justify：两端对齐；auto 在 40 格', '  以上']);
    expect(sitting.reader.settings).toMatchObject({
      'page.direction': 'vertical',
      'page.measure': 78,
      'page.spacing': 'none',
    });
  });

  it('say no more where it is low', () => {
    expect(sitting.resize(44, 8).screen()).toMatchInlineSnapshot(`
      [
        "  排版与屏幕   5/19",
        "",
        "  行宽                           ‹ 78 格 ›",
        "  段首缩进                          ‹ 开 ›",
        "  段间空行                          ‹ 关 ›",
        "  两端对齐                        ‹ 自动 ›",
        "",
        "  < > 更改   Esc 关闭",
      ]
    `);
  });
});

const choices = Object.keys(settingNames).flatMap((key) => {
  const { spec } = settings[key as keyof typeof settingNames];
  return spec.kind === 'choice' ? [[key as keyof typeof settingNames, spec.values as readonly string[]] as const] : [];
});

test.each(choices)('%s has a name of its own for each value', (key, values) => {
  for (const language of languages) {
    const names = values.map((value) => valueName(key, value, language));
    expect(new Set(names).size).toBe(values.length);
    // What is left as it is, is a name or a number in Chinese too.
    for (const name of names)
      if (language !== 'en') expect(name).toMatch(/\p{Script=Han}|^(?:kitty|iterm|sixel|\d+)$/u);
  }
});
