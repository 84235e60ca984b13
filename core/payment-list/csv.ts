/**
 * A strict CSV reader (RFC 4180): cells parted by commas, rows by CRLF or LF (one of the two in a file), quotes only
 * around a whole cell and doubled inside. Gives each cell with its line and column, as an editor counts them.
 * Refuses 'payment-list-malformed' with the place: a stray quote, a lone CR, a blank row, rows of different widths.
 */
import { type Reason, reason } from '../base/reason.ts';
import { ok, type Result, refuse } from '../base/result.ts';

export interface Cell {
  readonly text: string;
  /** From 1; the column counts UTF-16 units, as editors do. */
  readonly line: number;
  readonly column: number;
}
export type Row = readonly Cell[];

export const malformed = ({ line, column }: Pick<Cell, 'line' | 'column'>): Reason =>
  reason('payment-list-malformed', { line: String(line), column: String(column) });

/** Rows end at the end of the text, with or without a line end after the last. At most `maxRows`. */
export function readCsv(text: string, maxRows: number): Result<readonly Row[], Reason> {
  const reader = new CsvReader(text);
  const rows: Row[] = [];
  while (!reader.isAtEnd) {
    const row = reader.row();
    if (row === null) return refuse(malformed(reader.place));
    const [first] = row;
    if (first === undefined || row.length !== (rows[0]?.length ?? row.length))
      return refuse(malformed(first ?? reader.place));
    if (rows.length >= maxRows)
      return refuse(reason('payment-list-too-large', { count: `>${maxRows}`, limit: String(maxRows) }));
    rows.push(row);
  }
  return ok(rows);
}

class CsvReader {
  readonly #text: string;
  #at = 0;
  #line = 1;
  #lineStart = 0;
  #lineEnd: '\n' | '\r\n' | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#text.length;
  }
  get place() {
    return { line: this.#line, column: this.#at - this.#lineStart + 1 };
  }

  /** Null at the first character that does not fit; `place` is then there. */
  row(): Row | null {
    const cells: Cell[] = [];
    do {
      const { place } = this;
      const text = this.#text.charAt(this.#at) === '"' ? this.#quoted() : this.#plain();
      if (text === null) return null;
      cells.push({ text, ...place });
    } while (this.#takes(','));
    if (cells.length === 1 && cells[0]?.text === '') return null;
    return this.isAtEnd || this.#takesLineEnd() ? cells : null;
  }

  #takes(character: string): boolean {
    if (this.#text.charAt(this.#at) !== character) return false;
    this.#at += 1;
    return true;
  }

  #plain(): string | null {
    const from = this.#at;
    while (!this.isAtEnd && !',\r\n"'.includes(this.#text.charAt(this.#at))) this.#at += 1;
    return this.#text.charAt(this.#at) === '"' ? null : this.#text.slice(from, this.#at);
  }

  #quoted(): string | null {
    let text = '';
    this.#at += 1;
    for (;;) {
      const next = this.#text.indexOf('"', this.#at);
      if (next < 0) return null;
      const part = this.#text.slice(this.#at, next);
      text += part;
      this.#passLines(part);
      this.#at = next + 1;
      if (!this.#takes('"')) break;
      text += '"';
    }
    return this.isAtEnd || ',\r\n'.includes(this.#text.charAt(this.#at)) ? text : null;
  }

  /** Line ends inside a quoted cell count as lines. */
  #passLines(part: string): void {
    for (let at = part.indexOf('\n'); at >= 0; at = part.indexOf('\n', at + 1)) {
      this.#line += 1;
      this.#lineStart = this.#at + at + 1;
    }
  }

  #takesLineEnd(): boolean {
    const end = this.#text.startsWith('\r\n', this.#at) ? '\r\n' : this.#text.charAt(this.#at) === '\n' ? '\n' : null;
    if (end === null || (this.#lineEnd ?? end) !== end) return false;
    this.#lineEnd = end;
    this.#at += end.length;
    this.#line += 1;
    this.#lineStart = this.#at;
    return true;
  }
}

const needsQuotes = /[",\r\n]/;
/** One row, with CRLF, as Excel writes it. */
export const csvRow = (cells: readonly string[]): string =>
  `${cells.map((cell) => (needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`;
