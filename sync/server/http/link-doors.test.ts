import { expect, it } from 'vitest';
import { apiRig, callHeaders, ORIGIN } from '../../../tests/support/api-rig.ts';
import type { LinkedRequest } from '../../protocol/link.ts';
import { LINK_COOKIE } from './link-doors.ts';

const SECRET = 'S'.repeat(43);
const REQUEST: LinkedRequest = {
  ticket: {
    ...{
      id: 't1',
      reference: '7K3F9QMX',
      subject: 'The door',
      status: 'open',
      statusSince: null,
      fields: {},
    },
    createdAt: '2026-06-01T08:00:00.000Z',
  },
  messages: [],
};

const post = (path: string, body: unknown, headers: Record<string, string>) =>
  [`${ORIGIN}/api/help/link${path}`, { method: 'POST', body: JSON.stringify(body), headers }] as const;

it('exchanges a secret for a cookie that scripts and other sites never see, and writes the secret nowhere', async () => {
  const { api, rig } = apiRig({ open: async () => ({ cookie: 'C'.repeat(43), request: REQUEST }) });
  const response = await api.request(...post('', { secret: SECRET }, callHeaders()));
  expect(await response.json()).toEqual(REQUEST);
  const cookie = response.headers.get('set-cookie') ?? '';
  for (const part of [`${LINK_COOKIE}=CCC`, 'HttpOnly', 'Secure', 'SameSite=Strict', 'Path=/'])
    expect(cookie).toContain(part);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(JSON.stringify(rig.lines)).not.toContain(SECRET);
});

it('hands on the cookie of the link alone, and opens no other door with it', async () => {
  const asked: unknown[] = [];
  const { api } = apiRig({
    read: async (...given) => {
      asked.push(given);
      return REQUEST;
    },
  });
  const cookie = `${LINK_COOKIE}=${'C'.repeat(43)}`;
  expect((await api.request(`${ORIGIN}/api/help/link/t1`, { headers: { cookie } })).status).toBe(200);
  expect(asked).toEqual([['C'.repeat(43), 't1']]);
  for (const path of ['/api/session', '/api/files/t1--x/y'])
    expect((await api.request(ORIGIN + path, { headers: { cookie } })).status).toBe(401);
  const pull = [
    `${ORIGIN}/api/sync/pull`,
    { method: 'POST', body: '{"pulls":[]}', headers: callHeaders(cookie) },
  ] as const;
  expect((await api.request(...pull)).status).toBe(401);
});

it('takes no call of another site', async () => {
  const { api } = apiRig();
  const headers = { ...callHeaders(), origin: 'https://elsewhere.example' };
  expect((await api.request(...post('', { secret: SECRET }, headers))).status).toBe(403);
  expect((await api.request(...post('/t1', {}, headers))).status).toBe(403);
});
