import { expect, it } from 'vitest';
import { apiRig, callHeaders, ORIGIN } from '../../../tests/support/api-rig.ts';
import { problemSchema, type ProblemCode } from '../../protocol/problem.ts';
import { BODY_BYTES } from '../../protocol/limits.ts';
import { StoreUnavailable } from '../sync-store.ts';

const DEVICE = 'devicedevice1';

async function expectProblem(response: Response, status: number, code: ProblemCode): Promise<void> {
  const problem = problemSchema.parse(await response.json());
  expect({ status: response.status, code: problem.code }).toEqual({ status, code });
  expect(problem.type).toBe(`urn:roost:${code}`);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(response.headers.get('cache-control')).toBe('no-store');
}

function post(path: string, body: string, headers: Record<string, string>): [string, RequestInit] {
  return [`${ORIGIN}${path}`, { method: 'POST', body, headers }];
}

it('says who is signed in', async () => {
  const { api, signIn } = apiRig();
  const response = await api.request(`${ORIGIN}/api/session`, { headers: { cookie: await signIn('ana') } });
  expect(await response.json()).toEqual({
    person: { id: 'ana', name: 'ana', email: 'ana@firm.example', role: 'agent' },
    scopes: ['ws', 'me:ana'],
    epoch: 'e1',
    device: null,
  });
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('x-request-id')).toBe('request-0');
});

it.each(['/api/session', '/api/nowhere', '/api', '/api/sync/push'])(
  'answers GET %s without a session with a problem',
  async (path) => {
    const response = await apiRig().api.request(`${ORIGIN}${path}`);
    await (path === '/api/session'
      ? expectProblem(response, 401, 'not-signed-in')
      : expectProblem(response, 404, 'not-found'));
  },
);

it('pushes for the bound device and for no other', async () => {
  const { api, signIn, rig } = apiRig();
  const cookie = await signIn('ana');
  const body = JSON.stringify({ device: DEVICE, rows: [{ kind: 'tickets', assumed: null, doc: { a: 1 } }] });
  await expectProblem(
    await api.request(...post('/api/sync/push', body, callHeaders(cookie))),
    403,
    'not-yours',
  );
  expect(rig.pushed).toEqual([]);
  const bind = post('/api/session/device', JSON.stringify({ device: DEVICE }), callHeaders(cookie));
  expect((await api.request(...bind)).status).toBe(204);
  const response = await api.request(...post('/api/sync/push', body, callHeaders(cookie)));
  expect(await response.json()).toEqual({ epoch: 'e1', answers: [{ status: 'accepted' }] });
});

it('keeps a device for the first person who bound it', async () => {
  const { api, signIn } = apiRig();
  const bind = async (cookie: string) =>
    api.request(...post('/api/session/device', JSON.stringify({ device: DEVICE }), callHeaders(cookie)));
  expect((await bind(await signIn('ana'))).status).toBe(204);
  expect((await bind(await signIn('ana'))).status).toBe(204);
  await expectProblem(await bind(await signIn('bo')), 409, 'device-taken');
});

it.each([
  ['a foreign Origin', { origin: 'https://elsewhere.example' }],
  ['an opaque Origin', { origin: 'null' }],
  ['another port', { origin: `${ORIGIN}:8443` }],
  ['no own header', { 'x-roost': '' }],
  ['another value of it', { 'x-roost': '2' }],
])('refuses an unsafe call with %s before anything else', async (_name, changed) => {
  const { api, signIn, rig } = apiRig();
  const headers = { ...callHeaders(await signIn('ana')), ...changed };
  for (const path of ['/api/sync/push', '/api/session/sign-out', '/api/socket-ticket', '/api/nowhere'])
    await expectProblem(await api.request(...post(path, '{}', headers)), 403, 'origin-refused');
  expect(rig.pushed).toEqual([]);
});

it('refuses an unsafe call without an Origin', async () => {
  const { api, signIn } = apiRig();
  const headers = callHeaders(await signIn('ana'));
  delete headers['origin'];
  await expectProblem(await api.request(...post('/api/sync/pull', '{}', headers)), 403, 'origin-refused');
});

