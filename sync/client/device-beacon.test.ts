import { expect, it } from 'vitest';
import { problem } from '../../tests/client/desk-server.ts';
import { FakeEnvironment } from '../../tests/client/fake-environment.ts';
import { beaconSchema, type Beacon } from '../protocol/beacon.ts';
import { DeviceBeacon } from './device-beacon.ts';
import { exchange, type Exchange } from './exchange.ts';
import type { UnsentDocument } from './held-documents.ts';
import type { RefusedItem } from './refused-work.ts';
import { StorageLoss } from './storage-loss.ts';
import { SyncHealth } from './sync-health.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const SINCE = '2026-11-22T08:00:00.000Z';
const BUILT_AT = '2026-11-01T00:00:00.000Z';
const CANARY = 'The badge of Rosa is refused';

const change = (id: string, since = SINCE): UnsentDocument => ({
  kind: 'tickets',
  doc: { id, rev: `r-${id}`, subject: CANARY },
  unsent: { since, base: null, earlier: [] },
});

const refusedItem = (id: string, more: Partial<RefusedItem> = {}): RefusedItem => ({
  id,
  kind: 'messages',
  doc: { id, rev: 'r', body: CANARY },
  base: null,
  earlier: [],
  refusal: { reason: 'forbidden', detail: CANARY },
  since: SINCE,
  ...more,
});

/** A device whose facts are what a test says they are. */
class Device extends FakeEnvironment {
  readonly builtAt = BUILT_AT;
  readonly kept = new Map<string, string>();
  readonly keepsakes = {
    read: (name: string) => this.kept.get(name) ?? null,
    write: (name: string, value: string | null) => {
      if (value === null) this.kept.delete(name);
      else this.kept.set(name, value);
    },
  };
  promise: boolean | null = null;
  readonly isKept = async () => this.promise;
  unsent: UnsentDocument[] = [];
  refused: RefusedItem[] = [];
  readonly health = new SyncHealth(this);
  readonly loss = new StorageLoss(this, 'jo');

  constructor() {
    super();
    this.answer = () => new Response(null, { status: 204 });
    this.reach({ outcome: 'answered', value: null });
  }

  reach(outcome: Exchange<null>): void {
    this.health.begin('/api/sync/pull')(outcome);
  }

  open(): () => void {
    return new DeviceBeacon({
      personId: 'jo',
      environment: this,
      health: this.health,
      held: { allUnsent: () => this.unsent },
      refusedWork: { all: () => this.refused },
      link: { call: (path, body, schema) => exchange(this, path, body, schema) },
    }).open();
  }

  told(): Beacon[] {
    return this.calls.map(({ path, body }) => {
      expect(path).toBe('/api/beacon');
      return beaconSchema.parse(body);
    });
  }
}

const WELL: Beacon = { stuck: 0, refused: 0, wiped: false, builtAt: BUILT_AT };

it('says once an hour that all is well', async () => {
  const device = new Device();
  const close = device.open();
  await device.pass(HOUR_MS);
  expect(device.told()).toEqual([WELL]);
  await device.pass(HOUR_MS);
  expect(device.told()).toEqual([WELL, WELL]);
  close();
  await device.pass(5 * HOUR_MS);
  expect(device.told()).toHaveLength(2);
  expect(device.waiting()).toBe(0);
});

it('tells at once of what begins and of what ends, and once an hour of what goes on', async () => {
  const device = new Device();
  device.open();
  await device.pass(10 * MINUTE_MS);
  device.refused = [refusedItem('a'), refusedItem('b')];
  await device.pass(30 * MINUTE_MS);
  expect(device.told()).toEqual([WELL, { ...WELL, refused: 2 }]);
  device.refused = [];
  await device.pass(5 * MINUTE_MS);
  expect(device.told().at(-1)).toEqual(WELL);
  expect(device.told()).toHaveLength(3);
});

it('takes what waits for a quarter of an hour for stuck, however it is edited meanwhile, and nothing else', async () => {
  const device = new Device();
  device.unsent = [change('slow'), change('quick', SINCE)];
  device.open();
  await device.pass(15 * MINUTE_MS);
  device.unsent = [
    { ...change('slow'), doc: { id: 'slow', rev: 'another' } },
    change('quick', '2026-11-22T09:14:00.000Z'),
  ];
  expect(device.told()).toEqual([WELL]);
  await device.pass(5 * MINUTE_MS);
  expect(device.told()).toEqual([WELL, { ...WELL, stuck: 1 }]);
});

it('is not stuck because it was offline, nor because its clock jumped', async () => {
  const device = new Device();
  device.unsent = [change('a', '2020-01-01T00:00:00.000Z')];
  device.reach({ outcome: 'lost' });
  device.open();
  await device.pass(9 * HOUR_MS);
  expect(device.told()).toEqual([]);
  device.reach({ outcome: 'answered', value: null });
  await device.pass(5 * MINUTE_MS);
  expect(device.told()).toEqual([WELL]);
});

it('is stuck when pushes end in faults and pulls in between do not', async () => {
  const device = new Device();
  device.unsent = [change('a')];
  device.open();
  for (let looks = 0; looks < 4; looks += 1) {
    await device.pass(4 * MINUTE_MS);
    device.reach({ outcome: 'answered', value: null });
    device.reach({ outcome: 'problem', status: 500, code: 'fault', retryAfterMs: 0 });
    await device.pass(MINUTE_MS);
  }
  expect(device.told().at(-1)).toEqual({ ...WELL, stuck: 1 });
});

it('says nothing while nobody is signed in', async () => {
  const device = new Device();
  device.reach({ outcome: 'problem', status: 401, code: 'not-signed-in', retryAfterMs: 0 });
  device.open();
  await device.pass(2 * HOUR_MS);
  expect(device.told()).toEqual([]);
});

it('does not count replies that are held back, nor those that go by themselves', async () => {
  const device = new Device();
  device.refused = [
    refusedItem('a', { refusal: { reason: 'held', detail: '' } }),
    refusedItem('b', { hold: { until: SINCE, released: false } }),
  ];
  device.open();
  await device.pass(HOUR_MS);
  expect(device.told()).toEqual([WELL]);
});

it('tells of a lost storage until a report has come through', async () => {
  const device = new Device();
  device.loss.note();
  device.answer = () => problem(503, 'unavailable');
  const close = device.open();
  await device.pass(HOUR_MS);
  close();
  device.answer = () => new Response(null, { status: 204 });
  device.open();
  await device.pass(HOUR_MS);
  await device.pass(5 * MINUTE_MS);
  expect(device.told().map(({ wiped }) => wiped)).toEqual([true, true, false]);
});

it('tells that the browser has taken back its promise to keep the storage, and not that it never gave one', async () => {
  const device = new Device();
  device.promise = false;
  device.open();
  await device.pass(5 * MINUTE_MS);
  device.promise = true;
  await device.pass(5 * MINUTE_MS);
  device.promise = false;
  await device.pass(5 * MINUTE_MS);
  device.promise = null;
  await device.pass(10 * MINUTE_MS);
  expect(device.told().map(({ wiped }) => wiped)).toEqual([false, true, false]);
  device.loss.leave();
  expect(device.kept.size).toBe(0);
});

it('carries numbers, and no word of what it holds', async () => {
  const device = new Device();
  device.unsent = [change(CANARY)];
  device.refused = [refusedItem(CANARY)];
  device.open();
  await device.pass(2 * HOUR_MS);
  expect(device.calls.length).toBeGreaterThan(1);
  expect(JSON.stringify(device.calls)).not.toContain(CANARY);
});
