import type { Words } from './language.ts';

/** What the reader says of finding: in the article, in the list, in all articles, and of places kept. */
export const findingWords = {
  noHits: ['没有', '沒有', 'none'],
  notFound: ['文中没有“{text}”', '文中沒有「{text}」', '“{text}” is not in the article'],
  nothingToFind: ['还没有查找什么；按 {key} 查找', '還沒有查找什麼；按 {key} 查找', 'Nothing to find yet; {key} finds'],
  fromTheTop: ['已过篇末，从头查起　{count}', '已過篇末，從頭查起　{count}', 'Past the end: on from the top  {count}'],
  fromTheEnd: [
    '已过篇首，从末尾查起　{count}',
    '已過篇首，從末尾查起　{count}',
    'Past the top: on from the end  {count}',
  ],
  notDate: [
    '“{value}” 不是日期，不计；写作 2025、2025-02 或 2025-02-06',
    '「{value}」不是日期，不計；寫作 2025、2025-02 或 2025-02-06',
    '“{value}” is no date: left out; write 2025, 2025-02 or 2025-02-06',
  ],
  notState: [
    '“{value}” 不是状态，不计；有 {states}',
    '「{value}」不是狀態，不計；有 {states}',
    '“{value}” is no state: left out; there are {states}',
  ],
} as const satisfies Record<string, Words>;
