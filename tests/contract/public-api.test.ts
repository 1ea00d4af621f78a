import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import type { Kind } from '../../sync/domain/kind.ts';
import type { WireDocument } from '../../sync/protocol/push.ts';
import { WireClient } from '../support/wire-client.ts';
import { openPublicApi, type PublicApiDesk } from './public-api-desk.ts';

const ticketSchema = z.looseObject({
  id: z.string(),
  rev: z.string(),
  status: z.string(),
  priority: z.string(),
  requester: z.looseObject({ id: z.string(), email: z.string().nullable() }),
});
const pageSchema = z.looseObject({ tickets: z.array(ticketSchema), next: z.string().nullable() });

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
