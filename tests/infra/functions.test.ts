import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { FUNCTION_NAMES } from '../../infra/aws/sync/function-plans.ts';
import { ANA, BO } from '../contract/desk.ts';
import type { Kind } from '../../sync/domain/kind.ts';
import { isLive } from '../../sync/server/stored-document.ts';
import { insert, ownId, statuses, WireDevice } from '../contract/wire-device.ts';
import { localDeps } from '../../infra/local/local-deps.ts';
import { notifyStateSchema } from '../../sync/protocol/notify.ts';
import { httpEvent, receiptEvent, reportEvent, socketEvent } from './lambda-events.ts';
import { DESK, environmentOf, openFunctions, type Functions } from './function-rig.ts';
import { grantedBy } from './granted.ts';
import { startLambda, wordsWithout } from './lambda-process.ts';
import { makeForTest } from './synthesised.ts';

const bodySchema = z.looseObject({ id: z.string(), ticketId: z.string().optional() });
const answerSchema = z.looseObject({ statusCode: z.number(), body: z.string().default('') });

let functions: Functions;
beforeAll(async () => {
  functions = await openFunctions();
});
afterAll(() => functions.stop());

const granted = grantedBy(makeForTest().sync);

describe('every bundle', () => {
  it.each(FUNCTION_NAMES)('%s starts with what its stack gives it, and with nothing less', async (name) => {
    const variables = granted.get(name)?.variables ?? {};
    const environment = environmentOf('http://127.0.0.1:9', name, variables);
    const lambda = await startLambda(name, environment);
    await lambda.stop();
    const said = await wordsWithout(name, environment, Object.keys(variables));
    for (const [missing, words] of Object.entries(said)) expect(words).toContain(missing);
    expect(Object.keys(said)).toEqual(Object.keys(variables));
  });
});

