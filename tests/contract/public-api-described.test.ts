import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { StoreUnavailable } from '../../sync/server/sync-store.ts';
import { openPublicApi, type Given, type PublicApiDesk } from './public-api-desk.ts';

const responseSchema = z.looseObject({
  content: z.record(z.string(), z.object({ schema: z.record(z.string(), z.unknown()) })),
});
const operationSchema = z.looseObject({
  operationId: z.string(),
  security: z.array(z.object({ key: z.array(z.string()) })),
  requestBody: z.unknown().optional(),
  responses: z.record(z.string(), responseSchema),
});
const documentSchema = z.looseObject({
  openapi: z.literal('3.1.0'),
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
  components: z.looseObject({ schemas: z.record(z.string(), z.record(z.string(), z.unknown())) }),
});
const codesSchema = z.looseObject({
  allOf: z.tuple([
    z.object({ $ref: z.literal('#/components/schemas/Problem') }),
    z.looseObject({ properties: z.object({ code: z.object({ enum: z.array(z.string()) }) }) }),
  ]),
});

interface Documented {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly isWrite: boolean;
}

let desk: PublicApiDesk;
let document: z.infer<typeof documentSchema>;
let ticketId = '';
let reader = '';

beforeAll(async () => {
  desk = await openPublicApi();
  document = documentSchema.parse((await desk.call('GET', '/openapi.json', { key: null })).json);
  const made = await desk.call('POST', '/tickets', { body: BODIES['createTicket'] });
  ticketId = z.looseObject({ id: z.string() }).parse(made.json).id;
  reader = await desk.makeKey('Reader', ['tickets:read']);
});
afterAll(async () => desk.server.stop());

/** A body that each operation with one takes. */
const BODIES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  createTicket: { subject: 'Disk full', body: 'The disk of db-1 is full.', queueId: 'network' },
  changeTicket: { priority: 'high', fields: {} },
  addMessage: { type: 'note', body: 'Seen by the monitor.' },
};

type Answer = Awaited<ReturnType<PublicApiDesk['call']>>;
type Ask = (operation: Documented) => Promise<Answer>;

const ask = async ({ id, method, path, isWrite }: Documented, given: Given = {}, at = ticketId) =>
  desk.call(method.toUpperCase(), path.replace('{ticketId}', at), {
    ...(isWrite ? { body: BODIES[id] } : {}),
    ...given,
  });

/** How each documented problem comes about, for whichever operation names it. */
const PROBLEMS: Readonly<Record<string, Ask>> = {
  'key-refused': async (operation) => ask(operation, { key: desk.key.replace(/.{4}$/, 'AAAA') }),
  'not-allowed': async (operation) => {
    const key = operation.isWrite ? reader : await desk.makeKey('Writer', ['messages:write']);
    return ask(operation, { key });
  },
  'slow-down': async (operation) => {
    const key = await desk.makeKey('Flood');
    await desk.flood(key);
    return ask(operation, { key });
  },
  fault: async (operation) => whileFailing(new Error('a bug'), operation),
  unavailable: async (operation) => whileFailing(new StoreUnavailable('throttled'), operation),
  'not-valid': async (operation) =>
    operation.isWrite ? ask(operation, { body: { nonsense: 1 } }) : asNonsense(operation),
  'not-json': async (operation) => ask(operation, { body: '{"subject":' }),
  'too-large': async (operation) => ask(operation, { body: JSON.stringify('x'.repeat(1_000_001)) }),
  'not-found': async (operation) => ask(operation, {}, 'nowhere'),
  refused: async (operation) => {
    const body = BODIES[operation.id];
    await ask(operation, { body, idempotencyKey: 'once' });
    const other =
      operation.id === 'changeTicket' ? { priority: 'low' } : { ...BODIES[operation.id], body: 'Other' };
    return ask(operation, { body: other, idempotencyKey: 'once' });
  },
  outdated: async (operation) => {
    if (operation.id === 'changeTicket')
      return ask(operation, { body: { rev: `srv-${'0'.repeat(26)}`, priority: 'urgent' } });
    return ask(operation, { body: { type: 'reply', body: 'Done.', seen: null } });
  },
};

async function asNonsense(operation: Documented): Promise<Answer> {
  return ask({ ...operation, path: `${operation.path}?nonsense=1` });
}

async function whileFailing(fault: Error, operation: Documented): Promise<Answer> {
  desk.fail(fault);
  const answer = await ask(operation);
  desk.fail(null);
  return answer;
}

/** Whether JSON is what a schema of the document says. */
function fits(schema: Readonly<Record<string, unknown>>, value: unknown): boolean {
  const text = JSON.stringify({ ...schema, $defs: document.components.schemas });
  const resolved: unknown = JSON.parse(text.replaceAll('#/components/schemas/', '#/$defs/'));
  return z.fromJSONSchema(z.record(z.string(), z.json()).parse(resolved)).safeParse(value).success;
}

function documented(): (Documented & { readonly responses: z.infer<typeof operationSchema>['responses'] })[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId: id, requestBody, responses }]) => ({
      ...{ id, method, path, isWrite: requestBody !== undefined, responses },
    })),
  );
}

it('has a body for each operation that takes one, and no other', () => {
  const taking = documented().filter(({ isWrite }) => isWrite);
  expect(taking.map(({ id }) => id).toSorted()).toEqual(Object.keys(BODIES).toSorted());
});

it('answers every operation as its description says', async () => {
  for (const operation of documented()) {
    const [success] = Object.entries(operation.responses).filter(([status]) => status.startsWith('2'));
    const answer = await ask(operation);
    expect(`${operation.id} ${String(answer.status)}`).toBe(`${operation.id} ${success?.[0] ?? ''}`);
    const schema = success?.[1].content['application/json']?.schema ?? {};
    expect(fits(schema, answer.json), `${operation.id}: ${answer.text}`).toBe(true);
    expect(fits(schema, { problem: true }), operation.id).toBe(false);
  }
});

it('answers every documented problem of every operation, and as it is documented', async () => {
  const seen: string[] = [];
  for (const operation of documented())
    for (const [status, { content }] of Object.entries(operation.responses)) {
      const schema = content['application/problem+json']?.schema;
      if (schema === undefined) continue;
      for (const code of codesSchema.parse(schema).allOf[1].properties.code.enum) {
        const bring = PROBLEMS[code];
        if (bring === undefined) throw new Error(`Nothing here brings about ${code} of ${operation.id}.`);
        const answer = await bring(operation);
        const got = z.looseObject({ code: z.string() }).parse(answer.json);
        expect(`${operation.id} ${String(answer.status)} ${got.code}`).toBe(
          `${operation.id} ${status} ${code}`,
        );
        expect(answer.headers.get('content-type')).toBe('application/problem+json');
        expect(fits(schema, answer.json), answer.text).toBe(true);
        expect(fits(schema, { ...got, code: 'purge' })).toBe(false);
        seen.push(code);
        desk.pass(60_000);
      }
    }
  expect([...new Set(seen)].toSorted()).toEqual(Object.keys(PROBLEMS).toSorted());
});

it('is told of on a page without any script', async () => {
  const page = await desk.call('GET', '/docs', { key: null });
  expect(page.status).toBe(200);
  for (const { id, path } of documented()) {
    expect(page.text).toContain(`id="${id}"`);
    expect(page.text).toContain(path);
  }
  expect(page.text).not.toMatch(/<script|javascript:|\son\w+=/i);
  expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none';.*style-src 'sha256-/);
});
