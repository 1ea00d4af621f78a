import type { AdminService } from '../http/api-deps.ts';
import type { Tell } from '../sync-service.ts';
import { listApiKeys } from '../api-keys/list-api-keys.ts';
import { devicesOf } from '../devices/device-book.ts';
import { listWebhooks } from '../webhooks/list-webhooks.ts';
import { holdingsOf, readExport } from '../privacy/export-person.ts';
import { countAged } from '../retention/aged-tickets.ts';
import { TICKETS_A_NIGHT } from '../retention/empty-aged.ts';
import type { AdminDeps } from './admin-step.ts';
import { readAudit } from './audit-log.ts';
import { runCommand } from './run-command.ts';

/** The work of admins as the API's doors see it. `tell` is awaited before the answer, as after a push. */
export function createAdminService(deps: Omit<AdminDeps, 'announce'>, tell: Tell): AdminService {
  return {
    run: async (caller, name, command) => {
      const telling: Promise<void>[] = [];
      const announcing = {
        ...deps,
        announce: (pokes: Parameters<Tell>[0]) => void telling.push(tell(pokes)),
      };
      await runCommand(announcing, caller, name, command);
      await Promise.all(telling);
    },
    audit: async (before) => readAudit(deps.store, before),
    apiKeys: async () => listApiKeys(deps.store, deps.records),
    webhooks: async () => listWebhooks(deps.store, deps.records, deps.clock.now()),
    holdings: async (personId) => holdingsOf(deps, personId),
    aged: async (months) => ({
      tickets: await countAged(deps.store, deps.clock.now(), months),
      aNight: TICKETS_A_NIGHT,
    }),
    exported: async (personId) => readExport(deps, personId),
    devices: async (personIds) => devicesOf(deps.records, personIds),
  };
}
