import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import type { Kind } from '../../sync/domain/kind.ts';
import type { WireDocument } from '../../sync/protocol/push.ts';
import { webhookEventSchema } from '../../sync/protocol/api/webhook.ts';
import { knownApiKeysSchema } from '../../sync/protocol/admin.ts';
import { WireClient, RefusedCall } from '../support/wire-client.ts';
import { openPublicApi, type PublicApiDesk } from './public-api-desk.ts';

const ticketSchema = z.looseObject({
  id: z.string(),
  rev: z.string(),
  status: z.string(),
  priority: z.string(),
  requester: z.looseObject({ id: z.string(), email: z.string().nullable() }),
});
const pageSchema = z.looseObject({ tickets: z.array(ticketSchema), next: z.string().nullable() });

const SECRET = `whsec_${'s'.repeat(43)}`;

let desk: PublicApiDesk;
beforeAll(async () => {
  desk = await openPublicApi();
});
afterAll(async () => desk.server.stop());

const asked = (change: Record<string, unknown> = {}) => ({
  ...{ subject: 'Disk full', body: 'The disk of **db-1** is full.', queueId: 'network' },
  ...change,
});

async function create(body: unknown = asked(), idempotencyKey?: string) {
  const given = idempotencyKey === undefined ? { body } : { body, idempotencyKey };
  const { json } = await desk.call('POST', '/tickets', given);
  return ticketSchema.parse(json);
}

/** Everything of some kinds that an agent's device is given. */
async function pulled(personId: string, kinds: readonly Kind[]): Promise<WireDocument[]> {
  const device = new WireClient(desk.server.url, `${personId}device00000`);
  await device.signIn(personId);
  await device.bind();
  const found: WireDocument[] = [];
  for (const kind of kinds)
    for (let checkpoint: unknown = null, more = true; more;) {
      const [page] = (await device.pull([{ kind, checkpoint, limit: 500 }])).pulls;
      found.push(...(page?.documents ?? []));
      checkpoint = page?.checkpoint ?? null;
      more = page?.more ?? false;
    }
  return found;
}

it('makes a ticket that devices are given by replication, with the key’s name as its author', async () => {
  const { id } = await create();
  const documents = await pulled('mei', ['tickets', 'messages', 'events', 'people']);
  const person = documents.find((one) => one['name'] === 'Monitor');
  const by = person?.id;
  expect(documents).toContainEqual(
    expect.objectContaining({ id, channel: 'api', status: 'open', requesterId: by, createdBy: by }),
  );
  expect(documents).toContainEqual(expect.objectContaining({ ticketId: id, type: 'request', authorId: by }));
  expect(documents).toContainEqual(expect.objectContaining({ ticketId: id, type: 'created', by }));
});

it('does a call once, however often and at once it is made, and long after its answer is forgotten', async () => {
  const tries = await Promise.all([1, 2, 3].map(async () => create(asked(), 'disk-1')));
  desk.pass(25 * 3_600_000);
  tries.push(await create(asked(), 'disk-1'));
  expect(new Set(tries.map(({ id }) => id)).size).toBe(1);
  const path = `/tickets/${tries[0]?.id ?? ''}`;
  const messages = await desk.call('GET', `${path}/messages`);
  expect(messages.json).toMatchObject({ messages: [{ body: 'The disk of **db-1** is full.' }], next: null });
  const again = await desk.call('POST', '/tickets', {
    body: asked({ body: 'Other' }),
    idempotencyKey: 'disk-1',
  });
  expect(again.json).toMatchObject({ code: 'refused', field: 'Idempotency-Key' });
  const change = { body: { priority: 'high' }, idempotencyKey: 'raise-1' };
  expect((await desk.call('PATCH', path, change)).json).toMatchObject({ priority: 'high' });
  await desk.call('PATCH', path, { body: { priority: 'low' } });
  desk.pass(25 * 3_600_000);
  expect((await desk.call('PATCH', path, change)).json).toMatchObject({ priority: 'low' });
});

