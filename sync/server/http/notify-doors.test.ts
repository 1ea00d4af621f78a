import { expect, it } from 'vitest';
import { apiRig, callHeaders, ORIGIN, rigPerson } from '../../../tests/support/api-rig.ts';
import { problemSchema } from '../../protocol/problem.ts';
import { notifiedDevices } from '../notify/notify-device.ts';
import { notifyKeysOf, publishKey } from '../notify/notify-key.ts';

const DEVICE = 'devicedevice1';
const { publicKey } = notifyKeysOf('a device');
const AUTH = 'A'.repeat(22);
const GOOD = { endpoint: 'https://push.example/to/1', keys: { p256dh: publicKey, auth: AUTH } };

async function desk() {
  const made = apiRig();
  made.rig.people.set('rosa', rigPerson('rosa', { role: 'requester' }));
  const call = async (path: string, cookie?: string, body?: unknown) => {
    const headers = callHeaders(cookie);
    const init = body === undefined ? { headers } : { method: 'POST', body: JSON.stringify(body), headers };
    return made.api.request(`${ORIGIN}${path}`, init);
  };
  const bound = async (personId: string, device = DEVICE) => {
    const cookie = await made.signIn(personId);
    await call('/api/session/device', cookie, { device });
    return cookie;
  };
  return { ...made, call, bound };
}

async function codeOf(response: Response): Promise<string> {
  return problemSchema.parse(await response.json()).code;
}

it('notifies the device of the session, and no other, until it says no', async () => {
  const { call, bound, records } = await desk();
  const ana = await bound('ana');
  expect(await (await call('/api/notify', ana)).json()).toEqual({ publicKey: null, isOn: false });
  await publishKey(records, publicKey);
  for (let times = 0; times < 2; times += 1) expect((await call('/api/notify', ana, GOOD)).status).toBe(204);
  expect(await (await call('/api/notify', ana)).json()).toEqual({ publicKey, isOn: true });
  expect((await notifiedDevices(records, 'ana')).map(({ device }) => device)).toEqual([DEVICE]);
  expect((await call('/api/notify/off', ana, {})).status).toBe(204);
  expect(await notifiedDevices(records, 'ana')).toEqual([]);
});

it('notifies nobody who is not signed in, no requester, and no device that is not bound', async () => {
  const { call, bound, signIn } = await desk();
  const rosa = await bound('rosa');
  const unbound = await signIn('ana');
  for (const path of ['/api/notify', '/api/notify/off']) {
    expect(await codeOf(await call(path, undefined, GOOD))).toBe('not-signed-in');
    expect(await codeOf(await call(path, rosa, GOOD))).toBe('not-allowed');
    expect(await codeOf(await call(path, unbound, GOOD))).toBe('not-yours');
  }
});

it.each([
  'http://push.example/to/1',
  'https://169.254.169.254/latest',
  'https://localhost/to/1',
  'https://[::1]/to/1',
  'https://10.0.0.1/',
  'https://push.example:8443/',
  'https://a:b@push.example/',
  'file:///etc/passwd',
  'no address',
])('takes no address that leads elsewhere than into the public internet: %s', async (endpoint) => {
  const { call, bound } = await desk();
  expect(await codeOf(await call('/api/notify', await bound('ana'), { ...GOOD, endpoint }))).toBe('refused');
});

it.each([
  { p256dh: `A${publicKey.slice(1)}`, auth: AUTH },
  { p256dh: `BB${'A'.repeat(85)}`, auth: AUTH },
])('takes no key that is none', async (keys) => {
  const { call, bound } = await desk();
  expect(await codeOf(await call('/api/notify', await bound('ana'), { ...GOOD, keys }))).toBe('refused');
});

it.each([
  {},
  { ...GOOD, endpoint: `https://push.example/${'x'.repeat(1_000)}` },
  { ...GOOD, keys: { p256dh: publicKey, auth: 'short' } },
  { ...GOOD, keys: { p256dh: 7, auth: AUTH } },
])('takes nothing of another outline', async (body) => {
  const { call, bound } = await desk();
  expect(await codeOf(await call('/api/notify', await bound('ana'), body))).toBe('not-valid');
});
