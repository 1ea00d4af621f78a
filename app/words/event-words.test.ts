import { describe, expect, it } from 'vitest';
import type { TimelineEvent } from '../../sync/domain/event.ts';
import { eventWords } from './event-words.ts';
import type { Names } from './value-words.ts';

const names: Names = {
  person: (id) => (id === 'ana' ? 'Ana Ruiz' : 'Jo Bright'),
  queue: () => 'Facilities',
  ticket: () => '7K3F-9QMX',
};

const shared = {
  id: 't1--01ARZ3NDEKTSV4RRFFQ69G5FAV',
  rev: 'srv-01ARZ3NDEKTSV4RRFFQ69G5FAV',
  ticketId: 't1',
  requesterId: 'r1',
  queueId: 'it',
  by: 'ana',
  at: '2026-03-12T09:42:00.000Z',
  acceptedAt: '2026-03-12T09:42:00.000Z',
};

function changed(field: string, from: unknown, to: unknown): TimelineEvent {
  return {
    ...shared,
    type: 'changed',
    changes: [{ field, from: from as string, to: to as string }],
  };
}

describe('a change in the timeline', () => {
  it.each([
    [changed('priority', 'normal', 'high'), 'set priority to High'],
    [changed('assigneeId', null, 'jo'), 'assigned Jo Bright'],
    [changed('assigneeId', null, 'ana'), 'took it'],
    [changed('assigneeId', 'jo', null), 'unassigned it'],
    [changed('queueId', 'it', 'fac'), 'set queue to Facilities'],
    [changed('status', 'open', 'solved'), 'solved it'],
    [changed('status', 'solved', 'open'), 'opened it again'],
    [changed('tags', ['vpn'], ['laptop', 'mac']), 'added the tags laptop, mac and removed the tag vpn'],
    [changed('duplicateOf', null, 't2'), 'linked it as a duplicate of 7K3F-9QMX'],
    [changed('duplicateOf', 't2', null), 'said that it is no duplicate'],
    [changed('mergedInto', null, 't2'), 'merged 7K3F-9QMX into 7K3F-9QMX'],
    [changed('mergedInto', 't2', null), 'took 7K3F-9QMX out of 7K3F-9QMX again'],
    [changed('splitFrom', null, 't2'), 'split 7K3F-9QMX off'],
    [changed('followUpOf', null, 't2'), 'followed it up with 7K3F-9QMX'],
    [changed('shelfMark', null, 'B7'), 'set shelfMark to B7'],
  ])('is a sentence, %#', (event, words) => {
    expect(eventWords(event, names)).toBe(words);
  });

  it('tells both values of a conflict', () => {
    const conflict: TimelineEvent = {
      ...shared,
      type: 'conflict',
      field: 'priority',
      kept: 'high',
      lost: 'urgent',
    };
    expect(eventWords(conflict, names)).toBe('also set priority to Urgent; High stays');
  });

  it('calls a field of a queue by the name that the queue gives it', () => {
    const asking = { ...names, field: (key: string) => (key === 'internalField00000001' ? 'Asset' : null) };
    expect(eventWords(changed('internalField00000001', null, 'LT-204'), asking)).toBe('set Asset to LT-204');
    expect(eventWords(changed('internalField00000001', 'LT-204', null), asking)).toBe('set Asset to nothing');
    expect(eventWords(changed('publicField00000002', null, true), asking)).toBe(
      'set a field that was removed to Yes',
    );
    expect(eventWords(changed('internalField00000001', null, '2026-03-12'), asking)).toBe(
      'set Asset to 12 Mar 2026',
    );
  });

  it('tells which rule brought a mail into its queue', () => {
    const event: TimelineEvent = { ...shared, type: 'created', rule: 'subject holds “invoice”' };
    expect(eventWords(event, names)).toBe(
      'wrote, and a rule of Facilities brought it there: subject holds “invoice”',
    );
  });
});
