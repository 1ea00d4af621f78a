import * as z from 'zod/mini';
import type { ApiScope } from '../../domain/api-scope.ts';
import type { ProblemCode } from '../../protocol/problem.ts';
import type { ApiContext } from '../http/api-context.ts';
import { ApiProblem } from '../http/api-problem.ts';
import { readBody } from '../http/read-body.ts';
import type { ApiAnswer, ApiCall, PublicApiDeps } from './api-call.ts';

/** A schema under the name that the description of the API gives it. */
export interface NamedSchema<Value> {
  readonly name: string;
  readonly schema: z.ZodMiniType<Value>;
}

/** What is known of a call besides what it was given. */
export type CallBase = Omit<ApiCall<unknown, unknown>, 'query' | 'body' | 'given'>;

/** A call whose parts fit their schemas. */
export interface PreparedCall {
  /** The body as text, to tell two calls apart. */
  readonly text: string;
  run(deps: PublicApiDeps, base: CallBase, given: string): Promise<ApiAnswer>;
}

/** One operation: what is said of it, and how it is carried out. The description of the API and its doors are made of the same list of these. */
export interface Operation {
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PATCH';
  /** Under `/api/v1`, as OpenAPI writes it. */
  readonly path: string;
  readonly summary: string;
  readonly about: string;
  /** What a key needs for it; null where any key will do. */
  readonly scope: ApiScope | null;
  readonly query: z.ZodMiniType;
  readonly body: NamedSchema<unknown> | null;
  readonly answer: NamedSchema<unknown> & { readonly status: 200 | 201 };
  /** What else it may be answered with, besides what any call may. */
  readonly problems: readonly ProblemCode[];
  /** Reads what the call was given. Throws `ApiProblem` for what does not fit. */
  prepare(c: ApiContext): Promise<PreparedCall>;
}

/** What makes an operation: its parts are parsed before `run` sees them. */
export interface OperationPlan<Query, Body> extends Omit<Operation, 'query' | 'body' | 'prepare'> {
  readonly query: z.ZodMiniType<Query>;
  readonly body: NamedSchema<Body> | null;
  readonly run: (deps: PublicApiDeps, call: ApiCall<Query, Body>) => Promise<ApiAnswer>;
}

/** Makes an operation that changes nothing. */
export function readOperation<Query>(plan: OperationPlan<Query, null>): Operation {
  const { run, ...told } = plan;
  return {
    ...told,
    prepare: async (c) => {
      const query = parseQuery(plan.query, c);
      return { text: '', run: async (deps, base, given) => run(deps, { ...base, query, body: null, given }) };
    },
  };
}

/** Makes an operation with a body. */
export function writeOperation<Query, Body>(
  plan: OperationPlan<Query, Body> & { readonly body: NamedSchema<Body> },
): Operation {
  const { run, ...told } = plan;
  return {
    ...told,
    prepare: async (c) => {
      const query = parseQuery(plan.query, c);
      const body = await readBody(c.req.raw, plan.body.schema);
      return {
        text: JSON.stringify(body),
        run: async (deps, base, given) => run(deps, { ...base, query, body, given }),
      };
    },
  };
}

/** A mistyped parameter would else be a wider answer than was asked for. */
function parseQuery<Query>(schema: z.ZodMiniType<Query>, c: ApiContext): Query {
  const parsed = z.safeParse(schema, c.req.query());
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path[0];
  const name = String(place ?? 'the query').slice(0, 100);
  throw new ApiProblem('not-valid', `Look at ${name}.`, name);
}
