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
  notes: ['导出划线与笔记', '匯出劃線與筆記', "print an article's highlights and notes"],
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
    '连同略去的内容（档案卡、页脚、分享按钮）',
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

/** One line each: what, which, what to do. */
export const failureWords = {
  unknownOption: [
    '没有选项 {option}。用法见 {help}',
    '沒有選項 {option}。用法見 {help}',
    'there is no option {option}; see {help}',
  ],
  unknownOptionNear: [
    '没有选项 {option}，是 {near} 吗？用法见 {help}',
    '沒有選項 {option}，是 {near} 嗎？用法見 {help}',
    'there is no option {option}; did you mean {near}? See {help}',
  ],
  noValue: ['选项 {option} 要有值', '選項 {option} 要有值', 'option {option} needs a value'],
  noNegative: ['选项 {option} 不能加 no-', '選項 {option} 不能加 no-', 'option {option} cannot be negated'],
  wrongValue: ['{option}：{problem}', '{option}：{problem}', '{option}: {problem}'],
  missingOperand: ['缺 {operand}。用法见 {help}', '缺 {operand}。用法見 {help}', '{operand} is missing; see {help}'],
  extraOperand: [
    '多出 {operand}。用法见 {help}',
    '多出 {operand}。用法見 {help}',
    '{operand} is one too many; see {help}',
  ],
  noCommand: [
    '没有命令 {name}。命令见 yuelan help',
    '沒有命令 {name}。命令見 yuelan help',
    'there is no command {name}; see yuelan help',
  ],
  missing: [
    '{file}：没有这个文件或文件夹。请检查路径',
    '{file}：沒有這個檔案或資料夾。請檢查路徑',
    '{file}: no such file or folder; check the path',
  ],
  missingNear: [
    '{file}：没有这个文件或文件夹。是命令 {near} 吗？',
    '{file}：沒有這個檔案或資料夾。是命令 {near} 嗎？',
    '{file}: no such file or folder; did you mean the command {near}?',
  ],
  missingArticle: [
    '{file}：没有这个文件，也没有这个编号。编号见 yuelan list',
    '{file}：沒有這個檔案，也沒有這個編號。編號見 yuelan list',
    '{file}: neither a file nor an id; yuelan list prints the ids',
  ],
  notServed: [
    '{file}：这里没有这篇文章。编号见 list',
    '{file}：這裡沒有這篇文章。編號見 list',
    '{file}: there is no such article here; list prints the ids',
  ],
  unwritable: [
    '{file}：写不了（{code}）。请检查权限与空间',
    '{file}：寫不了（{code}）。請檢查權限與空間',
    '{file}: cannot be written ({code}); check permissions and space',
  ],
  noHostKey: [
    '{file}：不是不加口令的 SSH 私钥',
    '{file}：不是不加密碼的 SSH 私鑰',
    '{file}: is not an SSH private key without passphrase',
  ],
  openHostKey: [
    '{file}：别人也能读这把私钥。请执行 chmod 600',
    '{file}：別人也能讀這把私鑰。請執行 chmod 600',
    '{file}: others may read this private key; run chmod 600 on it',
  ],
  noListen: [
    '{address}：不能在这里监听（{code}）。请换端口，或检查地址',
    '{address}：不能在這裡監聽（{code}）。請換連接埠，或檢查位址',
    '{address}: cannot listen there ({code}); take another port or check the address',
  ],
  noAddress: [
    '--{option} 要的是 端口 或 地址:端口，不是 {given}',
    '--{option} 要的是 連接埠 或 位址:連接埠，不是 {given}',
    '--{option} wants PORT or HOST:PORT, not {given}',
  ],
  noAuth: [
    '--auth 要的是 none 或 keys 文件，不是 {given}',
    '--auth 要的是 none 或 keys 檔案，不是 {given}',
    '--auth wants none or keys FILE, not {given}',
  ],
  notLoopback: [
    '--metrics 只在本机地址上提供，不在 {given}',
    '--metrics 只在本機位址上提供，不在 {given}',
    '--metrics is for this machine only, not for {given}',
  ],
  noServe: ['请用 --ssh 端口 说明在哪里提供', '請用 --ssh 連接埠 說明在哪裡提供', 'say where to serve with --ssh PORT'],
  manyArticles: [
    '{file}：有 {n} 篇的编号这样开头。请写全',
    '{file}：有 {n} 篇的編號這樣開頭。請寫全',
    '{file}: {n} ids begin so; write more of it',
  ],
  forbidden: [
    '{file}：无权读取。请检查权限',
    '{file}：無權讀取。請檢查權限',
    '{file}: may not be read; check its permissions',
  ],
  isFolder: [
    '{file}：是文件夹，不是文章。用 yuelan list 列出其中的文章',
    '{file}：是資料夾，不是文章。用 yuelan list 列出其中的文章',
    '{file}: is a folder, not an article; yuelan list names what is in it',
  ],
  loop: ['{file}：符号链接绕成了圈', '{file}：符號連結繞成了圈', '{file}: symbolic links go round in a circle'],
  longName: ['{file}：名字太长', '{file}：名字太長', '{file}: the name is too long'],
  unreadable: ['{file}：读不了（{code}）', '{file}：讀不了（{code}）', '{file}: cannot be read ({code})'],
  noFile: [
    '{file}：不是普通文件，也不是文件夹',
    '{file}：不是普通檔案，也不是資料夾',
    '{file}: neither a regular file nor a folder',
  ],
  tooBig: [
    '{file}：太大，文章至多 64 MiB',
    '{file}：太大，文章至多 64 MiB',
    '{file}: too large; an article has 64 MiB at most',
  ],
  binary: ['{file}：不是文本文件', '{file}：不是文字檔', '{file}: is not a text file'],
  noArticles: [
    '{file}：没有文章。文章是 .md、.txt 或 .html 文件',
    '{file}：沒有文章。文章是 .md、.txt 或 .html 檔案',
    '{file}: no articles in it; articles are .md, .txt or .html files',
  ],
  noMatch: ['没有符合条件的文章', '沒有符合條件的文章', 'no article matches'],
  wrongCondition: [
    '{field}:{value} 不成条件；日期写作 2025、2025-02 或 2025-02-06，is: 后写 unread、read、started、bookmarked',
    '{field}:{value} 不成條件；日期寫作 2025、2025-02 或 2025-02-06，is: 後寫 unread、read、started、bookmarked',
    '{field}:{value} says nothing; dates are written 2025, 2025-02 or 2025-02-06, and is: takes unread, read, started, bookmarked',
  ],
  noHit: [
    '没有找到 {query}：查了 {n} 篇的标题与正文',
    '沒有找到 {query}：查了 {n} 篇的標題與正文',
    '{query} was not found in the titles and texts of {n} articles',
  ],
  noNotes: [
    '{file}：没有划线、书签或笔记',
    '{file}：沒有劃線、書籤或筆記',
    '{file}: has no highlights, bookmarks or notes',
  ],
  noState: [
    '{file}：阅读状态打不开（{reason}）',
    '{file}：閱讀狀態打不開（{reason}）',
    '{file}: the reading state cannot be opened ({reason})',
  ],
  unexpected: [
    '出了意料之外的错：{reason}。请连同 yuelan doctor 的输出反映；YUELAN_DEBUG=1 显示详情',
    '出了意料之外的錯：{reason}。請連同 yuelan doctor 的輸出回報；YUELAN_DEBUG=1 顯示詳情',
    'unexpected error: {reason}; please report it with what yuelan doctor prints (YUELAN_DEBUG=1 tells more)',
  ],
  rawFormat: [
    '--raw-blocks 只用于 text 与 json，不用于 {format}',
    '--raw-blocks 只用於 text 與 json，不用於 {format}',
    '--raw-blocks goes with text or json, not with {format}',
  ],
  noField: [
    '没有 {field} 这一项；有 {names}',
    '沒有 {field} 這一項；有 {names}',
    'there is no field {field}; there are {names}',
  ],
} as const satisfies Record<string, Words>;

