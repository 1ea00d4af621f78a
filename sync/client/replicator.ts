import { KINDS, type Kind } from '../domain/kind.ts';
import type { Checkpoint, Pulled } from '../protocol/pull.ts';
import type { WireDocument } from '../protocol/push.ts';
import { BackOff } from './back-off.ts';
import type { DeviceRow } from './device-rows.ts';
import type { DeviceEnvironment } from './environment.ts';
import { KindReplication } from './kind-replication.ts';
import type { LocalDatabase } from './local-database.ts';
import { PullMux } from './pull-mux.ts';
import { PushMux, type TicketStanding } from './push-mux.ts';
import type { Quarantine } from './quarantine.ts';
import type { Model } from './read-model.ts';
import type { RefusedWork } from './refused-work.ts';
import type { SentBodies } from './sent-bodies.ts';
import type { ServerLink } from './server-link.ts';

/** Drafts and read marks change with every pause in typing: what comes within this time travels as one, in milliseconds. */
const GATHER_PERSONAL_MS = 1_000;
/** What a kind's push brings about besides its own documents. */
const TOUCHED: Readonly<Record<Kind, readonly Kind[]>> = {
  tickets: ['tickets', 'events', 'people'],
  messages: ['messages', 'tickets', 'events'],
  personal: ['personal'],
  events: ['events'],
  people: ['people'],
  settings: ['settings'],
  articles: ['articles'],
};

/** What one run of replication works with. */
export interface RunPorts {
  readonly environment: DeviceEnvironment;
  readonly database: LocalDatabase;
  readonly link: ServerLink;
  readonly model: Model;
  readonly row: DeviceRow;
  readonly refusedWork: RefusedWork;
  readonly sentBodies: SentBodies;
  readonly quarantine: Quarantine;
  /** False when this epoch is not the run's. */
  sameEpoch(epoch: string): boolean;
  scopes(scopes: readonly string[]): void;
  pulled(pulled: Pulled): void;
  gaveBack(): Promise<void>;
  refused(kind: Kind, rev: string): void;
  storageFaulted(cause: unknown): void;
}

/** One run of replication: from the election of this tab, or the beginning of an epoch, to its end. */
export class Replicator {
  readonly push: PushMux;
  private readonly ports: RunPorts;
  private readonly pull: PullMux;
  private readonly backOff: BackOff;
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
      sameEpoch: ports.sameEpoch,
      answered: (kinds) => this.resync(new Set([...kinds].flatMap((kind) => TOUCHED[kind]))),
    });
    this.pull = new PullMux(ports.link, { sameEpoch: ports.sameEpoch, scopes: ports.scopes });
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
    await Promise.all([...this.kinds.values()].map((kind) => kind.cancel()));
  }

  private replicate(kind: Kind): KindReplication {
    const { ports } = this;
    return new KindReplication({
      kind,
      collection: ports.database.collections[kind],
      generation: ports.row.generation,
      pull: {
        mux: this.pull,
        ready: () => this.givenBack,
        faulted: () => void this.resyncLater(kind),
        settled: (documents) => this.settled(kind, documents),
        readable: (documents, scopes) => ports.quarantine.sort(kind, documents, scopes),
        pulled: (pulled) => {
          this.checkpoints.set(kind, pulled.checkpoint);
          ports.pulled(pulled);
        },
      },
      push: {
        device: ports.row.device,
        mux: this.push,
        sentBodies: ports.sentBodies,
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
    await Promise.all([this.firstPush('tickets'), this.firstPush('messages'), this.firstPush('personal')]);
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

  private async resyncLater(kind: Kind): Promise<void> {
    await this.backOff.wait();
    if (!this.closed) this.resync([kind]);
  }

  /**
   * Whether a page may be given to replication. An edit of this device's own can come back by pull before replication has noted that its
   * push was answered: the server's form of it would be passed over as if a newer edit stood here.
   */
  private async settled(kind: Kind, documents: readonly WireDocument[]): Promise<boolean> {
    const { held } = this.ports.model;
    const own = documents.filter((doc) => held.bearsMark(kind, doc.id, doc.rev));
    if (own.length === 0) return true;
    const sending = this.push.waiting();
    // Not waited for: it may take as long as the network is away, and its answer asks for this page again.
    if (own.some((doc) => sending.has(`${kind}:${doc.id}`))) return false;
    await this.kinds.get(kind)?.pushIdle();
    return !this.closed;
  }

  private ticketStanding(ticketId: string): TicketStanding {
    const { model, refusedWork } = this.ports;
    if (model.held.unsent('tickets', ticketId)?.unsent.base === null) return 'unsent';
    const gone = !model.held.of('tickets').has(ticketId);
    return gone && refusedWork.find('tickets', ticketId) !== null ? 'refused' : 'known';
  }
}
