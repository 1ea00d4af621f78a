import {
  IMPORTED_AT_ONCE,
  type ImportedPerson,
  type ImportedTicket,
} from '../../../sync/domain/import-row.ts';
import { t } from '../../words/t.ts';
import type { AdminAnswer } from '../admin-api.ts';
import { cellsOf, type Cells, type ImportKind, type Mapping } from './import-table.ts';
import { readCsvFile, type LetDraw } from './read-csv-file.ts';

/** What is wrong with one row, and the line on which it begins. */
export interface RowFault {
  readonly line: number;
  readonly sentence: string;
}

/** How far a reading of the table has come. */
export interface ImportProgress {
  /** From 0 to 1. */
  readonly share: number;
  /** Rows that can be imported, or have been. */
  readonly good: number;
  /** Rows of things that are here already. */
  readonly known: number;
  readonly faults: readonly RowFault[];
  /** Why it ended before the end, in a sentence. What was imported stays, and the same file goes on from there. */
  readonly stopped: string | null;
}

type Row = ImportedPerson | ImportedTicket;

/** A table that is read: its file, what kind of things it holds and where its columns are. */
export interface ImportTable<Kind extends Row> {
  readonly file: Blob;
  readonly kind: ImportKind<Kind>;
  readonly mapping: Mapping;
  /** Whether this device holds what the row would make. */
  readonly isHere: (row: Kind, cells: Cells) => boolean;
}

/** What reading a table stands on. */
export interface ImportOptions<Kind extends Row> {
  /** Sends some rows; without it, the table is only looked through. */
  readonly send?: (rows: readonly Kind[]) => Promise<AdminAnswer<unknown>>;
  readonly told: (progress: ImportProgress) => void;
  readonly isStopped: () => boolean;
  readonly pause?: LetDraw;
}

/** The most bytes of one batch: a request may have a million, and one row alone may have 400,000. */
const BATCH_BYTES = 400_000;

/** Reads a table from its second row on, and sends what is good in batches. Resolves with how it ended; what is wrong with a row stops no other. */
export async function runImport<Kind extends Row>(
  { file, kind, mapping, isHere }: ImportTable<Kind>,
  options: ImportOptions<Kind>,
): Promise<ImportProgress> {
  const faults: RowFault[] = [];
  const lines = new Map<string, number>();
  const batch = new Batch(options.send);
  let isHead = true;
  let [share, good, known] = [0, 0, 0];
  const progress = (stopped: string | null = null): ImportProgress => ({
    share,
    good,
    known,
    faults: [...faults],
    stopped,
  });
  for await (const slice of readCsvFile(file, options.pause)) {
    for (const { line, cells } of slice.rows) {
      if (isHead) {
        isHead = false;
        continue;
      }
      const own = cellsOf(mapping, cells);
      const read = kind.read(own);
      if ('fault' in read) {
        faults.push({ line, sentence: read.fault });
        continue;
      }
      const twin = lines.get(read.row.id);
      if (twin !== undefined) faults.push({ line, sentence: t('It is the same as line {twin}.', { twin }) });
      else if (isHere(read.row, own)) known += 1;
      else {
        const refused = await batch.add(read.row);
        if (refused !== null) return progress(refused);
        good += 1;
      }
      lines.set(read.row.id, twin ?? line);
    }
    share = slice.share;
    if (slice.openQuote !== null)
      faults.push({
        line: slice.openQuote,
        sentence: t('A quote is opened here and never closed; what follows could not be read.'),
      });
    options.told(progress());
    if (options.isStopped())
      return progress(t('Stopped. What was imported stays; import the same file again to go on.'));
  }
  const refused = await batch.flush();
  return progress(refused);
}

/** Rows that wait to be sent together. */
class Batch<Kind> {
  private readonly send: ImportOptions<Kind & Row>['send'] | undefined;
  private rows: (Kind & Row)[] = [];
  private bytes = 0;

  constructor(send: ImportOptions<Kind & Row>['send'] | undefined) {
    this.send = send;
  }

  /** Null, or why the rows were not taken. */
  async add(row: Kind & Row): Promise<string | null> {
    const bytes = JSON.stringify(row).length * 2;
    const isFull = this.rows.length === IMPORTED_AT_ONCE || this.bytes + bytes > BATCH_BYTES;
    const refused = isFull ? await this.flush() : null;
    this.rows.push(row);
    this.bytes += bytes;
    return refused;
  }

  async flush(): Promise<string | null> {
    const { rows } = this;
    this.rows = [];
    this.bytes = 0;
    if (rows.length === 0 || this.send === undefined) return null;
    const answer = await this.send(rows);
    if (answer.kind === 'answered') return null;
    return answer.kind === 'refused'
      ? answer.sentence
      : t('The server cannot be reached. What was imported stays; import the same file again to go on.');
  }
}
