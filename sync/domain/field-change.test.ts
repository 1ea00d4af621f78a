import { assert, constantFrom, dictionary, option, property, record, uniqueArray, array } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ticketOf } from '../../tests/client/a-document.ts';
import { fieldChanges, putBack } from './field-change.ts';
import { PRIORITIES, STATUSES, type Ticket } from './ticket.ts';

const people = option(constantFrom('jo', 'sam', 'priya'));
const tags = uniqueArray(constantFrom('fire', 'vpn', 'door', 'new', 'vip'));
const snooze = option(constantFrom('2026-03-02T09:00:00.000Z', '2026-03-09T09:00:00.000Z'));
const fields = record({
  status: constantFrom(...STATUSES),
  priority: constantFrom(...PRIORITIES),
  queueId: constantFrom('it', 'hr'),
  assigneeId: people,
  tags,
  snoozeUntil: snooze,
});
const edits = record(
  {
    status: constantFrom(...STATUSES),
    priority: constantFrom(...PRIORITIES),
    queueId: constantFrom('it', 'hr'),
    assigneeId: people,
    tags,
    snoozeUntil: snooze,
  },
  { requiredKeys: [] },
);

const after = (ticket: Ticket, edit: object): Ticket => ({ ...ticket, ...edit });

describe('putting back', () => {
  it('gives every ticket back as it was, when nobody has interfered, after any bulk edit', () => {
    assert(
      property(array(fields, { minLength: 1, maxLength: 20 }), edits, (all, edit) => {
        for (const [index, one] of all.entries()) {
          const ticket = ticketOf({ id: `T${index}`, ...one });
          const changed = after(ticket, edit);
          expect(after(changed, putBack(changed, fieldChanges(ticket, edit)))).toEqual(ticket);
        }
      }),
    );
  });

  it('leaves what nobody changed, and what an unknown field holds', () => {
    assert(
      property(fields, edits, dictionary(constantFrom('mood', 'floor'), people), (one, edit, unknown) => {
        const ticket = ticketOf({ ...one, ...unknown });
        const back = putBack(after(ticket, edit), fieldChanges(ticket, edit));
        expect(Object.keys(back).every((field) => field in edit)).toBe(true);
      }),
    );
  });

  it('leaves a field that somebody has set meanwhile, and puts back the others', () => {
    const ticket = ticketOf({ priority: 'low', assigneeId: null });
    const edit = { priority: 'high', assigneeId: 'jo' } as const;
    const changes = fieldChanges(ticket, edit);
    const meanwhile = { ...ticket, ...edit, priority: 'urgent' } as const;
    expect(putBack(meanwhile, changes)).toEqual({ assigneeId: null });
  });

  it('takes away the tags it added and brings back those it took, around the tags of others', () => {
    const ticket = ticketOf({ tags: ['door', 'vpn'] });
    const changes = fieldChanges(ticket, { tags: ['vpn', 'fire'] });
    expect(putBack({ ...ticket, tags: ['vpn', 'fire', 'vip'] }, changes)).toEqual({
      tags: ['vpn', 'vip', 'door'],
    });
  });

  it('has nothing to put back of an edit to what was so already', () => {
    expect(fieldChanges(ticketOf({ tags: ['a'] }), { tags: ['a'], status: 'open' })).toEqual([]);
  });
});
