import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { newFieldId } from '../../sync/domain/ticket-field.ts';
import { openPublicApi, type PublicApiDesk } from './public-api-desk.ts';

const SHOWN = newFieldId(true, 'assettag');
const INNER = newFieldId(false, 'purchaseprice');
const SITE = newFieldId(true, 'building');
const ticketSchema = z.looseObject({ id: z.string(), fields: z.record(z.string(), z.unknown()) });
const queuesSchema = z.object({
  queues: z.array(z.looseObject({ id: z.string(), fields: z.array(z.unknown()) })),
});

let desk: PublicApiDesk;
beforeAll(async () => {
  desk = await openPublicApi();
  const fields = [
    { id: SHOWN, label: 'Asset tag', type: 'text', isRequired: true, choices: [] },
    { id: INNER, label: 'Price', type: 'number', isRequired: false, choices: [] },
    { id: SITE, label: 'Building', type: 'choice', isRequired: false, choices: ['North', 'South'] },
  ];
  const setting = { id: 'assets', type: 'queue', name: 'Assets', position: 9, fields };
  await desk.command('put-setting', { base: null, setting });
});
afterAll(async () => desk.server.stop());

const asked = (fields: unknown) => ({ subject: 'A laptop', body: 'It is gone.', queueId: 'assets', fields });

async function create(fields: unknown) {
  return ticketSchema.parse((await desk.call('POST', '/tickets', { body: asked(fields) })).json);
}

it('tells which fields a queue asks for, and whether requesters see them', async () => {
  const { queues } = queuesSchema.parse((await desk.call('GET', '/queues')).json);
  expect(queues.find(({ id }) => id === 'assets')?.fields).toEqual([
    { id: SHOWN, label: 'Asset tag', type: 'text', choices: [], isRequired: true, isShown: true },
    { id: INNER, label: 'Price', type: 'number', choices: [], isRequired: false, isShown: false },
    {
      id: SITE,
      label: 'Building',
      type: 'choice',
      choices: ['North', 'South'],
      isRequired: false,
      isShown: true,
    },
  ]);
});

it('takes values with a ticket, changes and empties them, and tells them', async () => {
  const { id, fields } = await create({ [SHOWN]: 'LT-204', [INNER]: 1_200.5, [SITE]: null });
  expect(fields).toEqual({ [SHOWN]: 'LT-204', [INNER]: 1_200.5 });
  const change = { fields: { [SHOWN]: null, [SITE]: 'South' } };
  const changed = await desk.call('PATCH', `/tickets/${id}`, { body: change });
  expect(ticketSchema.parse(changed.json).fields).toEqual({ [INNER]: 1_200.5, [SITE]: 'South' });
  const read = await desk.call('GET', `/tickets/${id}`);
  expect(read.json).toEqual(changed.json);
  const again = await desk.call('PATCH', `/tickets/${id}`, { body: { fields: { [SHOWN]: null } } });
  expect(again.json).toEqual(changed.json);
});

it('may leave out what forms insist on', async () => {
  expect((await create({})).fields).toEqual({});
});

it('judges them by the queue that a change moves the ticket to, and lets go of what it came with', async () => {
  const { id } = await create({ [SHOWN]: 'LT-204' });
  const move = { queueId: 'network', fields: { [SHOWN]: 'LT-205' } };
  expect((await desk.call('PATCH', `/tickets/${id}`, { body: move })).status).toBe(422);
  const moved = await desk.call('PATCH', `/tickets/${id}`, {
    body: { queueId: 'network', fields: { [SHOWN]: null } },
  });
  expect(ticketSchema.parse(moved.json).fields).toEqual({});
});

it.each([
  [{ [INNER]: 'cheap' }, INNER, 'Price is a number, such as 12 or 3.5.'],
  [{ [SITE]: 'East' }, SITE, 'East is not one of the choices of Building any more.'],
  [
    { [newFieldId(true, 'nowhere0')]: 'x' },
    newFieldId(true, 'nowhere0'),
    'The queue does not ask for a field of this id. Read its fields by listQueues.',
  ],
])('refuses %j in words, and makes nothing', async (fields, key, detail) => {
  const answer = await desk.call('POST', '/tickets', { body: asked(fields) });
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(answer.json).toMatchObject({ code: 'refused', detail, field: `fields.${key}` });
  const { id } = await create({});
  const change = await desk.call('PATCH', `/tickets/${id}`, { body: { fields } });
  expect(change.json).toMatchObject({ code: 'refused', detail });
});

it.each([{ status: 'x' }, { [SHOWN]: ['x'] }, { [SHOWN]: 'x'.repeat(501) }, { __proto__x: 1 }])(
  'refuses %j as no fields at all',
  async (fields) => {
    const answer = await desk.call('POST', '/tickets', { body: asked(fields) });
    expect(answer.json).toMatchObject({ code: 'not-valid' });
  },
);

it('are not written by a key that may only read', async () => {
  const reader = await desk.makeKey('Reader', ['tickets:read']);
  const answer = await desk.call('POST', '/tickets', { key: reader, body: asked({ [SHOWN]: 'x' }) });
  expect(answer.json).toMatchObject({ code: 'not-allowed' });
});
