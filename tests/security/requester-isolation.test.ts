import { beforeEach, describe, expect, it } from 'vitest';
import { scopesOf, type Actor } from '../../sync/domain/scope.ts';
import { createFileService } from '../../sync/server/files/file-service.ts';
import { moveThread } from '../../sync/server/move-thread.ts';
import { putPeople } from '../../sync/server/admin/put-people.ts';
import { putSettings } from '../../sync/server/admin/put-settings.ts';
import { MemoryStore } from '../../sync/server/memory/memory-store.ts';
import { listenerAddress } from '../../sync/server/socket/connection-record.ts';
import { sendPokes } from '../../sync/server/socket/send-pokes.ts';
import { openQueues } from '../../sync/server/help/open-queues.ts';
import { rigPerson } from '../support/api-rig.ts';
import { NotedGate } from '../support/socket-rig.ts';
import { ROSA, SAM } from '../contract/desk.ts';
import { follow, openMailDesk, type MailDesk } from '../contract/mail-desk.ts';
import { insert, ownId, statuses, type WireDevice } from '../contract/wire-device.ts';

const CANARY = 'CANARY';
const FILE = { id: 'canaryfile', name: 'CANARY-file.txt', type: 'text/plain', size: 12 };

/** Everything that reaches one requester's device, whichever way it comes, as one text. */
class Delivered {
  text = '';

  add(what: unknown): void {
    this.text += `${JSON.stringify(what)}\n`;
  }
}

/** A request of Rosa's about which the desk says in every field it has what Rosa may not know, and one of Sam's. */
async function playScene(desk: MailDesk, rosa: WireDevice, sam: WireDevice): Promise<void> {
  const { ana, deps } = desk;
  await putPeople(deps, [
    rigPerson('canary-agent', { name: 'CANARY-agent', title: 'CANARY-title', site: 'CANARY-site' }),
    rigPerson('rosa', { role: 'requester', name: 'Rosa Diaz', title: 'CANARY-post', site: 'CANARY-floor' }),
  ]);
  await putSettings(deps, [
    { id: 'tag', rev: rigPerson('x').rev, type: 'tag', name: 'CANARY-tag-setting' },
    {
      ...{ id: 'restricted-canary', rev: rigPerson('x').rev, type: 'queue', position: 9 },
      name: 'CANARY-queue',
    },
  ]);
  const asked = rosa.message('t1', 1, { type: 'request', body: 'The door stays shut.' });
  await rosa.push(insert('tickets', rosa.request('t1')), insert('messages', asked));
  await sam.push(
    insert('tickets', sam.request('t2', { subject: 'CANARY-of-sam' })),
    insert('messages', sam.message('t2', 1, { type: 'request', body: 'CANARY-words-of-sam' })),
  );
  await ana.pullAll();
  const lost = { id: ownId(77), field: 'priority', mine: 'CANARY-lost', theirs: 'low', by: 'ana' };
  const answers = await ana.push(
    insert('messages', ana.message('t1', 2, { type: 'note', body: 'CANARY-note', attachments: [FILE] })),
    ana.edit(ana.get('tickets', 't1')!, {
      tags: ['CANARY-tag'],
      followers: ['CANARY-follower'],
      assigneeId: 'canary-agent',
      priority: 'urgent',
      snoozeUntil: '2031-07-07T07:07:00.000Z',
      duplicateOf: 'CANARY-duplicate',
      splitFrom: 'CANARY-split',
      followUpOf: 'CANARY-followed',
      fieldOfANewerApp: 'CANARY-unknown',
      conflicts: [{ ...lost, at: '2026-06-01T08:00:00.000Z' }],
    }),
    insert('messages', {
      ...ana.message('t1', 3, { seen: asked.id, body: 'Try **again**.' }),
      changes: { addTags: ['CANARY-changed'], priority: 'high', assigneeId: 'ana' },
      fieldOfANewerApp: 'CANARY-in-a-reply',
    }),
    insert('personal', {
      ...{ id: 'draft-ana', rev: ana.rev(), ownerId: 'ana', type: 'draft', ticketId: 't1', mode: 'note' },
      text: 'CANARY-draft',
      updatedAt: '2026-06-01T08:00:00.000Z',
    }),
  );
  expect(statuses(answers)).toEqual(['accepted', 'accepted', 'accepted', 'accepted']);
}

const session = (actor: Actor) => ({
  id: 'session',
  person: rigPerson(actor.personId),
  actor,
  device: null,
});

async function pokesOf(desk: MailDesk, actor: Actor): Promise<readonly string[]> {
  const gate = new NotedGate();
  const connection = { personId: actor.personId, sessionId: 'session', scopes: scopesOf(actor) };
  for (const scope of connection.scopes)
    await desk.records.create(listenerAddress(scope, 'phone'), connection, null);
  const told = await desk.told();
  const pokes = told.map(({ log, entry }) => ({ ...log, seq: 1, origin: entry.origin }));
  await sendPokes({ records: desk.records, gate }, pokes);
  return gate.posts.map(({ text }) => text);
}

