import { knownApiKeysSchema, knownWebhooksSchema } from '../../../../sync/protocol/integrations.ts';
import { askAdmin } from '../../../live/admin-api.ts';

/** The keys that are good, and how they are used. */
export async function askApiKeys() {
  return askAdmin('/api/admin/api-keys', knownApiKeysSchema);
}

/** The webhooks, how they stand and what they were told lately. */
export async function askWebhooks() {
  return askAdmin('/api/admin/webhooks', knownWebhooksSchema);
}
