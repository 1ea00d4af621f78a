import { afterAll, beforeAll, expect, it } from 'vitest';
import { startLocal, type LocalServer } from '../../infra/local/start-local.ts';
import { problemSchema } from '../../sync/protocol/problem.ts';
import { WireClient } from '../support/wire-client.ts';
import { seededRandom, type SeededRandom } from '../support/seeded-random.ts';

const DOORS = [
  '/api/sync/push',
  '/api/sync/pull',
  '/api/session/device',
  '/api/session/sign-out',
  '/api/socket-ticket',
];

let server: LocalServer;
let wire: WireClient;

beforeAll(async () => {
  server = await startLocal({ port: 0, dataDir: null, storage: 'memory', seedTickets: 5 });
  wire = new WireClient(server.url, 'hostiledevice1');
  await wire.signIn('mei');
  await wire.bind();
});

afterAll(async () => server.stop());

function headers(changed: Record<string, string> = {}): Record<string, string> {
  return {
    origin: server.url,
    'content-type': 'application/json',
    'x-roost': '1',
    'x-roost-protocol': '1',
    ...changed,
  };
}

async function send(door: string, body: BodyInit, changed: Record<string, string> = {}): Promise<number> {
  const response = await wire.fetch(door, { method: 'POST', body, headers: headers(changed) });
  const text = await response.text();
  if (!response.ok) problemSchema.parse(JSON.parse(text));
  return response.status;
}

const nest = (open: string, close: string, depth: number) => open.repeat(depth) + close.repeat(depth);
const push = (doc: string, kind = 'tickets') =>
  `{"device":"hostiledevice1","rows":[{"kind":${JSON.stringify(kind)},"assumed":null,"doc":${doc}}]}`;

const BODIES: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['a byte order mark', '\uFEFF{}'],
  ['deep arrays', nest('[', ']', 200_000)],
  ['deep objects', nest('{"a":', '}', 100_000).replace(':}', ':1}')],
  ['an unclosed depth', '['.repeat(400_000)],
  ['a deep document', push(nest('[', ']', 50_000))],
  [
    'a polluting document',
    push('{"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}},"id":"x","rev":"y"}'),
  ],
  ['a polluting body', '{"__proto__":{"rows":[]},"device":"hostiledevice1"}'],
  ['a huge number', push('{"id":1e400,"rev":-0}')],
  ['lone surrogates', push('{"id":"\\ud800","rev":"\\udfff"}')],
  ['a null byte', push('{"id":"\\u0000","rev":"a"}')],
  ['an unknown kind', push('{}', '../people')],
  ['a polluting kind', push('{}', '__proto__')],
  ['people', push('{"id":"mei","role":"admin"}', 'people')],
  ['no rows', '{"device":"hostiledevice1","rows":[]}'],
  [
    'too many rows',
    `{"device":"hostiledevice1","rows":[${Array.from({ length: 501 }, () => '{"kind":"x","assumed":null,"doc":1}').join()}]}`,
  ],
  [
    'an absurd checkpoint',
    '{"pulls":[{"kind":"tickets","limit":1,"checkpoint":{"ws":{"seqs":[1e11,-1,"x"]},"q:x":[]}}]}',
  ],
  [
    'a polluting checkpoint',
    '{"pulls":[{"kind":"tickets","limit":1,"checkpoint":{"__proto__":{"seqs":[1]}}}]}',
  ],
  ['a limit of millions', '{"pulls":[{"kind":"tickets","limit":1000000,"checkpoint":null}]}'],
];

it.each(BODIES)('answers %s at every door without a fault of its own', async (_name, body) => {
  for (const door of DOORS.filter((one) => one !== '/api/session/sign-out')) {
    expect(await send(door, body), door).toBeLessThan(500);
  }
});

it('is none the worse for it: nothing was polluted and the session still works', async () => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect((await wire.fetch('/api/session')).status).toBe(200);
});

