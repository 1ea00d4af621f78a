import { describe, expect, it } from 'vitest';
import { sendDue } from '../../sync/server/outbound/due-mail.ts';
import { SENDING_MS } from '../../sync/server/outbound/out-mail.ts';
import { putSettings } from '../../sync/server/admin/put-settings.ts';
import { dyingStore } from './dying-store.ts';
import { ROSA } from './desk.ts';
import { DESK, follow, mailEvents, openMailDesk, type MailDesk } from './mail-desk.ts';
import { contractStores } from './open-stores.ts';
import { insert, statuses } from './wire-device.ts';

const HOUR_MS = 3_600_000;

/** Rosa asks on her phone and Ana answers. */
async function answered(desk: MailDesk, more: Record<string, unknown> = {}) {
  const rosa = desk.device('ROSASDEVICE', ROSA);
  const asked = rosa.message('t1', 1, { type: 'request', body: 'The door stays shut.' });
  await rosa.push(insert('tickets', rosa.request('t1')), insert('messages', asked));
  const reply = desk.ana.message('t1', 2, { seen: asked.id, body: 'Try **again**.', ...more });
  expect(statuses(await desk.ana.push(insert('messages', reply)))).toEqual(['accepted']);
  return { asked, reply };
}

const replies = (desk: MailDesk) => desk.sender.sent.filter(({ messageId }) => messageId.includes('reply.'));

async function states(desk: MailDesk) {
  const events = await mailEvents(desk, 't1');
  return events.filter(({ about }) => about === 'reply').map(({ state }) => state);
}

describe.each(contractStores())('mail out on $name', ({ open }) => {
  it('sends a public reply once, however often the stream tells of it, and says so in the timeline', async () => {
    const desk = await openMailDesk(await open());
    const { reply } = await answered(desk);
    await follow(desk);
    await Promise.all([follow(desk), follow(desk)]);
    expect(replies(desk)).toHaveLength(1);
    const [mail] = replies(desk);
    expect(mail).toMatchObject({ from: { address: DESK }, to: [{ address: 'rosa@firm.example' }] });
    expect(mail?.replyTo).toMatch(/^desk\+[0-9a-z]{16}@firm\.example$/);
    expect(mail?.html).toContain('Try <strong>again</strong>.');
    expect(mail?.text).toContain('-- \nThe desk');
    expect(mail?.headers).not.toHaveProperty('Auto-Submitted');
    expect(await mailEvents(desk, 't1')).toContainEqual(
      expect.objectContaining({ state: 'sent', messageId: reply.id, to: 'rosa@firm.example', by: 'ana' }),
    );
    expect(await desk.faults()).toEqual([]);
  });

  it('sends nothing a second time when it died after the mail had left, and says that it does not know', async () => {
    const opened = await open();
    const desk = await openMailDesk(opened);
    await answered(desk);
    const dying = {
      ...desk.deps,
      store: dyingStore(opened.store, 'commit', () => desk.sender.sent.length > 0),
    };
    await expect(follow({ ...desk, deps: dying })).rejects.toThrow();
    const sent = desk.sender.sent.length;
    expect(sent).toBe(1);
    await sendDue(desk.deps);
    desk.pass(SENDING_MS + 1_000);
    await sendDue(desk.deps);
    await follow(desk);
    expect(new Set(desk.sender.sent.map(({ messageId }) => messageId)).size).toBe(desk.sender.sent.length);
    const unknown = (await mailEvents(desk, 't1')).filter(({ state }) => state === 'failed');
    expect(unknown.map(({ reason }) => reason)).toEqual([
      'It is not known whether it left. Ask the person before you send it again.',
    ]);
  });

  it('tries again what is refused for now, and gives up what is refused for good', async () => {
    const desk = await openMailDesk(await open());
    await putSettings(desk.deps, [
      {
        id: 'facilities',
        rev: 'srv-00000000000000000000000000',
        type: 'queue',
        name: 'Desk',
        position: 1,
        address: DESK,
      },
    ]);
    desk.sender.answers.push(
      { kind: 'refused', reason: '451 Come back later', isFinal: false },
      { kind: 'refused', reason: '550 No such person', isFinal: true },
    );
    await answered(desk);
    await follow(desk);
    await sendDue(desk.deps);
    expect(replies(desk)).toHaveLength(1);
    expect(await states(desk)).toEqual(['queued']);
    desk.pass(HOUR_MS);
    await sendDue(desk.deps);
    await sendDue(desk.deps);
    expect(replies(desk)).toHaveLength(2);
    expect(await states(desk)).toEqual(['queued', 'failed']);
  });

  it('holds all mail while the switch is on, and sends it once when it is off', async () => {
    const desk = await openMailDesk(await open());
    const workspace = {
      id: 'workspace',
      rev: 'srv-00000000000000000000000000',
      type: 'workspace',
      name: 'The firm',
      closeAfterDays: 14,
    };
    await putSettings(desk.deps, [{ ...workspace, holdsMail: true }]);
    await answered(desk);
    await follow(desk);
    await sendDue(desk.deps);
    expect(desk.sender.sent).toEqual([]);
    expect(await states(desk)).toEqual(['queued']);
    await putSettings(desk.deps, [workspace]);
    await sendDue(desk.deps);
    await sendDue(desk.deps);
    expect(replies(desk)).toHaveLength(1);
    expect(await states(desk)).toEqual(['queued', 'sent']);
  });

  it('tells a requester that their request arrived and that it was solved, without words of theirs for an address nobody proved', async () => {
    const desk = await openMailDesk(await open());
    const { reply } = await answered(desk);
    await desk.ana.pullAll();
    const ticket = desk.ana.get('tickets', 't1')!;
    const solved = { ...ticket, rev: desk.ana.rev(), status: 'solved', updatedBy: 'ana' };
    expect(statuses(await desk.ana.push({ kind: 'tickets', doc: solved, assumed: ticket.rev }))).toEqual([
      'accepted',
    ]);
    await follow(desk);
    const automatic = desk.sender.sent.filter(({ headers }) => headers['Auto-Submitted'] === 'auto-replied');
    expect(automatic.map(({ text }) => text.split('\n')[0])).toEqual(
      expect.arrayContaining(['We have it.', 'We think that it is solved.']),
    );
    const met = { id: 'p-new', name: 'Buy <now>', email: 'new@other.example' };
    const brought = desk.ana.ticket('t2', {
      subject: 'Buy now',
      channel: 'web',
      requesterId: 'p-new',
      newRequester: met,
    });
    await desk.ana.push(insert('tickets', brought));
    await follow(desk);
    const receipt = desk.sender.sent.find(({ to }) => to[0]?.address === 'new@other.example');
    expect(receipt?.subject).toBe('We have your request [7K3F-9QMX]');
    expect(JSON.stringify(receipt)).not.toMatch(/buy/i);
    expect(reply.id).toBeTruthy();
  });

  it('mails nothing that was imported, given back or written as a note', async () => {
    const desk = await openMailDesk(await open());
    await answered(desk, { type: 'note', seen: null });
    await follow(desk);
    expect(replies(desk)).toEqual([]);
  });
});
