import { describe, expect, it } from 'vitest';
import { FakeWorkspace, plainTicket } from '../../tests/support/fake-workspace.ts';
import { ticketFields } from './ticket-fields.ts';

const rev = 'srv-01ARZ3NDEKTSV4RRFFQ69G5FAV';
const field = (id: string, change: object = {}) => ({
  id,
  label: id.slice(-5),
  type: 'text' as const,
  isRequired: false,
  choices: [],
  ...change,
});
const queue = (id: string, name: string, fields: readonly object[]) => ({
  id,
  rev,
  type: 'queue' as const,
  name,
  position: 1,
  fields,
});

const ASSET = 'internalField0000asset';
const FLOOR = 'publicField0000floor';
const PHONE = 'internalField0000phone';

const read = {
  ...new FakeWorkspace().asWorkspace().read,
  settings: () => [
    queue('hardware', 'Hardware', [field(ASSET), field(FLOOR, { type: 'choice', choices: ['1', '2'] })]),
    queue('telephony', 'Telephony', [field(PHONE)]),
  ],
};

describe('the fields of a ticket', () => {
  it('are those of its queue, given or not, in their order', () => {
    const shown = ticketFields(read, plainTicket('t1', { [ASSET]: 'LT-204' }));
    expect(shown.map(({ key, value, from }) => [key, value, from])).toEqual([
      [ASSET, 'LT-204', null],
      [FLOOR, null, null],
    ]);
  });

  it('tell of a value that the queue does not know any more, and keep it', () => {
    const [, floor] = ticketFields(read, plainTicket('t1', { [FLOOR]: '7' }));
    expect(floor).toMatchObject({ value: '7', fault: '7 is not one of the choices of floor any more.' });
  });

  it('end with what came from another queue, or from a field that is no more', () => {
    const ticket = plainTicket('t1', { [PHONE]: '4711', internalField0000gone: true });
    expect(ticketFields(read, ticket).slice(2)).toMatchObject([
      { key: PHONE, value: '4711', from: 'Telephony', field: { label: 'phone' } },
      {
        key: 'internalField0000gone',
        value: true,
        from: 'a queue that no longer asks for it',
        field: { label: 'A field that was removed', type: 'yes-no' },
      },
    ]);
  });
});
