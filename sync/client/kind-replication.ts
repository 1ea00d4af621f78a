import { replicateRxCollection, type RxReplicationState } from 'rxdb/plugins/replication';
import { Subject } from 'rxjs';
import type { AnyDocument } from '../domain/document.ts';
import { isPushedKind } from '../domain/kind.ts';
import { PUSH_ROWS } from '../protocol/limits.ts';
import type { KindPorts } from './kind-ports.ts';
import { KindPuller } from './pull-kind.ts';
import type { PageMark } from './pull-ports.ts';
import { PushTrace } from './push-trace.ts';
import type { Part } from './rereading.ts';
import { StoredPages } from './stored-pages.ts';
import { pushRows } from './push-kind.ts';
import type { DocumentStore } from './document-store.ts';
import { isMarked } from './unsent-mark.ts';

/** RxDB's own retry never comes into play, since the handlers do not fail; it must still be given a time. */
const RETRY_MS = 5_000;

/** Replication of one kind with the server, run by RxDB. */
export class KindReplication {
  private readonly resync$ = new Subject<'RESYNC'>();
  private readonly state: RxReplicationState<AnyDocument, PageMark>;
  private readonly puller: KindPuller;
  private readonly trace = new PushTrace();
  private readonly store: DocumentStore;
  private readonly pages = new StoredPages();
  private watching: (() => void) | null = null;
  private noteListener: (() => void) | null = null;

  constructor(ports: KindPorts) {
    const { kind, collection } = ports;
    this.store = ports.store;
    this.puller = new KindPuller({
      ...ports.pull,
      kind,
      trace: this.trace,
      persisted: (page) => this.pages.has(page),
      settle: (form) => this.settle(form),
      adopt: (form, over) => this.adopt(form, over),
    });
    const pushes = isPushedKind(kind);
    this.state = replicateRxCollection<AnyDocument, PageMark>({
      replicationIdentifier: `${kind}@${ports.generation}`,
      collection,
      live: true,
      retryTime: RETRY_MS,
      waitForLeadership: false,
      autoStart: true,
      pull: {
        // A page of one document: RxDB takes a page shorter than this for the end, and only an empty one is.
        batchSize: 1,
        stream$: this.resync$,
        handler: async (last) => {
          this.watch();
          return this.puller.next(last);
        },
      },
      ...(pushes
        ? {
            push: {
              batchSize: PUSH_ROWS,
              handler: async (rows) => {
                const ids = rows.map((row) => row.newDocumentState.id);
                this.watch();
                this.trace.begin(ids);
                const masters = await pushRows(ports.push, kind, rows);
                this.trace.answered(ids);
                return masters;
              },
              ...(ports.gather === undefined ? {} : { waitBeforePersist: ports.gather }),
            },
          }
        : {}),
    });
    this.state.error$.subscribe((cause) => {
      ports.faulted(cause);
      this.trace.noteFailed();
      this.comeBackToPage();
      this.pages.failed();
    });
  }

  /** Pulls, and looks for what is to be pushed. */
  resync(): void {
    this.puller.tell();
    this.resync$.next('RESYNC');
  }

  /** Calls back once, when replication has noted all that the server has answered for. A page that brings it earlier would be put off. */
  onceNoted(listener: () => void): void {
    this.noteListener = listener;
  }

  /** Reads these parts of the server's logs again from their beginning. */
  reread(parts: readonly Part[]): void {
    this.puller.reread(parts);
    this.resync();
  }

  /** Whether this document is handed to the server, or its answer is still to be noted. */
  isPushing(id: string): boolean {
    return this.trace.touches([id], Infinity) !== null;
  }

  /** The documents of which that is so. */
  pushing(): readonly string[] {
    return this.trace.pushing();
  }

  /**
   * Puts this form, which is the server's, in the place of the unsent one of the same revision. Until replication has noted that, it takes the
   * document for an edit and would pass its next form over: pages that bring one are put off meanwhile. Rejects with a StorageFault.
   */
  async settle(form: AnyDocument): Promise<void> {
    await this.replace(form, (stored) => stored.rev === form.rev && isMarked(stored));
  }

  /** Puts this form in the place of an earlier one of the server's, by its revision, that replication passed over. Rejects with a StorageFault. */
  private async adopt(form: AnyDocument, over: string): Promise<void> {
    await this.replace(form, (stored) => stored.rev === over && !isMarked(stored));
  }

  private async replace(form: AnyDocument, mayReplace: (stored: AnyDocument) => boolean): Promise<void> {
    const outcome = { replaced: false, written: false };
    this.trace.expectNote(form.id);
    try {
      await this.store.change(form.id, (stored) => {
        outcome.replaced = stored !== null && mayReplace(stored);
        return outcome.replaced ? form : null;
      });
      outcome.written = outcome.replaced;
    } finally {
      if (!outcome.written) {
        this.trace.expectNoNote(form.id);
        this.comeBackToPage();
      }
    }
  }

  /** Hands a document to the server past replication and writes what came of it. Pages that bring it, or take it away, are put off until then. */
  async pushAside(id: string, push: () => Promise<void>): Promise<void> {
    this.trace.beginAside(id);
    try {
      await push();
    } finally {
      this.trace.endAside(id);
      this.comeBackToPage();
    }
  }

  /**
   * Pushing pauses. RxDB holds back pulls while a push is under way, which it is for as long as the server cannot take it; what that is to
   * prevent, the trace of pushes prevents page by page.
   */
  pushStalled(): void {
    this.state.internalReplicationState?.events.active.up.next(false);
  }

  /** Resolves once everything that was unsent at the start has been pushed. */
  async firstPush(): Promise<void> {
    await this.state.startPromise;
    const done = this.state.internalReplicationState?.firstSyncDone.up;
    if (done === undefined || done.getValue()) return;
    await new Promise<void>((resolve) => {
      done.subscribe((is) => {
        if (is) resolve();
      });
    });
  }

  /** Ends it. What it has noted is kept for the next run of the same generation. */
  async cancel(): Promise<void> {
    this.watching?.();
    this.pages.failed();
    await this.state.cancel();
  }

  /** Follows what replication notes: its checkpoints, and what it knows the server to hold. It can be read nowhere else without racing it. */
  private watch(): void {
    if (this.watching !== null) return;
    const subscription = this.state.metaInstance?.changeStream().subscribe((bulk) => {
      for (const { documentData } of bulk.events) {
        if (documentData.isCheckpoint === '0') this.noted(documentData.itemId);
        else if (documentData.itemId === 'down') this.pages.noted(documentData.checkpointData);
      }
      this.tellNoted();
    });
    if (subscription !== undefined) this.watching = () => subscription.unsubscribe();
  }

  private noted(id: string): void {
    if (this.trace.note(id)) this.comeBackToPage();
  }

  private tellNoted(): void {
    if (this.noteListener === null || this.trace.awaitsNotes()) return;
    const listener = this.noteListener;
    this.noteListener = null;
    listener();
  }

  /** Asks for the page again that was put off, once what it was put off for is over. */
  private comeBackToPage(): void {
    if (this.puller.missedPage()) this.resync();
  }
}
