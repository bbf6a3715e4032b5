import type { Words } from './language.ts';

/** What each setting does. Keys are those of config.toml: a key with a dot stands in a table. */
export const settingWords = {
  language: ['界面语言；auto 随系统', '介面語言；auto 隨系統', "the program's language; auto follows the system"],
  timezone: [
    '显示时间用的时区，如 Asia/Shanghai；留空用系统时区',
    '顯示時間用的時區，如 Asia/Taipei；留空用系統時區',
    'time zone of the times shown, such as Asia/Shanghai; empty: the system’s',
  ],
  pace: ['阅读速度，每分钟字数', '閱讀速度，每分鐘字數', 'reading pace, characters a minute'],
  'screen.theme': [
    '配色；auto 随终端深浅',
    '配色；auto 隨終端機深淺',
    "colours; auto follows the terminal's background",
  ],
  'screen.colours': [
    '用多少种颜色；auto 问终端',
    '用多少種顏色；auto 問終端機',
    'how many colours to use; auto asks the terminal',
  ],
  'screen.ambiguous': [
    '“ ” — … 等字符占几格；auto 问终端',
    '“ ” — … 等字元佔幾格；auto 問終端機',
    'cells of “ ” — … and their kind; auto asks the terminal',
  ],
  'screen.images': [
    '怎样显示图片；auto 问终端，never 只显示说明',
    '怎樣顯示圖片；auto 問終端機，never 只顯示說明',
    'how pictures are drawn; auto asks the terminal, never shows captions only',
  ],
  'screen.ascii': ['界面只用 ASCII 字符', '介面只用 ASCII 字元', 'frames and marks in ASCII only'],
  'screen.mouse': [
    '鼠标：滚轮滚动，点击选取；按住 Shift 拖动仍可选中文字',
    '滑鼠：滾輪捲動，點按選取；按住 Shift 拖曳仍可選取文字',
    'mouse: the wheel scrolls, a click chooses; Shift still selects text',
  ],
  'screen.reader': [
    '供读屏软件：逐行说出，不占满屏',
    '供報讀軟體：逐行說出，不佔滿螢幕',
    'for a screen reader: line after line instead of a full screen',
  ],
  'screen.calm': [
    '少重画：整页翻，不逐行滚',
    '少重畫：整頁翻，不逐行捲',
    'redraw less: turn pages instead of scrolling',
  ],
  'outline.beside': [
    '终端够宽时，目录一直在正文旁边',
    '終端機夠寬時，目錄一直在正文旁邊',
    'the outline stays beside the text where there is room',
  ],
  'outline.images': ['目录里列出图', '目錄裡列出圖', 'images in the outline'],
  'outline.bookmarks': ['目录里列出书签与划线', '目錄裡列出書籤與劃線', 'bookmarks and highlights in the outline'],
  'page.direction': ['横排还是直排', '橫排還是直排', 'lines from left to right, or columns from right to left'],
  'page.measure': [
    '行宽，以格计；80 格为 40 个汉字',
    '行寬，以格計；80 格為 40 個漢字',
    'length of a line in cells; 80 are 40 ideographs',
  ],
  'page.indent': ['段首缩进两字', '段首縮排兩字', 'first line of a paragraph two ideographs in'],
  'page.spacing': ['段间是否空行', '段間是否空行', 'a blank line between paragraphs, or none'],
  'page.justify': [
    '两端对齐；auto 在 40 格以上',
    '兩端對齊；auto 在 40 格以上',
    'both edges straight; auto: from 40 cells on',
  ],
  'page.hanging': ['行末标点悬挂', '行末標點懸掛', 'hang 、。，． into the margin'],
  'page.autospace': [
    '汉字与西文、数字之间留空',
    '漢字與西文、數字之間留空',
    'a blank between ideographs and Latin letters or digits',
  ],
  'page.strictness': ['避头尾的宽严', '避頭尾的寬嚴', 'how strictly lines may break, as CSS line-break'],
  'page.phrases': ['尽量不把词断在两行', '盡量不把詞斷在兩行', 'prefer not to break inside a word'],
  'page.keep-all': ['韩文只在空格处断行', '韓文只在空格處斷行', 'break Korean at blanks only'],
  'page.preformatted': [
    '原样文字过长时截断还是折行',
    '原樣文字過長時截斷還是折行',
    'cut or wrap preformatted lines that are too long',
  ],
  'library.paths': ['不指明文件夹时打开的文件夹', '不指明資料夾時打開的資料夾', 'folders to open when none is named'],
  'library.index': [
    '索引文件；留空则每个文件夹各有一份',
    '索引檔；留空則每個資料夾各有一份',
    'index file; empty: one for each folder',
  ],
  'library.state': [
    '阅读位置与书签文件；留空用默认的',
    '閱讀位置與書籤檔；留空用預設的',
    'file of positions and bookmarks; empty: the usual one',
  ],
  'open.command': [
    '打开链接的命令；留空用系统的',
    '打開連結的命令；留空用系統的',
    'command that opens links; empty: the system’s',
  ],
} as const satisfies Record<string, Words>;

