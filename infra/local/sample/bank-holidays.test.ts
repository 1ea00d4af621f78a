import { describe, expect, it } from 'vitest';
import { bankHolidays } from './bank-holidays.ts';

// The dates are those that gov.uk gives for England and Wales.
describe('bank holidays', () => {
  it('are the eight of an ordinary year, Boxing Day on the Monday when it falls on a Saturday', () => {
    expect(bankHolidays(2026)).toEqual([
      '2026-01-01',
      '2026-04-03',
      '2026-04-06',
      '2026-05-04',
      '2026-05-25',
      '2026-08-31',
      '2026-12-25',
      '2026-12-28',
    ]);
  });

  it('move to working days when Christmas falls on a weekend', () => {
    expect(bankHolidays(2027).slice(-2)).toEqual(['2027-12-27', '2027-12-28']);
    expect(bankHolidays(2022).slice(-2)).toEqual(['2022-12-26', '2022-12-27']);
  });

  it('follow Easter and New Year', () => {
    expect(bankHolidays(2024).slice(0, 3)).toEqual(['2024-01-01', '2024-03-29', '2024-04-01']);
    expect(bankHolidays(2028)[0]).toBe('2028-01-03');
  });
});
