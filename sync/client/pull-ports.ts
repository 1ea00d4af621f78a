import type { WithDeleted } from 'rxdb';
import type { AnyDocument } from '../domain/document.ts';
import type { Kind } from '../domain/kind.ts';
import type { Checkpoint } from '../protocol/pull.ts';
import type { WireDocument } from '../protocol/push.ts';
import type { PulledPage, PullMux } from './pull-mux.ts';
import type { PushTrace } from './push-trace.ts';
import type { Part } from './rereading.ts';

/** What replication stores as its checkpoint: the wire's, and a page number that makes every page's differ from the one before. */
export interface PageMark {
  readonly page: number;
  readonly wire: Checkpoint;
}

/** A page for replication. */
export interface Page {
  readonly documents: WithDeleted<AnyDocument>[];
  readonly checkpoint: PageMark | undefined;
}

/** What pulling one kind needs of the device. */
export interface PullPorts {
  readonly kind: Kind;
  readonly mux: PullMux;
  readonly trace: PushTrace;
  /** Resolves when pulling may begin: after a restore of the server's data everything held is pushed first. */
  ready(): Promise<void>;
  /** Resolves with whether the page of this number is stored, checkpoint and all. */
  persisted(page: number): Promise<boolean>;
  /** Asks for another pull after a back-off, because the local database did not store a page. */
  faulted(): void;
  /** The documents that can be stored; those that do not parse are kept elsewhere. */
  readable(documents: readonly WireDocument[], scopes: readonly string[]): Promise<readonly WireDocument[]>;
  /** Whether this revision is held as unsent: an earlier page had sent it, and did not hear that it was taken. */
  isUnsent(doc: WireDocument): boolean;
  /** Puts the server's form in the place of the unsent one of the same revision. */
  settle(form: WireDocument): Promise<void>;
  /** The revision that is held of a document and came from the server; null when there is none. */
  heldRev(id: string): string | null;
  /** Puts the server's form in the place of this revision, when that stands here still and came from the server. */
  adopt(form: WireDocument, over: string): Promise<void>;
  /** Shows these documents as they are stored, where another form is shown that is not the device's own. */
  show(ids: readonly string[]): Promise<void>;
  /** What is held of these parts and came from the server. */
  heldOf(parts: readonly Part[], scopes: readonly string[]): readonly AnyDocument[];
  /** What is held, came from the server, and belongs to none of these scopes. */
  heldOutside(scopes: readonly string[]): readonly AnyDocument[];
  /** Every page, for progress, digests and what a device may hold. */
  pulled(page: PulledPage): void;
}
