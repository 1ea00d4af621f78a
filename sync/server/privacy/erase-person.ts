import { mayAdminister } from '../../domain/admin-rights.ts';
import { REMOVED_PERSON } from '../../domain/erase-traces.ts';
import { personSchema, type Person } from '../../domain/person.ts';
import type { AdminCommand } from '../../protocol/admin.ts';
import { AdminRefused } from '../admin/admin-refused.ts';
import type { AdminCaller, AdminDeps, AdminStep } from '../admin/admin-step.ts';
import { putDocument, workspaceKey } from '../admin/put-document.ts';
import { putPeople } from '../admin/put-people.ts';
import { runJobs } from '../admin/run-jobs.ts';
import type { CommitPlan } from '../commit-plan.ts';
import { orderPurges } from '../devices/device-book.ts';
import { emailMarkerKey } from '../keys.ts';
import { revokeLinks } from '../links/request-link.ts';
import { personIdOf } from '../marker.ts';
import { closeSessionsOf } from '../session/close-session.ts';
import type { ServerDeps } from '../server-deps.ts';
import { isLive } from '../stored-document.ts';
import { eraseDocuments } from './erase-documents.ts';
import { dropWaitingMail, eraseAudit, eraseWaitingMail } from './erase-records.ts';
import { countChanges } from './export-person.ts';
import { heldOf, storedPerson } from './held-of.ts';

const NOTHING: AdminStep = { documents: [], markers: [], apply: () => null };

/**
 * Erases a requester: what they wrote and sent, wherever it lies, what names them, and at last the person's own record with its line in the audit log. Who
 * they were is forgotten in the last transaction, so a try that dies before is taken up whole by a repeat.
 */
export async function erasePerson(
  deps: AdminDeps,
  { actor }: AdminCaller,
  { personId }: AdminCommand<'erase-person'>,
): Promise<AdminStep> {
  if (!mayAdminister(actor, 'privacy'))
    throw new AdminRefused('not-allowed', 'Only an admin erases a person.');
  const person = await storedPerson(deps.store, personId);
  if (person === null) throw new AdminRefused('refused', 'This person is not known here any more.');
  if (person.role !== 'requester')
    throw new AdminRefused(
      'refused',
      'Whoever works here is made a requester first: others rely on what they did.',
    );
  if (person.erasedAt !== undefined) return NOTHING;
  await shutOut(deps, person);
  const held = await heldOf(deps.store, personId);
  for (const { id } of held.tickets) await revokeLinks(deps.records, id, deps.clock.now());
  for (const { messageId, fileId } of held.files) await deps.files.remove({ messageId, fileId });
  for (const mail of held.mails) await deps.raw.remove(mail);
  await eraseWaitingMail(deps, person);
  await eraseDocuments(deps, person, held);
  await eraseAudit(deps, person);
  const email = person.email === null ? null : emailMarkerKey(person.email);
  return {
    documents: [workspaceKey('people', personId)],
    markers: email === null ? [] : [email],
    apply: (plan) => {
      forget(plan, personId, email, new Date(deps.clock.now()).toISOString());
      const target = { kind: 'people', id: personId, name: REMOVED_PERSON } as const;
      return { target, changes: countChanges(held, 'erased') };
    },
  };
}

/** Nothing of theirs comes in any more, and their devices delete what they hold when they next ask. */
async function shutOut(deps: AdminDeps, person: Person): Promise<void> {
  if (!person.disabled) await putPeople(deps, [{ ...person, disabled: true }]);
  await orderPurges(deps.records, person.id, deps.clock.now());
  await closeSessionsOf(deps.records, person.id);
}

/**
 * Erases somebody anew on a table that was restored from before they were erased. Files, mails as they came, sessions and links are in no such table: they
 * stay gone. Doing it again changes nothing.
 */
export async function eraseAgain(deps: ServerDeps, person: Person, at: string): Promise<void> {
  await dropWaitingMail(deps, person, async () => undefined);
  await eraseDocuments(deps, person, await heldOf(deps.store, person.id));
  await eraseAudit(deps, person);
  const email = person.email === null ? null : emailMarkerKey(person.email);
  const job = {
    documents: [workspaceKey('people', person.id)],
    markers: email === null ? [] : [email],
    apply: (plan: CommitPlan) => forget(plan, person.id, email, at),
  };
  await runJobs(deps, [job]);
}

function forget(plan: CommitPlan, personId: string, email: string | null, at: string): void {
  const item = plan.find(workspaceKey('people', personId));
  if (!isLive(item)) throw new AdminRefused('refused', 'This person is not known here any more.');
  const { id, rev, role, createdAt } = personSchema.parse(item.body);
  const nobody = { name: REMOVED_PERSON, email: null, memberOf: [], disabled: true, erasedAt: at };
  putDocument(plan, 'people', { id, rev, role, createdAt, ...nobody });
  const marker = email === null ? null : plan.marker(email);
  if (marker !== null && personIdOf(marker) === personId) plan.deleteMarker(marker);
}
