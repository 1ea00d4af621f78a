import type { RxStorageInstance, RxStorageInstanceCreationParams } from 'rxdb';
import type { WorkspaceOptions } from '../../sync/client/environment.ts';

type Storage = WorkspaceOptions['storage'];

/** What befalls a step of the storage: nothing, an error instead of it, or the death of the page before or after it. */
export type StorageFate = 'well' | 'quota' | 'dies-before' | 'dies-after';

/**
 * A storage whose page can be killed at any step. What a dead page still does has no effect: its writes go nowhere, its reads find nothing.
 * `fate` is asked at each write, with its context.
 */
export class MortalStorage {
  readonly storage: Storage;
  dead = false;
  private readonly fate: (context: string) => StorageFate;
  private readonly died: () => void;

  constructor(inner: Storage, fate: (context: string) => StorageFate, died: () => void = () => undefined) {
    this.fate = fate;
    this.died = died;
    this.storage = {
      name: inner.name,
      rxdbVersion: inner.rxdbVersion,
      createStorageInstance: async <Doc>(params: RxStorageInstanceCreationParams<Doc, unknown>) =>
        this.wrap(await inner.createStorageInstance<Doc>(params)),
    };
  }

  /** Kills the page between two steps. */
  kill(): void {
    if (this.dead) return;
    this.dead = true;
    this.died();
  }

  private wrap<Doc>(
    instance: RxStorageInstance<Doc, unknown, unknown>,
  ): RxStorageInstance<Doc, unknown, unknown> {
    const bulkWrite = instance.bulkWrite.bind(instance);
    const findDocumentsById = instance.findDocumentsById.bind(instance);
    const query = instance.query.bind(instance);
    instance.bulkWrite = async (rows, context) => {
      if (this.dead) return { error: [] };
      const fate = this.fate(context);
      if (fate === 'quota') throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      if (fate === 'dies-before') this.kill();
      const result = fate === 'dies-before' ? { error: [] } : await bulkWrite(rows, context);
      if (fate === 'dies-after') this.kill();
      return result;
    };
    instance.findDocumentsById = async (ids, deleted) => (this.dead ? [] : findDocumentsById(ids, deleted));
    instance.query = async (prepared) => (this.dead ? { documents: [] } : query(prepared));
    return instance;
  }
}
