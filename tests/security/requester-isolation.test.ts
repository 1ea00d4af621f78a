import { beforeEach, describe, expect, it } from 'vitest';
import { scopesOf, type Actor } from '../../sync/domain/scope.ts';
import { createFileService } from '../../sync/server/files/file-service.ts';
import { moveThread } from '../../sync/server/move-thread.ts';
import { MemoryStore } from '../../sync/server/memory/memory-store.ts';
import { findSession } from '../../sync/server/session/find-session.ts';
import { StoredPeople } from '../../sync/server/session/stored-people.ts';
import { listenerAddress } from '../../sync/server/socket/connection-record.ts';
import { sendPokes } from '../../sync/server/socket/send-pokes.ts';
import { openQueues } from '../../sync/server/help/open-queues.ts';
import { rigPerson } from '../support/api-rig.ts';
import { NotedGate } from '../support/socket-rig.ts';
import { linkedWords, linkServiceOf, linksTo, secretIn } from '../contract/link-desk.ts';
import { ROSA, SAM } from '../contract/desk.ts';
import { follow, openMailDesk, type MailDesk } from '../contract/mail-desk.ts';
import { insert, ownId, statuses, type WireDevice } from '../contract/wire-device.ts';
import { FILE, playScene, SHOWN } from './isolation-scene.ts';

const CANARY = 'CANARY';

/** Everything that reaches one requester's device, whichever way it comes, as one text. */
class Delivered {
  text = '';

  add(what: unknown): void {
    this.text += `${JSON.stringify(what)}\n`;
  }
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
    expect(rosa.get('tickets', 't1')).toMatchObject({ [SHOWN]: 'B-17' });
    check();
    await desk.ana.pullAll();
    for (const canary of ['note', 'tag', 'lost', 'unknown', 'choice', 'changed', 'draft', 'agent', 'of-sam'])
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

  it('is the one request of a link, by whatever door and whatever it is asked for', async () => {
    await rosa.push(
      insert('tickets', rosa.request('t3', { subject: 'CANARY-other-of-rosa' })),
      insert('messages', rosa.message('t3', 1, { type: 'request', body: 'CANARY-words-of-rosa' })),
    );
    await follow(desk);
    const answer = desk.sender.sent.find(({ messageId }) => messageId.includes(`reply.t1--${ownId(3)}`));
    const secret = answer === undefined ? '' : (secretIn(answer) ?? '');
    const links = linkServiceOf(desk);
    const { cookie, request } = await links.open(secret);
    expect(request.messages.map(({ type }) => type)).toEqual(['request', 'reply']);
    expect(request.ticket.fields).toEqual({ [SHOWN]: 'B-17' });
    delivered.add(request);
    const note = { messageId: `t1--${ownId(2)}`, fileId: FILE.id };
    const calls = [
      links.write(cookie, 't1', linkedWords(40, { changes: { priority: 'low' }, authorId: 'ana' })),
      links.address(cookie, note),
      links.advance(cookie, note, { wanted: 32_768 }),
      ...['t2', 't3'].flatMap((other) => [
        links.read(cookie, other),
        links.write(cookie, other, linkedWords(41)),
        links.address(cookie, { messageId: `${other}--${ownId(1)}`, fileId: FILE.id }),
        links.advance(cookie, { messageId: `${other}--${ownId(1)}`, fileId: FILE.id }, { wanted: 32_768 }),
      ]),
    ];
    const answers = await Promise.all(
      calls.map(async (call) =>
        call.then(
          (given: unknown) => ({ given }),
          (fault: unknown) => ({ fault: String(fault) }),
        ),
      ),
    );
    delivered.add(answers);
    expect(answers.filter((answer) => 'given' in answer)).toHaveLength(1);
    expect(await rosa.pullAll()).toBeDefined();
    expect(rosa.ids('messages')).not.toContain(`t3--${ownId(41)}`);
    expect(delivered.text.toLowerCase()).not.toContain('canary');
  });

  it('is nothing of a link that its own doors give and another takes', async () => {
    await follow(desk);
    const [secret = ''] = linksTo(desk, 'rosa@firm.example');
    const { cookie } = await linkServiceOf(desk).open(secret);
    const now = () => desk.deps.clock.now();
    const people = new StoredPeople(desk.deps.store);
    for (const given of [cookie, secret])
      expect(await findSession({ records: desk.records, people, now }, given)).toBeNull();
  });

  it('is no restricted queue in the list of those that they may choose', async () => {
    const queues = await openQueues(desk.deps.store, () => 0)();
    delivered.add(queues);
    expect(queues.map(({ name }) => name)).toEqual(['Desk']);
    expect(queues[0]?.fields.map(({ label }) => label)).toEqual(['Badge']);
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
