/**
 * Runs of text and marks → paragraphs. Blanks fold as CSS folds them (https://www.w3.org/TR/css-text-3/#white-space-phase-1),
 * indents go, `<br>` is a line, `<br><br>` ends the paragraph.
 */
import type { Align, Inline } from './article.ts';
import { clean, trimEnd, trimStart } from './characters.ts';
import type { DraftParagraph } from './draft.ts';
import { isSmallType } from './furniture.ts';
import type { Attributes } from './html.ts';

type Marks = Omit<Inline, 'text'>;
type Mark = Exclude<keyof Marks, 'href'> | 'small';

const markOf: Readonly<Record<string, Mark>> = {
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  cite: 'emphasis',
  dfn: 'emphasis',
  u: 'underline',
  ins: 'underline',
  del: 'deleted',
  s: 'deleted',
  strike: 'deleted',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
  sup: 'superscript',
  small: 'small',
};

/** What an element puts before and after its text. Ruby is set in the line: 漢字(かんじ). */
const around: Readonly<Record<string, readonly [string, string]>> = { rt: ['(', ')'], q: ['“', '”'] };

const boldStyle = /font-weight:\s*(?:bold|[6-9]00)/i;

interface Run {
  readonly text: string;
  readonly marks: Marks;
  readonly small: boolean;
}

/** Where a paragraph stands: what its blocks say of it. */
export interface Place {
  readonly element: string;
  readonly block: number;
  readonly align: Align;
  readonly small: boolean;
}

export class ParagraphWriter {
  #runs: Run[] = [];
  readonly #open: Record<Mark, number> = {
    strong: 0,
    emphasis: 0,
    underline: 0,
    deleted: 0,
    code: 0,
    superscript: 0,
    small: 0,
  };
  #marks: Marks | null = null;
  #href: string | null = null;
  /** Marks of the open elements that have them by style, a stack for each name: end tags may cross. */
  readonly #styled = new Map<string, Mark[][]>();
  #hidden = 0;

  set href(href: string | null) {
    this.#href = href;
    this.#marks = null;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'rp') this.#hidden++;
    const mark = Object.hasOwn(markOf, name) ? markOf[name] : undefined;
    if (mark) this.#count([mark], 1);
    else if (name === 'span' || name === 'font') {
      const marks: Mark[] = [];
      if (attributes.style !== undefined) {
        if (boldStyle.test(attributes.style)) marks.push('strong');
        if (isSmallType(attributes)) marks.push('small');
      }
      const stack = this.#styled.get(name);
      if (stack) stack.push(marks);
      else this.#styled.set(name, [marks]);
      this.#count(marks, 1);
    } else if (Object.hasOwn(around, name)) this.text((around[name] as readonly [string, string])[0]);
  }

  close(name: string): void {
    if (name === 'rp') this.#hidden--;
    const mark = Object.hasOwn(markOf, name) ? markOf[name] : undefined;
    if (mark) this.#count([mark], -1);
    else if (name === 'span' || name === 'font') this.#count(this.#styled.get(name)?.pop() ?? [], -1);
    else if (Object.hasOwn(around, name)) this.text((around[name] as readonly [string, string])[1]);
  }

  text(text: string): void {
    if (this.#hidden > 0 || text === '') return;
    this.#marks ??= this.#current();
    this.#runs.push({ text, marks: this.#marks, small: this.#open.small > 0 });
  }

  lineBreak(): void {
    this.#runs.push({ text: '\n', marks: broken, small: false });
  }

  /** The paragraphs written since the last call, with what `place` says of them. */
  end(place: Place): DraftParagraph[] {
    if (this.#runs.length === 0) return [];
    const runs = this.#runs;
    this.#runs = [];
    const paragraphs: DraftParagraph[] = [];
    const line = new LineFolder();
    const finish = () => {
      const inlines = line.end();
      if (inlines.length > 0) paragraphs.push(draft(inlines, line.small || place.small, place));
    };
    for (const run of runs) {
      if (run.marks === broken) {
        if (line.breakLine()) finish();
      } else line.add(run);
    }
    finish();
    return paragraphs;
  }

  #count(marks: readonly Mark[], by: 1 | -1): void {
    for (const mark of marks) this.#open[mark] = Math.max(0, this.#open[mark] + by);
    if (marks.length > 0) this.#marks = null;
  }

  #current(): Marks {
    const { strong, emphasis, underline, deleted, code, superscript } = this.#open;
    const marks: { -readonly [Key in keyof Marks]: Marks[Key] } = {};
    if (strong > 0) marks.strong = true;
    if (emphasis > 0) marks.emphasis = true;
    if (underline > 0) marks.underline = true;
    if (deleted > 0) marks.deleted = true;
    if (code > 0) marks.code = true;
    if (superscript > 0) marks.superscript = true;
    if (this.#href !== null) marks.href = this.#href;
    return marks;
  }
}

