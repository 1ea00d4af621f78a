import { describe, expect, it } from 'vitest';
import { countWordsIn, redactDocument, redactText, removalRemark, removeFile } from './redact.ts';

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

  it('give way where a quote breaks the line within them, and no further', () => {
    const quoted = '> the code is open\n> sesame 42, she wrote.\n\nopen sesame 42';
    expect(redactText(quoted, 'open sesame 42', '[R]')).toBe('> the code is [R], she wrote.\n\n[R]');
    expect(redactText('open. sesame 42', 'open sesame 42', '[R]')).toBe('open. sesame 42');
  });

  it('leave what a mail repeats of earlier ones, and the names of its files', () => {
    const mail = { quoted: '> hunter2', files: [{ name: 'hunter2.txt', type: 'text/plain', size: 1 }] };
    expect(redact('messages', { body: 'Thanks', attachments: [], mail })).toMatchObject({
      mail: { quoted: `> ${REMARK}`, files: [{ name: `${REMARK}.txt` }] },
    });
  });
});

describe('a file that is removed', () => {
  it('leaves its name, its type and its size behind nowhere, and the others alone', () => {
    const files = [0, 1].map((n) => ({ id: `mail-${n}`, name: `f${n}.png`, type: 'image/png', size: 9 }));
    const mail = { files: files.map(({ id: _id, ...file }) => file) };
    const message = { ...named, attachments: files, mail };
    const after = removeFile(message, 'mail-0', 'Removed by Ana');
    expect(after).toMatchObject({
      attachments: [{ id: 'mail-0', name: 'Removed by Ana', removed: true }, files[1]],
      mail: { files: [{ name: 'Removed by Ana' }, { name: 'f1.png' }] },
    });
    expect(after === null ? null : removeFile(after, 'mail-0', 'Removed by Ana')).toBeNull();
    expect(removeFile(message, 'mail-7', 'Removed by Ana')).toBeNull();
  });
});
