import type { StreamDeps } from '../../sync/server/handlers/stream-handler.ts';
import { followNews } from '../../sync/server/notify/follow-news.ts';
import { notifyKeysOf } from '../../sync/server/notify/notify-key.ts';
import { sendDueNews, type NotifyDeps } from '../../sync/server/notify/send-news.ts';
import type { SyncStore } from '../../sync/server/sync-store.ts';
import { HttpsSender } from '../../sync/server/webhooks/https-sender.ts';
import { every } from './every.ts';

/** How often devices that have something to be told are looked for. */
const LOOK_MS = 1_000;

/** Notifications on one machine. The push services of browsers are in the internet; one that is tried out may be on this machine itself. */
export function startLocalNotify(
  deps: Omit<NotifyDeps, 'keys' | 'sender' | 'store'> & { readonly store: SyncStore },
  secret: string,
  onFault: (fault: unknown) => void,
): { readonly follow: StreamDeps['followNews']; readonly stop: () => Promise<void> } {
  const sender = new HttpsSender({ allowsPrivate: true });
  const sending = { ...deps, keys: notifyKeysOf(secret), sender };
  return {
    follow: async (told) => followNews(deps, told),
    stop: every(LOOK_MS, async () => sendDueNews(sending), onFault).stop,
  };
}
