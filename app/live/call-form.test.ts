import { describe, expect, it } from 'vitest';
import type { QueueField } from '../../sync/domain/queue.ts';
import { readLoggedCall, thenSolve } from './call-form.ts';
import { isNewTicket } from './new-ticket-form.ts';

const CALL = { requester: 'Ada Byron', subject: 'Locked out', queueId: 'access', channel: 'phone' };
const read = (fields: Readonly<Record<string, string>>) => {
  const call = readLoggedCall(Object.entries(fields));
  return isNewTicket(call) ? call : { faults: call };
};

describe('a call that is logged', () => {
  it('needs nothing but who, and what about', () => {
    expect(read(CALL)).toMatchObject({
      subject: 'Locked out',
      body: 'Locked out',
      requester: { name: 'Ada Byron', email: null },
      channel: 'phone',
      assigneeId: null,
    });
    expect(read({ queueId: 'access' })).toEqual({
      faults: expect.objectContaining({ requester: 'Say who asks.' }) as object,
    });
  });

  it('keeps what was said, and the number to call back in its first line', () => {
    expect(read({ ...CALL, body: 'Since nine.', callBack: ' 0113 496 0000 ' })).toMatchObject({
      body: 'Call back: 0113 496 0000\n\nSince nine.',
    });
  });

  it('gives its number to somebody met for the first time, where it is one', () => {
    const phone = '0113 496 0000';
    expect(read({ ...CALL, callBack: phone })).toMatchObject({ requester: { name: 'Ada Byron', phone } });
    expect(read({ ...CALL, callBack: 'her desk' })).toMatchObject({
      requester: { name: 'Ada Byron', email: null },
      body: 'Call back: her desk\n\nLocked out',
    });
    expect(read({ ...CALL, phone: 'none' })).toMatchObject({
      faults: { phone: 'This is not a phone number: digits, with + and spaces.' },
    });
  });

  it('takes what the queue asks for, and waits for none of it', () => {
    const field: QueueField = {
      id: 'internalField00000001',
      label: 'Site',
      type: 'text',
      isRequired: true,
      choices: [],
    };
    const log = (fields: Readonly<Record<string, string>>) => readLoggedCall(Object.entries(fields), [field]);
    expect(log({ ...CALL, [field.id]: 'Leeds' })).toMatchObject({ fields: { [field.id]: 'Leeds' } });
    expect(log(CALL)).toMatchObject({ fields: { [field.id]: null } });
  });

  it('is solved at once when that was asked for', () => {
    expect(thenSolve(Object.entries({ ...CALL, then: 'solve' }))).toBe(true);
    expect(thenSolve(Object.entries(CALL))).toBe(false);
  });
});
