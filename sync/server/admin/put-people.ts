import { personSchema, type Person } from '../../domain/person.ts';
import type { CommitPlan } from '../commit-plan.ts';
import { emailMarkerKey } from '../keys.ts';
import { emailMarker, personIdOf } from '../marker.ts';
import type { ServerDeps } from '../server-deps.ts';
import { isLive } from '../stored-document.ts';
import { putDocument, workspaceKey } from './put-document.ts';
import { runJobs, type Job } from './run-jobs.ts';

/** Two people cannot have one address: mail and sign-in are found by it. */
export class EmailTaken extends Error {
  override readonly name = 'EmailTaken';
}

/** No person has this id. */
export class NoSuchPerson extends Error {
  override readonly name = 'NoSuchPerson';
}

/** Stores people, new or changed; their revs are the server's. Throws `EmailTaken` when an address is somebody else's. */
export async function putPeople(deps: ServerDeps, people: readonly Person[]): Promise<void> {
  const stored = await deps.store.readDocuments(people.map(({ id }) => workspaceKey('people', id)));
  const jobs = people.map((person, index) => {
    const item = stored[index];
    return personJob(person, isLive(item) ? personSchema.parse(item.body).email : null);
  });
  await runJobs(deps, jobs);
}

/** Cuts a person off, or lets them in again: it acts at their next call. Throws `NoSuchPerson`. */
export async function setDisabled(deps: ServerDeps, personId: string, disabled: boolean): Promise<void> {
  const [item] = await deps.store.readDocuments([workspaceKey('people', personId)]);
  if (!isLive(item)) throw new NoSuchPerson(`Nobody has the id ${personId}.`);
  await putPeople(deps, [{ ...personSchema.parse(item.body), disabled }]);
}

/** Plans one person, with the marker of their address; `earlierEmail` is the one they had. */
export function personJob(person: Person, earlierEmail: string | null): Job {
  const email = person.email?.toLowerCase() ?? null;
  const given = earlierEmail !== null && earlierEmail !== email ? earlierEmail : null;
  return {
    documents: [workspaceKey('people', person.id)],
    markers: [email, given].filter((one) => one !== null).map(emailMarkerKey),
    apply: (plan) => {
      if (email !== null) claim(plan, email, person.id);
      if (given !== null) release(plan, given, person.id);
      putDocument(plan, 'people', { ...person, email });
    },
  };
}

function claim(plan: CommitPlan, email: string, personId: string): void {
  const marker = plan.marker(emailMarkerKey(email));
  const ownerId = personIdOf(marker);
  if (ownerId === personId) return;
  if (ownerId !== null) throw new EmailTaken(`${email} belongs to ${ownerId}.`);
  plan.writeMarker(emailMarker(email, personId, marker), marker);
}

function release(plan: CommitPlan, email: string, personId: string): void {
  const marker = plan.marker(emailMarkerKey(email));
  if (personIdOf(marker) === personId) plan.writeMarker(emailMarker(email, null, marker), marker);
}
