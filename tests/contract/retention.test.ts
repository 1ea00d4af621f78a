import { describe, expect, it } from 'vitest';
import { merge } from '../../sync/domain/merge.ts';
import { ticketSchema } from '../../sync/domain/ticket.ts';
import { childId } from '../../sync/domain/lane.ts';
import { readLink } from '../../sync/server/links/request-link.ts';
import { countAged } from '../../sync/server/retention/aged-tickets.ts';
import { hashSecret } from '../../sync/server/session/secret.ts';
import { HR } from './office.ts';
import { contractStores } from './open-stores.ts';
import {
  cameByMail,
  CANARY,
  DAY_MS,
  dyingAfter,
  FIELD,
  keepFor,
  LINK_SECRET,
  openRetention,
  solvedTicket,
  storedOf,
  type RetentionOffice,
} from './retention-desk.ts';
import type { WireDevice } from './wire-device.ts';
import { ALL_KINDS, insert, ownId, statuses } from './wire-device.ts';

const YEAR_MS = 366 * DAY_MS;
const LEFT = '[Removed for privacy]';

/** What a fresh device of each person is given, as bytes. */
async function givenToAnybody(office: RetentionOffice): Promise<string> {
  const fresh = ['agent', 'lead', 'admin', 'requester'].map(async (id) => {
    const device = await office.device(`NEW${id.toUpperCase()}`, id);
    await device.pullAll();
    return device.received;
  });
  return (await Promise.all(fresh)).join();
}

function heldBy(device: WireDevice): string {
  return JSON.stringify(ALL_KINDS.map((kind) => [...(device.held.get(kind)?.values() ?? [])]));
}

