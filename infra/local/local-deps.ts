import { setTimeout as wait } from 'node:timers/promises';
import type { ServerDeps } from '../../sync/server/server-deps.ts';

/** What the sync use cases stand on, on this machine. */
export function localDeps(
  given: Pick<ServerDeps, 'store' | 'announce' | 'turns' | 'onFault'> & { readonly now: () => number },
): ServerDeps {
  return {
    store: given.store,
    clock: { now: given.now, sleep: async (ms) => wait(ms) },
    random: Math.random,
    ...(given.turns === undefined ? {} : { turns: given.turns }),
    ...(given.onFault === undefined ? {} : { onFault: given.onFault }),
    ...(given.announce === undefined ? {} : { announce: given.announce }),
  };
}
