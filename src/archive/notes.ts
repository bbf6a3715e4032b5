/** Words that are an editor's and not the author's: set apart as a note. */
import { type Draft, type DraftParagraph, isEmphasised, isParagraph } from './draft.ts';

/** 编者按, 編按, 编辑注, 译者注 …: whose words the note is, and that it is one. */
const label = '(?:[编編译譯](?:者|辑|輯)?[按注註]|原文按|小编按)';
const begins = new RegExp(
  `^(?:【[^】]{0,12}${label}】|[^\\s：:，。]{0,8}${label}\\s*(?:[：:|｜—\\s]|$)|(?:CDT|中国数字时代)\\s*(?:${label}|编者|更新|注|按)\\s*[：:])`,
);

/** Makes notes of the paragraphs that say they are one; what follows in the same bold or italic type belongs to it. */
export function markNotes(blocks: Draft[]): Draft[] {
  if (!blocks.some(mayBeNote)) return blocks;
  const result: Draft[] = [];
  let open: DraftParagraph[] | null = null;
  for (const block of blocks) {
    if (isParagraph(block) && block.role === 'text' && isNote(block)) {
      open = [block];
      result.push({ kind: 'note', blocks: open });
    } else if (open && isParagraph(block) && continues(open, block)) open.push(block);
    else {
      open = null;
      const [only] = block.kind === 'quote' ? block.blocks : [];
      if (block.kind === 'quote' && isParagraph(only) && isNote(only)) result.push({ ...block, kind: 'note' });
      else result.push(block);
    }
  }
  return result;
}

/** The one paragraph behind a label that stands alone, or the same type throughout. */
function continues(note: readonly DraftParagraph[], next: DraftParagraph): boolean {
  const [first] = note as [DraftParagraph];
  if (note.length === 1 && first.text.length < 12 && /[：:】]$/.test(first.text)) return true;
  const type = typeOf(first);
  return type !== '' && type === typeOf(next) && next.text.length > 20;
}

function typeOf(text: DraftParagraph): string {
  if (text.strong) return 'strong';
  return isEmphasised(text) ? 'emphasis' : '';
}

function isNote({ text }: DraftParagraph): boolean {
  const start = text.slice(0, 30);
  return /[按注註]|^(?:CDT|中国数字时代)/.test(start) && begins.test(text);
}

function mayBeNote(block: Draft): boolean {
  return block.kind === 'quote' || (isParagraph(block) && isNote(block));
}
