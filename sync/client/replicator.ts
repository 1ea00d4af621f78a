import { KINDS, PUSHED_KINDS, type Kind } from '../domain/kind.ts';
import type { Checkpoint } from '../protocol/pull.ts';
import type { AnyDocument } from '../domain/document.ts';
import { BackOff } from './back-off.ts';
import { DigestBook } from './digest-book.ts';
import { showStored } from './show-stored.ts';
import { scopeOfHeld } from './document-scope.ts';
import { KindReplication } from './kind-replication.ts';
import { Prover } from './prover.ts';
import { PullMux } from './pull-mux.ts';
import { PushMux } from './push-mux.ts';
import type { PushOutcome, TicketStanding } from './push-outcome.ts';
import { TOUCHED } from './touched-kinds.ts';
import type { RunPorts } from './run-ports.ts';
import { isDeleted } from './unsent-mark.ts';

/** Drafts and read marks change with every pause in typing: what comes within this time travels as one, in milliseconds. */
const GATHER_PERSONAL_MS = 1_000;
/** Notes of a push are written within this time, in milliseconds, or something else is in their way. */
const NOTES_MS = 100;
/** One run of replication: from the election of this tab, or the beginning of an epoch, to its end. */
export class Replicator {
  readonly push: PushMux;
  private readonly ports: RunPorts;
  private readonly pull: PullMux;
  private readonly backOff: BackOff;
  private readonly book: DigestBook;
  private readonly prover: Prover;
  private readonly kinds = new Map<Kind, KindReplication>();
  private readonly checkpoints = new Map<Kind, Checkpoint>();
  /** Resolves once what a restored server lacks has been pushed; at once when there was no restore. */
  private readonly givenBack: Promise<void>;
  private giving: boolean;
  private closed = false;

  constructor(ports: RunPorts) {
    this.ports = ports;
    this.backOff = new BackOff(ports.environment);
    this.push = new PushMux(ports.link, {
      device: ports.row.device,
      ticketStanding: (ticketId) => this.ticketStanding(ticketId),
      isOwnForm: (kind, id) => ports.model.held.isOwnForm(kind, id),
      sameEpoch: ports.sameEpoch,
      stalled: () => {
        for (const kind of PUSHED_KINDS) this.kinds.get(kind)?.pushStalled();
      },
      answered: (kinds) => {
        for (const kind of kinds) this.resyncWhenNoted(kind);
      },
    });
    this.pull = new PullMux(ports.link, { sameEpoch: ports.sameEpoch, personId: ports.personId });
    this.book = new DigestBook({
      personId: ports.personId,
      held: (kind) => ports.model.held.of(kind),
      unreadable: (kind) => ports.quarantine.of(kind),
      turn: (kind) => ports.model.held.turn(kind),
      ownForms: (kind) => [
        ...ports.model.held.ownForms(kind),
        ...this.push.waitingOf(kind),
        ...(this.kinds.get(kind)?.pushing() ?? []),
      ],
    });
    this.prover = new Prover(ports.environment, this.book, (kind, parts) =>
      this.kinds.get(kind)?.reread(parts),
    );
    this.giving = ports.row.giveBack;
    for (const kind of KINDS) this.kinds.set(kind, this.replicate(kind));
    this.givenBack = this.giving ? this.giveBack() : Promise.resolve();
  }

  /** Asks for the news of these kinds, and looks for what is to be pushed. */
  resync(kinds: Iterable<Kind> = KINDS): void {
    for (const kind of kinds) this.kinds.get(kind)?.resync();
  }

  /** Something hints that the server can be reached: ends every back-off and asks for everything. */
  wake(): void {
    this.push.wake();
    this.pull.wake();
    this.backOff.wake();
    this.resync();
  }

  /** Whether a document is handed to the server, or its answer is still to be noted. */
  isPushing(kind: Kind, id: string): boolean {
    return this.push.isWaiting(kind, id) || (this.kinds.get(kind)?.isPushing(id) ?? false);
  }

  /** Takes the mark off a document that the server has, unless a newer edit put its own there. */
  async unmark(kind: Kind, doc: AnyDocument): Promise<void> {
    await this.kinds.get(kind)?.settle(isDeleted(doc) ? { ...doc, left: true } : doc);
  }

  /** Runs a push that replication knows nothing of, and the writing of what came of it. */
  async pushAside(kind: Kind, id: string, push: () => Promise<void>): Promise<void> {
    await this.kinds.get(kind)?.pushAside(id, push);
  }

