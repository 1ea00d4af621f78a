import type { AnyDocument } from '../../../sync/domain/document.ts';
import { serverRev } from '../../../sync/domain/rev.ts';
import { WORKSPACE_SCOPE } from '../../../sync/domain/scope.ts';
import { commitAndAnnounce } from '../../../sync/server/commit-and-announce.ts';
import { CommitPlan } from '../../../sync/server/commit-plan.ts';
import type { ServerDeps } from '../../../sync/server/server-deps.ts';
import { documentKeyText, isLive } from '../../../sync/server/stored-document.ts';
import { StoreUnavailable } from '../../../sync/server/sync-store.ts';
import { writeCanonical } from '../../../sync/server/write-canonical.ts';

/** An admin's change of a person or a setting, made through the same log as everything else, and tried until it is done. */
export async function keepDocument(
  deps: ServerDeps,
  kind: 'people' | 'settings',
  doc: AnyDocument,
): Promise<void> {
  for (let isDone = false; !isDone;) {
    try {
      isDone = await tryToKeep(deps, kind, doc);
    } catch (fault) {
      // A commit whose answer was lost is simply made again.
      if (!(fault instanceof StoreUnavailable)) throw fault;
    }
    await deps.clock.sleep(5);
  }
}

async function tryToKeep(deps: ServerDeps, kind: 'people' | 'settings', doc: AnyDocument): Promise<boolean> {
  const key = { scope: WORKSPACE_SCOPE, kind, id: doc.id };
  const [stored = null] = await deps.store.readDocuments([key]);
  const plan = new CommitPlan({ documents: new Map([[documentKeyText(key), stored]]), markers: new Map() });
  const body = { ...doc, rev: serverRev(JSON.stringify(doc), stored?.rev ?? '') };
  writeCanonical(plan, { kind, body, before: isLive(stored) ? stored : null, over: stored });
  const at = new Date(deps.clock.now()).toISOString();
  return (await commitAndAnnounce(deps, plan, { origin: 'srv', at })).done;
}
