import type { StreamDeps } from '../../sync/server/handlers/stream-handler.ts';
import { followWebhooks } from '../../sync/server/webhooks/follow-webhooks.ts';
import { HttpsSender } from '../../sync/server/webhooks/https-sender.ts';
import { sendDueWebhooks, type WebhookDeps } from '../../sync/server/webhooks/send-webhooks.ts';
import { every } from './every.ts';

/** How often webhooks that have something to tell are looked for. */
const LOOK_MS = 1_000;

/** Webhooks on one machine, which may lead to this machine itself: that is how a receiver is tried out. */
export function startLocalWebhooks(
  deps: Omit<WebhookDeps, 'webhooks'>,
  onFault: (fault: unknown) => void,
): { readonly follow: StreamDeps['followWebhooks']; readonly stop: () => Promise<void> } {
  const sending = { ...deps, webhooks: new HttpsSender({ allowsPrivate: true }) };
  return {
    follow: async (told) => followWebhooks(deps, told),
    stop: every(LOOK_MS, async () => sendDueWebhooks(sending), onFault).stop,
  };
}
