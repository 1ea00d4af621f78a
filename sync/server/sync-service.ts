import type { Poke } from '../protocol/poke.ts';
import type { SyncService } from './http/api-deps.ts';
import { pull } from './pull.ts';
import { push } from './push.ts';
import type { ServerDeps } from './server-deps.ts';

/** Tells the sockets of pokes. A push is not answered before this has resolved, since a Lambda freezes with its answer. It must not reject. */
export type Tell = (pokes: readonly Poke[]) => Promise<void>;

/** The sync core as the API's doors see it. */
export function createSyncService(deps: Omit<ServerDeps, 'announce'>, tell: Tell): SyncService {
  return {
    push: async (session, request) => {
      const telling: Promise<void>[] = [];
      const answer = await push(
        { ...deps, announce: (pokes) => telling.push(tell(pokes)) },
        session,
        request,
      );
      await Promise.all(telling);
      return answer;
    },
    pull: async (session, request) => pull(deps, session, request),
    epoch: async () => (await deps.store.readMeta()).epoch,
  };
}
