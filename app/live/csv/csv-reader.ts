/** One row of a table as text. `line` is the line of the file on which it begins, from 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

const SEPARATORS = [',', ';', '\t'] as const;

/**
 * Reads a table piece by piece, as RFC 4180 has it and as people save it: commas, semicolons or tabs, whichever the first line has most of; a cell in
 * quotes may hold them and line breaks. A row knows its line, so that what is wrong with it can be found in the file. Empty lines are no rows.
 */
export class CsvReader {
  private separator: string | null = null;
  private waiting = '';
  private isFirst = true;
  private line = 1;
  private rowLine = 1;
  private cells: string[] = [];
  private cell = '';
  private isQuoted = false;
  private wasQuoted = false;

  /** The rows that end within what has been given so far and were not given yet. */
  push(text: string): CsvRow[] {
    this.waiting += this.isFirst ? text.replace(/^\uFEFF/, '') : text;
    if (text !== '') this.isFirst = false;
    // What the last character means may depend on the next one; and the first line tells what stands between cells.
    const enough = this.separator !== null || /[\r\n]./s.test(this.waiting);
    return enough ? this.read(this.waiting.length - 1) : [];
  }

  /** The rows that are left, and the line on which a quote was opened that nobody closed; null when each was. */
  end(): { readonly rows: CsvRow[]; readonly openQuote: number | null } {
    const rows = this.read(this.waiting.length);
    const openQuote = this.isQuoted ? this.rowLine : null;
    if (this.cell !== '' || this.cells.length > 0) this.endRow(rows);
    return { rows, openQuote };
  }

  private read(end: number): CsvRow[] {
    this.separator ??= mostOf(this.waiting);
    const rows: CsvRow[] = [];
    let at = 0;
    while (at < end) at = this.isQuoted ? this.readQuoted(at, end) : this.readPlain(at, rows);
    this.waiting = this.waiting.slice(at);
    return rows;
  }

  private readQuoted(at: number, end: number): number {
    const char = this.waiting.charAt(at);
    if (char === '"' && this.waiting.charAt(at + 1) === '"') {
      this.cell += '"';
      return at + 2;
    }
    if (char === '"') {
      this.isQuoted = false;
      return at + 1;
    }
    const quote = this.waiting.indexOf('"', at);
    const next = quote < 0 || quote > end ? end : quote;
    const plain = this.waiting.slice(at, next);
    this.line += plain.split('\n').length - 1;
    this.cell += plain;
    return next;
  }

  private readPlain(at: number, rows: CsvRow[]): number {
    const char = this.waiting.charAt(at);
    if (char === '"' && this.cell === '' && !this.wasQuoted) {
      this.isQuoted = true;
      this.wasQuoted = true;
    } else if (char === this.separator) this.endCell();
    else if (char === '\n' || char === '\r') {
      const isPair = char === '\r' && this.waiting.charAt(at + 1) === '\n';
      this.endRow(rows);
      this.line += 1;
      this.rowLine = this.line;
      return at + (isPair ? 2 : 1);
    } else this.cell += char;
    return at + 1;
  }

  private endCell(): void {
    this.cells.push(this.cell);
    this.cell = '';
    this.wasQuoted = false;
  }

  private endRow(rows: CsvRow[]): void {
    this.endCell();
    if (this.cells.some((cell) => cell.trim() !== '')) rows.push({ line: this.rowLine, cells: this.cells });
    this.cells = [];
  }
}

/** What stands between the cells: whichever the first line has most of outside quotes. */
function mostOf(text: string): string {
  const line = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replaceAll(/"[^"]*"/g, '');
  const counts = SEPARATORS.map((separator) => line.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}
