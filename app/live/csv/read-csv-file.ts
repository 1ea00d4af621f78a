import { CsvReader, type CsvRow } from './csv-reader.ts';

/** So much is read at once: a few milliseconds of work, between which the page draws and answers keys. */
const SLICE_BYTES = 128 * 1024;

/** Some rows of a file, and how much of it has been read, from 0 to 1. */
export interface CsvSlice {
  readonly rows: readonly CsvRow[];
  readonly share: number;
  /** Set with the last rows where a quote was opened on this line and never closed. */
  readonly openQuote: number | null;
}

/** Lets the page draw. */
export type LetDraw = () => Promise<void>;

/** Hands the thread back for a moment: between two slices the page stays responsive. */
export const letDraw: LetDraw = async () => new Promise((resolve) => setTimeout(resolve, 0));

/** Reads a table slice by slice. A file that is no UTF-8 is taken for what spreadsheets on Windows save. */
export async function* readCsvFile(file: Blob, pause: LetDraw = letDraw): AsyncGenerator<CsvSlice> {
  const encoding = (await isUtf8(file, pause)) ? 'utf-8' : 'windows-1252';
  const decoder = new TextDecoder(encoding);
  const reader = new CsvReader();
  for (let start = 0; start < file.size; start += SLICE_BYTES) {
    const end = Math.min(file.size, start + SLICE_BYTES);
    const bytes = await file.slice(start, end).arrayBuffer();
    const text = decoder.decode(bytes, { stream: true });
    yield { rows: reader.push(text), share: end / file.size, openQuote: null };
    await pause();
  }
  const rest = reader.push(decoder.decode());
  const { rows, openQuote } = reader.end();
  yield { rows: [...rest, ...rows], share: 1, openQuote };
}

async function isUtf8(file: Blob, pause: LetDraw): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let start = 0; start < file.size; start += SLICE_BYTES) {
      decoder.decode(await file.slice(start, start + SLICE_BYTES).arrayBuffer(), { stream: true });
      await pause();
    }
    decoder.decode();
    return true;
  } catch (fault) {
    if (fault instanceof TypeError) return false;
    throw fault;
  }
}
