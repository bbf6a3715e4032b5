/** `y`: what is taken of an article to other places. */
import { beforeEach, describe, expect, it } from 'vitest';
import { type Sitting, sit } from './sitting.ts';

const url = `https://archive.example/${encodeURIComponent('夜航')}`;
let sitting: Sitting;
beforeEach(async () => {
  sitting = await sit({
    articles: { 'a.txt': { title: '夜航 [上]', url, author: '陆舟', date: '2025-02-06T03:00:00Z', text: '一只船。' } },
  });
  await sitting.press('y').until('RIS');
});

const copied = async (from: Sitting, ...keys: string[]): Promise<string | undefined> =>
  from.press(...keys, 'enter').outside.copied.at(-1);

describe('copying', () => {
  it('shows what there is to copy, URLs as they are read', () => {
    expect(sitting.screen().slice(0, 10)).toMatchInlineSnapshot(`
      [
        "  复制",
        "",
        "  网址            https://archive.example/夜航",
        "  标题与出处      夜航 [上]，陆舟 https://archive.example/夜航",
        "  Markdown 链接   [夜航 \\[上\\]](https://archive.example/夜航)",
        "  GB/T 7714       陆舟. 夜航 [上][EB/OL]. [2025-02-06]. https://",
        "                  archive.example/夜航.",
        "  BibTeX          @online{archive-v72ojwwq, author = {陆舟}, title = {{夜",
        "                  航 [上]}}, url = {https://archive.example/夜航}, urldate =…",
        "  RIS             TY - ELEC ID - archive-v72ojwwq AU - 陆舟 TI - 夜航 [上] Y2",
      ]
    `);
  });

  it('copies the URL as the archive has it, and says so', async () => {
    expect(await copied(sitting)).toBe(url);
    expect(sitting.status()).toContain('已送往终端');
    expect(sitting.screen()[0]).toContain('阅览');
  });

  it.each([
    ['a line', 1, `夜航 [上]，陆舟 ${url}`],
    ['a link', 2, `[夜航 \\[上\\]](${url})`],
  ])('copies %s', async (_, down, expected) => {
    expect(await copied(sitting, ...Array(down).fill('j'))).toBe(expected);
  });

  it('copies a citation whole', async () => {
    expect(await copied(sitting, 'j', 'j', 'j', 'j')).toMatch(/^@online\{[\s\S]*\}$/);
  });

  it('is there in the article too, and y closes it', async () => {
    sitting.press('esc', 'enter');
    await sitting.until('一只船');
    await sitting.press('y').until('RIS');
    expect(sitting.press('esc').screen().join()).not.toContain('RIS');
  });

  it('has names above where it is narrow', () => {
    expect(sitting.resize(20, 7).screen()).toMatchInlineSnapshot(`
      [
        "  复制   5/21",
        "  网址",
        "    https://",
        "    archive.…",
        "  标题与出处",
        "    夜航 [上]，",
        "  Esc 关闭",
      ]
    `);
  });
});
