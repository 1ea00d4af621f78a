import { describe, expect, it } from 'vitest';
import { countWordsIn, redactDocument, redactText, removalRemark } from './redact.ts';

const REMARK = '[Removed by Ana]';
const named = { id: 'x', rev: 'r' };
const redact = (kind: Parameters<typeof redactDocument>[0], fields: object) =>
  redactDocument(kind, { ...named, ...fields }, 'hunter2', REMARK);

describe('words that are removed', () => {
  it('give way wherever they stand, whatever signs are in them', () => {
    expect(redactText('pw: $&.* and $&.*', '$&.*', '[Removed by $&]')).toBe(
      'pw: [Removed by $&] and [Removed by $&]',
    );
    expect(countWordsIn('aXbXc', 'X')).toBe(2);
    expect(countWordsIn('abc', '')).toBe(0);
  });

  it('are not repeated by the remark', () => {
    expect(removalRemark('Ana', 'hunter2')).toBe(REMARK);
    expect(removalRemark('hunter2', 'hunter2')).toBe('[Removed]');
    expect(removalRemark('Ana', 'Remo')).toBeNull();
  });

  it('leave a message, the name of a file in it, and a draft', () => {
    const file = { id: 'hunter2', name: 'hunter2.png', type: 'image/png', size: 1 };
    expect(redact('messages', { body: 'is hunter2', attachments: [file] })).toMatchObject({
      body: `is ${REMARK}`,
      attachments: [{ id: 'hunter2', name: `${REMARK}.png` }],
    });
    expect(redact('personal', { type: 'draft', text: '> hunter2' })).toMatchObject({ text: `> ${REMARK}` });
    expect(redact('personal', { type: 'view', name: 'hunter2' })).toBeNull();
  });

  it('leave a subject, in the ticket and in what is told of its changes, and no field that names a thing', () => {
    const lost = { field: 'subject', mine: 'hunter2', theirs: 'VPN' };
    const subject = 'a'.repeat(190);
    expect(redact('tickets', { subject: `${subject}hunter2`, conflicts: [lost] })).toMatchObject({
      subject: `${subject}${REMARK}`.slice(0, 200),
      conflicts: [{ mine: REMARK }],
    });
    const changes = [
      { field: 'subject', from: 'hunter2', to: 'VPN' },
      { field: 'queueId', from: 'hunter2', to: 'it' },
    ];
    expect(redact('events', { type: 'changed', changes })).toMatchObject({
      changes: [{ from: REMARK }, { from: 'hunter2' }],
    });
    expect(
      redact('events', { type: 'conflict', field: 'subject', kept: 'VPN', lost: 'hunter2' }),
    ).toMatchObject({ lost: REMARK });
    expect(
      redact('tickets', { internalField00000001: 'PIN hunter2', publicField00000002: 12, conflicts: [] }),
    ).toMatchObject({ internalField00000001: `PIN ${REMARK}`, publicField00000002: 12 });
    expect(
      redact('events', { type: 'conflict', field: 'internalField00000001', kept: null, lost: 'hunter2' }),
    ).toMatchObject({ lost: REMARK, kept: null });
    expect(redact('events', { type: 'created' })).toBeNull();
    expect(redact('people', { name: 'hunter2' })).toBeNull();
  });
});
