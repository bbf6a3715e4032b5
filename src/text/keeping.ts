import type { Words } from './language.ts';

/** What the reader says of what it keeps for its reader: bookmarks, history, what was read, and of trouble with files. */
export const keepingWords = {
  bookmarkSet: ['已加书签；可写一句', '已加書籤；可寫一句', 'Bookmark set; a note'],
  bookmarkThere: ['这里的书签', '這裡的書籤', 'The bookmark here'],
  bookmarksTitle: ['书签与划线', '書籤與劃線', 'Bookmarks and highlights'],
  noBookmarks: [
    '还没有；读文章时按 {key} 加书签，按 {select} 选句子来划线。',
    '還沒有；讀文章時按 {key} 加書籤，按 {select} 選句子來劃線。',
    'None yet; in an article {key} sets a bookmark, {select} selects sentences.',
  ],
  markRemoved: ['已删除；按 {key} 恢复', '已刪除；按 {key} 恢復', 'Removed; {key} puts it back'],
  markRestored: ['已恢复', '已恢復', 'Put back'],
  nothingRemoved: ['没有可恢复的', '沒有可恢復的', 'Nothing to put back'],
  hintNote: ['{key} 笔记', '{key} 筆記', '{key} note'],
  historyTitle: ['读过的文章', '讀過的文章', 'Read lately'],
  noVisits: ['还没有读过文章。', '還沒有讀過文章。', 'No articles read yet.'],
  markedRead: ['已标为读过：{title}', '已標為讀過：{title}', 'Marked as read: {title}'],
  markedUnread: ['已标为未读：{title}', '已標為未讀：{title}', 'Marked as unread: {title}'],
  resume: [
    '上次读到《{title}》{share}，按 {key} 接着读',
    '上次讀到《{title}》{share}，按 {key} 接著讀',
    'You were at {share} of “{title}”; {key} goes on',
  ],
  troubles: [
    '{n} 个文件读不了，如 {file}（{code}）',
    '{n} 個檔案讀不了，如 {file}（{code}）',
    '{n} files cannot be read, such as {file} ({code})',
  ],
  noIndex: ['索引不能用，这次不存：{reason}', '索引不能用，這次不存：{reason}', 'No index this time: {reason}'],
  readingRescued: [
    '阅读记录坏了，已从备份取回；坏的在 {file}',
    '閱讀記錄壞了，已從備份取回；壞的在 {file}',
    'The reading record was broken; a backup is in use. Broken: {file}',
  ],
  readingMemory: [
    '阅读记录打不开，这次不存：{reason}',
    '閱讀記錄打不開，這次不存：{reason}',
    'Positions and bookmarks are not kept this time: {reason}',
  ],
  readingUnsaved: [
    '阅读记录暂时存不了：{reason}',
    '閱讀記錄暫時存不了：{reason}',
    'Positions and bookmarks cannot be saved yet: {reason}',
  ],
} as const satisfies Record<string, Words>;