/** The marks of a `<br>`. */
const broken: Marks = Object.freeze({});

/** Blanks of HTML and the no-break spaces that editors pad with. */
const blanks = /[ \t\n\r\f\u00a0]+/g;
/** A line end of the source between two wide characters is no blank: https://www.w3.org/TR/css-text-3/#line-break-transform */
const sourceBreak =
  /(?<=[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef])[ \t\r\f]*\n[ \t\r\n\f]*(?=[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef])/g;

/** Joins runs, folding blanks over their borders, until the paragraph ends. */
class LineFolder {
  small = true;
  #inlines: Inline[] = [];
  #atStart = true;
  #breaks = 0;
  #afterBlank = false;

  add(run: Run): void {
    const source = clean(run.text);
    let text = (source.includes('\n') ? source.replace(sourceBreak, '') : source).replace(blanks, ' ');
    if (this.#atStart) text = trimStart(text);
    else if (this.#afterBlank && text.startsWith(' ')) text = text.slice(1);
    if (text === '') return;
    if (this.#breaks > 0 && this.#inlines.length > 0) this.#inlines.push({ text: '\n' });
    this.#breaks = 0;
    this.#atStart = false;
    this.#afterBlank = text.endsWith(' ');
    if (!run.small && text !== ' ') this.small = false;
    this.#inlines.push({ text, ...run.marks });
  }

  /** A `<br>`. True where it is the second one: the paragraph ends. */
  breakLine(): boolean {
    this.#breaks++;
    this.#atStart = true;
    this.#afterBlank = false;
    return this.#breaks > 1 && this.#inlines.length > 0;
  }

  end(): Inline[] {
    const inlines = merged(this.#inlines);
    this.#inlines = [];
    this.#breaks = 0;
    this.#atStart = true;
    this.#afterBlank = false;
    return inlines;
  }
}

/** Neighbours of the same marks become one; blanks at the ends of lines go. */
function merged(inlines: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  let texts: string[] = [];
  let marks: Inline | null = null;
  const finish = () => {
    if (marks === null) return;
    const text = texts.join('');
    result.push({ ...marks, text });
  };
  for (let index = 0; index < inlines.length; index++) {
    const inline = inlines[index] as Inline;
    const last = index === inlines.length - 1 || inlines[index + 1]?.text === '\n';
    const text = last ? trimEnd(inline.text) : inline.text;
    if (text === '') continue;
    if (marks !== null && (text === '\n' || sameMarks(marks, inline))) {
      texts.push(text);
      continue;
    }
    finish();
    marks = inline;
    texts = [text];
  }
  finish();
  return result;
}

function sameMarks(a: Inline, b: Inline): boolean {
  return (
    a.strong === b.strong &&
    a.emphasis === b.emphasis &&
    a.href === b.href &&
    a.underline === b.underline &&
    a.deleted === b.deleted &&
    a.code === b.code &&
    a.superscript === b.superscript
  );
}

function draft(inlines: readonly Inline[], small: boolean, place: Place): DraftParagraph {
  return {
    kind: 'paragraph',
    inlines,
    text: inlines.length === 1 ? (inlines[0] as Inline).text : inlines.map((inline) => inline.text).join(''),
    align: place.align,
    element: place.element,
    block: place.block,
    strong: inlines.every((inline) => inline.strong === true || inline.text.trim() === ''),
    small,
    role: 'text',
    level: 0,
  };
}
