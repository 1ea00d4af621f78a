import { describe, expect, it } from 'vitest';
import { lastMail } from '../../sync/domain/mail-mark.ts';
import { noteReport } from '../../sync/server/intake/bounced-mail.ts';
import { readMailKey } from '../../sync/server/outbound/mail-key.ts';
import { arrive, conversation, FAIL, letter, tickets, waiting } from './mail-arriving.ts';
import { DESK, follow, HR_DESK, mailEvents, messagesOf, openMailDesk } from './mail-desk.ts';
import { contractStores } from './open-stores.ts';

describe.each(contractStores())('mail in on $name', ({ open }) => {
  it('makes a ticket of a mail, once, and the sender a person with a receipt', async () => {
    const desk = await openMailDesk(await open());
    const lines = letter('one', { From: 'New Person <new@other.example>' });
    expect(await arrive(desk, lines)).toBe('delivered');
    expect(await arrive(desk, lines)).toBe('repeated');
    const [ticket, ...others] = await tickets(desk);
    expect(others).toEqual([]);
    expect(ticket).toMatchObject({
      subject: 'Door',
      channel: 'email',
      queueId: 'facilities',
      status: 'open',
    });
    expect(await messagesOf(desk, ticket!.id)).toHaveLength(1);
    await follow(desk);
    expect(desk.sender.sent).toEqual([
      expect.objectContaining({
        to: [{ name: '', address: 'new@other.example' }],
        inReplyTo: '<one@firm.example>',
      }),
    ]);
    expect(await desk.faults()).toEqual([]);
  });

  it('threads by the signed address, by our signed id and by their own id, never by the subject', async () => {
    const desk = await openMailDesk(await open());
    const { id, mailed } = await conversation(desk);
    expect(mailed.references).toEqual(['<first@firm.example>']);
    await arrive(desk, letter('plus', { To: mailed.replyTo }, 'Still shut.'), {
      recipients: [mailed.replyTo],
    });
    await arrive(desk, letter('id', { 'In-Reply-To': mailed.messageId }));
    await arrive(desk, letter('own', { References: '<first@firm.example>' }));
    expect(await messagesOf(desk, id)).toHaveLength(5);
    await arrive(desk, letter('subject', { Subject: mailed.subject }));
    expect(await tickets(desk)).toHaveLength(2);
    expect((await tickets(desk)).find((one) => one.id === id)).toMatchObject({
      status: 'open',
      requesterId: 'rosa',
    });
  });

  it('lets those in copy write without becoming the requester, and a stranger who only knows an id not at all', async () => {
    const desk = await openMailDesk(await open());
    const { id, mailed } = await conversation(desk);
    expect(mailed.cc).toEqual(['lee@other.example']);
    const lee = { From: 'lee@other.example', References: '<first@firm.example>' };
    await arrive(desk, letter('lee', lee), { source: 'lee@other.example' });
    const messages = await messagesOf(desk, id);
    expect(messages.find(({ mail }) => mail?.from === 'lee@other.example')?.mail?.sender).toBe('participant');
    expect((await tickets(desk)).find((one) => one.id === id)).toMatchObject({ requesterId: 'rosa' });
    const eve = { From: 'eve@evil.example', References: '<first@firm.example>' };
    expect(await arrive(desk, letter('eve', eve), { source: 'eve@evil.example' })).toBe('delivered');
    expect(await messagesOf(desk, id)).toHaveLength(messages.length);
  });

  it('lets nobody unproven join, and shows them nothing: their mail waits, with no receipt', async () => {
    const desk = await openMailDesk(await open());
    const { id, mailed } = await conversation(desk);
    const sent = desk.sender.sent.length;
    const lines = letter('forged', { 'In-Reply-To': mailed.messageId });
    expect(await arrive(desk, lines, { verdicts: FAIL })).toBe('waiting');
    expect(await arrive(desk, lines, { verdicts: FAIL })).toBe('waiting');
    expect(await waiting(desk)).toEqual([
      expect.objectContaining({ reason: 'unverified', ticketId: id, from: 'rosa@firm.example' }),
    ]);
    expect(await messagesOf(desk, id)).toHaveLength(2);
    const hidden = letter('hr', { To: HR_DESK }, 'My boss');
    expect(await arrive(desk, hidden, { verdicts: FAIL, recipients: [HR_DESK] })).toBe('delivered');
    expect(await tickets(desk, 'q:restricted-hr')).toHaveLength(1);
    await follow(desk);
    expect(desk.sender.sent).toHaveLength(sent);
  });

  it('stores what a machine writes, wakes nothing by it and never answers it', async () => {
    const desk = await openMailDesk(await open());
    const { id, mailed } = await conversation(desk);
    await desk.ana.pullAll();
    const ticket = desk.ana.get('tickets', id)!;
    await desk.ana.push(desk.ana.edit(ticket, { status: 'solved' }));
    await follow(desk);
    const sent = desk.sender.sent.length;
    const away = { 'Auto-Submitted': 'auto-replied', 'In-Reply-To': mailed.messageId };
    expect(await arrive(desk, letter('away', away))).toBe('delivered');
    expect((await tickets(desk))[0]).toMatchObject({ status: 'solved' });
    expect(await arrive(desk, letter('stray', { 'Auto-Submitted': 'auto-generated' }))).toBe('waiting');
    expect(await arrive(desk, letter('news', { 'List-Id': '<news.firm.example>' }))).toBe('delivered');
    await follow(desk);
    expect(desk.sender.sent).toHaveLength(sent);
  });

  it('tells once of a mail that came back', async () => {
    const desk = await openMailDesk(await open());
    const { id, mailed } = await conversation(desk);
    const report = [
      'From: Mailer <mailer-daemon@firm.example>',
      `To: ${DESK}`,
      'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
      '',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Final-Recipient: rfc822; rosa@firm.example',
      'Action: failed',
      'Status: 5.1.1',
      'Diagnostic-Code: smtp; 550 No such mailbox',
      '',
      '--b',
      'Content-Type: text/rfc822-headers',
      '',
      `Message-ID: ${mailed.messageId}`,
      '--b--',
    ];
    expect(await arrive(desk, report, { source: null, verdicts: FAIL })).toBe('reported');
    expect(await arrive(desk, report, { source: null, verdicts: FAIL })).toBe('reported');
    const bounced = (await mailEvents(desk, id)).filter(({ state }) => state === 'bounced');
    expect(bounced).toEqual([
      expect.objectContaining({ reason: 'rosa@firm.example: 550 No such mailbox', by: 'ana' }),
    ]);
  });

  it('does with a mail that waits what an agent says, once, and lets a mail that came back go again', async () => {
    const desk = await openMailDesk(await open());
    const { id, mailed } = await conversation(desk);
    await arrive(desk, letter('late', { 'In-Reply-To': mailed.messageId }), { verdicts: FAIL });
    const [kept] = await waiting(desk);
    const join = { command: 'c1', mailId: kept!.id, what: { do: 'join' as const, ticketId: id } };
    await desk.command('settle-mail', join);
    await desk.command('settle-mail', join);
    expect(await waiting(desk)).toEqual([]);
    expect(await messagesOf(desk, id)).toHaveLength(3);
    const key = (await mailEvents(desk, id)).find(({ about }) => about === 'reply')!.key;
    await noteReport(desk.deps, readMailKey(key)!, { state: 'bounced', reason: '550' });
    const again = { command: 'c2', ticketId: id, key, round: 0 };
    await desk.command('send-mail-again', again);
    await desk.command('send-mail-again', again);
    await follow(desk);
    await follow(desk);
    expect(desk.sender.sent.filter(({ messageId }) => messageId === mailed.messageId)).toHaveLength(2);
    expect(lastMail(await mailEvents(desk, id), readMailKey(key)!.messageId ?? '')).toMatchObject({
      state: 'sent',
      round: 1,
    });
  });

  it('keeps what cannot be read, and shows that it is there', async () => {
    const desk = await openMailDesk(await open());
    const parts = Array.from({ length: 60 }, () => ['--b', 'Content-Type: text/plain', '', 'x']).flat();
    const lines = [
      'From: rosa@firm.example',
      'Subject: Many',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      ...parts,
    ];
    expect(await arrive(desk, lines)).toBe('waiting');
    expect(await arrive(desk, ['\u0000\u0001 nothing of a mail'])).toBe('waiting');
    expect((await waiting(desk)).map(({ reason }) => reason)).toEqual(['unreadable', 'unreadable']);
    expect((await waiting(desk)).map(({ subject }) => subject)).toContain('Many');
  });

  it('stops listening to whoever writes too often', async () => {
    const desk = await openMailDesk(await open());
    const became = [];
    for (let n = 0; n < 32; n += 1) became.push(await arrive(desk, letter(`flood-${String(n)}`)));
    expect(became.slice(29)).toEqual(['delivered', 'waiting', 'waiting']);
  });
});