/** What a command says of itself while it works, and of what it could not read. */
export const progressWords = {
  walking: ['正在找文件：{total}', '正在找檔案：{total}', 'looking for files: {total}'],
  reading: ['正在读 {done}/{total}', '正在讀 {done}/{total}', 'reading {done}/{total}'],
  trouble: [
    '{file}：读不了（{code}），未列入',
    '{file}：讀不了（{code}），未列入',
    '{file}: cannot be read ({code}); left out',
  ],
  noIndex: [
    '{file}：索引写不了（{reason}），这次不用索引',
    '{file}：索引寫不了（{reason}），這次不用索引',
    '{file}: the index cannot be written ({reason}); going on without it',
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
  footer: ['页脚', '頁尾', 'footer'],
  header: ['文件头', '檔頭', 'header'],
  page: ['网页', '網頁', 'page'],
  'front matter': ['前置资料', '前置資料', 'front matter'],
} as const satisfies Record<string, Words>;

/** Why something was set aside. */
export const asideWords = {
  card: ['档案卡', '檔案卡', 'archive card'],
  footer: ['页脚', '頁尾', 'footer'],
  share: ['分享按钮', '分享按鈕', 'share buttons'],
  promotion: ['推广', '推廣', 'promotion'],
  tracker: ['跟踪图', '追蹤圖', 'trackers'],
  script: ['脚本', '腳本', 'scripts'],
  related: ['相关文章', '相關文章', 'related articles'],
  duplicate: ['重复', '重複', 'duplicates'],
} as const satisfies Record<string, Words>;
