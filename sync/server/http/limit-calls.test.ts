import { expect, it } from 'vitest';
import { apiRig, callHeaders, ORIGIN } from '../../../tests/support/api-rig.ts';
import { CALLS_A_MINUTE } from './limit-calls.ts';

const SECRET = 'A'.repeat(43);

/** The doors that stand open to whoever has not signed in, and how many calls of a minute each takes. */
const PUBLIC: readonly (readonly [path: string, init: RequestInit, most: number])[] = [
  ['/api/help/queues', {}, CALLS_A_MINUTE.help],
  ['/api/help/link', { method: 'POST', body: JSON.stringify({ secret: SECRET }) }, CALLS_A_MINUTE.links],
  ['/api/session/sign-in', {}, CALLS_A_MINUTE.signIn],
  ['/api/session/callback', {}, CALLS_A_MINUTE.signIn],
  ['/api/health/ready', {}, CALLS_A_MINUTE.health],
];

it.each(PUBLIC)(
  '%s answers one address so often a minute, and others all the same',
  async (path, init, most) => {
    const { api, rig } = apiRig();
    const from = (address: string) => ({
      ...init,
      headers: { ...callHeaders(), 'x-forwarded-for': `${address}, 10.0.0.1` },
    });
    const call = async (address: string) => (await api.request(ORIGIN + path, from(address))).status;
    for (let n = 0; n < most; n += 1) expect(await call('192.0.2.7')).not.toBe(429);
    expect(await call('192.0.2.7')).toBe(429);
    expect(await call('192.0.2.8')).not.toBe(429);
    rig.nowMs += 60_000;
    expect(await call('192.0.2.7')).not.toBe(429);
  },
);

it('believes nothing that a caller wrote of where they are', async () => {
  const { api } = apiRig();
  const statuses: number[] = [];
  for (let n = 0; n <= CALLS_A_MINUTE.help; n += 1) {
    const headers = { 'x-forwarded-for': `198.51.100.${String(n % 200)}, 192.0.2.7, 10.0.0.1` };
    statuses.push((await api.request(`${ORIGIN}/api/help/queues`, { headers })).status);
  }
  expect(statuses.at(-1)).toBe(429);
});
