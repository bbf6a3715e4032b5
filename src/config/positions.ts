/**
 * Where each key of a TOML document stands. The parser says what a document holds but not where; a message about a
 * wrong key or value needs the line and column. Reads documents that the parser has accepted: what it meets is well
 * formed, and it only has to tell keys from values (TOML 1.0).
 */
export interface Position {
  /** Both from 1; columns in characters. */
  readonly line: number;
  readonly column: number;
}

export interface KeyPosition {
  readonly key: Position;
  /** Where the value begins; for a table, its key. */
  readonly value: Position;
}

/** Positions by key, the parts of a key joined by a dot (`page.measure`). A key written twice keeps its first. */
export function positions(toml: string): ReadonlyMap<string, KeyPosition> {
  const scanner = new Scanner(toml);
  scanner.document();
  return scanner.found;
}

class Scanner {
  readonly found = new Map<string, KeyPosition>();
  readonly #toml: string;
  #at = 0;

  constructor(toml: string) {
    this.#toml = toml;
  }

  document(): void {
    let table: readonly string[] = [];
    for (this.#skip(BLANK_LINES); this.#at < this.#toml.length; this.#skip(BLANK_LINES)) {
      if (this.#toml[this.#at] === '[') {
        this.#skip(/\[+[ \t]*/y);
        const start = this.#at;
        table = this.#key();
        this.#note(table, start, start);
        this.#skip(/[ \t]*\]+/y);
      } else this.#pair(table);
      this.#skip(/[^\n]*/y);
    }
  }

  #pair(table: readonly string[]): void {
    const start = this.#at;
    const key = [...table, ...this.#key()];
    this.#skip(/[ \t]*=[ \t]*/y);
    const value = this.#at;
    this.#note(key, start, value);
    this.#value(key);
    // Whatever this reader does not know must not hold it up.
    if (this.#at === start) this.#at++;
  }

  /** A dotted key: `a."b c".d`. */
  #key(): string[] {
    const parts: string[] = [];
    do {
      const part = this.#skip(/[ \t]*("(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[A-Za-z0-9_-]*)[ \t]*/y).trim();
      parts.push(part.startsWith('"') ? unquoted(part) : part.startsWith("'") ? part.slice(1, -1) : part);
    } while (this.#skip(/\./y));
    return parts;
  }

  #value(key: readonly string[]): void {
    switch (this.#toml[this.#at]) {
      case '{':
        this.#inside('}', () => this.#pair(key));
        return;
      case '[':
        this.#inside(']', () => this.#value(key));
        return;
      default:
        this.#skip(VALUE);
    }
  }

  /** What stands between brackets, parted by commas, blanks and comments. */
  #inside(closing: string, item: () => void): void {
    this.#at++;
    for (this.#skip(BETWEEN); this.#at < this.#toml.length; this.#skip(BETWEEN)) {
      if (this.#toml[this.#at] === closing) {
        this.#at++;
        return;
      }
      const before = this.#at;
      item();
      if (this.#at === before) this.#at++;
    }
  }

  /** Goes past what a sticky pattern finds here, and returns it. */
  #skip(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const [text = ''] = pattern.exec(this.#toml) ?? [];
    this.#at += text.length;
    return text;
  }

  #note(path: readonly string[], key: number, value: number): void {
    const name = path.join('.');
    if (!this.found.has(name)) this.found.set(name, { key: this.#position(key), value: this.#position(value) });
  }

  #position(offset: number): Position {
    const before = this.#toml.slice(0, offset);
    const lineStart = before.lastIndexOf('\n') + 1;
    return { line: before.split('\n').length, column: [...before.slice(lineStart)].length + 1 };
  }
}

const BLANK_LINES = /(?:[ \t\r\n]|#[^\n]*)*/y;
const BETWEEN = /(?:[ \t\r\n,]|#[^\n]*)*/y;
/** A string of any of the four kinds, or a bare value: number, date, true, false. */
const VALUE = /"""(?:[^\\]|\\[\s\S])*?"{3,5}|'''[\s\S]*?'{3,5}|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[^,\]}#\n]*/y;

function unquoted(quoted: string): string {
  try {
    return JSON.parse(quoted);
  } catch {
    return quoted.slice(1, -1);
  }
}
