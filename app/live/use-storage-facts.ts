import { useCallback, useEffect, useState } from 'react';
import { storageManager } from './storage-manager.ts';

/** What the browser says of the room it gives. Null where it says nothing. */
export interface StorageFacts {
  readonly usedBytes: number | null;
  readonly quotaBytes: number | null;
  /** Whether the browser has promised not to clear it when it runs short of room. */
  readonly persisted: boolean | null;
}

const UNKNOWN: StorageFacts = { usedBytes: null, quotaBytes: null, persisted: null };

/** The browser's facts about this site's storage, and a way to ask it to keep the storage for good. */
export function useStorageFacts(): {
  readonly facts: StorageFacts;
  readonly askToKeep: () => Promise<boolean>;
} {
  const [facts, setFacts] = useState(UNKNOWN);
  useEffect(() => {
    let gone = false;
    void storageFacts().then((found) => {
      if (!gone) setFacts(found);
    });
    return () => {
      gone = true;
    };
  }, []);
  const askToKeep = useCallback(async () => {
    const kept = (await storageManager()?.persist()) ?? false;
    setFacts(await storageFacts());
    return kept;
  }, []);
  return { facts, askToKeep };
}

/** Some browsers have no StorageManager, and private windows may refuse to answer: that is no fault of the page's. */
async function storageFacts(): Promise<StorageFacts> {
  const storage = storageManager();
  if (storage === null) return UNKNOWN;
  const estimate = await storage.estimate().catch(() => ({ usage: undefined, quota: undefined }));
  const persisted = await storage.persisted().catch(() => null);
  return { usedBytes: estimate.usage ?? null, quotaBytes: estimate.quota ?? null, persisted };
}
