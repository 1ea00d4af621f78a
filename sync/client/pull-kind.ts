import type { WithDeleted } from 'rxdb';
import type { AnyDocument } from '../domain/document.ts';
import type { Kind } from '../domain/kind.ts';
import { PULL_DOCUMENTS } from '../protocol/limits.ts';
import { checkpointSchema, type Checkpoint, type Pulled } from '../protocol/pull.ts';
import type { WireDocument } from '../protocol/push.ts';
import type { PullMux } from './pull-mux.ts';
import { isDeleted } from './unsent-mark.ts';

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
  /** Resolves when pulling may begin: after a restore of the server's data everything held is pushed first. */
  ready(): Promise<void>;
  /** Resolves with whether the page of this number is stored, checkpoint and all. */
  persisted(page: number): Promise<boolean>;
  /** Asks for another pull after a back-off, because the local database did not store a page. */
  faulted(): void;
  /** Resolves with false when a row of the page is just being pushed: its push must be noted first, or the server's form of it is passed over. */
  settled(documents: readonly WireDocument[]): Promise<boolean>;
  /** The documents that can be stored; those that do not parse are kept elsewhere. */
  readable(documents: readonly WireDocument[], scopes: readonly string[]): Promise<readonly WireDocument[]>;
  /** Every page, for progress, digests and what a device may hold. */
  pulled(pulled: Pulled): void;
}

/**
 * The pull handler of one kind. RxDB asks for page after page until one is empty, and stores a page while it asks for the next; when
 * storing fails it carries on, and the next page's checkpoint buries the loss. So no page is given out before the last one is stored.
 */
export class KindPuller {
  private readonly ports: PullPorts;
  private outstanding: number | null = null;
  private end: number | null = null;
  /** Where an empty answer led: RxDB forgets the checkpoint of an empty page. */
  private ahead: { readonly page: number; readonly wire: Checkpoint } | null = null;

  constructor(ports: PullPorts) {
    this.ports = ports;
  }

  /** The next page after `last`; an empty one is the end for now. */
  async next(last: PageMark | undefined): Promise<Page> {
    await this.ports.ready();
    const nothing: Page = { documents: [], checkpoint: last };
    const page = last?.page ?? 0;
    if (this.outstanding !== null && this.outstanding === last?.page) {
      if (this.end === last.page) {
        // The heads were reached with that page: asking again at once would only hear the same.
        this.end = null;
        return nothing;
      }
      if (!(await this.ports.persisted(last.page))) {
        this.ports.faulted();
        return nothing;
      }
    }
    this.outstanding = null;
    return (await this.fetch(page, this.wireAt(last))) ?? nothing;
  }

  private wireAt(last: PageMark | undefined): Checkpoint | null {
    if (this.ahead !== null && this.ahead.page === (last?.page ?? 0)) return this.ahead.wire;
    const wire = checkpointSchema.safeParse(last?.wire);
    return wire.success ? wire.data : null;
  }

  private async fetch(page: number, from: Checkpoint | null): Promise<Page | null> {
    const { pulled, scopes } = await this.ports.mux.pull(this.ports.kind, from, PULL_DOCUMENTS);
    if (!(await this.ports.settled(pulled.documents))) return null;
    const documents = await this.ports.readable(pulled.documents, scopes);
    this.ports.pulled(pulled);
    if (documents.length === 0) {
      this.ahead = { page, wire: pulled.checkpoint };
      return pulled.more ? this.fetch(page, pulled.checkpoint) : null;
    }
    const next = page + 1;
    this.ahead = null;
    this.outstanding = next;
    this.end = pulled.more ? null : next;
    return { documents: documents.map(forReplication), checkpoint: { page: next, wire: pulled.checkpoint } };
  }
}

/** A pulled tombstone says so of itself: it is never pushed, not even after a restore of the server's data. */
function forReplication(doc: WireDocument): WithDeleted<AnyDocument> {
  return isDeleted(doc)
    ? { id: doc.id, rev: doc.rev, left: true, _deleted: true }
    : { ...doc, _deleted: false };
}
