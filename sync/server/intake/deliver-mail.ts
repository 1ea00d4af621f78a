import { statusAt } from '../../domain/status.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { isRestrictedQueue, type Actor } from '../../domain/scope.ts';
import type { Ticket } from '../../domain/ticket.ts';
import type { QueueSetting } from '../../domain/queue.ts';
import type { MailSender } from '../../domain/mail.ts';
import { runJobs } from '../admin/run-jobs.ts';
import type { DeskSettings } from '../outbound/desk-settings.ts';
import type { MailThread } from '../outbound/read-thread.ts';
import { mailIdMarker } from './find-thread.ts';
import type { IntakeDeps } from './intake-deps.ts';
import { identityOf, messageOfMail, ticketOfMail, type MailFacts } from './mail-documents.ts';
import { pushMail } from './push-mail.ts';

/** Where a mail goes, and whose words it is taken for. */
export interface Delivery {
  readonly facts: MailFacts;
  readonly personId: string;
  readonly settings: DeskSettings;
  /** Where a new ticket would lie. */
  readonly queue: Pick<QueueSetting, 'id' | 'defaultAssigneeId'>;
  /** The conversation that it joins; null for a new ticket. */
  readonly thread: MailThread | null;
}

/** Makes a mail a message. Null when it is one, now or already; else why not. */
export async function deliverMail(deps: IntakeDeps, delivery: Delivery): Promise<Refusal | null> {
  const { facts, personId, settings, thread } = delivery;
  const isMachines = facts.mail.kind !== 'person';
  const nowMs = deps.clock.now();
  const isClosed = thread !== null && statusAt(thread.ticket, nowMs, settings.closeAfterDays) === 'closed';
  if (thread === null || (isClosed && !isMachines)) return makeTicket(deps, delivery, isMachines);
  const sender: MailSender = isMachines
    ? 'machine'
    : thread.ticket.requesterId === personId
      ? 'requester'
      : 'participant';
  const message = messageOfMail(facts, thread.ticket, personId, sender);
  const actor = actorFor(personId, thread.ticket.queueId);
  const refusal = await pushMail(deps, actor, [{ kind: 'messages', doc: message }]);
  if (refusal === null) await noteMailId(deps, facts, thread.ticket);
  return refusal;
}

async function makeTicket(
  deps: IntakeDeps,
  { facts, personId, queue, thread }: Delivery,
  isMachines: boolean,
): Promise<Refusal | null> {
  const ticket = ticketOfMail(facts, personId, queue, thread?.ticket.id ?? null);
  const message = messageOfMail(facts, ticket, personId, isMachines ? 'machine' : 'requester');
  const refusal = await pushMail(deps, actorFor(personId, queue.id), [
    { kind: 'tickets', doc: ticket },
    { kind: 'messages', doc: message },
  ]);
  if (refusal === null) await noteMailId(deps, facts, ticket);
  return refusal;
}

/** Whoever writes by mail may add to the ticket that was found for them, and read nothing. */
function actorFor(personId: string, queueId: string): Actor {
  return { personId, role: 'agent', memberOf: isRestrictedQueue(queueId) ? [queueId] : [] };
}

/** Notes where the answers to this mail belong, and that it has been taken in. */
async function noteMailId(deps: IntakeDeps, facts: MailFacts, { id }: Pick<Ticket, 'id'>): Promise<void> {
  const key = mailIdMarker(facts.mail.mailId);
  await runJobs(deps, [
    {
      documents: [],
      markers: [key],
      apply: (plan) => {
        if (plan.marker(key) !== null) return;
        plan.writeMarker({ key, version: 1, value: { ticketId: id, identity: identityOf(facts) } }, null);
      },
    },
  ]);
}