describe('the bundles, given the events of AWS', () => {
  const call = async (name: string, ...given: Parameters<typeof httpEvent>) =>
    answerSchema.parse(await functions.invoke(name, httpEvent(...given)));
  const deps = () => localDeps({ store: functions.store, now: Date.now });
  const device = () =>
    new WireDevice(deps(), 'ANASDEVICE', {
      ...ANA,
      role: 'admin',
    });
  let cookie = '';

  it('answer whether they live and are ready', async () => {
    expect((await call('api', 'GET', '/api/health/live')).statusCode).toBe(200);
    expect((await call('api', 'GET', '/api/health/ready')).statusCode).toBe(200);
    expect((await call('api', 'GET', '/api/session')).statusCode).toBe(401);
    expect((await call('admin', 'GET', '/api/admin/audit')).statusCode).toBe(401);
    expect((await call('public-api', 'GET', '/api/v1/openapi.json')).statusCode).toBe(200);
    expect((await call('public-api', 'GET', '/api/v1/tickets')).statusCode).toBe(401);
  });

  it('take a push by a cookie, let a socket in once by its ticket, and poke it', async () => {
    cookie = `__Host-roost=${await functions.session('ana')}`;
    const ana = device();
    const bound = await call('api', 'POST', '/api/session/device', { cookie, body: { device: ana.id } });
    expect(bound.statusCode).toBe(204);
    const opened = await call('api', 'POST', '/api/socket-ticket', { cookie, body: {} });
    const { ticket, url } = z.object({ ticket: z.string(), url: z.string() }).parse(JSON.parse(opened.body));
    expect(url).toBe('wss://desk.roost.example/socket');
    const connect = socketEvent('$connect', 'c-1', { queryStringParameters: { ticket } });
    expect(await functions.invoke('connect', connect)).toEqual({ statusCode: 200 });
    expect(await functions.invoke('connect', connect)).toEqual({ statusCode: 403 });
    const rows = [{ kind: 'tickets', assumed: null, doc: ana.ticket('t-bundle') }];
    const pushed = await call('api', 'POST', '/api/sync/push', { cookie, body: { device: ana.id, rows } });
    expect(JSON.parse(pushed.body)).toMatchObject({ answers: [{ status: 'accepted' }] });
    expect(socketCalls('api', 'c-1')).toContain('"type":"pokes"');
  });

  it('answer a ping, and poke again what the stream tells', async () => {
    await functions.invoke('message', socketEvent('$default', 'c-1', { body: '{"type":"ping"}' }));
    expect(socketCalls('message', 'c-1')).toContain('"type":"pong"');
    await functions.invoke('stream', { Records: await functions.told() });
    expect(socketCalls('stream', 'c-1')).toContain('"kind":"tickets"');
  });

  it('carry out what an admin commands', async () => {
    const body = { command: ownId(1), personId: 'ana', away: true };
    const done = await call('admin', 'POST', '/api/admin/commands/set-away', { cookie, body });
    expect(done).toMatchObject({ statusCode: 200, body: '{"done":true}' });
    const audit = await call('admin', 'GET', '/api/admin/audit', { cookie });
    expect(audit.body).toContain('set-away');
  });

  it('make a ticket of a mail that SES has stored', async () => {
    const mail = [
      'From: Rosa Diaz <rosa@firm.example>',
      `To: ${DESK}`,
      'Subject: Door',
      'Message-ID: <m1@firm.example>',
      '',
      'The door stays shut.',
    ];
    functions.cloud.objects.set('raw-mail/raw-1', Buffer.from(mail.join('\r\n')));
    await functions.invoke('mail-in', receiptEvent('raw-1', 'rosa@firm.example', DESK));
    const subjects = (await documents('tickets')).map(({ subject }) => subject);
    expect(subjects).toContain('Door');
  });

  it('mail what the stream asks for, once, and note that SES has delivered it', async () => {
    const [asked] = (await documents('messages')).filter(({ ticketId }) => ticketId !== 't-bundle');
    const ana = device();
    const reply = ana.message(String(asked?.ticketId), 1, { seen: String(asked?.id), queueId: 'facilities' });
    const rows = [insert('messages', reply)];
    const pushed = await call('api', 'POST', '/api/sync/push', { cookie, body: { device: ana.id, rows } });
    expect(JSON.parse(pushed.body)).toMatchObject({ answers: [{ status: 'accepted' }] });
    const told = { Records: await functions.told() };
    await functions.invoke('mail-out', told);
    await functions.invoke('mail-out', told);
    await functions.invoke('mail-due', { 'detail-type': 'Scheduled Event' });
    expect(sentTo('rosa@firm.example')).toHaveLength(1);
    const mail = { messageId: 'ses-1' };
    await functions.invoke('mail-reports', reportEvent({ eventType: 'Delivery', mail }));
    const states = (await documents('events'))
      .filter(({ type }) => type === 'mail')
      .map(({ state }) => state);
    expect(states.toSorted()).toEqual(['delivered', 'sent']);
  });

  it('make a key by a command, take a call of it, and note what a webhook is to be told of it', async () => {
    const secret = 'A'.repeat(43);
    const hash = createHash('sha256').update(secret).digest('hex');
    const key = { id: '0123456789ABCDEF', name: 'Monitor', scopes: ['tickets:write', 'tickets:read'], hash };
    // No name of this kind leads anywhere: the try is written down, and made again later.
    const webhook = {
      ...{ id: 'w1', name: 'Chat', url: 'https://hooks.invalid/', types: ['ticket.created'] },
      secret: `whsec_${secret}`,
    };
    for (const [name, body] of [
      ['create-api-key', { command: ownId(2), key }],
      ['put-webhook', { command: ownId(3), webhook }],
    ] as const)
      expect((await call('admin', 'POST', `/api/admin/commands/${name}`, { cookie, body })).statusCode).toBe(
        200,
      );
    const made = httpEvent('POST', '/api/v1/tickets', {
      body: { subject: 'Disk full', body: 'On db-1.', queueId: 'facilities' },
    });
    const headers = { authorization: `Bearer roost_${key.id}_${secret}`, 'idempotency-key': 'disk-1' };
    const event = { ...made, headers: { ...made.headers, ...headers } };
    expect(answerSchema.parse(await functions.invoke('public-api', event)).statusCode).toBe(201);
    await functions.invoke('stream', { Records: await functions.told() });
    await functions.invoke('webhooks-due', { 'detail-type': 'Scheduled Event' });
    const listed = await call('admin', 'GET', '/api/admin/webhooks', { cookie });
    expect(JSON.parse(listed.body)).toMatchObject({
      webhooks: [{ deliveries: [{ type: 'ticket.created', state: 'waiting', tries: 1, status: null }] }],
    });
  });

  it('have a device notified, by a key that the one function tells the other of', async () => {
    await functions.invoke('notify-due', { 'detail-type': 'Scheduled Event' });
    const asked = await call('api', 'GET', '/api/notify', { cookie });
    const { publicKey } = notifyStateSchema.parse(JSON.parse(asked.body));
    // No name of this kind leads anywhere: the try is written down, and made again later.
    const keys = { p256dh: publicKey, auth: 'A'.repeat(22) };
    const body = { endpoint: 'https://push.invalid/1', keys };
    expect((await call('api', 'POST', '/api/notify', { cookie, body })).statusCode).toBe(204);
    const [bo, held] = [new WireDevice(deps(), 'BOSDEVICE', BO), (await documents('tickets'))[0]];
    const note = bo.message(String(held?.id), 7, { type: 'note', queueId: 'facilities', body: 'See, @ana' });
    const rows = [insert('messages', { ...note, requesterId: held?.['requesterId'] })];
    expect(statuses(await bo.push(...rows))).toEqual(['accepted']);
    await functions.invoke('stream', { Records: await functions.told() });
    await functions.invoke('notify-due', { 'detail-type': 'Scheduled Event' });
    const [due] = await functions.records.list('notify-due', 'all');
    expect(due?.body).toMatchObject({ personId: 'ana', state: 'waiting', tries: 1 });
  });

  it('forget a socket that has closed', async () => {
    await functions.invoke('disconnect', socketEvent('$disconnect', 'c-1'));
    expect(await functions.records.list('connection', 'ws')).toEqual([]);
  });

  it('empty at night what is older than the desk keeps it, which is nothing while it keeps all for ever', async () => {
    await functions.invoke('retention-due', { 'detail-type': 'Scheduled Event' });
    const calls = functions.cloud.calls.filter(({ by }) => by === 'retention-due');
    expect([...new Set(calls.map(({ action }) => action))]).toEqual(['dynamodb:GetItem', 'dynamodb:Query']);
  });

  it('look whether the table is whole', async () => {
    await functions.invoke('invariants', { 'detail-type': 'Scheduled Event' });
    expect(
      functions.cloud.calls.some(({ by, action }) => by === 'invariants' && action === 'dynamodb:Scan'),
    ).toBe(true);
  });

  it('were never refused by the rights of their roles, and were given none that the table has no use for', () => {
    expect(functions.cloud.refused).toEqual([]);
    const seen = new Set(functions.cloud.calls.map(({ action }) => action));
    for (const action of ['BatchGetItem', 'ConditionCheckItem', 'DeleteItem', 'GetItem', 'PutItem', 'Query'])
      expect([...seen]).toContain(`dynamodb:${action}`);
  });

  const socketCalls = (by: string, connection: string) =>
    functions.cloud.calls
      .filter((one) => one.by === by && one.path.includes(connection))
      .map(({ body }) => body)
      .join('\n');
  const sentTo = (address: string) =>
    functions.cloud.calls.filter(
      ({ action, body }) => action === 'ses:SendRawEmail' && body.includes(address),
    );
  const documents = async (kind: Kind) => {
    const page = await functions.store.scanDocuments({
      scope: 'ws',
      kind,
      prefix: '',
      after: null,
      limit: 50,
      only: 'all',
    });
    return page.documents.filter(isLive).map(({ body }) => bodySchema.parse(body));
  };
});
