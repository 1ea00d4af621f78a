import { expect, it } from 'vitest';
import { apiRig, callHeaders, ORIGIN } from '../../../tests/support/api-rig.ts';
import { BEACON_MOST, type Beacon } from '../../protocol/beacon.ts';
import { problemSchema } from '../../protocol/problem.ts';
import { OLD_BUILD_DAYS } from './beacon-doors.ts';

const DEVICE = 'devicedevice1';
const CANARY = 'The badge of Rosa is refused';
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

async function desk() {
  const made = apiRig();
  const post = async (path: string, body: unknown, cookie?: string) =>
    made.api.request(`${ORIGIN}${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { ...callHeaders(cookie), 'x-forwarded-for': '192.0.2.7, 203.0.113.1' },
    });
  const bound = async (personId: string, device = DEVICE) => {
    const cookie = await made.signIn(personId);
    await post('/api/session/device', { device }, cookie);
    return cookie;
  };
  const builtDaysAgo = (days: number) => new Date(made.rig.nowMs - days * DAY_MS).toISOString();
  const WELL: Beacon = { stuck: 0, refused: 0, wiped: false, builtAt: builtDaysAgo(3) };
  return { ...made, post, bound, builtDaysAgo, WELL };
}

async function codeOf(response: Response): Promise<string> {
  return problemSchema.parse(await response.json()).code;
}

it('writes down what a device reports, and counts nothing while all is well', async () => {
  const { post, bound, rig, WELL } = await desk();
  expect((await post('/api/beacon', WELL, await bound('ana'))).status).toBe(204);
  expect(rig.lines).toContainEqual(
    expect.objectContaining({
      event: 'beacon',
      device: DEVICE,
      stuck: 0,
      refused: 0,
      wiped: false,
      buildDays: 3,
    }),
  );
  expect(rig.counted).toEqual({});
});

it('counts devices that are stuck, emptied or old, and rows that are refused', async () => {
  const { post, bound, rig, builtDaysAgo } = await desk();
  const report = { stuck: 7, refused: 4, wiped: true, builtAt: builtDaysAgo(OLD_BUILD_DAYS) };
  await post('/api/beacon', report, await bound('ana'));
  expect(rig.counted).toEqual({ StuckQueues: 1, WipedDevices: 1, RefusedRows: 4, OldBuilds: 1 });
});

it.each([
  ['a day before it is old', 59, 59],
  ['by a clock that runs ahead', -400, 0],
  ['before there were computers', 30_000, BEACON_MOST],
])('reads the age of a build by its own clock: %s', async (_what, daysAgo, buildDays) => {
  const { post, bound, rig, WELL, builtDaysAgo } = await desk();
  await post('/api/beacon', { ...WELL, builtAt: builtDaysAgo(daysAgo) }, await bound('ana'));
  expect(rig.lines).toContainEqual(expect.objectContaining({ event: 'beacon', buildDays }));
});

it('hears nobody who is not signed in, and no device that is not bound', async () => {
  const { post, signIn, rig, WELL } = await desk();
  expect(await codeOf(await post('/api/beacon', WELL))).toBe('not-signed-in');
  expect(await codeOf(await post('/api/beacon', WELL, await signIn('ana')))).toBe('not-yours');
  expect(rig.lines.filter(({ event }) => event === 'beacon')).toEqual([]);
});

it.each([
  {},
  { stuck: -1 },
  { stuck: BEACON_MOST + 1 },
  { refused: 0.5 },
  { refused: '4' },
  { wiped: 'yes' },
  { builtAt: CANARY },
])('takes nothing that is no report, and repeats none of it: %j', async (wrong) => {
  const { post, bound, rig, WELL } = await desk();
  const report = Object.keys(wrong).length === 0 ? {} : { ...WELL, ...wrong };
  expect(await codeOf(await post('/api/beacon', report, await bound('ana')))).toBe('not-valid');
  expect(rig.counted).toEqual({});
  expect(JSON.stringify(rig.lines)).not.toContain(CANARY);
});

it('writes down no word that somebody puts beside the numbers', async () => {
  const { post, bound, rig, WELL } = await desk();
  const report = { ...WELL, subject: CANARY, stuck: 1, [CANARY]: 1 };
  expect((await post('/api/beacon', report, await bound('ana'))).status).toBe(204);
  expect(JSON.stringify([rig.lines, rig.counted])).not.toContain(CANARY);
});

it('slows down a device that reports all the time, and no other', async () => {
  const { post, bound, rig, WELL } = await desk();
  const ana = await bound('ana');
  const codes: number[] = [];
  for (let times = 0; times < 13; times += 1) codes.push((await post('/api/beacon', WELL, ana)).status);
  expect(codes).toEqual([...Array<number>(12).fill(204), 429]);
  expect((await post('/api/beacon', WELL, await bound('bo', 'devicedevice2'))).status).toBe(204);
  rig.nowMs += HOUR_MS;
  expect((await post('/api/beacon', WELL, ana)).status).toBe(204);
});
