import type { RxStorage, RxStorageInstance, RxStorageInstanceCreationParams } from 'rxdb';
import { BackOff } from './back-off.ts';
import type { DeviceEnvironment } from './environment.ts';
import { NOTES_PREFIX } from './lean-notes.ts';
import { storageFault } from './storage-fault.ts';

/**
 * A storage that replication finds slow where it is really failing. RxDB's replication gives up for good at some failed writes: a checkpoint
 * that was not stored stops it, and a pushed row that was not noted blocks that row's pulls. So what replication writes is tried again until
 * it is stored, while a person's command still hears of the failure at once.
 */
export class PatientStorage {
  readonly storage: RxStorage<unknown, unknown>;
  private readonly backOff: BackOff;
  private readonly told: (fault: string | null) => void;
  private released = false;

  /** `told` hears the sentence of each failure, and null when a write went well. */
  constructor(
    inner: RxStorage<unknown, unknown>,
    environment: DeviceEnvironment,
    told: (fault: string | null) => void,
  ) {
    this.backOff = new BackOff(environment);
    this.told = told;
    this.storage = {
      name: inner.name,
      rxdbVersion: inner.rxdbVersion,
      createStorageInstance: async <Doc>(params: RxStorageInstanceCreationParams<Doc, unknown>) =>
        this.wrap(await inner.createStorageInstance<Doc>(params)),
    };
  }

  /** Nothing is tried again any more: replication has been told to stop, and what it writes last is written anew at its next start. */
  release(): void {
    this.released = true;
    this.backOff.wake();
  }

  private wrap<Doc>(
    instance: RxStorageInstance<Doc, unknown, unknown>,
  ): RxStorageInstance<Doc, unknown, unknown> {
    const bulkWrite = instance.bulkWrite.bind(instance);
    const findDocumentsById = instance.findDocumentsById.bind(instance);
    instance.bulkWrite = async (rows, context) => {
      const write = async () => bulkWrite(rows, context);
      return isReplications(context) ? this.untilDone(write, { error: [] }) : this.once(write);
    };
    if (instance.collectionName.startsWith(NOTES_PREFIX))
      instance.findDocumentsById = async (ids, deleted) =>
        this.untilDone(async () => findDocumentsById(ids, deleted), []);
    return instance;
  }

  private async once<Result>(run: () => Promise<Result>): Promise<Result> {
    try {
      const result = await run();
      this.told(null);
      return result;
    } catch (cause) {
      this.told(storageFault(cause).message);
      throw cause;
    }
  }

  private async untilDone<Result>(run: () => Promise<Result>, afterRelease: Result): Promise<Result> {
    for (;;) {
      try {
        const result = await this.once(run);
        this.backOff.succeeded();
        return result;
      } catch {
        // Told already; what follows is the next try.
        if (this.released) return afterRelease;
      }
      await this.backOff.wait();
    }
  }
}

/**
 * Whether replication writes this: its rows and notes, and the line by which it makes its notes known to the collection before it starts. A
 * replication whose line was not written never starts while the page lives, and that kind is neither pulled nor pushed.
 */
function isReplications(context: string): boolean {
  return context.startsWith('replication-') || context === 'add-connected-storage-to-collection';
}
