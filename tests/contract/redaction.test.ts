import { describe, expect, it } from 'vitest';
import { readAudit } from '../../sync/server/admin/audit-log.ts';
import type { WireDocument } from '../../sync/protocol/push.ts';
import { HR, openOffice } from './office.ts';
import { contractStores, type OpenedStore } from './open-stores.ts';
import { insert, MADE_AT, statuses, type WireDevice } from './wire-device.ts';

const SECRET = 'hunter2-CANARY';
const REMARK = '[Removed by lead]';

type Office = Awaited<ReturnType<typeof openOffice>>;

/** Everything that is stored, markers and logs included. */
async function storedText({ desk }: Office): Promise<string> {
  return JSON.stringify(await desk.archive.exportAll());
}

function draft(device: WireDevice, ticketId: string, text: string): WireDocument {
  const { personId: ownerId } = device.actor;
  const id = `draft-${ownerId}-${ticketId}-reply`;
  return { id, rev: device.rev(), ownerId, updatedAt: MADE_AT, type: 'draft', ticketId, mode: 'reply', text };
}

/** A ticket in which a password was posted, quoted in a note and in a draft, and stood in the subject for a while. */
async function openLeak(opened: OpenedStore) {
  const office = await openOffice(opened);
  const agent = await office.device('AGENT', 'agent');
  const requester = await office.device('REQUESTER', 'requester');
  const { id } = await office.person('requester');
  const mine = { requesterId: id };
  const request = agent.message('t1', 1, {
    ...mine,
    type: 'request',
    body: `It is ${SECRET}, or ${SECRET}.`,
  });
  await agent.push(
    insert('tickets', agent.ticket('t1', { ...mine, subject: `Locked out, ${SECRET}` })),
    insert('messages', request),
    insert('messages', agent.message('t1', 2, { ...mine, type: 'note', body: `> ${SECRET}\n\nChanged it.` })),
    insert('messages', agent.message('t1', 3, { ...mine, type: 'note', body: 'Nothing of it here.' })),
    insert('personal', draft(agent, 't1', `About ${SECRET}`)),
  );
  await agent.pullAll();
  await agent.push(agent.edit(agent.get('tickets', 't1')!, { subject: `Still ${SECRET}` }));
  await agent.pullAll();
  await requester.pullAll();
  const redact = (by: string, command: string, words = SECRET) =>
    office.run(by, 'redact-message', { command, messageId: request.id, words });
  return { office, agent, requester, request, redact };
}

describe.each(contractStores())('words that are removed from a message, on $name', ({ open }) => {
  it('are in no stored byte any more, nor on a device that has been in touch', async () => {
    const { office, agent, requester, request, redact } = await openLeak(await open());
    expect(await storedText(office)).toContain(SECRET);
    expect(requester.get('messages', request.id)?.['body']).toContain(SECRET);
    await redact('lead', 'c1');
    expect(await storedText(office)).not.toContain(SECRET);
    for (const device of [agent, requester]) {
      await device.pullAll();
      expect(JSON.stringify([...device.held].map(([, held]) => [...held.values()]))).not.toContain(SECRET);
      expect(device.get('messages', request.id)?.['body']).toBe(`It is ${REMARK}, or ${REMARK}.`);
    }
    expect(agent.get('tickets', 't1')?.['subject']).toBe(`Still ${REMARK}`);
    expect(agent.get('personal', 'draft-agent-t1-reply')?.['text']).toBe(`About ${REMARK}`);
    expect(await office.desk.faults()).toEqual([]);
  });

  it('are told of in the audit log, once, by the place and not by the words', async () => {
    const { office, request, redact } = await openLeak(await open());
    await redact('lead', 'c1');
    await redact('lead', 'c1');
    const { entries } = await readAudit(office.store, null);
    expect(entries).toMatchObject([
      {
        by: 'lead',
        command: 'redact-message',
        target: { kind: 'messages', id: request.id, name: '7K3F-9QMX' },
        changes: [{ field: 'body', from: null, to: 'words removed in 2 places' }],
      },
    ]);
  });

  it('do not come back with a device that never heard that its message went through', async () => {
    const { office, agent, request, redact } = await openLeak(await open());
    await redact('lead', 'c1');
    const [again] = await agent.push(insert('messages', request));
    expect(again).toMatchObject({ status: 'conflict', master: { body: `It is ${REMARK}, or ${REMARK}.` } });
    expect(await storedText(office)).not.toContain(SECRET);
  });

  it('are looked for in the message itself, by whoever may see it, and leave everything else alone', async () => {
    const { office, agent, redact } = await openLeak(await open());
    const before = await storedText(office);
    await expect(redact('lead', 'c1', 'not in it')).rejects.toMatchObject({ field: 'words' });
    await expect(redact('lead', 'c2', 'Removed by')).rejects.toMatchObject({ field: 'words' });
    await expect(redact('agent', 'c3')).rejects.toMatchObject({ reason: 'not-allowed' });
    await office.run('admin', 'set-members', { command: 'c4', queueId: HR, add: ['agent'], remove: [] });
    const member = await office.device('MEMBER', 'agent');
    const hidden = member.message('t2', 1, { queueId: HR, type: 'note', body: SECRET });
    const ticket = member.ticket('t2', { queueId: HR });
    expect(statuses(await member.push(insert('tickets', ticket), insert('messages', hidden)))).toEqual([
      'accepted',
      'accepted',
    ]);
    const outside = { command: 'c5', messageId: hidden.id, words: SECRET };
    await expect(office.run('lead', 'redact-message', outside)).rejects.toMatchObject({ reason: 'refused' });
    expect(agent.get('messages', hidden.id)).toBeUndefined();
    expect((await storedText(office)).split(SECRET).length).toBe(before.split(SECRET).length + 1);
  });
});
