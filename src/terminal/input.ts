/**
 * Parts what the terminal sends into keys and reports. Reports may come late, come split anywhere, and stand between keys; a
 * paste is passed on as it is. Pure but for time, which the caller keeps: `pending` says that the end of something is awaited,
 * and `flush` that it has not come.
 */
import { keyOf } from './key-forms.ts';
import { type Report, readControl, readString } from './reports.ts';

/** ESC in the form of the kitty protocol: after a lone one Ink would wait once more for what may follow. */
const loneEscape = '\x1b[27u';
const pasteStart = '\x1b[200~';
const pasteEnd = '\x1b[201~';

/**
 * How long the rest of something is waited for, in ms: after a lone ESC, which is a key then; after what begins a longer
 * sequence, which hardly anybody types; and after what nobody types, which is dropped then.
 */
export const patience = { key: 30, sequence: 250, untyped: 1000 } as const;

/** No answer is as long as this, in code units; what is longer is let go. */
const longest = 4096;
/** Nor is any line that is typed as long as this: what is pasted beyond it is let go. */
const longestPaste = 65_536;

export interface Parted {
  /** What was typed or pasted, in order. */
  readonly keys: string;
  readonly reports: readonly Report[];
}

interface Parting extends Parted {
  keys: string;
  readonly reports: Report[];
}

export class Input {
  #rest = '';
  #pasting = false;
  /** Code units of the paste so far. */
  #pasted = 0;
  /** What was given away as keys though it may have begun a report. */
  #given = '';

  /** What is waited for the rest of. */
  get pending(): keyof typeof patience | null {
    if (this.#rest === '' || this.#pasting) return null;
    return /^\x1b(?:\]\d|P.|_G|\[[0-?])/s.test(this.#rest) ? 'untyped' : this.#rest === '\x1b' ? 'key' : 'sequence';
  }

  push(chunk: string): Parted {
    // The rest of a report whose beginning came too early is still no text.
    const whole = this.#given + chunk;
    const late = this.#given !== '' && (report.test(whole) || (this.#given !== '\x1b' && begun.test(whole)));
    let text = late ? whole : this.#rest + chunk;
    this.#given = '';
    this.#rest = '';
    const parted: Parting = { keys: '', reports: [] };
    while (text) text = this.#pasting ? this.#takePaste(text, parted) : this.#takeKeys(text, parted);
    return parted;
  }

  /** Takes what belongs to a paste; gives what follows it. An end that is split over chunks is kept back. */
  #takePaste(text: string, parted: Parting): string {
    const end = text.indexOf(pasteEnd);
    const upTo = end < 0 ? text.length - overlap(text, pasteEnd) : end;
    const room = Math.max(0, longestPaste - this.#pasted);
    parted.keys += text.slice(0, Math.min(upTo, room));
    this.#pasted += upTo;
    if (end < 0) {
      this.#rest = text.slice(upTo);
      return '';
    }
    this.#pasting = false;
    parted.keys += pasteEnd;
    return text.slice(end + pasteEnd.length);
  }

  /** Takes characters up to a sequence, or a sequence; gives what follows. */
  #takeKeys(text: string, parted: Parting): string {
    const start = text.indexOf('\x1b');
    if (start !== 0) {
      const end = start < 0 ? text.length : start;
      parted.keys += text.slice(0, end);
      return text.slice(end);
    }
    const { length, report } = part(text);
    if (length === 0) {
      if (text.length < longest) this.#rest = text;
      return '';
    }
    const sequence = text.slice(0, length);
    if (report) parted.reports.push(report);
    else parted.keys += keyOf(sequence);
    if (sequence === pasteStart) {
      this.#pasting = true;
      this.#pasted = 0;
    }
    return text.slice(length);
  }

  /** The rest did not come in time: gives what may be keys; what nobody types is dropped. */
  flush(): string {
    const rest = this.#rest;
    const pending = this.pending;
    this.#rest = '';
    if (pending === 'untyped') return '';
    this.#given = rest;
    return rest === '\x1b' ? loneEscape : rest;
  }
}

/** What is no key, though its beginning was taken for one. */
const report = /^\x1b(?:\]\d+;|P[01>]|_Gi=|\[[?>]\d|\[<\d+;\d+;\d+[Mm]|\[\d+;\d+R|\[\d+n)/;
/** What may yet become that. */
const begun = /^\x1b(?:\]\d+|P|_G?|\[[?>]|\[<[\d;]*|\[\d+;?\d*|\[[IO])$/;

/** The first sequence of `text`, which begins with ESC: how long it is, 0 where its end is yet to come. */
function part(text: string): { length: number; report?: Report | null } {
  const second = text[1];
  if (second === undefined) return { length: 0 };
  if (second === '[') {
    // Shift with an editing key ends in $ in rxvt, which elsewhere stands before an end.
    const found = /^\x1b\[(?:\[[A-E]|[2-8]\$|[0-?]*[ -/]*[@-~])/.exec(text);
    if (found) return { length: found[0].length, report: readControl(found[0]) };
    return /^\x1b\[[0-?]*[ -/]*$/.test(text) ? { length: 0 } : { length: 1 };
  }
  if (second === 'O') return text.length < 3 ? { length: 0 } : { length: 3 };
  if (second === ']' || second === 'P' || second === '_') {
    const end = /\x07|\x1b\\|\x9c/.exec(text.slice(2));
    if (end) {
      const body = text.slice(2, 2 + end.index);
      // Alt+], Alt+P and Alt+_ begin like strings; what is no answer's beginning is what was typed.
      if (looksLikeAnswer(second, body)) {
        return { length: 2 + end.index + end[0].length, report: readString(second, body) };
      }
      return { length: 2 };
    }
    return text.length === 2 || looksLikeAnswer(second, text.slice(2)) ? { length: 0 } : { length: 2 };
  }
  // ESC ESC [ … is a key with Meta; ESC and a character is Alt and that character.
  return { length: second === '\x1b' ? 1 : 1 + ((text.codePointAt(1) as number) > 0xffff ? 2 : 1) };
}

/** The beginnings of what terminals answer in OSC, DCS and APC. */
const answers: Readonly<Record<string, RegExp>> = { ']': /^\d+(;|$)/, P: /^(?:[01>!]|$)/, _: /^(?:$|G$|Gi)/ };

const looksLikeAnswer = (introducer: string, body: string): boolean => answers[introducer]?.test(body) ?? false;

/** How many code units at the end of `text` could begin `mark`. */
function overlap(text: string, mark: string): number {
  for (let length = Math.min(mark.length - 1, text.length); length > 0; length--) {
    if (text.endsWith(mark.slice(0, length))) return length;
  }
  return 0;
}
