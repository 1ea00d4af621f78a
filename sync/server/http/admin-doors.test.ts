import { expect, it } from 'vitest';
import { apiRig, callHeaders, ORIGIN, rigPerson } from '../../../tests/support/api-rig.ts';
import { adminCommandSchemas } from '../../protocol/admin.ts';
import { problemSchema } from '../../protocol/problem.ts';
import { devicesOf, orderPurge } from '../devices/device-book.ts';

const DEVICE = 'devicedevice1';

async function office() {
  const made = apiRig();
  made.rig.people.set('ada', rigPerson('ada', { role: 'admin' }));
  made.rig.people.set('rosa', rigPerson('rosa', { role: 'requester' }));
  const call = async (path: string, cookie: string | undefined, body?: unknown, more = {}) => {
    const headers = { ...callHeaders(cookie), ...more };
    const init = body === undefined ? { headers } : { method: 'POST', body: JSON.stringify(body), headers };
    return made.api.request(`${ORIGIN}${path}`, init);
  };
  return { ...made, call, ada: await made.signIn('ada'), ana: await made.signIn('ana') };
}

async function codeOf(response: Response): Promise<string> {
  return problemSchema.parse(await response.json()).code;
}

it.each(Object.keys(adminCommandSchemas))(
  'takes the command %s from nobody unknown and no requester',
  async (name) => {
    const { call, signIn } = await office();
    const path = `/api/admin/commands/${name}`;
    expect(await codeOf(await call(path, undefined, {}))).toBe('not-signed-in');
    expect(await codeOf(await call(path, await signIn('rosa'), {}))).toBe('not-allowed');
  },
);

it('looks at a command’s outline, and knows no others', async () => {
  const { call, ada } = await office();
  expect(await codeOf(await call('/api/admin/commands/set-away', ada, { command: 'c' }))).toBe('not-valid');
  expect(await codeOf(await call('/api/admin/commands/toString', ada, {}))).toBe('not-found');
  const away = { command: 'c', personId: 'ada', away: true };
  expect(await (await call('/api/admin/commands/set-away', ada, away)).json()).toEqual({ done: true });
});

it.each(['/api/admin/audit', '/api/admin/devices?person=ana', '/api/admin/retention?months=24'])(
  'shows %s to admins alone',
  async (path) => {
    const { call, ada, ana } = await office();
    expect((await call(path, ada)).status).toBe(200);
    expect(await codeOf(await call(path, ana))).toBe('not-allowed');
    expect(await codeOf(await call(path, undefined))).toBe('not-signed-in');
  },
);

it('notes what a device reports of itself, and tells it to delete what it holds, session or not', async () => {
  const { call, ana, records, rig } = await office();
  const report = { 'x-roost-device': DEVICE, 'x-roost-unsent': '4' };
  expect((await call('/api/session/device', ana, { device: DEVICE }, report)).status).toBe(204);
  expect(await devicesOf(records, ['ana'])).toMatchObject([{ device: DEVICE, unsent: 4 }]);
  rig.nowMs += 60_000;
  await call(
    '/api/sync/pull',
    ana,
    { pulls: [{ kind: 'tickets', checkpoint: null, limit: 1 }] },
    {
      ...report,
      'x-roost-unsent': '0',
    },
  );
  expect(await devicesOf(records, ['ana'])).toMatchObject([{ unsent: 0 }]);
  expect(await codeOf(await call('/api/session', undefined, undefined, report))).toBe('not-signed-in');
  await orderPurge(records, { personId: 'ana', device: DEVICE }, rig.nowMs);
  expect(await codeOf(await call('/api/session', undefined, undefined, report))).toBe('purge');
  expect(await codeOf(await call('/api/session/device', ana, { device: DEVICE }, report))).toBe('purge');
  const [told] = await devicesOf(records, ['ana']);
  expect(told?.purgeToldAt).not.toBeNull();
});