it('answers a repeat as the first try, and says that it does', async () => {
  const call = { body: asked(), idempotencyKey: 'disk-2' };
  const first = await desk.call('POST', '/tickets', call);
  const second = await desk.call('POST', '/tickets', call);
  expect(second.json).toEqual(first.json);
  expect([first, second].map(({ headers }) => headers.get('idempotency-replayed'))).toEqual([null, 'true']);
  expect(first.headers.get('location')).toMatch(/\/api\/v1\/tickets\/a-[0-9A-Z]{26}$/);
});

it('finds a requester by their address, and makes one who is unknown', async () => {
  const requester = { email: 'Nova@Firm.example', name: 'Nova Lind' };
  const [one, two] = [await create(asked({ requester })), await create(asked({ requester }))];
  expect(one.requester).toMatchObject({ email: 'nova@firm.example', name: 'Nova Lind' });
  expect(two.requester.id).toBe(one.requester.id);
});

it.each([
  [{ queueId: 'gone' }, 'queueId'],
  [{ queueId: 'restricted-people-team' }, 'queueId'],
  [{ assigneeId: 'nobody' }, 'assigneeId'],
  [{ requester: { id: 'nobody' } }, 'requester'],
])('takes no ticket with %j', async (change, field) => {
  const { json } = await desk.call('POST', '/tickets', { body: asked(change) });
  expect(json).toMatchObject({ code: 'refused', field });
});

it('walks all tickets once, page by page, those of restricted queues not among them', async () => {
  const ids: string[] = [];
  let next: string | null = '';
  for (let pages = 0; next !== null && pages < 20; pages += 1) {
    const cursor = next === '' ? '' : `&cursor=${next}`;
    const page = pageSchema.parse((await desk.call('GET', `/tickets?limit=3${cursor}`)).json);
    ids.push(...page.tickets.map(({ id }) => id));
    next = page.next;
  }
  const held = (await pulled('mei', ['tickets'])).map(({ id }) => id);
  expect(ids).toEqual(held.toSorted());
  expect((await desk.call('GET', '/tickets?cursor=bm9uc2Vuc2U')).json).toMatchObject({ field: 'cursor' });
  const high = pageSchema.parse((await desk.call('GET', '/tickets?queueId=network&status=open')).json);
  expect(high.tickets.every(({ status }) => status === 'open')).toBe(true);
});

it('changes a ticket upon the version that was read, and tells who was quicker', async () => {
  const { id, rev } = await create();
  const solve = await desk.call('PATCH', `/tickets/${id}`, {
    body: { rev, status: 'solved', addTags: ['disk'] },
  });
  expect(solve.json).toMatchObject({ status: 'solved', tags: ['disk'] });
  const late = await desk.call('PATCH', `/tickets/${id}`, { body: { rev, status: 'pending' } });
  expect(late.json).toMatchObject({ code: 'outdated', field: 'rev' });
  desk.pass(40 * 86_400_000);
  expect((await desk.call('GET', `/tickets/${id}`)).json).toMatchObject({ status: 'closed' });
});

it('replies with a change in one, and holds a reply back whose author has not read the newest words', async () => {
  const { id } = await create();
  const reply = { type: 'reply', body: 'Disk cleared.', changes: { status: 'solved' } };
  const sent = await desk.call('POST', `/tickets/${id}/messages`, { body: reply });
  expect(sent.json).toMatchObject({ type: 'reply', author: { name: 'Monitor' } });
  expect((await desk.call('GET', `/tickets/${id}`)).json).toMatchObject({ status: 'solved' });
  const late = await desk.call('POST', `/tickets/${id}/messages`, { body: { ...reply, seen: null } });
  expect(late.json).toMatchObject({ code: 'outdated' });
});

it('takes no call of a key that was revoked, nor of one whose person was cut off', async () => {
  const [revoked, cutOff] = [await desk.makeKey('Old'), await desk.makeKey('Leaver')];
  const id = (secret: string) => secret.split('_')[1] ?? '';
  await desk.command('revoke-api-key', { keyId: id(revoked) });
  await desk.command('set-disabled', { personId: `api-${id(cutOff)}`, disabled: true });
  for (const key of [revoked, cutOff])
    expect((await desk.call('GET', '/key', { key })).json).toMatchObject({ code: 'key-refused' });
});

