import { expect, it } from 'vitest';
import { EVERYTHING, readFilter, writeFilter, type TicketFilter } from './ticket-filter.ts';

const cases: readonly (readonly [string, TicketFilter])[] = [
  ['', EVERYTHING],
  ['?view=open&queue=it', { ...EVERYTHING, view: 'open', queueId: 'it' }],
  [
    '?view=all&status=closed&queue=restricted-hr&assignee=nobody&q=printer+%26+ink&is.internalField00000001=yes&sort=priority',
    {
      view: 'all',
      status: 'closed',
      queueId: 'restricted-hr',
      assigneeId: 'nobody',
      text: 'printer & ink',
      fields: [{ key: 'internalField00000001', how: 'is', text: 'yes' }],
      sort: 'priority',
    },
  ],
];

it.each(cases)('reads and writes %s', (search, filter) => {
  expect(readFilter(new URLSearchParams(search))).toEqual(filter);
  expect(writeFilter(filter)).toBe(search);
});

it('leaves out what it does not understand', () => {
  expect(readFilter(new URLSearchParams('?view=__proto__&status=exploded&sort=sideways'))).toEqual(
    EVERYTHING,
  );
});
