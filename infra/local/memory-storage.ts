import { ulid } from 'ulid';
import type { Poke } from '../../sync/protocol/poke.ts';
import { toLogItem } from '../../sync/server/dynamodb/log-item.ts';
import { MemoryRecordStore } from '../../sync/server/memory/memory-record-store.ts';
import { MemoryStore } from '../../sync/server/memory/memory-store.ts';
import type { FollowEvent, LocalStorage } from './local-storage.ts';

/** Storage that is gone with the process: for tests and benches. What a stream would tell is told right after each commit. */
export function openMemoryStorage(now: () => number, onFault: (fault: unknown) => void): LocalStorage {
  const store = new MemoryStore(ulid(now()));
  let handle: FollowEvent = async () => undefined;
  const tell = async (pokes: readonly Poke[]) => {
    const entries = await Promise.all(pokes.map(async (poke) => store.readLog(poke, poke.seq, 1)));
    const images = entries.map(([entry], index) => {
      const poke = pokes[index];
      return entry === undefined || poke === undefined ? undefined : toLogItem(poke, entry);
    });
    await handle({ Records: images.map((NewImage) => ({ eventName: 'INSERT', dynamodb: { NewImage } })) });
  };
  return {
    store,
    archive: store,
    records: new MemoryRecordStore(now),
    endpoint: null,
    follow: (given) => {
      handle = given;
    },
    heard: () => undefined,
    committed: (pokes) => {
      void tell(pokes).catch(onFault);
    },
    stop: async () => undefined,
    ended: new Promise<void>(() => undefined),
  };
}
