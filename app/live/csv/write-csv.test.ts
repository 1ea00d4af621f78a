import { expect, it } from 'vitest';
import { writeCsv } from './write-csv.ts';

it('quotes what needs it, and leaves nothing empty but what is', () => {
  expect(
    writeCsv([
      ['Queue', 'New'],
      ['Post, "internal"', 3],
      ['Umlaut ü\nline', null],
    ]),
  ).toBe('Queue,New\r\n"Post, ""internal""",3\r\n"Umlaut ü\nline",\r\n');
});

it('makes text of what a spreadsheet would run', () => {
  expect(writeCsv([['=HYPERLINK("x")', '+1', '-1', '@a', -1]])).toBe(
    '"\'=HYPERLINK(""x"")",\'+1,\'-1,\'@a,-1\r\n',
  );
});
