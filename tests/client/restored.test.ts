import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runPlan } from '../../infra/deploy/step.ts';
import { restorePlan } from '../../infra/deploy/restore/restore-plan.ts';
import { tableDesk } from '../../infra/deploy/table-desk.ts';
import { localClient, LOCAL_TABLE } from '../../infra/local/dynamodb-storage.ts';
import { startDynamoDbLocal, type DynamoDbLocal } from '../../infra/local/dynamodb-local.ts';
import { localDeps } from '../../infra/local/local-deps.ts';
import { LocalRestore } from '../../infra/local/local-restore.ts';
import { putPeople, setDisabled } from '../../sync/server/admin/put-people.ts';
import { endGiveBack } from '../../sync/server/admin/start-epoch.ts';
import { DynamoDbArchive } from '../../sync/server/dynamodb/dynamodb-archive.ts';
import { DynamoDbRecordStore } from '../../sync/server/dynamodb/dynamodb-record-store.ts';
import { DynamoDbStore } from '../../sync/server/dynamodb/dynamodb-store.ts';
import { ensureTable } from '../../sync/server/dynamodb/table.ts';
import { checkAudiences } from '../../sync/server/check-audiences.ts';
import { checkLogs } from '../../sync/server/check-logs.ts';
import { erasureMarker } from '../../sync/server/marker.ts';
import { closeSession } from '../../sync/server/session/close-session.ts';
import { findSession } from '../../sync/server/session/find-session.ts';
import { openSession } from '../../sync/server/session/open-session.ts';
import { hashSecret } from '../../sync/server/session/secret.ts';
import { StoredPeople } from '../../sync/server/session/stored-people.ts';
import { isLive } from '../../sync/server/stored-document.ts';
import { rigPerson } from '../support/api-rig.ts';
import { problem } from './desk-server.ts';
import { allSent, aTicket, deskRig, until } from './device-rig.ts';

const NEW_EPOCH = '01JEPOCH00000000000000000B';
const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const now = () => Date.now();

let engine: DynamoDbLocal;
let client: DynamoDBClient;
beforeAll(async () => {
  engine = await startDynamoDbLocal();
  client = localClient(engine.endpoint);
});
afterAll(async () => {
  client.destroy();
  await engine.stop();
});

/** The use cases over one table. */
function over(name: string) {
  const table = { client, name };
  const store = new DynamoDbStore(table);
  const records = new DynamoDbRecordStore(table, now);
  return {
    ...localDeps({ store, now }),
    records,
    people: new StoredPeople(store),
    archive: new DynamoDbArchive(table),
    now,
  };
}

describe('a restore, with devices at work', () => {
  const { server, browser } = deskRig();

  it('loses nothing that is on a device, and brings nothing back that was erased or revoked', async () => {
    await ensureTable(client, LOCAL_TABLE);
    const before = over(LOCAL_TABLE);
    await tableDesk(client, LOCAL_TABLE, before).startEpoch();
    await putPeople(before, [
      rigPerson('jo'),
      rigPerson('sam'),
      rigPerson('mei', { role: 'lead', memberOf: ['restricted-hr'] }),
      rigPerson('lee', { role: 'admin' }),
    ]);
    server().standOn(before.store);
    let mayWrite = true;
    server().weather = async (_call, pass) => (mayWrite ? pass() : problem(503, 'unavailable'));
    const [kept, ended] = [
      await openSession({ ...before, randomBytes }, 'jo'),
      await openSession({ ...before, randomBytes }, 'sam'),
    ];
    const joBrowser = browser('jo');
    const [jo, sam] = [await joBrowser.page(), await browser('sam').page()];
    const old = await jo.commands.createTicket(aTicket({ subject: 'From before' }));
    await jo.commands.note(old.id, 'Words that are erased later');
    await Promise.all([allSent(jo), until(sam, 'arrived', () => sam.read.messages(old.id).length === 2)]);

    const port = new LocalRestore({
      ...{ client, table: LOCAL_TABLE, now },
      setWriters: (may) => (mayWrite = may),
      standOn: (name) => server().standOn(over(name).store),
    });
    const atMs = await port.keepMoment();

    // What the restore will have lost: on devices, and in the table alone.
    const fresh = await sam.commands.createTicket(aTicket({ subject: 'From after' }));
    await sam.commands.changeTicket(old.id, { priority: 'urgent' });
    await Promise.all([
      allSent(sam),
      until(
        jo,
        'arrived',
        () => jo.read.ticket(fresh.id) !== null && jo.read.ticket(old.id)?.ticket.priority === 'urgent',
      ),
    ]);
    const erased = jo.read
      .messages(old.id)
      .find(({ message }) => message.body === 'Words that are erased later')!.message.id;
    const marker = { marker: erasureMarker('messages', erased), expect: null };
    await before.store.commit({
      appends: [],
      documents: [],
      checks: [],
      markerChecks: [],
      markers: [marker],
    });
    await setDisabled(before, 'lee', true);
    await putPeople(before, [rigPerson('mei', { role: 'agent', memberOf: [] })]);
    await closeSession(before.records, hashSecret(ended));
    const later = await openSession({ ...before, randomBytes }, 'jo');
    // And a queue that nobody but its device has.
    const actor = joBrowser.actor;
    joBrowser.actor = null;
    await jo.commands.note(fresh.id, 'Written with no network');

    const said: string[] = [];
    const plan = () =>
      restorePlan({ port, atMs, newEpoch: () => NEW_EPOCH, say: (line) => void said.push(line) });
    // It is cut off here and there, and given again.
    for (const steps of [3, 5, 7, plan().length])
      await runPlan(plan().slice(0, steps), (line) => void said.push(line));
    expect(said).toContain('   1 documents and 0 people erased again, 2 people revoked again');

    joBrowser.actor = actor;
    for (const page of [jo, sam]) page.syncNow();
    const after = over(`restored-${atMs}`);
    await Promise.all([allSent(jo), allSent(sam)]);
    const newcomer = await browser('cy').page();
    await until(
      newcomer,
      'what was lost',
      () =>
        newcomer.read.messages(fresh.id).length === 2 &&
        newcomer.read.ticket(old.id)?.ticket.priority === 'urgent',
    );
    const contents = await after.archive.exportAll();
    expect([...checkLogs(contents), ...checkAudiences(contents)]).toEqual([]);
    const held = contents.documents.filter(isLive).filter(({ scope }) => scope === 'ws');
    expect(
      held
        .filter(({ kind }) => kind === 'tickets')
        .map(({ body }) => body['subject'])
        .toSorted(),
    ).toEqual(['From after', 'From before']);
    expect(JSON.stringify(contents.documents)).not.toContain('Words that are erased later');
    expect(contents.meta).toEqual({ epoch: NEW_EPOCH, giveBack: true });

    expect(await after.people.byId('lee')).toMatchObject({ disabled: true });
    expect(await after.people.byId('mei')).toMatchObject({ role: 'agent', memberOf: [] });
    expect(await tableDesk(client, `restored-${atMs}`, after).hasAdmin()).toBe(false);
    const signedIn = async (secret: string) => (await findSession(after, secret))?.person.id;
    expect([await signedIn(kept), await signedIn(later), await signedIn(ended)]).toEqual([
      'jo',
      'jo',
      undefined,
    ]);
    await endGiveBack(after.store);
  });
});
