import { afterEach, describe, expect, it } from 'vitest';
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
import { FakeEnvironment } from '../../tests/client/fake-environment.ts';
import { MortalStorage } from '../../tests/client/mortal-storage.ts';
import { conflictHandlers } from './conflict-handlers.ts';
import { openDeviceRow, readDeviceRow, updateDeviceRow } from './device-rows.ts';
import { openLocalDatabase, type LocalDatabase } from './local-database.ts';
import { Quarantine } from './quarantine.ts';

const open: LocalDatabase[] = [];

async function database(fate: (context: string) => 'well' | 'quota' = () => 'well'): Promise<LocalDatabase> {
  const memory = { ...getRxStorageMemory(), ...{ collectionStates: new Map() } };
  const { storage } = new MortalStorage(memory, fate);
  const options = {
    person: { id: `jo-${open.length}` },
    storage,
    environment: new FakeEnvironment(),
    multiInstance: false,
  };
  const one = await openLocalDatabase(
    options,
    conflictHandlers(() => Promise.reject(new Error('No merge here')) as never),
  );
  open.push(one);
  return one;
}

afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

describe('the document store', () => {
  it('makes one storage write of the changes of a turn, several of one document included', async () => {
    let writes = 0;
    const { stores } = await database((context) => {
      if (context === 'roost-command') writes += 1;
      return 'well';
    });
    const heard: string[] = [];
    const end = stores.tickets.onChange((docs) => heard.push(...docs.map((doc) => doc.rev)));
    await Promise.all([
      stores.tickets.change('a', () => ({ id: 'a', rev: '1' })),
      stores.tickets.change('b', () => ({ id: 'b', rev: '1' })),
      stores.tickets.change('a', (stored) => ({ id: 'a', rev: `${stored?.rev} and 2` })),
      stores.tickets.change('c', () => null),
    ]);
    expect(writes).toBe(1);
    expect((await stores.tickets.all()).map((doc) => doc.rev).sort()).toEqual(['1', '1 and 2']);
    expect(heard).toHaveLength(2);
    await stores.tickets.change('a', (stored) => ({ id: 'a', rev: stored?.rev ?? '', _deleted: true }));
    expect(await stores.tickets.all()).toHaveLength(1);
    expect(await stores.tickets.get('a')).toMatchObject({ _deleted: true });
    end();
  });

  it('rejects all of a turn when the device is full, and only the one whose change throws', async () => {
    let full = true;
    const { stores } = await database((context) => (full && context === 'roost-command' ? 'quota' : 'well'));
    await expect(stores.tickets.change('a', () => ({ id: 'a', rev: '1' }))).rejects.toThrow('no room left');
    full = false;
    const outcomes = await Promise.allSettled([
      stores.tickets.change('a', () => ({ id: 'a', rev: '1' })),
      stores.tickets.change('b', () => {
        throw new Error('Not like this');
      }),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  });

  it('keeps one row for the device, whoever comes first', async () => {
    const { stores } = await database();
    const [first, second] = await Promise.all([
      openDeviceRow(stores.device, () => 'device0001'),
      openDeviceRow(stores.device, () => 'device0002'),
    ]);
    expect(first).toEqual(second);
    expect(await updateDeviceRow(stores.device, () => ({ epoch: 'E1' }))).toMatchObject({
      device: 'device0001',
      epoch: 'E1',
    });
    await stores.device.change('device', () => ({ id: 'device', rev: '', _deleted: true }));
    expect(await readDeviceRow(stores.device)).toBeNull();
  });

  it('keeps aside what cannot be read, also over a reload', async () => {
    const { stores } = await database();
    const quarantine = new Quarantine(stores.device, 'jo');
    const odd = { id: 'T1', rev: 'srv-1', subject: 7 };
    expect(await quarantine.sort('tickets', [odd], ['ws'])).toEqual([]);
    const again = new Quarantine(stores.device, 'jo');
    await again.open();
    expect(again.count()).toBe(1);
    expect(again.of('tickets')).toEqual([{ id: 'T1', rev: 'srv-1' }]);
    expect(again.of('messages')).toEqual([]);
    const gone = { id: 'T1', rev: 'srv-2', _deleted: true };
    expect(await again.sort('tickets', [gone], ['ws'])).toEqual([gone]);
    expect(again.count()).toBe(0);
    const restricted = { ...odd, queueId: 'restricted-hr' };
    await again.sort('tickets', [restricted], ['ws', 'q:restricted-hr']);
    expect(again.count()).toBe(1);
    await again.sort('tickets', [], ['ws']);
    expect(again.count()).toBe(0);
  });
});
