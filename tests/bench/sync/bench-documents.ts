import { isRestrictedQueue } from '../../../sync/domain/scope.ts';
import type { Person } from '../../../sync/domain/person.ts';
import type { Ticket } from '../../../sync/domain/ticket.ts';
import { makeSample } from '../../../infra/local/sample/make-sample.ts';

/** The documents of the sync bench: the same for every contender. */
export interface BenchDocuments {
  /** Unfinished ones first, as the floor hands them out. */
  readonly tickets: readonly Ticket[];
  /** The two agents at the two devices, for whom Roost needs to be told who they are. */
  readonly people: readonly Person[];
}

/** A fixed day, so that every run has the same documents. */
const NOW_MS = Date.parse('2026-01-15T12:00:00.000Z');
/** Characters of the first message that travel in each ticket, which bring it to the 0.7 KB of the prototype's documents. */
const EXCERPT = 45;

/** Unfinished tickets of a desk with 10,000 a year: what comes in within a week and a half. The sample's few tickets are younger than that. */
const UNFINISHED = 300;

/** Makes `count` tickets of about 0.7 KB out of the sample desk. */
export function makeBenchDocuments(count: number): BenchDocuments {
  const sample = makeSample({ tickets: count, seed: 'bench', now: NOW_MS });
  const opening = new Map(sample.messages.toReversed().map(({ ticketId, body }) => [ticketId, body]));
  let unfinished = 0;
  const tickets = sample.tickets.toReversed().map((ticket): Ticket => {
    const isOpen = ticket.status !== 'solved' && unfinished < UNFINISHED;
    unfinished += Number(isOpen);
    return {
      ...ticket,
      ...(isOpen ? {} : { status: 'solved' }),
      // Everything lies in one audience, since the peers know none.
      queueId: isRestrictedQueue(ticket.queueId) ? 'service-desk' : ticket.queueId,
      excerpt: (opening.get(ticket.id) ?? '').replace(/\s+/g, ' ').slice(0, EXCERPT).padEnd(EXCERPT, '.'),
    };
  });
  const isOpen = ({ status }: Ticket) => Number(status !== 'solved');
  return {
    tickets: tickets.sort((a, b) => isOpen(b) - isOpen(a)),
    people: sample.people.filter(({ id }) => id === 'jo' || id === 'priya'),
  };
}
