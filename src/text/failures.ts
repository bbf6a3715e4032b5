import type { Words } from './language.ts';

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
  noOutput: [
    '标准输出写不了（{code}）。请检查空间',
    '標準輸出寫不了（{code}）。請檢查空間',
    'standard output cannot be written ({code}); check the space left',
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
  noBalancer: [
    '--proxy 要的是负载均衡器的 IP 地址（逗号分隔），不是 {given}',
    '--proxy 要的是負載平衡器的 IP 位址（逗號分隔），不是 {given}',
    '--proxy wants IP addresses of balancers, parted by commas, not {given}',
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
  notUtf8: [
    '{file}：文件名不是 UTF-8，读不了。请改名，如用 convmv',
    '{file}：檔名不是 UTF-8，讀不了。請改名，如用 convmv',
    '{file}: its name is not UTF-8; rename it, by convmv for example',
  ],
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
  wrongDate: [
    '{field}:{value} 不是日期；写作 2025、2025-02 或 2025-02-06',
    '{field}:{value} 不是日期；寫作 2025、2025-02 或 2025-02-06',
    '{field}:{value} is no date; write 2025, 2025-02 or 2025-02-06',
  ],
  wrongState: [
    '{field}:{value} 不是状态；有 {states}',
    '{field}:{value} 不是狀態；有 {states}',
    '{field}:{value} is no state; there are {states}',
  ],
  noHit: [
    '没有找到 {query}：查了 {n} 篇的标题与正文',
    '沒有找到 {query}：查了 {n} 篇的標題與正文',
    '{query} was not found in the titles and texts of {n} articles',
  ],
  noNotesYet: ['还没有划线、书签或笔记', '還沒有劃線、書籤或筆記', 'there are no highlights, bookmarks or notes yet'],
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
