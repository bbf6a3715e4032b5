import type { Words } from './language.ts';

/** What things are to somebody who hears them: said before their words. */
export const roleWords = {
  list: ['列表', '列表', 'list'],
  listitem: ['条目', '條目', 'item'],
  article: ['文章', '文章', 'article'],
  heading: ['节', '節', 'heading'],
  blockquote: ['引文', '引文', 'quotation'],
  note: ['附注', '附註', 'note'],
  img: ['图', '圖', 'image'],
  embed: ['嵌入内容', '嵌入內容', 'embedded'],
  row: ['表格行', '表格列', 'row'],
  code: ['原样文字', '原樣文字', 'verbatim'],
  dialog: ['面板', '面板', 'panel'],
  textbox: ['输入', '輸入', 'input'],
  alert: ['提示', '提示', 'notice'],
} as const satisfies Record<string, Words>;

/** What the linear reader says beside the words of the screen. */
export const linearWords = {
  listName: ['{name}，{count}，{order}', '{name}，{count}，{order}', '{name}, {count}, {order}'],
  comma: ['，', '，', ', '],
  readAlready: ['已读', '已讀', 'read'],
  readTo: ['读到 {share}', '讀到 {share}', '{share} read'],
  articleName: ['{title}，{share}，{left}', '{title}，{share}，{left}', '{title}, {share}, {left}'],
  imageOf: ['{n}／{all}', '{n}／{all}', '{n}/{all}'],
  link: ['{text}（链接）', '{text}（連結）', '{text} (link)'],
  bookmarked: ['（书签）', '（書籤）', '(bookmark)'],
  highlighted: ['（划线）', '（劃線）', '(highlight)'],
  noted: ['（笔记：{note}）', '（筆記：{note}）', '(note: {note})'],
  here: ['现在这里', '現在這裡', 'you are here'],
  stillReading: ['正在读取文章', '正在讀取文章', 'reading the articles'],
} as const satisfies Record<string, Words>;
