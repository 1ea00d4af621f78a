import { describe, expect, it } from 'vitest';
import { noteOutcome } from '../../sync/server/files/file-record.ts';
import { tellOutcome } from '../../sync/server/files/tell-outcome.ts';
import { HANA, ROSA } from './desk.ts';
import { arrive, conversation, FAIL, letter, tickets, waiting } from './mail-arriving.ts';
import { follow, mailEvents, messagesOf, openMailDesk } from './mail-desk.ts';
import { CANARY, FIXIT, forward, forwarded, forwards, fromFixit, seenByRosa } from './mail-forwarding.ts';
import { contractStores } from './open-stores.ts';
import { insert, ownId, statuses } from './wire-device.ts';

describe.each(contractStores())('a forward on $name', ({ open }) => {
  it('goes once from the queue’s address with the words and files it names, and its answers lead nowhere else', async () => {
    const desk = await openMailDesk(await open());
    const log = { id: 'log', name: 'door.log', type: 'text/plain', size: 4 };
    const { id, mailed, asked, note, out } = await forwarded(desk, { attachments: [log] });
    expect(out).toBeUndefined();
    const ref = { messageId: note.id, fileId: log.id };
    await desk.files.put(ref, new TextEncoder().encode('shut'));
    await noteOutcome(desk.records, ref, 'ready');
    await tellOutcome(desk.deps, { ...ref, by: 'ana' }, 'ready');
    await follow(desk);
    await follow(desk);
    expect(forwards(desk)).toHaveLength(1);
    const [mail] = forwards(desk);
    expect(mail).toMatchObject({
      to: [{ address: FIXIT }],
      cc: ['boss@fixit.example'],
      subject: expect.stringMatching(/^Fwd: Door \[/) as string,
      references: [],
      files: [{ name: 'door.log' }],
    });
    expect(mail?.text).toContain('Can you send somebody?');
    expect(mail?.text).toContain(asked.body);
    expect(mail?.text).toContain('Rosa Diaz');
    expect(mail?.replyTo).toMatch(/^desk\+[0-9a-z]{16}@firm\.example$/);
    expect(mail?.replyTo).not.toBe(mailed.replyTo);
    expect(await mailEvents(desk, id)).toContainEqual(
      expect.objectContaining({ about: 'forward', state: 'sent', messageId: note.id, by: 'ana' }),
    );
    expect(await desk.faults()).toEqual([]);
  });

  it('takes no note along and nothing of another ticket, whoever names them', async () => {
    const desk = await openMailDesk(await open());
    const hana = desk.device('HANASDEVICE', HANA);
    const secret = { queueId: 'restricted-hr', requesterId: 'sam' };
    const words = { ...secret, type: 'request', body: 'SECRET of HR' };
    await hana.push(
      insert('tickets', hana.ticket('hr1', secret)),
      insert('messages', hana.message('hr1', 1, words)),
    );
    const { id } = await conversation(desk);
    const note = desk.ana.message(id, 7, { type: 'note', queueId: 'facilities', body: 'SECRET of the desk' });
    await desk.ana.push(insert('messages', note));
    const messageIds = [note.id, `hr1--${ownId(1)}`];
    const passed = forward(desk, id, 8, { forward: { messageIds } });
    expect(statuses(await desk.ana.push(insert('messages', passed)))).toEqual(['accepted']);
    await follow(desk);
    expect(forwards(desk)).toHaveLength(1);
    expect(JSON.stringify(forwards(desk))).not.toContain('SECRET');
  });

  it('is answered into a side thread that the requester never hears of, whichever way the answers find it', async () => {
    const desk = await openMailDesk(await open());
    const { id, note, out, mailed } = await forwarded(desk);
    const before = (await tickets(desk)).find((one) => one.id === id);
    await fromFixit(desk, 'f1', { To: out.replyTo });
    await fromFixit(desk, 'f2', { 'In-Reply-To': out.messageId });
    await fromFixit(desk, 'f3', { References: '<f1@firm.example>' });
    await fromFixit(desk, 'f4', { To: `${out.replyTo}, ${mailed.replyTo}`, References: mailed.messageId });
    const colleague = { From: 'colleague@fixit.example', To: out.replyTo };
    await arrive(desk, letter('f5', colleague, CANARY), { source: 'colleague@fixit.example' });
    const answers = (await messagesOf(desk, id)).filter(({ mail }) => mail?.from.endsWith('fixit.example'));
    expect(answers).toHaveLength(5);
    for (const answer of answers)
      expect(answer).toMatchObject({ type: 'note', sideOf: note.id, mail: { sender: 'supplier' } });
    const after = (await tickets(desk)).find((one) => one.id === id);
    expect(after).toMatchObject({
      status: before?.['status'],
      requesterTurn: before?.['requesterTurn'],
      requesterId: 'rosa',
    });
    expect(await tickets(desk)).toHaveLength(1);
    const reply = desk.ana.message(id, 9, {
      seen: mailed.messageId.slice(7, 7 + note.id.length),
      queueId: 'facilities',
    });
    expect(statuses(await desk.ana.push(insert('messages', reply)))).toEqual(['accepted']);
    await follow(desk);
    expect(desk.sender.sent.at(-1)).toMatchObject({ cc: ['lee@other.example'] });
    const seen = await seenByRosa(desk);
    for (const private_ of [CANARY, 'fixit', 'forward', 'sideOf', note.id])
      expect(seen).not.toContain(private_);
    expect(await desk.faults()).toEqual([]);
  });

  it('wakes a ticket that sleeps, not one that is solved or closed, and not by a machine’s answer', async () => {
    const desk = await openMailDesk(await open());
    const { id, out } = await forwarded(desk);
    await desk.ana.pullAll();
    const asleep = { status: 'pending', snoozeUntil: '2027-01-01T00:00:00.000Z' };
    await desk.ana.push(desk.ana.edit(desk.ana.get('tickets', id)!, asleep));
    await fromFixit(desk, 'auto', { To: out.replyTo, 'Auto-Submitted': 'auto-replied' });
    expect((await tickets(desk))[0]).toMatchObject(asleep);
    await fromFixit(desk, 'f1', { To: out.replyTo });
    expect((await tickets(desk))[0]).toMatchObject({ status: 'pending', snoozeUntil: null });
    await desk.ana.pullAll();
    await desk.ana.push(desk.ana.edit(desk.ana.get('tickets', id)!, { status: 'solved' }));
    desk.pass(60 * 86_400_000);
    await fromFixit(desk, 'f2', { To: out.replyTo });
    expect(await tickets(desk)).toEqual([expect.objectContaining({ id, status: 'solved' })]);
    expect((await messagesOf(desk, id)).filter(({ sideOf }) => sideOf !== undefined)).toHaveLength(3);
  });

  it('is written back to in its side thread, which stays one', async () => {
    const desk = await openMailDesk(await open());
    const { id, note, out } = await forwarded(desk);
    await fromFixit(desk, 'f1', { To: out.replyTo });
    const back = forward(desk, id, 9, { sideOf: note.id, body: 'Tuesday is fine.' });
    expect(statuses(await desk.ana.push(insert('messages', back)))).toEqual(['accepted']);
    await follow(desk);
    const second = forwards(desk).at(-1);
    expect(second).toMatchObject({ replyTo: out.replyTo, inReplyTo: '<f1@firm.example>' });
    await fromFixit(desk, 'f2', { 'In-Reply-To': second!.messageId });
    const answer = (await messagesOf(desk, id)).find(({ mail }) => mail?.mailId === '<f2@firm.example>');
    expect(answer).toMatchObject({ type: 'note', sideOf: note.id });
    expect(await seenByRosa(desk)).not.toContain('Tuesday');
  });

  it('keeps an answer that nobody proved waiting, and internal once an agent lets it join', async () => {
    const desk = await openMailDesk(await open());
    const { id, out } = await forwarded(desk);
    expect(await fromFixit(desk, 'f1', { To: out.replyTo }, FAIL)).toBe('waiting');
    const [kept] = await waiting(desk);
    expect(kept).toMatchObject({ ticketId: id, isSide: true });
    await desk.command('settle-mail', {
      command: 'c1',
      mailId: kept!.id,
      what: { do: 'join', ticketId: id },
    });
    expect((await messagesOf(desk, id)).at(-1)).toMatchObject({ type: 'note', mail: { verified: false } });
    expect(await seenByRosa(desk)).not.toContain(CANARY);
  });

  it('leaves the requester’s own words public, by whichever address they come', async () => {
    const desk = await openMailDesk(await open());
    const { id, out } = await forwarded(desk);
    await arrive(desk, letter('mine', { To: out.replyTo, 'In-Reply-To': out.messageId }, 'Any news?'));
    const mine = (await messagesOf(desk, id)).find(({ body }) => body === 'Any news?');
    expect(mine).toMatchObject({ type: 'request', mail: { sender: 'requester' } });
    expect(await seenByRosa(desk)).toContain('Any news?');
  });

  it('says so when it bounces or nothing can send it', async () => {
    const desk = await openMailDesk(await open());
    const { id } = await conversation(desk);
    desk.sender.answers.push({ kind: 'refused', reason: '550 No such person', isFinal: true });
    const lost = forward(desk, id, 3, {});
    const itself = forward(desk, id, 4, { recipients: { to: ['desk@firm.example'], cc: [] } });
    await desk.ana.push(insert('messages', lost), insert('messages', itself));
    await follow(desk);
    const told = (await mailEvents(desk, id)).filter(({ about }) => about === 'forward');
    expect(told.map(({ messageId, state, to }) => [messageId, state, to])).toEqual(
      expect.arrayContaining([
        [lost.id, 'failed', `${FIXIT}, boss@fixit.example`],
        [itself.id, 'failed', 'desk@firm.example'],
      ]),
    );
  });

  it('is refused from a requester, as a public message, and into another ticket’s side thread', async () => {
    const desk = await openMailDesk(await open());
    const { id } = await conversation(desk);
    const rows = [
      forward(desk, id, 3, { type: 'reply' }),
      forward(desk, id, 4, { type: 'request' }),
      forward(desk, id, 5, { recipients: undefined }),
      forward(desk, id, 6, { sideOf: `other--${ownId(1)}` }),
      desk.ana.message(id, 7, { sideOf: `${id}--${ownId(1)}`, queueId: 'facilities' }),
    ].map((one) => insert('messages', one));
    expect(statuses(await desk.ana.push(...rows))).toEqual(rows.map(() => 'refused forbidden'));
    const rosa = desk.device('ROSASDEVICE', ROSA);
    const sly = { ...forward(desk, id, 8, {}), rev: rosa.rev(), authorId: 'rosa' };
    expect(statuses(await rosa.push(insert('messages', sly)))).toEqual(['refused forbidden']);
    await follow(desk);
    expect(forwards(desk)).toEqual([]);
  });
});
