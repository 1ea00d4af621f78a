import { describe, expect, it } from 'vitest';
import { mailOf } from '../../../tests/mail/whole-mail.ts';

describe('hostile heads', () => {
  it.each([
    [
      'two senders',
      'From: Rosa <rosa@firm.example>, Eve <eve@evil.example>\nTo: desk@firm.example\nSubject: x\n\nx',
      { from: { address: 'rosa@firm.example' } },
    ],
    [
      'a sender whose name is another address',
      'From: "ana.ferreira@firm.example" <eve@evil.example>\nTo: desk@firm.example\nSubject: x\n\nx',
      { from: { address: 'eve@evil.example' } },
    ],
    [
      'a name of 3,000 characters',
      `From: ${'R'.repeat(3000)} <rosa@firm.example>\nTo: desk@firm.example\nSubject: x\n\nx`,
      { from: { address: 'rosa@firm.example', name: 'R'.repeat(120) } },
    ],
    [
      'a Message-ID that is none',
      'From: rosa@firm.example\nTo: desk@firm.example\nMessage-ID: nonsense\nSubject: x\n\nx',
      { mailId: expect.stringMatching(/@no-message-id\.invalid>$/) as string },
    ],
    [
      'a thousand references',
      `From: rosa@firm.example\nTo: desk@firm.example\nReferences: ${Array.from({ length: 1000 }, (_, n) => `<r${String(n)}@x.example>`).join('\n ')}\nSubject: x\n\nx`,
      {
        ids: expect.toSatisfy(
          (ids: string[]) => ids.length === 30 && ids[0] === '<r999@x.example>',
        ) as string[],
      },
    ],
    [
      'a thousand recipients',
      `From: rosa@firm.example\nTo: desk@firm.example\nCc: ${Array.from({ length: 1000 }, (_, n) => `p${String(n)}@x.example`).join(',\n ')}\nSubject: x\n\nx`,
      { cc: expect.toSatisfy((cc: string[]) => cc.length > 0 && cc.length <= 100) as string[] },
    ],
    [
      'a subject that carries markup',
      'From: rosa@firm.example\nTo: desk@firm.example\nSubject: <img src=x onerror=alert(1)>\n\nx',
      { subject: '<img src=x onerror=alert(1)>' },
    ],
    [
      'a body that carries a script in HTML alone',
      'From: rosa@firm.example\nTo: desk@firm.example\nSubject: x\nContent-Type: text/html\n\n<p>Hi<script>alert(1)</script><a href="data:text/html,x">there</a></p>',
      { text: 'Hi there' },
    ],
  ])('do no harm: %s', async (_name, raw, what) => {
    expect(await mailOf(raw)).toMatchObject(what);
  });
});
