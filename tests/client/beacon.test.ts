import { describe, expect, it, vi } from 'vitest';
import { beaconSchema } from '../../sync/protocol/beacon.ts';
import type { DeviceEnvironment } from '../../sync/client/environment.ts';
import { aTicket, deskRig, type Browser } from './device-rig.ts';

const LOOK_MS = 300_000;
const CANARY = 'The badge of Rosa is refused';

/** Time in which an hour of looks is a moment, and all else goes as it does. */
const timers: DeviceEnvironment['timers'] = {
  after: (ms, run) => {
    const timer = setTimeout(run, ms === LOOK_MS ? 10 : ms / 20);
    return () => clearTimeout(timer);
  },
};

/** What lasts outside the database of a browser. */
function keepsakes() {
  const kept = new Map<string, string>();
  return {
    read: (name: string) => kept.get(name) ?? null,
    write: (name: string, value: string | null) => {
      if (value === null) kept.delete(name);
      else kept.set(name, value);
    },
  };
}

const reportsOf = ({ server }: Browser) =>
  server.calls.filter(({ path }) => path === '/api/beacon').map(({ body }) => beaconSchema.parse(body));

describe('the report of a device', () => {
  const { browser, server } = deskRig();

  it('tells that its storage was emptied between two visits, until it has come through', async () => {
    const jo = browser('jo');
    jo.overrides = { timers, keepsakes: keepsakes() };
    await jo.page();
    await vi.waitFor(() => expect(reportsOf(jo)).toContainEqual(expect.objectContaining({ wiped: false })));
    await jo.closeAll();
    jo.storage = null;
    jo.server.calls.length = 0;
    await jo.page();
    await vi.waitFor(() => expect(reportsOf(jo)).toHaveLength(2));
    // The server of this rig has no such door, as that of an older release: each report fails, and the loss is told again.
    expect(reportsOf(jo).map(({ wiped }) => wiped)).toEqual([true, true]);
    jo.server.weather = async ({ path }, pass) =>
      path === '/api/beacon' ? new Response(null, { status: 204 }) : pass();
    await vi.waitFor(() => expect(reportsOf(jo).at(-1)?.wiped).toBe(false));
  });

  it('is made by the one tab that exchanges with the server', async () => {
    const jo = browser('jo');
    jo.multiInstance = true;
    const told: string[] = [];
    for (const tab of ['first', 'second']) {
      jo.overrides = {
        timers,
        fetch: async (path, init) => {
          if (path === '/api/beacon') told.push(tab);
          return server().fetchOf(jo.name, () => jo.actor)(path, init);
        },
      };
      await jo.page(tab);
    }
    await vi.waitFor(() => expect(told.length).toBeGreaterThanOrEqual(4));
    expect(new Set(told)).toEqual(new Set(['first']));
  });

  it('holds up nothing when it finds no way, and tells of a queue that does not move', async () => {
    const jo = browser('jo');
    jo.overrides = { timers };
    jo.server.weather = async ({ path }, pass) => {
      if (path === '/api/sync/push') return new Response('', { status: 500 });
      return path === '/api/beacon' ? new Promise<Response>(() => undefined) : pass();
    };
    const page = await jo.page();
    await page.commands.createTicket(aTicket({ subject: CANARY }));
    await vi.waitFor(() => {
      page.syncNow();
      expect(reportsOf(jo)).toContainEqual(expect.objectContaining({ stuck: 2 }));
    });
    expect(JSON.stringify(reportsOf(jo))).not.toContain(CANARY);
    jo.server.weather = (_call, pass) => pass();
    page.syncNow();
    await vi.waitFor(() => expect(page.status.current().unsent).toBe(0));
  });
});
