import * as z from 'zod/mini';
import { Signal } from '../../../sync/client/signal.ts';
import { storageFault } from '../../../sync/client/storage-fault.ts';
import { idSchema } from '../../../sync/domain/id.ts';
import { BODY_LENGTH, childIdSchema } from '../../../sync/domain/message.ts';
import { referenceSchema } from '../../../sync/domain/reference.ts';

const KEY = 'roost.request.';

const keptRequestSchema = z.object({
  id: idSchema,
  messageId: childIdSchema,
  reference: referenceSchema,
  /** Null: the desk is to choose. */
  queueId: z.nullable(idSchema),
  subject: z.string(),
  body: z.string().check(z.maxLength(BODY_LENGTH)),
  /** What was typed into fields of queues, by the names that their values have on a ticket. Earlier versions kept none. */
  fields: z.catch(z.record(z.string(), z.string()), {}),
  /** The address that its writer typed; empty when they were signed in. */
  email: z.string(),
  /** Who was signed in when it was written; null for nobody. */
  by: z.nullable(idSchema),
  changedAt: z.string(),
  /** When its writer said "send"; null while it is a draft. */
  sentAt: z.nullable(z.string()),
});

/** A request that has not been handed to the sync engine yet: a draft, or one that waits for its writer to sign in. */
export type KeptRequest = z.infer<typeof keptRequestSchema>;

/** The part of `localStorage` used here. */
export type BookStorage = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>;

/**
 * What was written on this device and is not in anybody's local database yet, so that a request can be written before anybody has signed in and before
 * the local database is loaded. Each has a key of its own: two tabs never write over each other's.
 */
export class RequestBook {
  private readonly storage: BookStorage;
  private readonly signal = new Signal();
  private requests: readonly KeptRequest[] | null = null;
  readonly subscribe = this.signal.subscribe;

  constructor(storage: BookStorage) {
    this.storage = storage;
  }

  /** Everything in it, the one that was changed last first: the same array until something changes. */
  all(): readonly KeptRequest[] {
    this.requests ??= this.read();
    return this.requests;
  }

  find(id: string): KeptRequest | null {
    return this.all().find((one) => one.id === id) ?? null;
  }

  /** Keeps a request as it stands now. Throws a `StorageFault` when the device has no room. */
  keep(request: KeptRequest): void {
    try {
      this.storage.setItem(KEY + request.id, JSON.stringify(request));
    } catch (cause) {
      throw storageFault(cause);
    }
    this.changed();
  }

  remove(id: string): void {
    this.storage.removeItem(KEY + id);
    this.changed();
  }

  /** Hears of what other tabs write. Gives back the end of it. */
  follow(window: Pick<Window, 'addEventListener' | 'removeEventListener'>): () => void {
    const heard = ({ key }: StorageEvent) => {
      if (key === null || key.startsWith(KEY)) this.changed();
    };
    window.addEventListener('storage', heard);
    return () => window.removeEventListener('storage', heard);
  }

  private read(): readonly KeptRequest[] {
    const keys = Array.from({ length: this.storage.length }, (_, index) => this.storage.key(index) ?? '');
    return keys
      .filter((key) => key.startsWith(KEY))
      .flatMap((key) => parsed(this.storage.getItem(key)))
      .sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1));
  }

  private changed(): void {
    this.requests = null;
    this.signal.raise();
  }
}

/** What another version wrote, and this one cannot read, is left where it is. */
function parsed(text: string | null): KeptRequest[] {
  if (text === null) return [];
  try {
    const read = keptRequestSchema.safeParse(JSON.parse(text));
    return read.success ? [read.data] : [];
  } catch {
    return [];
  }
}
