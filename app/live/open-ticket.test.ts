import { expect, it } from 'vitest';
import { Model } from '../../sync/client/read-model.ts';
import type { AnyDocument } from '../../sync/domain/document.ts';
import { plainTicket } from '../../tests/support/fake-workspace.ts';
import { openTicket } from './open-ticket.ts';

const OWN = '01ARZ3NDEKTSV4RRFFQ69G5FA';

function event(ticketId: string, minute: number, more: object): AnyDocument {
  const at = `2026-03-12T09:0${minute}:00.000Z`;
  const shared = { id: `${ticketId}--${OWN}${minute}`, rev: `srv-${OWN}V`, ticketId, queueId: 'hardware' };
  return { ...shared, requesterId: 'maria', by: 'jo', at, acceptedAt: at, ...more };
}

function pointed(ticketId: string, minute: number, from: string | null, to: string | null): AnyDocument {
  return event(ticketId, minute, { type: 'changed', changes: [{ field: 'mergedInto', from, to }] });
}

function told(model: Model, id: string): unknown[] {
  const row = model.ticket(id);
  if (row === null) throw new Error('The ticket is not there');
  return openTicket(model, row).events.map((one) =>
    one.type === 'changed'
      ? [one.ticketId, ...one.changes.map(({ field, to }) => `${field} ${JSON.stringify(to)}`)]
      : one.type,
  );
}

it('tells in a ticket what was done with it in others of its requester, and of no others', () => {
  const model = new Model();
  model.take('tickets', [
    plainTicket('one'),
    plainTicket('two'),
    plainTicket('split', { splitFrom: `one--${OWN}Q` }),
    plainTicket('next', { followUpOf: 'one' }),
    plainTicket('away', { requesterId: 'rob', followUpOf: 'one' }),
  ] as AnyDocument[]);
  model.take('events', [
    event('one', 0, { type: 'created' }),
    pointed('two', 1, null, 'one'),
    pointed('two', 2, 'one', null),
    event('split', 3, { type: 'created' }),
    event('next', 4, { type: 'created' }),
    event('away', 5, { type: 'created' }),
    pointed('two', 6, null, 'next'),
  ]);
  expect(told(model, 'one')).toEqual([
    'created',
    ['two', 'mergedInto "one"'],
    ['two', 'mergedInto null'],
    ['split', 'splitFrom "one"'],
    ['next', 'followUpOf "one"'],
  ]);
});
