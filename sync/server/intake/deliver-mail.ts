import { ticketIdOf } from '../../domain/lane.ts';
import { statusAt } from '../../domain/status.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { isRestrictedQueue, type Actor } from '../../domain/scope.ts';
import type { Ticket } from '../../domain/ticket.ts';
import type { QueueRule, QueueSetting } from '../../domain/queue.ts';
import type { MailSender } from '../../domain/mail.ts';
import type { Message } from '../../domain/message.ts';
import { ruleWords } from '../../domain/match-rule.ts';
import { workspaceKey } from '../admin/put-document.ts';
import { mayTake } from '../default-assignee.ts';
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
  /** The rule that brought it there; null or absent where none did. */
  readonly rule?: QueueRule | null;
  /** The conversation that it joins; null for a new ticket. */
  readonly thread: MailThread | null;
  /** The forward whose side thread it is of; null for what belongs into the conversation itself. */
  readonly sideOf: string | null;
}

/** Makes a mail a message. Null when it is one, now or already; else why not. */
export async function deliverMail(deps: IntakeDeps, delivery: Delivery): Promise<Refusal | null> {
  const { facts, personId, settings, thread } = delivery;
  const isMachines = facts.mail.kind !== 'person';
  // The requester's own words are theirs to read, whichever address they reach us by.
  if (thread !== null && delivery.sideOf !== null && personId !== thread.ticket.requesterId)
    return deliverSide(deps, delivery, thread, delivery.sideOf);
  const nowMs = deps.clock.now();
  const isClosed = thread !== null && statusAt(thread.ticket, nowMs, settings.closeAfterDays) === 'closed';
  if (thread === null || (isClosed && !isMachines)) return makeTicket(deps, delivery, isMachines);
  const sender: MailSender = isMachines
    ? 'machine'
    : thread.ticket.requesterId === personId
      ? 'requester'
      : 'participant';
  const message = messageOfMail(facts, thread.ticket, personId, sender);
  return join(deps, delivery, message, thread.ticket);
}

/** What comes back from outside is internal: it goes to nobody's copy, opens nothing, and stays in its ticket even when that is closed. */
async function deliverSide(
  deps: IntakeDeps,
  delivery: Delivery,
  { ticket }: MailThread,
  sideOf: string,
): Promise<Refusal | null> {
  const { facts, personId } = delivery;
  const sender: MailSender = facts.mail.kind === 'person' ? 'supplier' : 'machine';
  const message = messageOfMail(facts, ticket, personId, sender);
  // An agent may have put it into another ticket, which the side thread does not reach into.
  const side = ticketIdOf('messages', sideOf) === ticket.id ? { sideOf } : {};
  return join(deps, delivery, { ...message, type: 'note', ...side }, ticket, sideOf);
}

async function join(
  deps: IntakeDeps,
  { facts, personId }: Delivery,
  message: Message,
  ticket: Ticket,
  sideOf: string | null = null,
): Promise<Refusal | null> {
  const actor = actorFor(personId, ticket.queueId);
  const refusal = await pushMail(deps, actor, [{ kind: 'messages', doc: message }]);
  if (refusal === null) await noteMailId(deps, facts, ticket, sideOf);
  return refusal;
}

async function makeTicket(
  deps: IntakeDeps,
  { facts, personId, queue, rule = null, thread }: Delivery,
  isMachines: boolean,
): Promise<Refusal | null> {
  const ruled = rule === null ? {} : await fieldsByRule(deps, rule, queue.id);
  const ticket = { ...ticketOfMail(facts, personId, queue, thread?.ticket.id ?? null), ...ruled };
  const message = messageOfMail(facts, ticket, personId, isMachines ? 'machine' : 'requester');
  const refusal = await pushMail(deps, actorFor(personId, queue.id), [
    { kind: 'tickets', doc: ticket },
    { kind: 'messages', doc: message },
  ]);
  if (refusal === null) await noteMailId(deps, facts, ticket, null);
  return refusal;
}

/** What a rule makes of a new ticket. Somebody who is away, cut off or not allowed to see the queue is given nothing, and the queue's own person gets it. */
async function fieldsByRule(deps: IntakeDeps, rule: QueueRule, queueId: string): Promise<Partial<Ticket>> {
  const { priority, tags, assigneeId = null } = rule;
  const [person = null] =
    assigneeId === null ? [] : await deps.store.readDocuments([workspaceKey('people', assigneeId)]);
  return {
    routedBy: ruleWords(rule),
    ...(priority === undefined ? {} : { priority }),
    ...(tags === undefined ? {} : { tags: [...tags] }),
    ...(mayTake(person, queueId) ? { assigneeId } : {}),
  };
}

/** Whoever writes by mail may add to the ticket that was found for them, and read nothing. */
function actorFor(personId: string, queueId: string): Actor {
  return { personId, role: 'agent', memberOf: isRestrictedQueue(queueId) ? [queueId] : [] };
}

/** Notes where the answers to this mail belong, and that it has been taken in. */
async function noteMailId(
  deps: IntakeDeps,
  facts: MailFacts,
  { id }: Pick<Ticket, 'id'>,
  sideOf: string | null,
): Promise<void> {
  const key = mailIdMarker(facts.mail.mailId);
  await runJobs(deps, [
    {
      documents: [],
      markers: [key],
      apply: (plan) => {
        if (plan.marker(key) !== null) return;
        const side = sideOf === null ? {} : { sideOf };
        const value = { ticketId: id, identity: identityOf(facts), ...side };
        plan.writeMarker({ key, version: 1, value }, null);
      },
    },
  ]);
}
