import { expect, it } from 'vitest';
import { WELL } from '../../tests/support/fake-workspace.ts';
import { ticketOf } from '../../tests/client/a-document.ts';
import { outboxChangesWords, outboxStateWords } from './outbox-words.ts';

it('says that an item is being sent while it can be', () => {
  expect(outboxStateWords('sent', WELL)).toBe('Being sent');
  expect(outboxStateWords('sent', { ...WELL, reach: 'slow' })).toBe('Being sent');
});

it.each([{ reach: 'offline' as const }, { reach: 'refused' as const }, { signedOut: true }])(
  'never says so when nothing can leave: %j',
  (change) => {
    expect(outboxStateWords('sent', { ...WELL, ...change })).toBe('On this device, waiting to be sent');
    expect(outboxStateWords('refused', { ...WELL, ...change })).toBe('Needs attention');
  },
);

it('tells what an edit changes, with names for ids, and nothing for a new ticket', () => {
  const names = {
    person: (id: string) => (id === 'jo' ? 'Jo Whitaker' : id),
    queue: (id: string) => id,
    ticket: () => '7K3F-9QMX',
  };
  const base = ticketOf();
  const doc = ticketOf({ priority: 'high', assigneeId: 'jo', updatedBy: 'jo' });
  const item = { key: 'tickets:T1', kind: 'tickets', since: base.createdAt, state: 'waiting' } as const;
  expect(
    outboxChangesWords({ ...item, doc, base, refusal: null, heldUntil: null, ticketId: 'T1' }, names),
  ).toBe('Priority: Normal to High, assignee: nobody to Jo Whitaker');
  expect(
    outboxChangesWords({ ...item, doc, base: null, refusal: null, heldUntil: null, ticketId: 'T1' }, names),
  ).toBeNull();
});
