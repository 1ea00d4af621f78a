import { mayAdminister } from '../../domain/admin-rights.ts';
import type { ImportedPerson } from '../../domain/import-row.ts';
import type { Person } from '../../domain/person.ts';
import type { AdminCommand } from '../../protocol/admin.ts';
import { emailMarkerKey } from '../keys.ts';
import { personIdOf } from '../marker.ts';
import type { ServerDeps } from '../server-deps.ts';
import { isLive } from '../stored-document.ts';
import { AdminRefused } from './admin-refused.ts';
import type { AdminCaller, AdminDeps, AdminStep } from './admin-step.ts';
import { workspaceKey } from './put-document.ts';
import { personJob } from './put-people.ts';
import { runJobs, type Job } from './run-jobs.ts';

/** Takes in one batch of a table of people. Whoever is known already stays as they are, so the same table twice makes nobody twice. */
export async function importPeople(
  deps: AdminDeps,
  { actor }: AdminCaller,
  { file, rows, people }: AdminCommand<'import-people'>,
): Promise<AdminStep> {
  if (!mayAdminister(actor, 'import')) throw new AdminRefused('not-allowed', 'Only an admin imports people.');
  await addPeople(deps, people);
  return importStep('people', file, rows);
}

/** Makes requesters of those whom nobody knows by their address or their id. It may run again, and beside a mail of theirs. */
export async function addPeople(deps: ServerDeps, people: readonly ImportedPerson[]): Promise<void> {
  const at = new Date(deps.clock.now()).toISOString();
  await runJobs(
    deps,
    people.map((person) => newcomerJob(person, at)),
    { isNew: true },
  );
}

/** A table is told of once, by its first batch: `rows` is how many there are in it, null in every later batch. */
export function importStep(kind: 'people' | 'tickets', file: string, rows: number | null): AdminStep {
  return {
    documents: [],
    markers: [],
    apply: () =>
      rows === null
        ? null
        : { target: { kind, id: kind, name: file }, changes: [{ field: 'rows', from: null, to: rows }] },
  };
}

function newcomerJob(imported: ImportedPerson, createdAt: string): Job {
  const person: Person = {
    ...imported,
    rev: `srv-${'0'.repeat(26)}`,
    role: 'requester',
    memberOf: [],
    disabled: false,
    createdAt,
  };
  const job = personJob(person, null);
  return {
    ...job,
    apply: (plan) => {
      const { id, email } = person;
      if (isLive(plan.find(workspaceKey('people', id)))) return;
      if (email !== null && personIdOf(plan.marker(emailMarkerKey(email))) !== null) return;
      job.apply(plan);
    },
  };
}
