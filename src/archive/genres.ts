/** Kinds of articles, which titles name where others name the outlet: `专访｜标题`, `标题｜深度`, `社論：標題`. They are columns. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** A bar or brackets part them from the title, in front or behind. */
export const genres = words(
  '独家 獨家 专访 專訪 特稿 特写 特寫 深度 深度报道 深度報導 深度報道 调查 調查 评论 評論 观点 觀點 社论 社論 社评 社評 时评 時評 短评 短評 ' +
    '对话 對話 访谈 訪談 口述 非虚构 非虛構 专题 專題 专栏 專欄 连载 連載 书评 書評 影评 影評 图集 圖集 组图 組圖 影像 视频 影片 播客 ' +
    '快讯 快訊 突发 突發 速报 速報 即时 即時 早报 晚报 周报 週報 盘点 盤點 回顾 回顧 年终 年終 译文 譯文 编译 編譯 长文 長文 长读 長讀 转载 轉載 ' +
    '投书 投書 来信 來信 读者来信 讀者來信 来稿 來稿 讣闻 訃聞 悼念 纪念 紀念 封面报道 封面報導 封面故事 现场 現場 手记 手記 记者手记 记者观察 分析 解读 解讀',
);

/** A colon parts them from the title as well; others before a colon are its words. */
export const genresBeforeColon = words(
  '社论 社論 社评 社評 评论 評論 时评 時評 观点 觀點 专访 專訪 特稿 独家 獨家 快讯 快訊',
);
