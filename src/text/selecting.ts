import type { Words } from './language.ts';

/** What the reader says while sentences are selected, and of what is highlighted. */
export const selectingWords = {
  selecting: ['选句', '選句', 'Select'],
  selectedOf: ['{n} 字', '{n} 字', '{n} characters'],
  nothingToSelect: ['这里没有句子可选', '這裡沒有句子可選', 'There is no sentence to select here'],
  isHighlighted: ['已划线', '已劃線', 'highlighted'],
  highlightSet: [
    '已划线；按 {note} 写笔记，按 {undo} 撤销',
    '已劃線；按 {note} 寫筆記，按 {undo} 撤銷',
    'Highlighted; {note} writes a note, {undo} undoes it',
  ],
  highlightAsk: ['已划线；可写一句', '已劃線；可寫一句', 'Highlighted; a note'],
  highlightNote: ['这处划线的笔记', '這處劃線的筆記', 'Note on this highlight'],
  highlightLong: [
    '选得太长（{n} 字），一处划线最多 {most} 字',
    '選得太長（{n} 字），一處劃線最多 {most} 字',
    'Too long ({n} characters): a highlight holds {most}',
  ],
  highlightThere: ['这里已经划线', '這裡已經劃線', 'This is highlighted already'],
  highlightsRemoved: [
    '已删除 {n} 处划线；按 {key} 撤销',
    '已刪除 {n} 處劃線；按 {key} 撤銷',
    '{n} removed; {key} undoes it',
  ],
  noHighlight: ['所选的地方没有划线', '所選的地方沒有劃線', 'There is no highlight here'],
  undone: ['已撤销', '已撤銷', 'Undone'],
  nothingToUndo: ['没有可撤销的', '沒有可撤銷的', 'Nothing to undo'],
  hintMove: ['{key} 换句', '{key} 換句', '{key} move'],
  hintWiden: ['{key} 增减', '{key} 增減', '{key} more, less'],
  hintHighlight: ['{key} 划线', '{key} 劃線', '{key} highlight'],
  hintUndo: ['{key} 撤销', '{key} 撤銷', '{key} undo'],
  hintLeave: ['{key} 离开', '{key} 離開', '{key} leave'],
  keptLabel: ['我的划线', '我的劃線', 'Highlights'],
  keptOf: ['{n} 处，{m} 条笔记', '{n} 處，{m} 條筆記', '{n}, {m} with a note'],
  bookmarkKind: ['书签', '書籤', 'bookmark'],
  highlightKind: ['划线', '劃線', 'highlight'],
} as const satisfies Record<string, Words>;
