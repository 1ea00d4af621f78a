import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { FUNCTION_NAMES, type FunctionName } from '../../infra/aws/sync/function-plans.ts';
import { localDeps } from '../../infra/local/local-deps.ts';
import { ANA } from '../contract/desk.ts';
import { insert, ownId, WireDevice } from '../contract/wire-device.ts';
import { DESK, openFunctions, type Functions } from './function-rig.ts';
import { httpEvent, receiptEvent, reportEvent, socketEvent } from './lambda-events.ts';

/** Stands in everything that somebody says, and in every secret. One word, so that a line that is cut off still shows it. */
const CANARY = 'CANARYxqz';
/** As long as the secrets of sessions, keys and links are. */
const TOKEN = CANARY.padEnd(43, 'T');
const SCHEDULED = { 'detail-type': 'Scheduled Event' };

const answerSchema = z.looseObject({ statusCode: z.number(), body: z.string().default('') });

let functions: Functions;
let secret = '';
let cookie = '';
beforeAll(async () => {
  functions = await openFunctions();
  secret = await functions.session('ana');
  cookie = `__Host-roost=${secret}`;
});
afterAll(() => functions.stop());

const call = async (name: FunctionName, ...given: Parameters<typeof httpEvent>) =>
  answerSchema.parse(await functions.invoke(name, httpEvent(...given)));

/** A call whose body is these very characters. */
const raw = async (name: FunctionName, path: string, body: string, headers = {}) => {
  const event = httpEvent('POST', path, { cookie });
  const sent = { ...event, body, headers: { ...event.headers, ...headers } };
  return answerSchema.parse(await functions.invoke(name, sent));
};

/** What is thrown goes to the log as Lambda writes it, and no further. */
const invoke = async (name: FunctionName, event: unknown) =>
  functions.invoke(name, event).then(
    () => 'done',
    () => 'thrown',
  );

const device = () => new WireDevice(localDeps({ store: functions.store, now: Date.now }), 'ANASDEVICE', ANA);

async function push(rows: readonly object[]) {
  const body = { device: device().id, rows };
  return (await call('api', 'POST', '/api/sync/push', { cookie, body })).body;
}

