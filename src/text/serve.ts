import type { Words } from './language.ts';

/** What the server says to those who come in. Whole lines; the reader's own words stand in reader.ts. */
export const serveWords = {
  idle: [
    '{minutes} 分钟没有按键，阅览结束。再连接即可接着读',
    '{minutes} 分鐘沒有按鍵，閱覽結束。再連線即可接著讀',
    'no key for {minutes} minutes: this session has ended; connect again to go on reading',
  ],
  idleSoon: [
    '一分钟内不按键，阅览就会结束',
    '一分鐘內不按鍵，閱覽就會結束',
    'this session ends in a minute unless you press a key',
  ],
  stopping: [
    '服务器将在 {seconds} 秒后关闭；读到的位置会保存',
    '伺服器將在 {seconds} 秒後關閉；讀到的位置會保存',
    'the server stops in {seconds} seconds; your place is kept',
  ],
  stoppingGuest: [
    '服务器将在 {seconds} 秒后关闭',
    '伺服器將在 {seconds} 秒後關閉',
    'the server stops in {seconds} seconds',
  ],
  stopped: ['服务器已关闭。请稍后再连接', '伺服器已關閉。請稍後再連線', 'the server has stopped; connect again later'],
  failed: [
    '本次阅览出错而结束。请再连接；若再出错，请告诉这里的管理者（编号 {session}）',
    '本次閱覽出錯而結束。請再連線；若再出錯，請告訴這裡的管理者（編號 {session}）',
    'an error ended this session; connect again, and if it fails again tell who runs this server (number {session})',
  ],
  tooMany: ['阅览室已满，请稍后再来', '閱覽室已滿，請稍後再來', 'the reading room is full; please come back later'],
  tooManyHere: [
    '从您的地址来的人已满，请稍后再来',
    '從您的位址來的人已滿，請稍後再來',
    'too many readers from your address; please come back later',
  ],
  whoMayEnter: [
    '这里只有登记过公钥的人能进。请把您的公钥交给管理者，或用 ssh -i 指明密钥',
    '這裡只有登記過公鑰的人能進。請把您的公鑰交給管理者，或用 ssh -i 指明金鑰',
    'only registered keys may enter: give your public key to who runs this server, or name your key with ssh -i',
  ],
  noCommand: [
    '{name}：这里不能执行。能用的命令：{names}；不带命令即进入阅览室',
    '{name}：這裡不能執行。能用的命令：{names}；不帶命令即進入閱覽室',
    '{name}: cannot be run here; commands: {names}; with no command you enter the reading room',
  ],
  noOption: [
    '{option}：这里不能用这个选项',
    '{option}：這裡不能用這個選項',
    '{option}: this option cannot be used here',
  ],
  noPath: [
    '{operand}：这里读的就是所供的文章，不能另指文件或文件夹',
    '{operand}：這裡讀的就是所供的文章，不能另指檔案或資料夾',
    '{operand}: the served articles are all there is; no file or folder can be named',
  ],
  noTerminal: [
    '没有终端，只列出文章。要阅读，请用 ssh -t',
    '沒有終端機，只列出文章。要閱讀，請用 ssh -t',
    'no terminal: only the list is printed; to read, use ssh -t',
  ],
  dumbTerminal: [
    '这个终端只能一行行地写（TERM=dumb），只列出文章',
    '這個終端機只能一行行地寫（TERM=dumb），只列出文章',
    'this terminal only writes lines (TERM=dumb): the list is printed',
  ],
  unquoted: ['命令里的引号没有配对', '命令裡的引號沒有配對', 'the command has a quote without its other half'],
} as const satisfies Record<string, Words>;

/** What the options of `yuelan serve` do. */
export const serveOptionWords = {
  ssh: [
    '在这个端口提供 SSH；不写主机则只供本机',
    '在這個連接埠提供 SSH；不寫主機則只供本機',
    'serve SSH on this port; without a host for this machine only',
  ],
  auth: [
    '谁可以进：none 任何人（默认），keys 文件 只有其中列出的公钥（authorized_keys 格式，%u 代表用户名）',
    '誰可以進：none 任何人（預設），keys 檔案 只有其中列出的公鑰（authorized_keys 格式，%u 代表使用者名稱）',
    'who may enter: none, anyone (default); keys FILE, keys listed there (authorized_keys form; %u is the login name)',
  ],
  name: ['阅览室的名字', '閱覽室的名字', 'name of the reading room'],
  data: [
    '主机密钥与读者的阅读状态放在这个文件夹',
    '主機金鑰與讀者的閱讀狀態放在這個資料夾',
    'folder of the host key and of what readers keep',
  ],
  hostKey: [
    '主机私钥；没有就生成一把 ed25519',
    '主機私鑰；沒有就產生一把 ed25519',
    'private host key; made (ed25519) where there is none',
  ],
  sessions: ['同时至多多少个会话（默认 256）', '同時至多多少個工作階段（預設 256）', 'sessions at a time (256)'],
  perAddress: [
    '同一地址至多多少个会话（默认 32）',
    '同一位址至多多少個工作階段（預設 32）',
    'sessions from one address (32)',
  ],
  loginTries: ['登录至多失败几次（默认 6）', '登入至多失敗幾次（預設 6）', 'failed log-ins of a connection (6)'],
  loginTime: ['登录至多用多少秒（默认 30）', '登入至多用多少秒（預設 30）', 'seconds a log-in may take (30)'],
  idle: [
    '多少分钟不按键即结束，0 为不限（默认 30）',
    '多少分鐘不按鍵即結束，0 為不限（預設 30）',
    'minutes without a key until a session ends; 0 for never (30)',
  ],
  backlog: [
    '对方收得慢时路上至多多少 KiB，再多就略去画面（默认 16）',
    '對方收得慢時路上至多多少 KiB，再多就略去畫面（預設 16）',
    'KiB that may be on their way to a slow client; beyond them frames are dropped (16)',
  ],
  memory: [
    '进程占用多少 MiB 内存后不再放人进来（默认 1024）',
    '行程占用多少 MiB 記憶體後不再放人進來（預設 1024）',
    'MiB of memory of the process above which nobody more is let in (1024)',
  ],
  grace: [
    '收到停止信号后，给读者多少秒（默认 20）',
    '收到停止訊號後，給讀者多少秒（預設 20）',
    'seconds that readers have when the server is told to stop (20)',
  ],
  proxy: [
    '从这些地址（逗号分隔）来的连接以 PROXY 头说明真正的来处',
    '從這些位址（逗號分隔）來的連線以 PROXY 標頭說明真正的來處',
    'connections from these addresses (parted by commas) say in a PROXY header where they come from',
  ],
  metrics: [
    '在本机这个端口以 HTTP 提供计数（/metrics）',
    '在本機這個連接埠以 HTTP 提供計數（/metrics）',
    'serve counters by HTTP on this port of this machine (/metrics)',
  ],
  logLevel: ['日志记多细（默认 info）', '日誌記多細（預設 info）', 'how much is logged (info)'],
} as const satisfies Record<string, Words>;
