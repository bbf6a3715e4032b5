import type { Words } from './language.ts';

/** What a command says of itself while it works, and of what it could not read. */
export const progressWords = {
  walking: ['正在找文件：{total}', '正在找檔案：{total}', 'looking for files: {total}'],
  reading: ['正在读 {done}/{total}', '正在讀 {done}/{total}', 'reading {done}/{total}'],
  noIndex: [
    '{file}：索引写不了（{reason}），这次不存索引',
    '{file}：索引寫不了（{reason}），這次不存索引',
    '{file}: the index cannot be written ({reason}); none is kept this time',
  ],
} as const satisfies Record<string, Words>;

/** What went wrong with the reading state. */
export const noticeWords = {
  rescued: [
    '{file} 已损坏，改用备份；坏的一份留在旁边',
    '{file} 已損壞，改用備份；壞的一份留在旁邊',
    '{file} was broken; a backup took its place, and the broken one was kept beside it',
  ],
} as const satisfies Record<string, Words>;

export const searchWords = {
  found: [
    '{searched} 篇中有 {total} 篇，列出 {shown} 篇',
    '{searched} 篇中有 {total} 篇，列出 {shown} 篇',
    '{total} of {searched} articles; {shown} shown',
  ],
  foundAbout: [
    '{searched} 篇中约有 {total} 篇，列出 {shown} 篇',
    '{searched} 篇中約有 {total} 篇，列出 {shown} 篇',
    'about {total} of {searched} articles; {shown} shown',
  ],
  more: [
    '只列出 {n} 处，还有更多；用 --limit 多列',
    '只列出 {n} 處，還有更多；用 --limit 多列',
    'only {n} places are shown of more; --limit shows more of them',
  ],
} as const satisfies Record<string, Words>;

export const importWords = {
  done: [
    '读入 {added} 条；{known} 条已有',
    '讀入 {added} 條；{known} 條已有',
    '{added} records read; {known} were here already',
  ],
  wrong: [
    '{file}：{n} 行不是 export 写的，已跳过：第 {numbers} 行',
    '{file}：{n} 行不是 export 寫的，已跳過：第 {numbers} 行',
    '{file}: {n} lines are not from export and were left out: line {numbers}',
  ],
} as const satisfies Record<string, Words>;

export const noteWords = {
  bookmark: ['书签：{quote}', '書籤：{quote}', 'Bookmark: {quote}'],
} as const satisfies Record<string, Words>;

/** Labels of `info`. */
export const infoWords = {
  title: ['标题', '標題', 'Title'],
  headline: ['标题', '標題', 'Headline'],
  column: ['栏目', '欄目', 'Column'],
  originalTitle: ['原标题', '原標題', 'Original title'],
  authors: ['作者', '作者', 'Author'],
  source: ['来源', '來源', 'Source'],
  url: ['网址', '網址', 'URL'],
  publishedAt: ['发表', '發表', 'Published'],
  capturedAt: ['存档', '存檔', 'Archived'],
  topics: ['主题', '主題', 'Topics'],
  collections: ['收藏', '收藏', 'Collections'],
  rights: ['版权', '版權', 'Rights'],
  language: ['语言', '語言', 'Language'],
  length: ['篇幅', '篇幅', 'Length'],
  sections: ['小节', '小節', 'Sections'],
  images: ['图片', '圖片', 'Images'],
  links: ['链接', '連結', 'Links'],
  setAside: ['略去', '略去', 'Set aside'],
  encoding: ['编码', '編碼', 'Encoding'],
  file: ['文件', '檔案', 'File'],
  id: ['编号', '編號', 'Id'],
  unsaid: ['未载', '未載', 'not given'],
  guessed: ['{name}（推断）', '{name}（推斷）', '{name} (guessed)'],
  lengthOf: [
    '{characters} 字，约 {minutes} 分钟',
    '{characters} 字，約 {minutes} 分鐘',
    '{characters} characters, about {minutes} min',
  ],
  setAsideOf: ['{what} {n} 处', '{what} {n} 處', '{what}: {n}'],
  inZone: ['{time}（{zone}）', '{time}（{zone}）', '{time} ({zone})'],
} as const satisfies Record<string, Words>;

/** Where a value was found. */
export const originWords = {
  card: ['档案卡', '檔案卡', 'card'],
  byline: ['署名', '署名', 'byline'],
  title: ['标题', '標題', 'title'],
  footer: ['页尾', '頁尾', 'footer'],
  header: ['文件头', '檔頭', 'header'],
  page: ['网页', '網頁', 'page'],
  'front matter': ['前置资料', '前置資料', 'front matter'],
} as const satisfies Record<string, Words>;

/** Why something was set aside. */
export const asideWords = {
  card: ['档案卡', '檔案卡', 'archive card'],
  footer: ['页尾', '頁尾', 'footer'],
  share: ['分享按钮', '分享按鈕', 'share buttons'],
  promotion: ['推广', '推廣', 'promotion'],
  tracker: ['跟踪图', '追蹤圖', 'trackers'],
  script: ['脚本', '腳本', 'scripts'],
  related: ['相关文章', '相關文章', 'related articles'],
  duplicate: ['重复', '重複', 'duplicates'],
} as const satisfies Record<string, Words>;

/** Labels of `doctor`. */
export const doctorWords = {
  versions: ['版本', '版本', 'Versions'],
  locale: ['语言与时区', '語言與時區', 'Locale'],
  environment: ['环境', '環境', 'Environment'],
  terminal: ['终端', '終端機', 'Terminal'],
  noTerminal: ['不是终端', '不是終端機', 'none: not run in a terminal'],
  sizeOf: [
    '{columns} 列 {rows} 行，{milliseconds} 毫秒答复',
    '{columns} 行 {rows} 列，{milliseconds} 毫秒答覆',
    '{columns} by {rows}, answered in {milliseconds} ms',
  ],
  config: ['设置文件', '設定檔', 'Configuration'],
  changed: ['改过的设置', '改過的設定', 'Changed settings'],
  none: ['无', '無', 'none'],
  files: ['数据文件', '資料檔', 'Data'],
  library: ['文章', '文章', 'Articles'],
  articles: ['{n} 篇', '{n} 篇', '{n} articles'],
  index: ['索引', '索引', 'Index'],
  notices: ['读不了的', '讀不了的', 'Troubles'],
  size: ['{file}（{kib} KiB）', '{file}（{kib} KiB）', '{file} ({kib} KiB)'],
  absent: ['{file}（无）', '{file}（無）', '{file} (none)'],
} as const satisfies Record<string, Words>;
