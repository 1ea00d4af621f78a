import type { ReadModel, TicketRow } from '../../sync/client/workspace.ts';
import type { Person } from '../../sync/domain/person.ts';
import { rowChanges } from '../live/row-changes.ts';

/** What has to be told to the index. */
export interface TicketChanges {
  readonly put: readonly string[];
  readonly removed: readonly string[];
}

const NO_CHANGES: TicketChanges = { put: [], removed: [] };

const NOBODY: ReadonlySet<string> = new Set();

/** What search takes of a person. */
const DRAWN_ON = ['name', 'email', 'phone'] as const;

/**
 * Notices which tickets are different from when they were last asked about. One that was merged is found with the ticket it went into, and has
 * no place of its own. The read model makes a new row for a ticket whenever it or
 * its thread changes, and a new document for a person or queue, so comparing objects is enough: no text is looked at.
 */
export class ChangedTickets {
  private seen: readonly TicketRow[] = [];
  private rows = new Map<string, TicketRow>();
  /** Under which ticket each one is found: itself, or the one it was merged into. */
  private places = new Map<string, string>();
  private known: readonly Person[] = [];
  private people = new Map<string, Person>();
  private queues = new Map<string, string>();

  /** The changes since the last call; at first, every ticket. `queues` are the names of queues by id. */
  take(read: ReadModel, queues: ReadonlyMap<string, string>): TicketChanges {
    const renamed = this.renamedPeople(read);
    const requeued = this.renamedQueues(queues);
    const touched = ({ ticket }: TicketRow) =>
      requeued.has(ticket.queueId) || (renamed.size > 0 && takesPart(read, ticket, renamed));
    // A draft or a read mark leaves all of them as they are.
    const isRenamed = renamed.size > 0 || requeued.size > 0;
    const before = this.seen;
    this.seen = read.tickets();
    const { gone, come } = rowChanges(before, this.seen);
    if (!isRenamed && come.length === 0 && gone.length === 0) return NO_CHANGES;
    if (!isRenamed && this.standAlone(gone, come)) return this.takeFew(come);
    const rows = new Map(read.tickets().map((row) => [row.ticket.id, row]));
    const places = new Map([...rows.keys()].map((id) => [id, read.survivor(id)]));
    const put = new Set<string>();
    for (const id of new Set([...rows.keys(), ...this.rows.keys()])) {
      const [row, place, before] = [rows.get(id), places.get(id), this.places.get(id)];
      const moved = place !== before;
      if (!moved && row === this.rows.get(id) && (row === undefined || !touched(row))) continue;
      for (const one of moved ? [place, before] : [place])
        if (one !== undefined && places.get(one) === one) put.add(one);
    }
    const removed = [...this.places]
      .filter(([id, place]) => id === place && places.get(id) !== id)
      .map(([id]) => id);
    this.rows = rows;
    this.places = places;
    return { put: [...put], removed };
  }

  /** Whether these changed where they are: nothing left, nothing is merged, nothing was. Then every other ticket is as it was found. */
  private standAlone(gone: readonly TicketRow[], come: readonly TicketRow[]): boolean {
    const here = new Set(come.map(({ ticket }) => ticket.id));
    return (
      gone.every(({ ticket }) => here.has(ticket.id)) &&
      [...gone, ...come].every(({ ticket }) => (ticket.mergedInto ?? null) === null)
    );
  }

  private takeFew(come: readonly TicketRow[]): TicketChanges {
    for (const row of come) {
      this.rows.set(row.ticket.id, row);
      this.places.set(row.ticket.id, row.ticket.id);
    }
    return { put: come.map(({ ticket }) => ticket.id), removed: [] };
  }

  private renamedPeople(read: ReadModel): ReadonlySet<string> {
    if (read.people() === this.known) return NOBODY;
    this.known = read.people();
    const people = new Map(read.people().map((person) => [person.id, person]));
    const renamed = [...people.values()].filter((person) => {
      const before = this.people.get(person.id);
      return before !== person && DRAWN_ON.some((field) => before?.[field] !== person[field]);
    });
    this.people = people;
    return new Set(renamed.map(({ id }) => id));
  }

  private renamedQueues(queues: ReadonlyMap<string, string>): ReadonlySet<string> {
    const renamed = [...queues].filter(([id, name]) => this.queues.get(id) !== name).map(([id]) => id);
    this.queues = new Map(queues);
    return new Set(renamed);
  }
}

function takesPart(read: ReadModel, ticket: TicketRow['ticket'], people: ReadonlySet<string>): boolean {
  return (
    people.has(ticket.requesterId) ||
    (ticket.assigneeId !== null && people.has(ticket.assigneeId)) ||
    read.messages(ticket.id).some(({ message }) => people.has(message.authorId))
  );
}
