import { mayAdminister } from '../../domain/admin-rights.ts';
import { apiPersonId } from '../../domain/api-scope.ts';
import type { AdminCommand } from '../../protocol/admin.ts';
import { apiKeyIdsOf, apiKeyListMarker, apiKeyMarker, apiKeyOf } from '../api-keys/api-key-record.ts';
import { API_KEYS_KEY, apiKeyKey } from '../keys.ts';
import { AdminRefused } from './admin-refused.ts';
import type { AdminCaller, AdminDeps, AdminStep } from './admin-step.ts';
import { changePerson } from './change-person.ts';
import { workspaceKey } from './put-document.ts';

/** Ends a key for good: it is refused from its next call on. What was done with it stays, under its name. */
export async function revokeApiKey(
  { clock }: AdminDeps,
  { actor }: AdminCaller,
  { keyId }: AdminCommand<'revoke-api-key'>,
): Promise<AdminStep> {
  if (!mayAdminister(actor, 'api-keys'))
    throw new AdminRefused('not-allowed', 'Only an admin revokes API keys.');
  const revokedAt = new Date(clock.now()).toISOString();
  return {
    documents: [workspaceKey('people', apiPersonId(keyId))],
    markers: [apiKeyKey(keyId), API_KEYS_KEY],
    apply: (plan) => {
      const marker = plan.marker(apiKeyKey(keyId));
      const key = apiKeyOf(marker);
      if (key === null) throw new AdminRefused('refused', 'There is no such key.');
      if (key.revokedAt !== null) return null;
      const list = plan.marker(API_KEYS_KEY);
      plan.writeMarker(apiKeyMarker({ ...key, revokedAt }, marker), marker);
      plan.writeMarker(
        apiKeyListMarker(
          apiKeyIdsOf(list).filter((id) => id !== keyId),
          list,
        ),
        list,
      );
      changePerson(plan, apiPersonId(keyId), (person) => ({ ...person, disabled: true }));
      const changes = [{ field: 'revoked', from: null, to: revokedAt }];
      return { target: { kind: 'api-keys', id: keyId, name: key.name }, changes };
    },
  };
}