/** Why a value is refused. `{given}` is what was given. */
export const problemWords = {
  notFlag: ['“{given}” 不是 true 或 false', '「{given}」不是 true 或 false', '“{given}” is neither true nor false'],
  notChoice: ['“{given}” 不在 {values} 之中', '「{given}」不在 {values} 之中', '“{given}” is not one of {values}'],
  notWhole: [
    '“{given}” 不是 {min} 到 {max} 的整数',
    '「{given}」不是 {min} 到 {max} 的整數',
    '“{given}” is not a whole number from {min} to {max}',
  ],
  notDate: [
    '“{given}” 不是日期；写作 2025、2025-02 或 2025-02-06',
    '「{given}」不是日期；寫作 2025、2025-02 或 2025-02-06',
    '“{given}” is no date; write 2025, 2025-02 or 2025-02-06',
  ],
  notZone: [
    '没有 “{given}” 这个时区；写作 Asia/Shanghai',
    '沒有「{given}」這個時區；寫作 Asia/Taipei',
    'there is no time zone “{given}”; write it as Asia/Shanghai',
  ],
  notPaths: [
    '要写成路径的列表，如 ["~/archive"]',
    '要寫成路徑的列表，如 ["~/archive"]',
    'a list of paths is wanted, such as ["~/archive"]',
  ],
  notText: ['“{given}” 应是加引号的文字', '「{given}」應是加引號的文字', '{given} should be text in quotes'],
} as const satisfies Record<string, Words>;

/** The few words on a page that are not the article's. */
export const pageWords = {
  image: ['［图 {number}／{total}］', '［圖 {number}／{total}］', '[image {number}/{total}]'],
  size: ['（{width}x{height}）', '（{width}x{height}）', '({width}x{height})'],
  missing: ['（文件不在）', '（檔案不在）', '(no such file)'],
  unreadable: ['（不能读）', '（不能讀）', '(cannot be read)'],
  format: ['（不是能画的格式）', '（不是能畫的格式）', '(not a format that is drawn)'],
  broken: ['（文件已损坏）', '（檔案已損壞）', '(damaged)'],
  tooLarge: ['（图太大）', '（圖太大）', '(too large)'],
  embed: ['［嵌入］', '［嵌入］', '[embedded]'],
  sideways: ['［代码，横排更易读］', '［程式碼，橫排較易讀］', '[better read in lines]'],
} as const satisfies Record<string, Words>;

/** What is wrong in config.toml. */
export const faultWords = {
  syntax: [
    'TOML 写错了（{reason}），整个文件未用',
    'TOML 寫錯了（{reason}），整個檔案未用',
    'not TOML ({reason}); the whole file is left out',
  ],
  unread: ['读不了（{code}），用默认值', '讀不了（{code}），用預設值', 'cannot be read ({code}); the defaults hold'],
  unknownKey: ['没有 {key} 这项设置', '沒有 {key} 這項設定', 'there is no setting {key}'],
  unknownKeyNear: [
    '没有 {key} 这项设置，是 {near} 吗？',
    '沒有 {key} 這項設定，是 {near} 嗎？',
    'there is no setting {key}; did you mean {near}?',
  ],
  unknownAction: ['没有 {action} 这个动作', '沒有 {action} 這個動作', 'there is no action {action}'],
  unknownActionNear: [
    '没有 {action} 这个动作，是 {near} 吗？',
    '沒有 {action} 這個動作，是 {near} 嗎？',
    'there is no action {action}; did you mean {near}?',
  ],
  clash: [
    '按键 {key} 在同一处也用于 {other}',
    '按鍵 {key} 在同一處也用於 {other}',
    'the key {key} is also that of {other} in the same place',
  ],
  notKeys: [
    '{action} 要写成按键的列表，如 ["j", "down"]',
    '{action} 要寫成按鍵的列表，如 ["j", "down"]',
    '{action} takes a list of keys, such as ["j", "down"]',
  ],
  unknownKeyName: [
    '没有按键 “{key}”；写作 j、G、ctrl+d、down',
    '沒有按鍵「{key}」；寫作 j、G、ctrl+d、down',
    'there is no key “{key}”; write j, G, ctrl+d, down',
  ],
} as const satisfies Record<string, Words>;

/** A place in a file, and the file alone. */
export const placeWords = {
  at: ['{file}:{line}:{column}：{fault}', '{file}:{line}:{column}：{fault}', '{file}:{line}:{column}: {fault}'],
  file: ['{file}：{fault}', '{file}：{fault}', '{file}: {fault}'],
} as const satisfies Record<string, Words>;

export const exampleWords = {
  head: [
    'yuelan 的设置。去掉行首的 # 即生效；yuelan config --check 检查写得对不对',
    'yuelan 的設定。去掉行首的 # 即生效；yuelan config --check 檢查寫得對不對',
    'Settings of yuelan. Take the # away to set one; yuelan config --check finds mistakes',
  ],
  order: [
    '先后：命令行选项、在阅览室里改的、这个文件、默认值',
    '先後：命令列選項、在閱覽室裡改的、這個檔案、預設值',
    'What counts: an option, then what was changed in the reader, then this file, then the default',
  ],
  keys: ['换按键：写在这里的代替原有的', '換按鍵：寫在這裡的代替原有的', 'keys of an action, in place of its own'],
} as const satisfies Record<string, Words>;

/** Where a value comes from. */
export const layerWords = {
  option: ['选项', '選項', 'option'],
  choice: ['阅览室里改的', '閱覽室裡改的', 'changed in the reader'],
  config: ['设置文件', '設定檔', 'config.toml'],
  fallback: ['默认', '預設', 'default'],
} as const satisfies Record<string, Words>;

export const configWords = {
  fine: ['{file}：没有错', '{file}：沒有錯', '{file}: nothing wrong'],
  absent: [
    '{file}：没有这个文件，用默认值',
    '{file}：沒有這個檔案，用預設值',
    '{file}: there is no such file; the defaults hold',
  ],
} as const satisfies Record<string, Words>;
