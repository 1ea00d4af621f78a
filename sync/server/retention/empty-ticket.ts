import { emptyForAge } from '../../domain/retention.ts';
import { messageSchema, type Message } from '../../domain/message.ts';
import { personalScope } from '../../domain/scope.ts';
import type { AdminDeps } from '../admin/admin-step.ts';
import { runJobs, type Job } from '../admin/run-jobs.ts';
import type { CommitPlan } from '../commit-plan.ts';
import { isMoving } from '../find-ticket.ts';
import { locatorKey } from '../keys.ts';
import { revokeLinks } from '../links/request-link.ts';
import { ticketOf } from '../privacy/held-of.ts';
import { dropJob, planRewrite, rewriteJob } from '../privacy/rewrite-job.ts';
import { scanLive } from '../scan-live.ts';
import type { ServerDeps } from '../server-deps.ts';
import { isLive, type LiveDocument } from '../stored-document.ts';
import { hasRested, isAged, type AgedTicket, type AgeLimits } from './aged-tickets.ts';

/** What emptying tickets stands on. */
export type RetentionDeps = ServerDeps & Pick<AdminDeps, 'records' | 'files' | 'raw'>;

/** How one ticket is emptied. */
export interface Emptying extends AgeLimits {
  /** A run that died has begun it: it is gone on with if its subject is gone, whatever has become of the ticket since, and otherwise left alone. */
  readonly isTakenUp: boolean;
  /** Drafts of the people of the desk. */
  readonly drafts: readonly LiveDocument[];
}

/**
 * Empties one ticket of what people wrote up to a moment, and gives how many messages that were; null where it has come to life meanwhile, and stays
 * as it is. Its own item is first, in a transaction that asks once more whether it rests: after that nothing turns back. What is younger than the
 * moment stays, wherever it lies. It may die at any point and be called again.
 */
export async function emptyTicket(
  deps: RetentionDeps,
  aged: AgedTicket,
  emptying: Emptying,
): Promise<number | null> {
  if (!(await decide(deps, aged, emptying))) return null;
  const { scope, id } = aged.key;
  await revokeLinks(deps.records, id, deps.clock.now());
  const messages = await threadOf(deps, aged, 'messages', emptying);
  for (const { body } of messages) await removeFiles(deps, messageSchema.parse(body));
  const events = await threadOf(deps, aged, 'events', emptying);
  const [ticket = null] = await deps.store.readDocuments([{ scope, kind: 'tickets', id }]);
  const drafts = await draftsOf(deps, isLive(ticket) ? ticket : null, emptying);
  await runJobs(deps, [
    ...[...messages, ...events].map((one) => rewriteJob(one, (body) => emptyForAge(one.kind, body))),
    ...drafts.map((draft) => dropJob(draft, (body) => isAged(body['updatedAt'], emptying))),
  ]);
  return messages.length;
}

/** Takes the words out of the ticket's own item if it still rests; whether to go on. */
async function decide(
  deps: RetentionDeps,
  { key, family }: AgedTicket,
  emptying: Emptying,
): Promise<boolean> {
  let goesOn = false;
  const apply = (plan: CommitPlan): void => {
    goesOn = false;
    const item = plan.find(key);
    if (!isLive(item) || isMoving(plan, key.id)) return;
    const next = emptyForAge('tickets', item.body);
    const others = family.map((one) => plan.find(one));
    goesOn = emptying.isTakenUp
      ? next === null
      : [item, ...others].every((one) => isLive(one) && hasRested(one, emptying));
    if (!goesOn || next === null) return;
    planRewrite(plan, item, next);
    for (const one of others) if (one !== null) plan.requireUnchanged(one);
  };
  const job: Job = { documents: [key, ...family], markers: [locatorKey(key.id)], apply };
  await runJobs(deps, [job]);
  return goesOn;
}

/** The messages or events of a ticket that are too old to be kept. */
async function threadOf(
  { store }: RetentionDeps,
  { key: { scope, id } }: AgedTicket,
  kind: 'messages' | 'events',
  limits: AgeLimits,
): Promise<LiveDocument[]> {
  const thread: LiveDocument[] = [];
  for await (const one of scanLive(store, { scope, kind, prefix: `${id}--` }))
    if (isAged(one.body['acceptedAt'], limits)) thread.push(one);
  return thread;
}

/** Before the message forgets them: it is by the message that they are found. */
async function removeFiles({ files, raw }: RetentionDeps, { id, attachments, mail }: Message): Promise<void> {
  for (const { id: fileId, removed } of attachments)
    if (removed !== true) await files.remove({ messageId: id, fileId });
  if (mail !== undefined) await raw.remove(mail.raw);
}

/** What was begun in a ticket and never sent, by the desk or by its requester. */
async function draftsOf(
  { store }: RetentionDeps,
  ticket: LiveDocument | null,
  { drafts }: Emptying,
): Promise<LiveDocument[]> {
  if (ticket === null) return [];
  const all = [...drafts];
  const scope = personalScope(String(ticket.body['requesterId']));
  for await (const one of scanLive(store, { scope, kind: 'personal', prefix: 'draft-' })) all.push(one);
  return all.filter((one) => ticketOf(one) === ticket.id);
}
