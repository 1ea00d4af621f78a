import type { RxCollection } from 'rxdb';
import type { AnyDocument } from '../domain/document.ts';
import type { Kind } from '../domain/kind.ts';
import type { DocumentStore } from './document-store.ts';
import type { PullPorts } from './pull-ports.ts';
import type { PushPorts } from './push-kind.ts';

/** What one kind's replication needs of the device. `pull` lacks what the replication itself provides. */
export interface KindPorts {
  readonly kind: Kind;
  readonly collection: RxCollection<AnyDocument>;
  readonly store: DocumentStore;
  /** Names this run: a restore of the server's data begins a new one, with fresh notes of what the server holds. */
  readonly generation: string;
  readonly pull: Omit<PullPorts, 'kind' | 'persisted' | 'trace' | 'settle' | 'adopt'>;
  readonly push: PushPorts;
  /** Waits before documents are collected for a push, where a moment's delay spares many of them. */
  readonly gather?: () => Promise<void>;
  faulted(cause: unknown): void;
}
