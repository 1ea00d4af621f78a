import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { problem } from './desk-server.ts';
import { deviceRealm } from './device-realm.ts';
import { allSent, aTicket, deskRig } from './device-rig.ts';

describe('a local database in IndexedDB', () => {
  const { browser } = deskRig();

  it('is emptied by a wipe, and can be filled again', async () => {
    const realm = await deviceRealm('jo');
    const jo = browser('jo');
    jo.storage = realm.dexieStorage({ indexedDB: new IDBFactory(), IDBKeyRange });
    const first = await jo.page();
    const { id } = await first.commands.createTicket(aTicket());
    await allSent(first);
    await first.wipe();
    const again = await jo.page();
    expect(again.read.ticket(id)).toBeNull();
    expect(again.device).not.toBe(first.device);
  });

  it('is emptied when an admin has ordered it, and says so once', async () => {
    const realm = await deviceRealm('jo');
    const jo = browser('jo');
    const told: string[] = [];
    jo.storage = realm.dexieStorage({ indexedDB: new IDBFactory(), IDBKeyRange });
    jo.overrides = { purged: () => void told.push('purged') };
    const first = await jo.page();
    const { id } = await first.commands.createTicket(aTicket());
    await allSent(first);
    jo.server.weather = async () => problem(410, 'purge');
    first.syncNow();
    await vi.waitFor(() => expect(told).toEqual(['purged']));
    jo.server.weather = (_call, pass) => pass();
    const again = await jo.page();
    expect(again.device).not.toBe(first.device);
    expect(again.read.ticket(id)).toBeNull();
  });
});