it.each([
  ['text', 'not json', {}],
  ['an empty body', '', {}],
  ['half a document', '{"device":', {}],
  ['a form', 'device=x', { 'content-type': 'application/x-www-form-urlencoded' }],
  ['JSON sent as text', '{}', { 'content-type': 'text/plain' }],
])('calls %s not JSON', async (_name, body, changed) => {
  const { api, signIn } = apiRig();
  const headers = { ...callHeaders(await signIn('ana')), ...changed };
  await expectProblem(await api.request(...post('/api/sync/push', body, headers)), 400, 'not-json');
});

it('refuses a body that is no UTF-8', async () => {
  const { api, signIn } = apiRig();
  const body = Uint8Array.from([0x22, 0xff, 0xfe, 0x22]);
  const init = { method: 'POST', body, headers: callHeaders(await signIn('ana')) };
  await expectProblem(await api.request(`${ORIGIN}/api/sync/push`, init), 400, 'not-json');
});

it.each([
  'true',
  '[]',
  '{}',
  '"text"',
  '{"device":"short","rows":[]}',
  '{"device":"devicedevice1","rows":{}}',
])('says that %s does not fit, and repeats none of it', async (body) => {
  const { api, signIn } = apiRig();
  const response = await api.request(...post('/api/sync/push', body, callHeaders(await signIn('ana'))));
  await expectProblem(response, 400, 'not-valid');
});

it('refuses a body over the limit, whether it says its length or not', async () => {
  const { api, signIn } = apiRig();
  const body = JSON.stringify({ device: DEVICE, rows: [], more: 'x'.repeat(BODY_BYTES) });
  const headers = callHeaders(await signIn('ana'));
  const said = { ...headers, 'content-length': String(body.length) };
  await expectProblem(await api.request(...post('/api/sync/push', body, said)), 413, 'too-large');
  await expectProblem(await api.request(...post('/api/sync/push', body, headers)), 413, 'too-large');
});

it.each(['0', '2', '99', 'one', '', '1.5', '-1', '1e0'])(
  'asks a client of protocol %j to update itself',
  async (said) => {
    const { api, signIn } = apiRig();
    const headers = { ...callHeaders(await signIn('ana')), 'x-roost-protocol': said };
    const body = '{"pulls":[{"kind":"tickets","checkpoint":null,"limit":10}]}';
    await expectProblem(await api.request(...post('/api/sync/pull', body, headers)), 426, 'upgrade-needed');
  },
);

it('tells a table that is away from a fault of its own, and neither to the caller', async () => {
  const { api, signIn, rig } = apiRig();
  const cookie = await signIn('ana');
  rig.fault = new StoreUnavailable('throttled: secret-table-name');
  const away = await api.request(`${ORIGIN}/api/session`, { headers: { cookie } });
  expect(away.headers.get('retry-after')).toBe('5');
  expect(await away.clone().text()).not.toContain('secret-table-name');
  await expectProblem(away, 503, 'unavailable');
  rig.fault = new Error('a fault of ours: secret-table-name');
  const broken = await api.request(`${ORIGIN}/api/session`, { headers: { cookie } });
  expect(await broken.clone().text()).not.toContain('secret-table-name');
  await expectProblem(broken, 500, 'fault');
  expect(rig.lines.filter(({ event }) => event === 'fault')).toHaveLength(1);
});

it('writes one line for each call, without bodies, cookies or queries', async () => {
  const { api, signIn, rig } = apiRig();
  const cookie = await signIn('ana');
  await api.request(...post('/api/sync/push?canary=query', '{"canary":"body"}', callHeaders(cookie)));
  expect(rig.lines).toHaveLength(1);
  expect(rig.lines[0]).toMatchObject({ method: 'POST', path: '/api/sync/push', status: 400, person: 'ana' });
  const text = JSON.stringify(rig.lines);
  expect(text).not.toContain('canary');
  expect(text).not.toContain(cookie.split('=')[1]);
});

it('says that it lives, and that it is ready only while the table answers', async () => {
  const { api, rig } = apiRig();
  expect((await api.request(`${ORIGIN}/api/health/live`)).status).toBe(200);
  expect((await api.request(`${ORIGIN}/api/health/ready`)).status).toBe(200);
  rig.fault = new StoreUnavailable('away');
  expect((await api.request(`${ORIGIN}/api/health/live`)).status).toBe(200);
  await expectProblem(await api.request(`${ORIGIN}/api/health/ready`), 503, 'unavailable');
});
