import { describe, expect, it } from 'vitest';
import { isNewTicket, readFields, readNewTicket } from './new-ticket-form.ts';

const filled = {
  requesterId: 'r-maria',
  requester: 'Maria Lopez',
  subject: ' Badge does not open the bike room ',
  body: 'Since this morning.',
  queueId: 'facilities',
  priority: 'high',
  assigneeId: '',
  channel: 'walk-in',
};

function read(change: Readonly<Record<string, unknown>> = {}) {
  return readNewTicket(readFields(Object.entries({ ...filled, ...change })));
}

describe('the form of a new ticket', () => {
  it('makes a ticket for somebody known', () => {
    expect(read()).toEqual({
      subject: 'Badge does not open the bike room',
      body: 'Since this morning.',
      requester: { id: 'r-maria' },
      queueId: 'facilities',
      priority: 'high',
      assigneeId: null,
      tags: [],
      channel: 'walk-in',
    });
  });

  it('takes somebody met for the first time, with or without an address', () => {
    expect(read({ requesterId: '', email: ' maria@firm.example ' })).toMatchObject({
      requester: { name: 'Maria Lopez', email: 'maria@firm.example' },
    });
    expect(read({ requesterId: '' })).toMatchObject({ requester: { name: 'Maria Lopez', email: null } });
  });

  it.each([
    ['requester', { requesterId: '', requester: '  ' }],
    ['email', { requesterId: '', email: 'maria at firm' }],
    ['subject', { subject: '' }],
    ['subject', { subject: 'x'.repeat(201) }],
    ['body', { body: '\n ' }],
    ['queueId', { queueId: '' }],
  ])('says what to mend in %s', (field, change) => {
    const faults = read(change);
    expect(isNewTicket(faults)).toBe(false);
    expect(Object.keys(faults)).toEqual([field]);
  });

  it('reads whatever a kept draft holds', () => {
    expect(readFields(Object.entries({ subject: 7, nonsense: 'x' })).subject).toBe('');
  });
});
