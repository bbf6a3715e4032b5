import type { Words } from './language.ts';

/** What each command does. */
export const commandWords = {
  read: [
    '打开阅览室，读一个文件夹或一篇文章',
    '打開閱覽室，讀一個資料夾或一篇文章',
    'open the reader on a folder or an article',
  ],
  list: ['按日期列出文章', '按日期列出文章', 'list articles by date'],
  show: ['排版输出一篇文章', '排版輸出一篇文章', 'print an article, set for the page'],
  info: [
    '输出一篇文章的资料：来源、作者、日期、小节',
    '輸出一篇文章的資料：來源、作者、日期、小節',
    'print what is known of an article: source, author, dates, sections',
  ],
  search: ['全文检索', '全文檢索', 'search the text of all articles'],
  cite: ['输出一篇文章的引文格式', '輸出一篇文章的引文格式', 'print a citation of an article'],
  notes: ['导出划线、书签与笔记', '匯出劃線、書籤與筆記', 'print highlights, bookmarks and notes'],
  export: [
    '以 JSON Lines 导出阅读位置、书签与笔记',
    '以 JSON Lines 匯出閱讀位置、書籤與筆記',
    'write positions, bookmarks and notes as JSON Lines',
  ],
  import: ['读入 export 写出的 JSON Lines', '讀入 export 寫出的 JSON Lines', 'read JSON Lines that export wrote'],
  serve: ['让别人用 ssh 来读', '讓別人用 ssh 來讀', 'let others read by ssh'],
  config: [
    '设置文件：示例、位置、检查',
    '設定檔：範例、位置、檢查',
    'the configuration file: an example, its path, a check',
  ],
  doctor: [
    '报告终端、版本、路径与索引，供反映问题时用',
    '回報終端機、版本、路徑與索引，供反映問題時用',
    'report terminal, versions, paths and index, for bug reports',
  ],
  completions: ['输出 shell 的补全脚本', '輸出 shell 的補全腳本', "print a shell's completion script"],
  complete: ['补全命令行', '補全命令列', 'complete a command line'],
  man: ['输出手册页', '輸出手冊頁', 'print the man page'],
  help: ['显示用法', '顯示用法', 'show how to use a command'],
} as const satisfies Record<string, Words>;

export const operandWords = {
  paths: [
    '文件夹或文章；省略则读设置里的文件夹，再则读随附的文章',
    '資料夾或文章；省略則讀設定裡的資料夾，再則讀隨附的文章',
    'folders or articles; none: the configured folders, else the articles that came with yuelan',
  ],
  notedArticle: [
    '一篇文章；不写则为所有有划线、书签或笔记的文章',
    '一篇文章；不寫則為所有有劃線、書籤或筆記的文章',
    'an article; none: all that have highlights, bookmarks or notes',
  ],
  article: [
    '文件、list 所列的编号，或 -（标准输入）',
    '檔案、list 所列的編號，或 -（標準輸入）',
    'a file, an id that list prints, or - for standard input',
  ],
  words: [
    '要找的字词；可加 author:、source:、topic:、since:、until:',
    '要找的字詞；可加 author:、source:、topic:、since:、until:',
    'words to find; author:, source:, topic:, since:, until: narrow it',
  ],
  file: ['文件，或 -（标准输入）', '檔案，或 -（標準輸入）', 'a file, or - for standard input'],
  command: ['命令名', '命令名', 'a command'],
  shell: ['哪种 shell', '哪種 shell', 'which shell'],
} as const satisfies Record<string, Words>;

export const optionWords = {
  json: ['输出 JSON', '輸出 JSON', 'print JSON'],
  width: ['输出多少格宽', '輸出多少格寬', 'width of the output in cells'],
  height: ['直排的一页多少行', '直排的一頁多少行', 'rows of a page in vertical setting'],
  limit: ['至多列几条', '至多列幾條', 'print at most N'],
  since: [
    '自某日起，如 2025、2025-02 或 2025-02-06',
    '自某日起，如 2025、2025-02 或 2025-02-06',
    'published on or after 2025, 2025-02 or 2025-02-06',
  ],
  until: ['至某日止（含）', '至某日止（含）', 'published on or before that day, month or year'],
  author: ['作者', '作者', 'by this author'],
  source: ['来源', '來源', 'from this source'],
  topic: ['主题', '主題', 'on this topic'],
  query: [
    '筛选，如 “author:佘宗明 since:2025-02 重塑”',
    '篩選，如「author:佘宗明 since:2025-02 重塑」',
    'a query such as “author:佘宗明 since:2025-02 重塑”',
  ],
  kwic: [
    '逐行列出字词的上下文，字词对齐成一列',
    '逐行列出字詞的上下文，字詞對齊成一列',
    'keyword in context: each hit on a line, aligned',
  ],
  kwicSort: [
    '--kwic 按前文、后文或原处排序',
    '--kwic 按前文、後文或原處排序',
    'order of --kwic: by what precedes, what follows, or place',
  ],
  showFormat: ['输出格式', '輸出格式', 'what to print'],
  rawBlocks: [
    '连同略去的内容（档案卡、页尾、分享按钮）',
    '連同略去的內容（檔案卡、頁尾、分享按鈕）',
    'what was set aside too: card, footer, share buttons',
  ],
  field: [
    '只输出一项，如 headline 或 source.name',
    '只輸出一項，如 headline 或 source.name',
    'print one value, such as headline or source.name',
  ],
  citeFormat: ['引文格式', '引文格式', 'citation format'],
  notesFormat: ['输出格式', '輸出格式', 'what to print'],
  configExample: [
    '输出写明各项默认值的示例',
    '輸出寫明各項預設值的範例',
    'print an example with every setting and its default',
  ],
  configPath: ['输出设置文件的路径', '輸出設定檔的路徑', 'print the path of the configuration file'],
  configCheck: [
    '检查设置文件，指出错处的行与列',
    '檢查設定檔，指出錯處的行與列',
    'check the file; name what is wrong by line and column',
  ],
  help: ['显示用法', '顯示用法', 'show usage'],
  version: ['显示版本', '顯示版本', 'print the version'],
  config: ['用这个设置文件', '用這個設定檔', 'use this configuration file'],
} as const satisfies Record<string, Words>;

export const usageWords = {
  name: [
    'yuelan 阅览：在终端里读存档的中文报道',
    'yuelan 閱覽：在終端機裡讀存檔的中文報導',
    'yuelan 阅览: a terminal reading room for archived Chinese journalism',
  ],
  usage: ['用法：', '用法：', 'Usage: '],
  options: ['通用选项', '通用選項', 'Options'],
  more: ['各命令通用的选项见 yuelan help', '各命令通用的選項見 yuelan help', 'Options of all commands: yuelan help'],
  common: ['各命令通用的选项：', '各命令通用的選項：', 'Options of all commands:'],
  settings: [
    '只用于这一次的设置（yuelan config --example 说明其默认值）：',
    '只用於這一次的設定（yuelan config --example 說明其預設值）：',
    'Settings for this run (yuelan config --example has their defaults):',
  ],
  statuses: [
    '退出状态：0 完成；1 没有找到；2 用法不对；3 读不了',
    '結束狀態：0 完成；1 沒有找到；2 用法不對；3 讀不了',
    'Exit status: 0 done; 1 nothing found; 2 wrong usage; 3 input that could not be read',
  ],
} as const satisfies Record<string, Words>;
