import { describe, expect, it } from 'vitest';
import { sendDue } from '../../sync/server/outbound/due-mail.ts';
import { ROSA } from './desk.ts';
import { arrive, conversation, letter, tickets } from './mail-arriving.ts';
import { DESK, follow, mailEvents, messagesOf, openMailDesk, type MailDesk } from './mail-desk.ts';
import { contractStores } from './open-stores.ts';
import { insert, statuses } from './wire-device.ts';

const replies = ({ sender }: MailDesk) => sender.sent.filter(({ messageId }) => messageId.includes('reply.'));

/** Ana answers in the ticket, to whom she says. */
async function answer(desk: MailDesk, id: string, own: number, more: Record<string, unknown>) {
  const seen = (await messagesOf(desk, id)).findLast(({ type }) => type !== 'note')?.id ?? null;
  const reply = desk.ana.message(id, own, { seen, queueId: 'facilities', ...more });
  const answers = await desk.ana.push(insert('messages', reply));
  await follow(desk);
  return { reply, said: statuses(answers) };
}

describe.each(contractStores())('whom a reply goes to, on $name,', ({ open }) => {
  it('is exactly who it says, the desk itself left out, and the timeline tells all of them', async () => {
    const desk = await openMailDesk(await open());
    const { id } = await conversation(desk);
    const recipients = {
      to: ['Rosa@firm.example', 'mia@other.example'],
      cc: [DESK, 'mia@other.example', 'Ned@other.example'],
    };
    const { reply, said } = await answer(desk, id, 3, { recipients });
    expect(said).toEqual(['accepted']);
    expect(replies(desk).at(-1)).toMatchObject({
      to: [
        { name: 'Rosa Diaz', address: 'rosa@firm.example' },
        { name: '', address: 'mia@other.example' },
      ],
      cc: ['ned@other.example'],
    });
    expect(await mailEvents(desk, id)).toContainEqual(
      expect.objectContaining({
        state: 'sent',
        messageId: reply.id,
        to: 'rosa@firm.example, mia@other.example, ned@other.example',
      }),
    );
    const rosa = desk.device('ROSASDEVICE', ROSA);
    await rosa.pullAll();
    expect(rosa.get('messages', reply.id)).toMatchObject({ recipients });
    expect(await desk.faults()).toEqual([]);
  });

  it('is, where it says nothing, the requester and whom the newest answer that says so went to, with who has come in since', async () => {
    const desk = await openMailDesk(await open());
    const { id, mailed } = await conversation(desk);
    expect(mailed).toMatchObject({ to: [{ address: 'rosa@firm.example' }], cc: ['lee@other.example'] });
    await answer(desk, id, 3, { recipients: { to: ['rosa@firm.example'], cc: ['mia@other.example'] } });
    await answer(desk, id, 4, {});
    expect(replies(desk).at(-1)?.cc).toEqual(['mia@other.example']);
    const mia = { From: 'mia@other.example', To: mailed.replyTo, Cc: 'ned@other.example' };
    expect(await arrive(desk, letter('mia', mia), { source: 'mia@other.example' })).toBe('delivered');
    await answer(desk, id, 5, {});
    expect(replies(desk).at(-1)?.cc).toEqual(['mia@other.example', 'ned@other.example']);
  });

  it('may write back into the conversation without becoming its requester, also when only the id of our mail leads there', async () => {
    const desk = await openMailDesk(await open());
    const { id } = await conversation(desk);
    desk.sender.answers.push({ kind: 'sent', messageId: '<renamed@mail.example>' });
    await answer(desk, id, 3, { recipients: { to: ['rosa@firm.example'], cc: ['mia@other.example'] } });
    const back = { From: 'mia@other.example', 'In-Reply-To': '<renamed@mail.example>' };
    await arrive(desk, letter('mia', back), { source: 'mia@other.example' });
    const theirs = (await messagesOf(desk, id)).find(({ mail }) => mail?.from === 'mia@other.example');
    expect(theirs).toMatchObject({ type: 'request', mail: { sender: 'participant' } });
    expect((await tickets(desk)).map((one) => [one.id, one['requesterId']])).toEqual([[id, 'rosa']]);
    const eve = { From: 'eve@evil.example', 'In-Reply-To': '<renamed@mail.example>' };
    await arrive(desk, letter('eve', eve), { source: 'eve@evil.example' });
    expect(JSON.stringify(await messagesOf(desk, id))).not.toContain('eve@evil.example');
  });

  it('is told address by address when some were refused, and does not go to the others again by itself', async () => {
    const desk = await openMailDesk(await open());
    const { id } = await conversation(desk);
    const refused = ['ned@other.example'];
    desk.sender.answers.push({ kind: 'sent', messageId: '<a@mail.example>', refused });
    await answer(desk, id, 3, { recipients: { to: ['rosa@firm.example'], cc: refused } });
    expect(await mailEvents(desk, id)).toContainEqual(
      expect.objectContaining({
        state: 'bounced',
        reason: 'ned@other.example was refused by the mail server. The others have it.',
      }),
    );
    const sent = desk.sender.sent.length;
    await sendDue(desk.deps);
    expect(desk.sender.sent).toHaveLength(sent);
  });

  it('is nobody’s to say but a reply’s, and has to be an address', async () => {
    const desk = await openMailDesk(await open());
    const { id } = await conversation(desk);
    const recipients = { to: ['mia@other.example'], cc: [] };
    expect((await answer(desk, id, 3, { type: 'note', recipients })).said).toEqual(['refused forbidden']);
    for (const wrong of [
      { to: [], cc: [] },
      { to: ['nobody'], cc: [] },
      { to: ['a@b.c\nBcc: d@e.f'], cc: [] },
    ])
      expect((await answer(desk, id, 4, { recipients: wrong })).said).toEqual(['refused invalid']);
    const rosa = desk.device('ROSASDEVICE', ROSA);
    const words = rosa.message(id, 5, { type: 'request', recipients });
    expect(statuses(await rosa.push(insert('messages', words)))).toEqual(['accepted']);
    expect((await messagesOf(desk, id)).find((one) => one.id === words.id)).not.toHaveProperty('recipients');
  });
});
