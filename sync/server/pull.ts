import { scopesOf } from '../domain/scope.ts';
import { PULL_BYTES, PULL_DOCUMENTS } from '../protocol/limits.ts';
import type { PullRequest, PullResponse } from '../protocol/pull.ts';
import { pullKind } from './pull-kind.ts';
import type { ServerDeps, SyncSession } from './server-deps.ts';

/**
 * Answers a pull of any number of kinds, from the scopes that are the session's now. The page's documents and bytes are shared out evenly
 * among the kinds asked for. Throws `StoreUnavailable` when the table does not answer for now; a pull changes nothing.
 */
export async function pull(
  { store }: Pick<ServerDeps, 'store'>,
  { actor }: SyncSession,
  { pulls }: PullRequest,
): Promise<PullResponse> {
  const bytes = Math.floor(PULL_BYTES / pulls.length);
  const share = Math.max(1, Math.floor(PULL_DOCUMENTS / pulls.length));
  const [meta, pulled] = await Promise.all([
    store.readMeta(),
    Promise.all(
      pulls.map(async ({ kind, checkpoint, limit }) =>
        pullKind(store, actor, { kind, checkpoint, documents: Math.min(limit, share), bytes }),
      ),
    ),
  ]);
  return { epoch: meta.epoch, scopes: scopesOf(actor), pulls: pulled };
}