it('tells admins and leads what keys were refused, and nobody the secret of one', async () => {
  const key = await desk.makeKey('Clumsy', ['tickets:read']);
  await desk.call('GET', '/tickets?stauts=open', { key });
  await desk.call('GET', '/tickets?stauts=open', { key });
  await desk.call('DELETE', '/tickets', { key });
  const listed = async (personId: string): Promise<unknown> => {
    const client = new WireClient(desk.server.url, `${personId}device00001`);
    await client.signIn(personId);
    return (await client.fetch('/api/admin/api-keys')).json();
  };
  const { keys } = knownApiKeysSchema.parse(await listed('jo'));
  const clumsy = keys.find(({ name }) => name === 'Clumsy');
  expect(clumsy?.lastUsedAt).not.toBeNull();
  expect(clumsy?.refused.map(({ code, count, path }) => [code, count, path]).toSorted()).toEqual([
    ['not-found', 1, '/api/v1/tickets'],
    ['not-valid', 2, '/api/v1/tickets'],
  ]);
  expect(await listed('mei')).toMatchObject({ code: 'not-allowed' });
  const secret = key.slice(-43);
  const everywhere = [desk.lines, await desk.storage.archive.exportAll(), await listed('ana')];
  expect(JSON.stringify(everywhere)).not.toContain(secret);
  expect(JSON.stringify([desk.lines, await listed('ana')])).not.toMatch(/[0-9a-f]{64}/);
});

it('lets nobody but an admin make a key', async () => {
  const lead = new WireClient(desk.server.url, 'leadsdevice01');
  await lead.signIn('jo');
  const key = { id: 'ABCDEFGH01234567', name: 'Mine', scopes: ['tickets:read'], hash: 'a'.repeat(64) };
  const made = lead.post('/api/admin/commands/create-api-key', { command: 'x1', key });
  await expect(made).rejects.toBeInstanceOf(RefusedCall);
});

it.each([
  ['nothing', ''],
  ['an array', '[]'],
  ['a polluting body', '{"__proto__":{"admin":true},"subject":"a","body":"b","queueId":"network"}'],
  ['depth', '['.repeat(100_000)],
  ['a huge number', '{"subject":1e999}'],
  ['no text', '{"subject":"","body":"","queueId":""}'],
  ['a forged field', JSON.stringify(asked({ createdBy: 'ana', acceptedAt: '2020-01-01T00:00:00.000Z' }))],
])('answers %s with a clear problem', async (_name, body) => {
  const answer = await desk.call('POST', '/tickets', { body });
  expect(answer.status).toBe(400);
  expect(z.looseObject({ detail: z.string() }).parse(answer.json).detail.length).toBeGreaterThan(5);
});

it('asks for the name of an unsafe call, and takes no cookie for a key', async () => {
  const nameless = await desk.call('POST', '/tickets', { body: asked(), idempotencyKey: null });
  expect(nameless.json).toMatchObject({ code: 'not-valid', field: 'Idempotency-Key' });
  const byCookie = await desk.admin.fetch('/api/v1/tickets');
  expect(byCookie.status).toBe(401);
  expect(byCookie.headers.get('www-authenticate')).toContain('Bearer');
});

it('tells a receiver on this machine what happened, signed, in the form that is described', async () => {
  const heard = await new Promise<{ body: string; signature: string }>((resolve, reject) => {
    const receiver = createServer((request, response) => {
      void text(request).then((body) => {
        response.end();
        receiver.close();
        resolve({ body, signature: String(request.headers['roost-signature']) });
      }, reject);
    });
    receiver.listen(0, '127.0.0.1', () => {
      const address = receiver.address();
      const url = `http://127.0.0.1:${String(typeof address === 'object' ? address?.port : 0)}/`;
      const webhook = { id: 'w1', name: 'Here', url, types: ['ticket.created'], secret: SECRET };
      desk
        .command('put-webhook', { webhook })
        .then(async () => create(asked({ subject: 'For the webhook' })))
        .catch(reject);
    });
  });
  const [, time = '', signature] = /^t=(\d+),v1=(.+)$/.exec(heard.signature) ?? [];
  expect(createHmac('sha256', SECRET).update(`${time}.${heard.body}`).digest('hex')).toBe(signature);
  const event = webhookEventSchema.parse(JSON.parse(heard.body));
  expect(event).toMatchObject({
    type: 'ticket.created',
    ticket: { subject: 'For the webhook', channel: 'api' },
  });
});
