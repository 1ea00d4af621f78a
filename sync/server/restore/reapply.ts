import { personSchema, type Person } from '../../domain/person.ts';
import { serverRev } from '../../domain/rev.ts';
import { isRequesterScope } from '../../domain/scope.ts';
import { putPeople } from '../admin/put-people.ts';
import { runJobs } from '../admin/run-jobs.ts';
import { erasureMarkerKey } from '../keys.ts';
import { erasureMarker } from '../marker.ts';
import { eraseAgain } from '../privacy/erase-person.ts';
import type { ServerDeps } from '../server-deps.ts';
import type { StoreArchive } from '../store-archive.ts';
import { isLive, type DocumentKey } from '../stored-document.ts';
import { isPersonOfDesk, type Afterwards } from './afterwards.ts';

/** What was done again. */
export interface Reapplied {
  readonly erased: number;
  /** People who were erased with all they wrote. */
  readonly forgotten: number;
  readonly revoked: number;
}

const RANK: readonly Person['role'][] = ['requester', 'agent', 'lead', 'admin'];

/**
 * Does again on a restored table what may not be undone by it: what was erased is taken away and may not be given back, and nobody may do more than
 * they might before. Doing it again changes nothing. Nobody else may write to the table.
 */
export async function reapply(
  deps: ServerDeps & { readonly archive: Pick<StoreArchive, 'exportAll'> },
  { erased, people }: Afterwards,
): Promise<Reapplied> {
  const { documents } = await deps.archive.exportAll();
  const live = documents.filter(isLive);
  const gone = new Map(erased.map(({ kind, id }) => [`${kind} ${id}`, erasureMarkerKey(kind, id)]));
  const found = live.filter(({ kind, id }) => gone.has(`${kind} ${id}`));
  await runJobs(
    deps,
    erased.map(({ kind, id }) =>
      eraseJob(
        kind,
        id,
        found.filter((one) => one.kind === kind && one.id === id),
      ),
    ),
  );
  const now = new Map(people.map((person) => [person.id, person]));
  const restored = live.filter(isPersonOfDesk).map(({ body }) => personSchema.parse(body));
  const forgotten = restored.flatMap((person) => forgottenSince(person, now.get(person.id)) ?? []);
  for (const { person, at } of forgotten) await eraseAgain(deps, person, at);
  const known = restored.filter(({ id }) => forgotten.every(({ person }) => person.id !== id));
  const lessened = known.flatMap((person) => lessen(person, now.get(person.id)) ?? []);
  await putPeople(deps, lessened);
  return { erased: found.length, forgotten: forgotten.length, revoked: lessened.length };
}

/** Somebody as they were before they were erased, and when that was; null for whoever was not. */
function forgottenSince(person: Person, now: Person | undefined): { person: Person; at: string } | null {
  const at = now?.erasedAt;
  return typeof at === 'string' && person.erasedAt === undefined ? { person, at } : null;
}

function eraseJob(
  kind: string,
  id: string,
  items: readonly DocumentKey[],
): Parameters<typeof runJobs>[1][number] {
  const key = erasureMarkerKey(kind, id);
  return {
    documents: items,
    markers: [key],
    apply: (plan) => {
      const before = plan.marker(key);
      if (before === null) plan.writeMarker(erasureMarker(kind, id), null);
      for (const item of items) {
        const stored = plan.find(item);
        if (!isLive(stored)) continue;
        const isCopy = isRequesterScope(stored.scope);
        const version = isCopy ? stored.version : stored.version + 1;
        const rev = serverRev('erased', stored.rev);
        plan.write(
          { ...stored, rev, version, gone: 'deleted', body: null, copies: {}, newest: null },
          isCopy ? 'any' : stored.version,
          stored.rev,
        );
      }
    },
  };
}

/** The person with no more rights than they have now; null when they have none too many. Whoever is gone by now is cut off. */
function lessen(restored: Person, now: Person | undefined): Person | null {
  const role =
    RANK[Math.min(RANK.indexOf(restored.role), RANK.indexOf(now?.role ?? 'requester'))] ?? 'requester';
  const memberOf = restored.memberOf.filter((queue) => now?.memberOf.includes(queue) === true);
  const disabled = restored.disabled || (now?.disabled ?? true);
  const isSame =
    role === restored.role && disabled === restored.disabled && memberOf.length === restored.memberOf.length;
  return isSame ? null : { ...restored, role, memberOf, disabled };
}