describe.each(contractStores())('tickets that are older than the desk keeps them, on $name', ({ open }) => {
  it('hold no word in any stored byte, bucket or pull, in open queues and restricted ones', async () => {
    const office = await openRetention(await open());
    const { agent, requester } = office.devices;
    await solvedTicket(office, 't1');
    await solvedTicket(office, 't2', { queueId: HR });
    await cameByMail(office, childId('t1', ownId(4)));
    await Promise.all([agent.pullAll(), requester.pullAll()]);
    expect(heldBy(requester)).toContain(`${CANARY} of t1 public`);
    office.desk.pass(YEAR_MS + 20 * DAY_MS);
    expect(await office.stored()).toContain(CANARY);
    await office.night();
    expect((await office.stored()).toUpperCase()).not.toContain(CANARY);
    expect([...office.files.files.keys(), ...office.rawMails.keys()]).toEqual([]);
    expect((await readLink(office.records, hashSecret(LINK_SECRET)))?.revokedAtMs).not.toBeNull();
    expect((await givenToAnybody(office)).toUpperCase()).not.toContain(CANARY);
    await Promise.all([agent.pullAll(), requester.pullAll()]);
    expect(`${heldBy(agent)}${heldBy(requester)}`).not.toContain(CANARY);
    expect(agent.get('tickets', 't1')).toMatchObject({ subject: LEFT, status: 'solved' });
    expect(agent.get('tickets', 't1')).not.toHaveProperty(FIELD);
    expect(agent.ids('messages')).toHaveLength(6);
    expect(await office.desk.faults()).toEqual([]);
  });

  it('are told of in one line that says how many and not what, and are emptied once', async () => {
    const office = await openRetention(await open());
    await solvedTicket(office, 't1');
    await solvedTicket(office, 't2');
    office.desk.pass(YEAR_MS + 20 * DAY_MS);
    expect(await countAged(office.store, office.clock.now(), 12)).toBe(2);
    expect(await countAged(office.store, office.clock.now(), 24)).toBe(0);
    await office.night();
    const after = await office.stored();
    await office.night();
    expect(await office.stored()).toBe(after);
    expect(await countAged(office.store, office.clock.now(), 12)).toBe(0);
    expect(await office.lines()).toMatchObject([
      {
        ...{ by: 'roost', command: 'empty-old-tickets' },
        changes: [
          { field: 'tickets emptied', to: 2 },
          { field: 'messages in them', to: 6 },
        ],
      },
    ]);
  });

  it('stay while they are kept for ever, and while anything is alive in them', async () => {
    const office = await openRetention(await open());
    const { agent, requester } = office.devices;
    const kept = ['open', 'pending', 'snoozed', 'noted', 'begun', 'living', 'joined'];
    const snoozeUntil = '2029-01-01T00:00:00.000Z';
    await solvedTicket(office, 'open', { status: 'open' });
    await solvedTicket(office, 'pending', { status: 'pending' });
    await solvedTicket(office, 'snoozed', { snoozeUntil });
    for (const id of ['noted', 'begun']) await solvedTicket(office, id);
    await solvedTicket(office, 'living', { status: 'open' });
    await solvedTicket(office, 'joined', { mergedInto: 'living' });
    office.desk.pass(YEAR_MS + 20 * DAY_MS);
    const mine = { requesterId: 'requester', type: 'note', body: 'Looked at again' };
    expect(statuses(await agent.push(insert('messages', agent.message('noted', 9, mine))))).toEqual([
      'accepted',
    ]);
    await requester.pullAll();
    const draft = { id: 'draft-lead-begun-reply', ownerId: 'lead', type: 'draft', ticketId: 'begun' };
    const { lead } = office.devices;
    const updatedAt = new Date(office.clock.now()).toISOString();
    const begun = { ...draft, rev: lead.rev(), mode: 'reply', text: 'Dear', updatedAt };
    expect(statuses(await lead.push(insert('personal', begun)))).toEqual(['accepted']);
    await office.night();
    await keepFor(office, null);
    await solvedTicket(office, 'forever');
    office.desk.pass(9 * YEAR_MS);
    await office.night();
    const stored = await office.stored();
    for (const id of [...kept, 'forever'])
      for (const what of ['subject, changed', 'note', 'reply', 'request', 'public', 'internal', 'draft'])
        expect(stored).toContain(`${CANARY} of ${id} ${what}`);
    expect(await office.lines()).toEqual([]);
  });

  it('go together where they were merged, once all of them are old', async () => {
    const office = await openRetention(await open());
    await solvedTicket(office, 'a');
    await solvedTicket(office, 'b', { mergedInto: 'a' });
    office.desk.pass(YEAR_MS + 20 * DAY_MS);
    await office.night();
    expect(await office.stored()).not.toContain(CANARY);
  });

  it('are left to the next night where there are more than one night empties', async () => {
    const office = await openRetention(await open());
    for (const id of ['t1', 't2', 't3']) await solvedTicket(office, id);
    office.desk.pass(YEAR_MS + 20 * DAY_MS);
    const left = async () => countAged(office.store, office.clock.now(), 12);
    await office.night(office.store, { tickets: 2, batch: 1, ms: 60_000 });
    expect(await left()).toBe(1);
    await solvedTicket(office, 't4');
    office.desk.pass(YEAR_MS + 20 * DAY_MS);
    await office.night(office.store, { tickets: 9, batch: 1, ms: -1 });
    expect(await left()).toBe(1);
    expect(await office.lines()).toHaveLength(2);
  });

  it.each([0, 1, 2, 3, 4])('are emptied by the next run where one dies after %d commits', async (commits) => {
    const office = await openRetention(await open());
    await solvedTicket(office, 't1');
    await solvedTicket(office, 't2', { queueId: HR });
    office.desk.pass(YEAR_MS + 20 * DAY_MS);
    await expect(office.night(dyingAfter(office.store, commits))).rejects.toThrow('Lost at commit');
    await office.night();
    expect(await office.stored()).not.toContain(CANARY);
    expect(office.files.files.size).toBe(0);
    const counts = (await office.lines()).map(({ changes }) => changes.map(({ to }) => Number(to)));
    expect(counts.reduce((sum, [tickets = 0]) => sum + tickets, 0)).toBe(2);
    expect(await office.desk.faults()).toEqual([]);
  });

  it('are gone on with where one came to life while a run was dead, and keep what is new in them', async () => {
    const office = await openRetention(await open());
    const { requester } = office.devices;
    await solvedTicket(office, 't1');
    office.desk.pass(YEAR_MS + 20 * DAY_MS);
    await expect(office.night(dyingAfter(office.store, 1))).rejects.toThrow('Lost at commit');
    const asked = requester.message('t1', 7, {
      ...{ requesterId: 'requester', type: 'request' },
      body: 'It is broken again',
    });
    expect(statuses(await requester.push(insert('messages', asked)))).toEqual(['accepted']);
    await office.night();
    expect(await office.stored()).not.toContain(CANARY);
    const [ticket] = await storedOf<Record<string, unknown>>(office, 'tickets', 't1');
    expect(ticket).toMatchObject({ subject: LEFT, status: 'open' });
    const bodies = (await storedOf(office, 'messages', 't1--')).map(({ body }) => body);
    expect(bodies).toEqual([LEFT, LEFT, LEFT, 'It is broken again']);
  });

  it('lose nothing of a device that was offline meanwhile: its reply is held, its note and its change are taken', async () => {
    const office = await openRetention(await open());
    const { agent, lead } = office.devices;
    await solvedTicket(office, 't1');
    await Promise.all([agent.pullAll(), lead.pullAll()]);
    const [base, mine] = [lead.get('tickets', 't1')!, lead.edit(lead.get('tickets', 't1')!, { tags: ['x'] })];
    const reply = lead.message('t1', 8, { requesterId: 'requester', seen: childId('t1', ownId(4)) });
    const note = lead.message('t1', 9, { requesterId: 'requester', type: 'note', body: 'Seen at the door' });
    const again = lead.message('t1', 2, {
      requesterId: 'requester',
      type: 'note',
      body: `${CANARY} of t1 note`,
    });
    office.desk.pass(YEAR_MS + 20 * DAY_MS);
    await office.night();
    const rows = [mine, ...[reply, note, again].map((one) => insert('messages', one))];
    const [edited, held, taken, old] = await lead.push(...rows);
    expect(statuses([held!, taken!])).toEqual(['refused held', 'accepted']);
    expect(JSON.stringify(old)).not.toContain(CANARY);
    if (edited?.status !== 'conflict') throw new Error('An edit of what was emptied is a conflict.');
    const [theirs, was] = [ticketSchema.parse(edited.master), ticketSchema.parse(base)];
    const merged = merge(was, ticketSchema.parse(mine.doc), theirs, lead.id).ticket;
    expect(merged).toMatchObject({ subject: LEFT, tags: ['x'] });
    const row = { kind: 'tickets', assumed: theirs.rev, doc: { ...merged, updatedBy: 'lead' } } as const;
    expect(statuses(await lead.push(row))).toEqual(['accepted']);
    const stored = await office.stored();
    expect(stored).not.toContain(CANARY);
    expect(stored).toContain('Seen at the door');
    expect(await office.desk.faults()).toEqual([]);
  });
});
