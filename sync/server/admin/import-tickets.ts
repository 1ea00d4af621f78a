import type { TimelineEvent } from '../../domain/event.ts';
import { laneOf } from '../../domain/lane.ts';
import { isPublic, type Message } from '../../domain/message.ts';
import { audienceOf } from '../../domain/projection.ts';
import { WORKSPACE_SCOPE, type Scope } from '../../domain/scope.ts';
import type { Ticket } from '../../domain/ticket.ts';
import { inParallel } from '../in-parallel.ts';
import { locatorKey } from '../keys.ts';
import type { ServerDeps } from '../server-deps.ts';
import { isLive, type NewestPublic } from '../stored-document.ts';
import { writeCanonical } from '../write-canonical.ts';
import { writeTicket } from '../write-ticket.ts';
import { runJobs, type Job } from './run-jobs.ts';

/** Tickets with all that belongs to them, as the server itself would hold them. */
export interface ImportedTickets {
  readonly tickets: readonly Ticket[];
  readonly messages: readonly Message[];
  readonly events: readonly TimelineEvent[];
}

type Child =
  | { readonly kind: 'messages'; readonly doc: Message }
  | { readonly kind: 'events'; readonly doc: TimelineEvent };

/** Children that surely fit into one transaction: two items each at most, and the logs. */
const CHILDREN_AT_ONCE = 36;
const LANES_AT_ONCE = 2;

/**
 * Stores tickets, messages and events as they are, through the same logs, copies and conditions as pushes. What is there already is left
 * alone, so an import that was interrupted is finished by running it again.
 */
export async function importTickets(deps: ServerDeps, imported: ImportedTickets): Promise<void> {
  const threads = new Map<string, Child[]>(imported.tickets.map(({ id }) => [id, []]));
  for (const doc of imported.messages) threads.get(doc.ticketId)?.push({ kind: 'messages', doc });
  for (const doc of imported.events) threads.get(doc.ticketId)?.push({ kind: 'events', doc });
  const lanes = new Map<number, Job[]>();
  for (const ticket of imported.tickets) {
    const lane = laneOf(WORKSPACE_SCOPE, 'tickets', ticket.id);
    const jobs = lanes.get(lane) ?? [];
    jobs.push(...threadJobs(ticket, threads.get(ticket.id) ?? []));
    lanes.set(lane, jobs);
  }
  await inParallel([...lanes.values()], LANES_AT_ONCE, async (jobs) => runJobs(deps, jobs, { isNew: true }));
}

function threadJobs(ticket: Ticket, children: readonly Child[]): Job[] {
  const jobs = [ticketJob(ticket, newestOf(children))];
  for (let start = 0; start < children.length; start += CHILDREN_AT_ONCE)
    jobs.push(childrenJob(children.slice(start, start + CHILDREN_AT_ONCE)));
  return jobs;
}

function ticketJob(ticket: Ticket, newest: NewestPublic | null): Job {
  const scope = audienceOf({ kind: 'tickets', doc: ticket }).canonical;
  const key = locatorKey(ticket.id);
  return {
    documents: [{ scope, kind: 'tickets', id: ticket.id }],
    markers: [key],
    apply: (plan) => {
      if (plan.marker(key) === null) writeTicket(plan, null, ticket, { newest });
    },
  };
}

function childrenJob(children: readonly Child[]): Job {
  const keyed = children.map((child) => ({
    child,
    key: { scope: scopeOf(child), kind: child.kind, id: child.doc.id },
  }));
  return {
    documents: keyed.map(({ key }) => key),
    markers: [],
    apply: (plan) => {
      for (const { child, key } of keyed) {
        const over = plan.find(key);
        if (!isLive(over)) writeCanonical(plan, { kind: child.kind, body: child.doc, before: null, over });
      }
    },
  };
}

function scopeOf(child: Child): Scope {
  return audienceOf(child).canonical;
}

function newestOf(children: readonly Child[]): NewestPublic | null {
  let newest: NewestPublic | null = null;
  for (const child of children) {
    if (child.kind !== 'messages' || !isPublic(child.doc)) continue;
    const at = child.doc.acceptedAt ?? child.doc.createdAt;
    if (newest === null || at >= newest.at) newest = { id: child.doc.id, at };
  }
  return newest;
}
