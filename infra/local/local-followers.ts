import type { Poke } from '../../sync/protocol/poke.ts';
import type { StreamDeps } from '../../sync/server/handlers/stream-handler.ts';
import { moveThread } from '../../sync/server/move-thread.ts';
import type { NotifyDeps } from '../../sync/server/notify/send-news.ts';
import type { RetentionDeps } from '../../sync/server/retention/empty-ticket.ts';
import type { ServerDeps } from '../../sync/server/server-deps.ts';
import { startLocalClocks } from './local-clocks.ts';
import { startLocalNotify } from './local-notify.ts';
import { startLocalRetention } from './local-retention.ts';
import { startLocalWebhooks } from './local-webhooks.ts';

type FollowerDeps = ServerDeps &
  Pick<NotifyDeps, 'records' | 'people' | 'now' | 'log' | 'origin'> &
  Pick<RetentionDeps, 'files' | 'raw'>;

/** What one machine does with what the table's stream tells, besides poking, and what it looks after by itself. */
export function startLocalFollowers(
  deps: FollowerDeps,
  notifySecret: string,
  tell: (pokes: readonly Poke[]) => Promise<void>,
  onFault: (fault: unknown) => void,
): { readonly follow: StreamDeps; readonly stop: () => Promise<void> } {
  const clocks = startLocalClocks(deps, tell, onFault);
  const webhooks = startLocalWebhooks(deps, onFault);
  const notify = startLocalNotify(deps, notifySecret, onFault);
  const retention = startLocalRetention(deps, tell, onFault);
  return {
    follow: {
      followClocks: clocks.follow,
      followWebhooks: webhooks.follow,
      followNews: notify.follow,
      moveThread: async (ticketId) => moveThread(deps, ticketId),
    },
    stop: async () => {
      for (const part of [clocks, webhooks, notify, retention]) await part.stop();
    },
  };
}
