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

  it('holds what its queue asks for, and says what is missing or does not fit', () => {
    const asked = [
      { id: 'internalField0000asset', label: 'Asset', type: 'text', isRequired: true, choices: [] },
      { id: 'publicField0000floor', label: 'Floor', type: 'number', isRequired: false, choices: [] },
    ] as const;
    const fill = (own: object) =>
      readNewTicket(
        readFields(Object.entries({ ...filled, ...own })),
        asked.map((one) => ({ ...one, choices: [] })),
      );
    expect(fill({ internalField0000asset: ' LT-204 ', publicField0000floor: '2' })).toMatchObject({
      fields: { internalField0000asset: 'LT-204', publicField0000floor: 2 },
    });
    expect(fill({ publicField0000floor: 'second' })).toEqual({
      fields: {
        internalField0000asset: 'Asset is needed.',
        publicField0000floor: 'Floor is a number, such as 12 or 3.5.',
      },
    });
  });

  it('is filled in again from its draft, the fields of the queue too', () => {
    const kept = readFields(Object.entries({ ...filled, internalField0000asset: 'LT-204' }));
    expect(readFields(Object.entries(JSON.parse(JSON.stringify(kept)) as object))).toEqual(kept);
    expect(kept.fields).toEqual({ internalField0000asset: 'LT-204' });
  });
});
