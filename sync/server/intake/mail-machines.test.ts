import { describe, expect, it } from 'vitest';
import { mailOf, rosas } from '../../../tests/mail/whole-mail.ts';
import { readReport } from './delivery-report.ts';

describe('machines that answer', () => {
  it.each([
    [
      'Exchange, out of office',
      'Subject: Automatic reply: Door\nX-MS-Exchange-Inbox-Rules-Loop: rosa@firm.example\nX-Auto-Response-Suppress: All\nauto-submitted: auto-generated',
      'auto-reply',
    ],
    [
      'Exchange, a meeting that was accepted',
      'Subject: Accepted: Visit\nX-MS-Exchange-Organization-AutoForwarded: false\nAuto-Submitted: auto-replied\nContent-Class: urn:content-classes:calendarmessage',
      'auto-reply',
    ],
    ['Gmail, on holiday', 'Subject: Re: Door\nPrecedence: bulk\nX-Autoreply: yes', 'auto-reply'],
    ['cPanel', 'Subject: Away\nX-Autorespond: Away\nAuto-Submitted: auto-replied (vacation)', 'auto-reply'],
    [
      'another helpdesk',
      'Subject: [#812] Received\nAuto-Submitted: auto-generated\nX-Loop: help@other.example',
      'auto-reply',
    ],
    [
      'Jira',
      'Subject: (IT-4) Door\nPrecedence: bulk\nAuto-Submitted: auto-generated\nX-JIRA-FingerPrint: 9',
      'auto-reply',
    ],
    [
      'a mailing list of Mailman',
      'Subject: [all] Door\nPrecedence: list\nList-Id: <all.firm.example>',
      'list',
    ],
    [
      'Google Groups',
      'Subject: Door\nPrecedence: list\nList-ID: <all.groups.example>\nX-Google-Group-Id: 1',
      'list',
    ],
    [
      'a newsletter',
      'Subject: News\nList-Unsubscribe: <https://news.example/u>\nFeedback-ID: 1:news',
      'list',
    ],
  ])('are known: %s', async (_name, headers, kind) => {
    expect((await rosas(headers, 'I am away.')).kind).toBe(kind);
  });

  it('are not seen in a person who writes of them', async () => {
    const mail = await rosas(
      'Subject: Automatic reply does not work',
      'My out of office: auto-replied never.',
    );
    expect(mail.kind).toBe('person');
  });
});

const REPORT = (human: string, status: string) => `
From: MAILER-DAEMON@mx.example (Mail Delivery System)
To: desk@firm.example
Subject: Undelivered Mail Returned to Sender
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="r"
Message-ID: <d1@mx.example>

--r
Content-Type: text/plain; charset=us-ascii

${human}

--r
Content-Type: message/delivery-status

${status}

--r
Content-Type: message/rfc822

From: desk@firm.example
Subject: Re: Door
Message-ID: <m1@desk.firm.example>

Try again.
--r--`;

describe('mail that comes back', () => {
  it.each([
    [
      'Postfix, nobody there',
      REPORT(
        'I am sorry to have to inform you that your message could not be delivered.',
        'Reporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; tom@gone.example\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 <tom@gone.example>: User unknown',
      ),
      { action: 'failed', to: 'tom@gone.example', reason: '550 5.1.1 <tom@gone.example>: User unknown' },
    ],
    [
      'Exchange Online, blocked',
      REPORT(
        'Your message to tom@gone.example could not be delivered.',
        'Reporting-MTA: dns;AM0PR01.eurprd01.prod.outlook.example\n\nFinal-Recipient: rfc822;tom@gone.example\nAction: failed\nStatus: 5.7.133\nDiagnostic-Code: smtp;550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup',
      ),
      { action: 'failed', reason: '550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup' },
    ],
    [
      'Gmail, mailbox full, a folded reason',
      REPORT(
        'Address not found',
        'Reporting-MTA: dns; googlemail.example\n\nFinal-Recipient: rfc822; tom@gone.example\nAction: failed\nStatus: 4.2.2\nDiagnostic-Code: smtp; 452-4.2.2 The recipient is over quota.\n  Please direct them to their admin.',
      ),
      {
        action: 'failed',
        reason: '452-4.2.2 The recipient is over quota. Please direct them to their admin.',
      },
    ],
    [
      'Postfix, still trying',
      REPORT(
        'THIS IS A WARNING ONLY.',
        'Reporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; tom@slow.example\nAction: delayed\nStatus: 4.4.1\nWill-Retry-Until: Sat, 6 Jun 2026 09:12:00 +0000',
      ),
      { action: 'delayed', reason: 'Status 4.4.1.' },
    ],
  ])('is known and read: %s', async (_name, raw, told) => {
    expect((await mailOf(raw, null)).kind).toBe('bounce');
    expect(readReport(raw)).toMatchObject(told);
    expect(readReport(raw).ids).toContain('<m1@desk.firm.example>');
  });

  it('is known where it comes from a daemon of the old kind, which writes a text alone', async () => {
    const raw = `
From: Mail Delivery Subsystem <MAILER-DAEMON@old.example>
To: desk@firm.example
Subject: Returned mail: User unknown

   ----- The following addresses had permanent fatal errors -----
<tom@gone.example>

   ----- Original message follows -----
Message-ID: <m1@desk.firm.example>`;
    expect((await mailOf(raw, null)).kind).toBe('bounce');
    expect(readReport(raw).ids).toEqual(['<m1@desk.firm.example>']);
  });
});