describe('what reaches a requester', () => {
  let desk: MailDesk;
  let rosa: WireDevice;
  let sam: WireDevice;
  let delivered: Delivered;

  beforeEach(async () => {
    const store = new MemoryStore('EPOCH');
    desk = await openMailDesk({ store, archive: store });
    rosa = desk.device('ROSASDEVICE', ROSA);
    sam = desk.device('SAMSDEVICE', SAM);
    delivered = new Delivered();
    await playScene(desk, rosa, sam);
  });

  const check = () => {
    expect(`${delivered.text}${rosa.received}`.toLowerCase()).not.toContain(CANARY.toLowerCase());
  };

  it('is nothing private by pulls, digests and answers to pushes, though all of it is at the desk', async () => {
    await rosa.pullAll();
    const answers = await rosa.push(
      // What is there already under another rev, and what is not theirs.
      insert('tickets', rosa.request('t1', { subject: 'Another subject' })),
      { kind: 'tickets', assumed: 'x', doc: rosa.request('t1', { tags: ['mine'] }) },
      insert('tickets', rosa.request('t2')),
      insert('messages', rosa.message('t2', 9, { type: 'request' })),
      insert('messages', rosa.message('t1', 2, { type: 'request' })),
      insert('messages', rosa.message('t1', 9, { type: 'note' })),
      insert('messages', rosa.message('t1', 10, { type: 'request', changes: { priority: 'low' } })),
      insert('events', { id: `t1--${ownId(1)}`, rev: rosa.rev() }),
      insert('personal', { id: 'draft-ana', rev: rosa.rev(), ownerId: 'rosa', type: 'draft' }),
    );
    expect(answers.every(({ status }) => status !== 'accepted')).toBe(true);
    await rosa.pullAll();
    expect(rosa.ids('tickets')).toEqual(['t1']);
    expect(rosa.ids('messages')).toHaveLength(2);
    for (const kind of ['events', 'settings', 'articles'] as const) expect(rosa.ids(kind)).toEqual([]);
    expect(rosa.ids('people')).toEqual(['rosa']);
    check();
    await desk.ana.pullAll();
    for (const canary of ['note', 'tag', 'lost', 'unknown', 'changed', 'draft', 'agent', 'of-sam'])
      expect(desk.ana.received).toContain(`CANARY-${canary}`);
  });

  it('is nothing private by pokes, which name their own scopes alone', async () => {
    const pokes = await pokesOf(desk, ROSA);
    expect(pokes).toHaveLength(1);
    delivered.add(pokes);
    expect(pokes.join()).not.toMatch(/"ws"|"q:|rq:sam|me:ana/);
    check();
  });

  it('is nothing private by mail', async () => {
    await follow(desk);
    const mails = desk.sender.sent.filter(({ to }) =>
      to.some(({ address }) => address === 'rosa@firm.example'),
    );
    expect(mails.map(({ subject }) => subject).length).toBeGreaterThan(0);
    delivered.add(mails);
    check();
  });

  it('is no file of a note, which is the same to them as one that does not exist', async () => {
    const files = createFileService({ ...desk.deps, files: desk.files, tell: async () => undefined });
    const refuses = async (messageId: string, fileId: string) =>
      files.address(session(ROSA), { messageId, fileId }).then(
        () => 'given',
        (fault: unknown) => String(fault),
      );
    const ofNote = await refuses(`t1--${ownId(2)}`, FILE.id);
    delivered.add(ofNote);
    expect(ofNote).toBe(await refuses(`t1--${ownId(99)}`, 'nothing'));
    check();
  });

  it('is no restricted queue in the list of those that they may choose', async () => {
    const queues = await openQueues(desk.deps.store, () => 0)();
    delivered.add(queues);
    expect(queues.map(({ name }) => name)).toEqual(['Desk']);
    check();
  });

  it('leaves the first requester’s device at its next contact when a ticket becomes another’s', async () => {
    await rosa.pullAll();
    expect(rosa.ids('messages')).toHaveLength(2);
    await desk.ana.pullAll();
    const moved = await desk.ana.push(
      desk.ana.edit(desk.ana.get('tickets', 't1')!, { requesterId: 'sam', subject: 'CANARY-moved' }),
    );
    expect(statuses(moved)).toEqual(['accepted']);
    await moveThread(desk.deps, 't1');
    await desk.ana.pullAll();
    await desk.ana.push(
      insert('messages', desk.ana.message('t1', 5, { requesterId: 'sam', body: 'CANARY-for-sam' })),
    );
    const late = await rosa.push(
      insert('messages', rosa.message('t1', 6, { type: 'request', body: 'Is it still mine?' })),
    );
    expect(statuses(late)).toEqual(['refused ticket-missing']);
    await rosa.pullAll();
    expect(rosa.ids('tickets')).toEqual([]);
    expect(rosa.ids('messages')).toEqual([]);
    await sam.pullAll();
    expect(sam.ids('tickets')).toEqual(['t1', 't2']);
    check();
  });
});
