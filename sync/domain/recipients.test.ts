import { describe, expect, it } from 'vitest';
import type { MessageMail } from './mail.ts';
import { participantsOf } from './participants.ts';
import { eachOnce, RECIPIENTS } from './recipients.ts';

const isDesks = (address: string) => address === 'desk@firm.example';

function mail(from: string, cc: string[] = [], more: Partial<MessageMail> = {}) {
  const rest = {
    mailId: '<a@b.example>',
    sender: 'participant' as const,
    verified: true,
    files: [],
    raw: 'raw',
  };
  return { type: 'request' as const, mail: { ...rest, from, cc, ...more } };
}
const reply = (to: string[], cc: string[] = []) => ({ type: 'reply' as const, recipients: { to, cc } });
const found = (...messages: Parameters<typeof participantsOf>[0]) =>
  participantsOf(messages, 'Maria@firm.example', isDesks);

describe('the participants of a conversation', () => {
  it('are whom proven senders put in copy, and who wrote without being its requester', () => {
    expect(
      found(
        mail('maria@firm.example', ['Lee@other.example', 'desk@firm.example']),
        mail('ned@other.example'),
      ),
    ).toEqual(['lee@other.example', 'ned@other.example']);
  });

  it('are nobody whom an unproven sender or a machine names', () => {
    const machine = mail('robot@other.example', ['x@other.example'], { sender: 'machine' });
    expect(found(mail('eve@evil.example', ['y@evil.example'], { verified: false }), machine)).toEqual([]);
  });

  it('are those whom the newest answer went to, and who came in since: whoever was taken out stays out', () => {
    const before = mail('maria@firm.example', ['lee@other.example']);
    expect(found(before, reply(['maria@firm.example'], ['mia@other.example']))).toEqual([
      'mia@other.example',
    ]);
    const after = mail('mia@other.example', ['ned@other.example']);
    expect(found(before, reply(['maria@firm.example']), after)).toEqual([
      'mia@other.example',
      'ned@other.example',
    ]);
  });

  it('are nobody to whom something was forwarded, or who answered it', () => {
    const forward = { type: 'note' as const, recipients: { to: ['help@fixit.example'], cc: [] } };
    expect(found(forward, { ...mail('help@fixit.example', ['boss@fixit.example']), type: 'note' })).toEqual(
      [],
    );
  });

  it('are as many as one mail goes to', () => {
    const many = Array.from({ length: 20 }, (_, at) => `p${String(at)}@other.example`);
    expect(found(mail('lee@other.example', many))).toHaveLength(RECIPIENTS);
  });
});

describe('recipients', () => {
  it('stand once each, and those in To not in Cc as well', () => {
    expect(eachOnce({ to: ['A@b.example', 'a@b.example'], cc: ['a@B.example', 'c@b.example'] })).toEqual({
      to: ['a@b.example'],
      cc: ['c@b.example'],
    });
  });
});
