import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CsvReader, type CsvRow } from './csv-reader.ts';
import { writeCsv } from './write-csv.ts';

function readAll(pieces: readonly string[]) {
  const reader = new CsvReader();
  const rows: CsvRow[] = pieces.flatMap((piece) => reader.push(piece));
  const { rows: last, openQuote } = reader.end();
  return { rows: [...rows, ...last], openQuote };
}

/** Cells that no spreadsheet takes for a formula, so that they are written as they are; a row of nothing is no row. */
const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', ' ', '\n', '\r\n', '🐦', "'") });
const table = fc
  .tuple(fc.constant(['name', 'e,mail']), fc.array(fc.array(cell, { minLength: 2, maxLength: 2 })))
  .map(([head, rows]) => [
    head,
    ...rows.filter((row) => row.some((one) => one.trim() !== '') && row.every((one) => !/^[\t\r]/.test(one))),
  ]);

describe('a table that is read', () => {
  it('is what was written, however it is cut into pieces', () => {
    fc.assert(
      fc.property(table, fc.array(fc.nat({ max: 40 })), (rows, cuts) => {
        const text = writeCsv(rows);
        const pieces: string[] = [];
        let at = 0;
        for (const cut of cuts) {
          pieces.push(text.slice(at, at + cut));
          at += cut;
        }
        const read = readAll([...pieces, text.slice(at)]);
        expect(read.rows.map(({ cells }) => cells)).toEqual(rows);
        expect(read.openQuote).toBeNull();
        for (const { line, cells } of read.rows) {
          const before =
            text
              .split('\n')
              .slice(0, line - 1)
              .join('\n').length + (line > 1 ? 1 : 0);
          expect(
            text
              .slice(before)
              .replace(/^"/, '')
              .startsWith((cells[0] ?? '').replaceAll('"', '""')),
          ).toBe(true);
        }
      }),
    );
  });

  it('may have semicolons or tabs, a mark at its beginning and lines of old Macs', () => {
    for (const [text, rows] of [
      [
        '\uFEFFa;b\r\n1,5;2\r\n',
        [
          ['a', 'b'],
          ['1,5', '2'],
        ],
      ],
      [
        'a\tb\n1\t2',
        [
          ['a', 'b'],
          ['1', '2'],
        ],
      ],
      [
        'a,b\r1,2\r',
        [
          ['a', 'b'],
          ['1', '2'],
        ],
      ],
      ['alone', [['alone']]],
      ['', []],
    ] as const)
      expect(readAll([text]).rows.map(({ cells }) => cells)).toEqual(rows);
  });

  it('tells the line of a row, where cells before it hold line breaks and lines are empty', () => {
    const { rows } = readAll(['a,b\n"one\ntwo",2\n\n\n3,4\n']);
    expect(rows.map(({ line }) => line)).toEqual([1, 2, 6]);
  });

  it('tells where a quote was opened that nobody closed, and keeps the rows before it', () => {
    const { rows, openQuote } = readAll(['a,b\n1,2\n3,"never\nclosed, 5\n']);
    expect(rows.slice(0, 2).map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
    expect(openQuote).toBe(3);
  });
});
