import * as z from 'zod/mini';
import { API_SCOPES } from '../../domain/api-scope.ts';
import { WEBHOOK_TYPES, type WebhookType } from '../../domain/webhook.ts';
import { problemSchema, type ProblemCode } from '../../protocol/problem.ts';
import { webhookEventSchema } from '../../protocol/api/webhook.ts';
import { CALLS_A_MINUTE } from '../api-keys/api-rate.ts';
import { statusOf, titleOf } from '../http/api-problem.ts';
import type { Operation } from './operation.ts';

/** JSON of a description. */
export type Described = Readonly<Record<string, unknown>>;

const VERSION = '1.0.0';

/** What any call with a key may be answered with. */
const ALWAYS: readonly ProblemCode[] = ['key-refused', 'slow-down', 'fault', 'unavailable'];

const ABOUT = [
  'Every call carries a key: `Authorization: Bearer roost_…`. Keys are made under Settings, API keys.',
  'Every POST and PATCH carries an `Idempotency-Key`. A repeat with the same key and body is answered the same and does nothing twice; the answer is kept for 24 hours, and ids made from a key stay for good.',
  `A key may call ${String(CALLS_A_MINUTE)} times a minute. \`ratelimit-remaining\` says how often it still may, \`ratelimit-reset\` in how many seconds it may again.`,
  'What is wrong is told as problem details (RFC 9457): act on `code`, show `detail`, and quote `x-request-id` when you ask about it.',
].join('\n\n');

const SIGNED =
  '`Roost-Signature: t=<seconds since 1970>,v1=<hexadecimal>` is the HMAC-SHA256, by the webhook’s secret, of the time, a full stop and the body as it was sent.';

/** The description of the API in OpenAPI 3.1, made of the schemas that every call is held against. */
export function describeApi(origin: string, operations: readonly Operation[]): Described {
  const paths: Record<string, Record<string, Described>> = {};
  for (const operation of operations)
    paths[operation.path] = {
      ...paths[operation.path],
      [operation.method.toLowerCase()]: describeOperation(operation),
    };
  return {
    openapi: '3.1.0',
    info: { title: 'Roost', version: VERSION, description: ABOUT },
    servers: [{ url: `${origin}/api/v1` }],
    paths,
    webhooks: Object.fromEntries(WEBHOOK_TYPES.map((type) => [type, { post: describeWebhook(type) }])),
    components: {
      schemas: describeSchemas(operations),
      securitySchemes: { key: { type: 'http', scheme: 'bearer', description: API_SCOPES.join(', ') } },
    },
  };
}

function describeWebhook(type: WebhookType): Described {
  const schema = { $ref: '#/components/schemas/WebhookEvent' };
  return {
    operationId: type,
    summary: type,
    description: SIGNED,
    parameters: [
      { ...{ name: 'Roost-Signature', in: 'header', required: true }, schema: { type: 'string' } },
      { ...{ name: 'Roost-Delivery', in: 'header', required: true }, schema: { type: 'string' } },
      { ...{ name: 'Roost-Event', in: 'header', required: true }, schema: { type: 'string' } },
    ],
    requestBody: { required: true, content: { 'application/json': { schema } } },
    responses: { '2XX': { description: 'Heard. Anything else is tried again, but for 410: never again.' } },
  };
}

/** The problems that an operation may be answered with. */
export function problemsOf({ scope, problems }: Operation): ProblemCode[] {
  return [...ALWAYS, ...(scope === null ? [] : (['not-allowed'] as const)), ...problems];
}

function describeOperation(operation: Operation): Described {
  const { id, summary, about, scope, body, answer } = operation;
  const success = {
    description: 'Done.',
    content: { 'application/json': { schema: { $ref: `#/components/schemas/${answer.name}` } } },
  };
  return {
    operationId: id,
    summary,
    description: about,
    security: [{ key: scope === null ? [] : [scope] }],
    parameters: parametersOf(operation),
    ...(body === null
      ? {}
      : {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: { $ref: `#/components/schemas/${body.name}` } } },
          },
        }),
    responses: { [String(answer.status)]: success, ...describeProblems(problemsOf(operation)) },
  };
}

function parametersOf({ path, query, body }: Operation): Described[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    ...{ name, in: 'path', required: true },
    schema: { type: 'string' },
  }));
  const { properties = {}, required = [] } = outlineSchema.parse(toJson(query, 'input'));
  const inQuery = Object.entries(properties).map(([name, schema]) => ({
    ...{ name, in: 'query', required: required.includes(name) },
    schema,
  }));
  const key = {
    ...{ name: 'Idempotency-Key', in: 'header', required: true },
    schema: { type: 'string', pattern: '^[\\x21-\\x7e]{1,200}$' },
  };
  return [...inPath, ...inQuery, ...(body === null ? [] : [key])];
}

const outlineSchema = z.looseObject({
  properties: z.optional(z.record(z.string(), z.record(z.string(), z.unknown()))),
  required: z.optional(z.array(z.string())),
});

/** Problems by their status, each with the codes that it may have. */
function describeProblems(codes: readonly ProblemCode[]): Record<string, Described> {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of codes) byStatus.set(statusOf(code), [...(byStatus.get(statusOf(code)) ?? []), code]);
  const entries = [...byStatus].sort(([a], [b]) => a - b);
  return Object.fromEntries(entries.map(([status, some]) => [String(status), describeProblem(some)]));
}

function describeProblem(codes: readonly ProblemCode[]): Described {
  const problem = { $ref: '#/components/schemas/Problem' };
  const schema = { allOf: [problem, { type: 'object', properties: { code: { enum: [...codes] } } }] };
  return {
    description: codes.map((code) => `\`${code}\`: ${titleOf(code)}.`).join(' '),
    content: { 'application/problem+json': { schema } },
  };
}

function describeSchemas(operations: readonly Operation[]): Record<string, Described> {
  const schemas: Record<string, Described> = {
    Problem: toJson(problemSchema, 'output'),
    WebhookEvent: toJson(webhookEventSchema, 'output'),
  };
  for (const { answer, body } of operations) {
    schemas[answer.name] ??= toJson(answer.schema, 'output');
    if (body !== null) schemas[body.name] ??= toJson(body.schema, 'input');
  }
  return schemas;
}

function toJson(schema: z.ZodMiniType, io: 'input' | 'output'): Described {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, { io });
  return json;
}
