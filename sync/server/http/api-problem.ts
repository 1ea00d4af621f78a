import type { Problem, ProblemCode } from '../../protocol/problem.ts';

const STATUS: Readonly<Record<ProblemCode, number>> = {
  'not-json': 400,
  'not-valid': 400,
  'not-signed-in': 401,
  'key-refused': 401,
  'origin-refused': 403,
  'not-yours': 403,
  'not-found': 404,
  'not-allowed': 403,
  'device-taken': 409,
  outdated: 409,
  purge: 410,
  'too-large': 413,
  refused: 422,
  'upgrade-needed': 426,
  'slow-down': 429,
  fault: 500,
  unavailable: 503,
};

const TITLE: Readonly<Record<ProblemCode, string>> = {
  'not-json': 'The body is not JSON',
  'not-valid': 'The body does not fit',
  'not-signed-in': 'Nobody is signed in',
  'key-refused': 'The API key is not good',
  'origin-refused': 'The call did not come from this site',
  'not-yours': 'This belongs to somebody else',
  'not-found': 'There is nothing here',
  'device-taken': 'This device belongs to somebody else',
  'not-allowed': 'You may not do this',
  outdated: 'It was changed meanwhile',
  refused: 'This cannot be done',
  purge: 'This device has to delete what it holds',
  'too-large': 'The body is too large',
  'upgrade-needed': 'This version of the app is too old',
  'slow-down': 'Too many calls',
  fault: 'Something went wrong on the server',
  unavailable: 'The server cannot answer just now',
};

/** The status of HTTP that a problem is answered with. */
export function statusOf(code: ProblemCode): number {
  return STATUS[code];
}

/** What a problem is called. */
export function titleOf(code: ProblemCode): string {
  return TITLE[code];
}

/** Thrown inside a door to answer the whole call with a problem. `detail` is one sentence for a person, and repeats nothing of the body. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly code: ProblemCode;
  readonly field: string | null;

  constructor(code: ProblemCode, detail: string, field: string | null = null) {
    super(detail);
    this.code = code;
    this.field = field;
  }
}

/** The problem as RFC 9457 has it. */
export function problemResponse(code: ProblemCode, detail: string, field: string | null = null): Response {
  const status = STATUS[code];
  const problem: Problem = {
    type: `urn:roost:${code}`,
    title: TITLE[code],
    status,
    detail,
    code,
    ...(field === null ? {} : { field }),
  };
  const headers = new Headers({ 'content-type': 'application/problem+json' });
  if (code === 'slow-down' || code === 'unavailable') headers.set('retry-after', '5');
  if (code === 'key-refused') headers.set('www-authenticate', 'Bearer realm="roost"');
  if (code === 'upgrade-needed') headers.set('upgrade', 'roost');
  return new Response(JSON.stringify(problem), { status, headers });
}