it('refuses a body that never ends at its limit', async () => {
  const chunk = new Uint8Array(64 * 1024).fill(0x20);
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += chunk.byteLength;
      if (sent > 100_000_000) controller.close();
      else controller.enqueue(chunk);
    },
  });
  const init = { method: 'POST', body, headers: headers(), duplex: 'half' as const };
  const status = await wire.fetch('/api/sync/push', init).then(
    (response) => response.status,
    () => 'cut off',
  );
  expect([413, 'cut off']).toContain(status);
  expect(sent).toBeLessThan(50_000_000);
});

it('refuses every unsafe door to pages of other sites and to plain forms', async () => {
  for (const door of DOORS) {
    for (const origin of [
      'https://elsewhere.example',
      'null',
      `${server.url}.elsewhere.example`,
      server.url.replace('http:', 'https:'),
    ])
      expect(await send(door, '{}', { origin }), `${door} from ${origin}`).toBe(403);
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])
      expect(await send(door, '{}', { 'content-type': type, 'x-roost': '' }), `${door} as ${type}`).toBe(403);
  }
});

it('answers without a session with 401 and nothing else', async () => {
  const stranger = new WireClient(server.url, 'strangerdevice');
  for (const door of ['/api/sync/push', '/api/sync/pull', '/api/session/device', '/api/socket-ticket']) {
    for (const cookie of [
      '',
      '__Host-roost=',
      `__Host-roost=${'A'.repeat(43)}`,
      '__Host-roost=%00;;=;',
      `x=${'y'.repeat(6_000)}`,
    ]) {
      const response = await stranger.fetch(door, {
        method: 'POST',
        body: '{}',
        headers: { ...headers(), cookie },
      });
      expect(response.status, `${door} with ${cookie.slice(0, 30)}`).toBe(401);
    }
  }
});

/** A JSON text with something wrong in it, drawn by the dice. */
function mangled(random: SeededRandom, body: string): string {
  const at = random.int(0, body.length - 1);
  const pieces = [
    '{',
    '}',
    '[',
    ']',
    '"',
    ',',
    ':',
    'null',
    '-1',
    '1e999',
    '\\u0000',
    '__proto__',
    '💥',
    '\u0007',
    ' ',
  ];
  return random.pick([
    () => body.slice(0, at),
    () => body.slice(0, at) + random.pick(pieces) + body.slice(at),
    () => body.slice(0, at) + random.pick(pieces) + body.slice(at + random.int(1, 12)),
    () =>
      body.replaceAll(/"[^"]*"/g, (text) =>
        random.chance(0.2) ? random.pick(['null', '{}', '[]', '0', '""']) : text,
      ),
  ])();
}

it('answers 400 mangled bodies, each with a result or a problem', async () => {
  const random = seededRandom(process.env['SEED'] ?? 'hostile calls');
  const ticket =
    '{"id":"t1","rev":"hostiledevice1-00000000000000000000000000","subject":"x","status":"open","tags":["a"],"hist":[]}';
  const starts: readonly (readonly [string, string])[] = [
    ['/api/sync/push', push(ticket)],
    [
      '/api/sync/pull',
      '{"pulls":[{"kind":"tickets","limit":10,"checkpoint":{"ws":{"seqs":[0,0,0,0,0,0,0,0],"snapshot":{"pass":1,"after":"a"}}}}]}',
    ],
    ['/api/session/device', '{"device":"hostiledevice1"}'],
    ['/api/socket-ticket', '{}'],
  ];
  for (let n = 0; n < 400; n += 1) {
    const [door, start] = random.pick(starts);
    const body = mangled(random, start);
    expect(await send(door, body), `${door} ${body}`).toBeLessThan(500);
  }
});

it('answers odd addresses and methods without a fault of its own', async () => {
  for (const path of [
    '/api/%',
    '/api/%00',
    '/api//session',
    '/api/session/../session',
    '/api/session?%',
    `/api/${'x'.repeat(5_000)}`,
    '/oidc/',
    '/oidc/sign-in/xxxxxxxxxxxx',
    '/oidc/auth',
    '/oidc/token',
  ])
    for (const method of ['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD'])
      expect(
        (await wire.fetch(path, { method, headers: headers() })).status,
        `${method} ${path}`,
      ).toBeLessThan(500);
});
