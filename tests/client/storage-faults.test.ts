import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { deviceRealm } from './device-realm.ts';
import { allSent, aTicket, deskRig, holds, until } from './device-rig.ts';
import { MortalStorage, type StorageFate } from './mortal-storage.ts';

describe('a storage that fails', () => {
  const { browser } = deskRig();

  /** A browser whose local database is Dexie’s, on an IndexedDB in memory. */
  async function onDexie(name: string, fate: (context: string) => StorageFate) {
    const realm = await deviceRealm(name);
    const one = browser(name);
    const dexie = realm.dexieStorage({ indexedDB: new IDBFactory(), IDBKeyRange });
    one.storage = new MortalStorage(dexie, fate).storage;
    return one;
  }

  it('tells of a full device at the command, and keeps nothing half', async () => {
    let full = false;
    const joBrowser = await onDexie('jo', (context) =>
      full && context === 'roost-command' ? 'quota' : 'well',
    );
    const jo = await joBrowser.page();
    const { id } = await jo.commands.createTicket(aTicket());
    await allSent(jo);
    full = true;
    await expect(jo.commands.note(id, 'No room')).rejects.toThrow('This device has no room left.');
    expect(jo.status.current().storageFault).toContain('no room left');
    expect(jo.read.messages(id)).toHaveLength(1);
    full = false;
    await jo.commands.note(id, 'Room again');
    expect(jo.status.current().storageFault).toBeNull();
    await allSent(jo);
  });

  it('loses nothing when one pulled page cannot be stored', async () => {
    const sam = await browser('sam').page();
    const made = await Promise.all(
      [1, 2, 3, 4].map((n) => sam.commands.createTicket(aTicket({ subject: `Ticket ${n}` }))),
    );
    await allSent(sam);
    let failures = 3;
    const joBrowser = await onDexie('jo', (context) =>
      context.startsWith('replication-downstream') && failures-- > 0 ? 'quota' : 'well',
    );
    const jo = await joBrowser.page();
    await until(jo, 'all there', () =>
      made.every(({ id }) => jo.read.ticket(id) !== null && jo.read.messages(id).length === 1),
    );
    expect(failures).toBeLessThan(0);
    await until(jo, 'well again', () => jo.status.current().storageFault === null);
  });

  it('keeps an accepted edit open to news although it could not be noted at first', async () => {
    let failing = false;
    const joBrowser = await onDexie('jo', (context) =>
      failing && context === 'replication-up-write-meta' ? 'quota' : 'well',
    );
    const jo = await joBrowser.page();
    const sam = await browser('sam').page();
    const { id } = await jo.commands.createTicket(aTicket());
    await allSent(jo);
    await until(sam, 'arrived', () => sam.read.ticket(id)?.mark === 'saved');
    failing = true;
    await jo.commands.changeTicket(id, { priority: 'high' });
    await until(jo, 'failing', () => jo.status.current().storageFault !== null);
    await holds(sam, id, { priority: 'high' });
    failing = false;
    await sam.commands.changeTicket(id, { tags: ['news'] });
    await holds(jo, id, { priority: 'high', tags: ['news'], conflicts: [] });
  });
});