  /** Submits a row past replication, for what replication has lost sight of. */
  async submit(kind: Kind, assumed: string | null, doc: AnyDocument): Promise<PushOutcome> {
    return this.push.submit(kind, assumed, doc, true);
  }

  /** Resolves once what was unsent at the beginning of the run has been answered. */
  async firstPushes(): Promise<void> {
    await Promise.all(PUSHED_KINDS.map((kind) => this.firstPush(kind)));
  }

  /** Where the last page of a kind led. */
  checkpoint(kind: Kind): Checkpoint | null {
    return this.checkpoints.get(kind) ?? null;
  }

  /** Ends the run. Nothing is asked, sent or answered any more. */
  async close(): Promise<void> {
    this.closed = true;
    this.push.close();
    this.pull.close();
    this.backOff.wake();
    this.prover.close();
    await Promise.all([...this.kinds.values()].map((kind) => kind.cancel()));
  }

  private replicate(kind: Kind): KindReplication {
    const { ports } = this;
    return new KindReplication({
      kind,
      collection: ports.database.collections[kind],
      store: ports.database.stores[kind],
      generation: ports.row.generation,
      pull: {
        mux: this.pull,
        ready: () => this.givenBack,
        faulted: () => void this.resyncLater(kind),
        readable: async (documents, scopes) => {
          await ports.refusedWork.settle(kind, documents);
          return ports.quarantine.sort(kind, documents, scopes);
        },
        isUnsent: ({ id, rev }) => ports.model.held.unsent(kind, id)?.doc.rev === rev,
        heldRev: (id) =>
          ports.model.held.isOwnForm(kind, id) ? null : (ports.model.held.of(kind).get(id)?.rev ?? null),
        show: (ids) => showStored(kind, ids, { store: ports.database.stores[kind], model: ports.model }),
        heldOf: (parts, scopes) =>
          parts
            .flatMap((part) => this.book.documentsIn(kind, part, scopes))
            .filter((doc) => !ports.model.held.isOwnForm(kind, doc.id)),
        heldOutside: (scopes) => this.heldOutside(kind, scopes),
        pulled: (page) => {
          this.checkpoints.set(kind, page.pulled.checkpoint);
          this.prover.took(page);
          ports.pulled(page);
        },
      },
      push: {
        device: ports.row.device,
        mux: this.push,
        refusedWork: ports.refusedWork,
        givingBack: () => this.giving,
        ready: (of) => (of === 'messages' && this.giving ? this.firstPush('tickets') : Promise.resolve()),
        accepted: (of, doc) => ports.model.accepted(of, doc.rev, doc.id),
        refused: ports.refused,
      },
      ...(kind === 'personal' ? { gather: () => this.pause(GATHER_PERSONAL_MS) } : {}),
      faulted: ports.storageFaulted,
    });
  }

  /** Pushes everything held before anything is pulled: rows of the pushed kinds through replication, the timeline's as they are. */
  private async giveBack(): Promise<void> {
    await this.firstPushes();
    const events = [...this.ports.model.held.of('events').values()];
    // Whether the server lacked them is its own to judge: no answer to these is work of this person's.
    await Promise.all(events.map((event) => this.push.submit('events', null, event)));
    if (this.closed) return;
    this.giving = false;
    await this.ports.gaveBack();
  }

  private async firstPush(kind: Kind): Promise<void> {
    await this.kinds.get(kind)?.firstPush();
  }

  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => void this.ports.environment.timers.after(ms, resolve));
  }

  /** What a push brought about is asked for once replication has noted the push, or a moment later when it does not come to that. */
  private resyncWhenNoted(kind: Kind): void {
    const resync = (): void => {
      stop();
      if (!this.closed) this.resync(TOUCHED[kind]);
    };
    const stop = this.ports.environment.timers.after(NOTES_MS, resync);
    this.kinds.get(kind)?.onceNoted(resync);
  }

  private async resyncLater(kind: Kind): Promise<void> {
    await this.backOff.wait();
    if (!this.closed) this.resync([kind]);
  }

  private heldOutside(kind: Kind, scopes: readonly string[]): AnyDocument[] {
    const { personId, model } = this.ports;
    const held = [...model.held.of(kind).values()];
    return held.filter((doc) => !scopes.includes(scopeOfHeld(kind, doc, personId, scopes)));
  }

  private ticketStanding(ticketId: string): TicketStanding {
    const { model, refusedWork } = this.ports;
    if (model.held.unsent('tickets', ticketId)?.unsent.base === null) return 'unsent';
    const gone = !model.held.of('tickets').has(ticketId);
    return gone && refusedWork.find('tickets', ticketId) !== null ? 'refused' : 'known';
  }
}