describe('the log of a function holds no word of anybody and no secret', () => {
  it('when the desk is worked at', async () => {
    const ana = device();
    await call('api', 'POST', '/api/session/device', { cookie, body: { device: ana.id } });
    const pushed = await push([
      insert('tickets', ana.ticket('t-1', { subject: CANARY, tags: [CANARY] })),
      insert('messages', ana.message('t-1', 1, { body: CANARY })),
      insert('messages', ana.message('t-0', 2, { body: CANARY })),
      { kind: CANARY, assumed: null, doc: { id: CANARY, body: CANARY } },
    ]);
    expect(pushed).toContain('"status":"accepted"');
    expect(pushed).toContain('"status":"refused"');
    const pulls = [{ kind: 'tickets', checkpoint: null, limit: 100 }];
    expect((await call('api', 'POST', '/api/sync/pull', { cookie, body: { pulls } })).body).toContain(CANARY);
    const beacon = { stuck: 1, refused: 1, wiped: true, builtAt: null, body: CANARY };
    expect((await call('api', 'POST', '/api/beacon', { cookie, body: beacon })).statusCode).toBe(204);
    await call('api', 'POST', '/api/notify', {
      cookie,
      body: { endpoint: `https://push.invalid/${TOKEN}`, keys: { p256dh: TOKEN, auth: TOKEN } },
    });
    await call('api', 'POST', '/api/files/m-1/f-1', { cookie, body: { wanted: 40_000, name: CANARY } });
    expect(functions.written('api')).toContain('"StuckQueues":1');
  });

  it('when somebody signs in, opens a link or a socket, and fails', async () => {
    await call('api', 'GET', `/api/session/sign-in?returnTo=/${CANARY}&email=${CANARY}@firm.example`);
    await call('api', 'GET', `/api/session/callback?code=${TOKEN}&state=${TOKEN}`);
    await call('api', 'GET', '/api/session', { cookie: `__Host-roost=${TOKEN}` });
    await call('api', 'POST', '/api/help/link', { body: { secret: TOKEN } });
    await functions.invoke(
      'connect',
      socketEvent('$connect', 'c-1', { queryStringParameters: { ticket: TOKEN } }),
    );
    for (const body of [CANARY, `{"type":"${CANARY}"}`, `{"type":"here","at":[{"ticketId":"${CANARY}"}]}`])
      await invoke('message', socketEvent('$default', 'c-1', { body }));
    await invoke('disconnect', socketEvent('$disconnect', 'c-1', { body: CANARY }));
  });

  it('when what is sent cannot be read', async () => {
    const bodies = [`{"a":${CANARY}}`, CANARY, `"${CANARY}"`, `{"${CANARY}":"${CANARY}"}`, `\uD800${CANARY}`];
    const doors = [
      ['api', '/api/sync/push'],
      ['api', '/api/sync/pull'],
      ['api', '/api/session/device'],
      ['api', '/api/help/link'],
      ['api', '/api/notify'],
      ['api', '/api/beacon'],
      ['admin', '/api/admin/commands/set-away'],
      ['public-api', '/api/v1/tickets'],
    ] as const;
    for (const [name, path] of doors)
      for (const body of bodies) expect((await raw(name, path, body)).statusCode).toBeLessThan(500);
  });

  it('when an admin makes keys and webhooks, and other systems call', async () => {
    const key = { id: '0123456789ABCDEF', name: CANARY, scopes: ['tickets:write'], hash: 'a'.repeat(64) };
    const webhook = {
      ...{ id: 'w1', name: CANARY, url: `https://hooks.invalid/${CANARY}`, types: ['ticket.created'] },
      secret: `whsec_${TOKEN}`,
    };
    await call('admin', 'POST', '/api/admin/commands/create-api-key', {
      cookie,
      body: { command: ownId(1), key },
    });
    const put = await call('admin', 'POST', '/api/admin/commands/put-webhook', {
      cookie,
      body: { command: ownId(2), webhook },
    });
    expect(put.statusCode).toBe(200);
    const words = JSON.stringify({ subject: CANARY, body: CANARY, queueId: 'facilities' });
    const refused = await raw('public-api', '/api/v1/tickets', words, {
      authorization: `Bearer roost_0123456789ABCDEF_${TOKEN}`,
    });
    expect(refused.statusCode).toBe(401);
  });

  it('when mail comes, goes, comes back, and is nothing of the kind', async () => {
    const mail = [
      `From: ${CANARY} <rosa@firm.example>`,
      `To: ${DESK}`,
      `Subject: ${CANARY}`,
      `Message-ID: <${CANARY}@firm.example>`,
      '',
      CANARY,
    ];
    functions.cloud.objects.set('raw-mail/raw-1', Buffer.from(mail.join('\r\n')));
    functions.cloud.objects.set('raw-mail/raw-2', Buffer.from(`Content-Type: ${CANARY};;;\r\n\r\n${CANARY}`));
    expect(await invoke('mail-in', receiptEvent('raw-1', 'rosa@firm.example', DESK))).toBe('done');
    await invoke('mail-in', receiptEvent('raw-2', `${CANARY}@firm.example`, DESK));
    expect(await invoke('mail-in', receiptEvent('raw-3', `${CANARY}@firm.example`, DESK))).toBe('thrown');
    expect(functions.written('mail-in')).toContain('"event":"mail-in"');
    await invoke('mail-out', { Records: await functions.told() });
    await invoke('mail-due', SCHEDULED);
    const bounce = { bouncedRecipients: [{ emailAddress: 'a@b.example', diagnosticCode: CANARY }] };
    await invoke('mail-reports', reportEvent({ eventType: 'Bounce', mail: { messageId: CANARY }, bounce }));
    const report = reportEvent({});
    const [record] = report.Records;
    const broken = { ...record, Sns: { ...record?.Sns, Message: `{"eventType": ${CANARY}` } };
    await invoke('mail-reports', { Records: [broken] });
  });

  it('when the stream and the clock have everything looked after', async () => {
    await invoke('stream', { Records: await functions.told() });
    for (const name of ['webhooks-due', 'notify-due', 'clocks-due', 'retention-due', 'invariants'] as const)
      expect(await invoke(name, SCHEDULED)).toBe('done');
    expect(functions.written('invariants')).toContain('BrokenInvariants');
  });

  it('when an event is of no form that anybody knows', async () => {
    for (const name of FUNCTION_NAMES)
      for (const event of [
        { [CANARY]: CANARY },
        { Records: [{ [CANARY]: CANARY, dynamodb: { NewImage: CANARY } }] },
      ])
        await invoke(name, event);
  });

  it('when the table ends every call with what stands in it', async () => {
    const Item = { body: { M: { subject: { S: CANARY } } } };
    functions.cloud.breakTable({
      __type: 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException',
      message:
        'Transaction cancelled, please refer cancellation reasons for specific reasons [ValidationError]',
      Message:
        'Transaction cancelled, please refer cancellation reasons for specific reasons [ValidationError]',
      CancellationReasons: [{ Code: 'ValidationError', Message: 'An item is too large.', Item }],
    });
    const ana = device();
    const told = await functions.told();
    await push([insert('messages', ana.message('t-1', 3, { body: CANARY }))]);
    await call('admin', 'GET', '/api/admin/audit', { cookie });
    await raw('public-api', '/api/v1/tickets', '{}', { authorization: `Bearer roost_A_${TOKEN}` });
    const ticket = { queryStringParameters: { ticket: TOKEN } };
    await invoke('connect', socketEvent('$connect', 'c-2', ticket));
    await invoke('message', socketEvent('$default', 'c-2', { body: `{"type":"here","at":[]}` }));
    await invoke('disconnect', socketEvent('$disconnect', 'c-2'));
    for (const name of ['stream', 'mail-out'] as const) await invoke(name, { Records: told });
    await invoke('mail-in', receiptEvent('raw-1', 'rosa@firm.example', DESK));
    // Whichever the clock starts, those to come among them.
    for (const name of FUNCTION_NAMES) await invoke(name, SCHEDULED);
    functions.cloud.breakTable(null);
    expect(functions.written('stream')).toContain('ERROR Invoke Error');
    expect(functions.written('api')).toContain('"level":"error"');
  });

  it.each(FUNCTION_NAMES)('in %s', (name) => {
    const lines = functions.written(name).split('\n');
    expect(lines.filter((line) => line.includes(CANARY) || line.includes(secret))).toEqual([]);
  });
});
