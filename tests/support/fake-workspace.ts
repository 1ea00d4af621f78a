import type { PresentPerson } from '../../sync/client/presence-board.ts';
import type { SyncStatus } from '../../sync/client/sync-status.ts';
import type { MessageRow, TicketRow, Workspace } from '../../sync/client/workspace.ts';
import { ticketIdOf } from '../../sync/domain/lane.ts';
import type { Ticket } from '../../sync/domain/ticket.ts';

export const WELL: SyncStatus = {
  reach: 'online',
  signedOut: false,
  unsent: 0,
  unsentDrafts: 0,
  unreadable: 0,
  attention: 0,
  lastExchangeAt: '2026-03-12T09:42:00.000Z',
  firstSync: null,
  reading: false,
  storageFault: null,
  upgradeNeeded: false,
};

/** A ticket with nothing special about it. */
export function plainTicket(id: string, change: Partial<Ticket> = {}): Ticket {
  return {
    id,
    rev: 'dev0000001-01ARZ3NDEKTSV4RRFFQ69G5FAV',
    reference: '7K3F9QMX',
    subject: `Subject of ${id}`,
    status: 'open',
    priority: 'normal',
    queueId: 'hardware',
    assigneeId: null,
    requesterId: 'maria',
    tags: [],
    followers: [],
    snoozeUntil: null,
    channel: 'email',
    createdAt: '2026-03-12T09:00:00.000Z',
    createdBy: 'maria',
    updatedAt: '2026-03-12T09:00:00.000Z',
    updatedBy: 'maria',
    conflicts: [],
    acceptedAt: '2026-03-12T09:00:00.000Z',
    statusSince: '2026-03-12T09:00:00.000Z',
    requesterTurn: null,
    hist: [],
    ...change,
  };
}

/** A row of the list. */
export function plainRow(id: string, change: Partial<Ticket> = {}): TicketRow {
  return { ticket: plainTicket(id, change), mark: 'saved', lastActivityAt: '2026-03-12T09:00:00.000Z' };
}

/** A workspace of plain values that a test changes by hand; it notes which commands were given. */
export class FakeWorkspace {
  rows: TicketRow[] = [];
  thread: MessageRow[] = [];
  statusNow: SyncStatus = WELL;
  /** Who else is at a ticket. */
  readonly present = new Map<string, readonly PresentPerson[]>();
  private readonly nobody: readonly PresentPerson[] = [];
  /** Every command with its arguments, in order. */
  readonly given: unknown[][] = [];
  private turn = 0;
  private readonly listeners = new Set<() => void>();

  private readonly listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Tells everybody who listens that something is different now. */
  changed(): void {
    this.turn += 1;
    for (const listener of this.listeners) listener();
  }

  /** The workspace as screens take it. */
  asWorkspace(): Workspace {
    const note =
      (name: string) =>
      async (...args: unknown[]): Promise<void> =>
        void this.given.push([name, ...args]);
    const made = { id: 'made', reference: '7K3F9QMX' };
    return {
      personId: 'ana',
      device: 'dev0000001',
      read: {
        hasEveryTicket: () => true,
        isWhole: () => true,
        isRead: () => true,
        version: () => this.turn,
        subscribe: this.listen,
        tickets: () => this.rows,
        standing: () => this.rows.filter(({ ticket }) => (ticket.mergedInto ?? null) === null),
        survivor: (id) => this.rows.find(({ ticket }) => ticket.id === id)?.ticket.mergedInto ?? id,
        merged: (id) => this.rows.filter(({ ticket }) => ticket.mergedInto === id),
        ticket: (id) => this.rows.find(({ ticket }) => ticket.id === id) ?? null,
        ticketsOf: (requesterId) => this.rows.filter(({ ticket }) => ticket.requesterId === requesterId),
        ticketsNaming: (id) => this.rows.filter(({ ticket }) => namesTicket(ticket, id)),
        ticketsByReference: () => [],
        messages: () => this.thread,
        conversation: () => this.thread,
        events: () => [],
        person: () => null,
        people: () => [],
        settings: () => [],
        personal: () => null,
        drafts: () => [],
        views: () => [],
      },
      bring: note('bring'),
      commands: {
        createTicket: async (input) => note('createTicket')(input).then(() => made),
        changeTicket: note('changeTicket'),
        linkDuplicate: note('linkDuplicate'),
        splitMessage: async (...args) => note('splitMessage')(...args).then(() => made),
        followUp: async (...args) => note('followUp')(...args).then(() => made),
        reply: async (...args) => note('reply')(...args).then(() => made),
        forward: async (...args) => note('forward')(...args).then(() => made),
        note: async (...args) => note('note')(...args).then(() => made),
        useMine: note('useMine'),
        saveDraft: note('saveDraft'),
        markRead: note('markRead'),
        setPreference: note('setPreference'),
        triageTicket: async (...args) => note('triageTicket')(...args).then(() => []),
        saveView: async (...args) => note('saveView')(...args).then(() => made),
        removeView: note('removeView'),
        ask: note('ask'),
        write: async (...given) => {
          await note('write')(...given);
          return { id: 'message-new' };
        },
      },
      outbox: {
        items: () => [],
        subscribe: this.listen,
        retry: note('retry'),
        takeBack: note('takeBack'),
        edit: async () => null,
        discard: note('discard'),
        exportJson: () => '[]',
      },
      files: {
        version: () => this.turn,
        subscribe: this.listen,
        inDraft: () => [],
        held: () => null,
        waiting: () => [],
        kept: () => ({ count: 0, bytes: 0 }),
        bytes: async () => null,
        add: note('addFile'),
        remove: note('removeFile'),
      },
      status: { current: () => this.statusNow, subscribe: this.listen },
      log: { latest: () => [], subscribe: this.listen },
      presence: {
        version: () => this.turn,
        at: (ticketId) => this.present.get(ticketId) ?? this.nobody,
        here: (place) => void this.given.push(['here', place]),
        subscribe: this.listen,
      },
      syncNow: () => undefined,
      close: note('close'),
      wipe: note('wipe'),
    };
  }
}

function namesTicket({ duplicateOf, followUpOf, splitFrom }: Ticket, id: string): boolean {
  const splitOf = typeof splitFrom === 'string' ? ticketIdOf('messages', splitFrom) : null;
  return [duplicateOf, followUpOf, splitOf].includes(id);
}
