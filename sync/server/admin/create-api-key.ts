import { mayAdminister } from '../../domain/admin-rights.ts';
import { API_KEYS, apiPersonId } from '../../domain/api-scope.ts';
import type { Person } from '../../domain/person.ts';
import type { AdminCommand } from '../../protocol/admin.ts';
import {
  apiKeyIdsOf,
  apiKeyListMarker,
  apiKeyMarker,
  apiKeyOf,
  type ApiKeyRecord,
} from '../api-keys/api-key-record.ts';
import { API_KEYS_KEY, apiKeyKey } from '../keys.ts';
import { AdminRefused } from './admin-refused.ts';
import type { AdminCaller, AdminDeps, AdminStep } from './admin-step.ts';
import { personJob } from './put-people.ts';

/** Makes a key of the API, and the person in whose name it works. Neither the audit log nor anybody's device is told of the hash. */
export async function createApiKey(
  { clock }: AdminDeps,
  { actor }: AdminCaller,
  { key }: AdminCommand<'create-api-key'>,
): Promise<AdminStep> {
  if (!mayAdminister(actor, 'api-keys'))
    throw new AdminRefused('not-allowed', 'Only an admin makes API keys.');
  const now = new Date(clock.now()).toISOString();
  const scopes = [...new Set(key.scopes)];
  const made: ApiKeyRecord = { ...key, scopes, createdAt: now, createdBy: actor.personId, revokedAt: null };
  const person = personJob(personOfKey(made), null);
  return {
    documents: person.documents,
    markers: [apiKeyKey(key.id), API_KEYS_KEY, ...person.markers],
    apply: (plan) => {
      if (apiKeyOf(plan.marker(apiKeyKey(key.id))) !== null)
        throw new AdminRefused('refused', 'There is a key of this id already. Make another one.');
      const list = plan.marker(API_KEYS_KEY);
      const ids = apiKeyIdsOf(list);
      if (ids.length >= API_KEYS)
        throw new AdminRefused('refused', `There are ${API_KEYS} keys. Revoke one that is not used.`);
      plan.writeMarker(apiKeyMarker(made, null), null);
      plan.writeMarker(apiKeyListMarker([...ids, key.id], list), list);
      person.apply(plan);
      const changes = [{ field: 'scopes', from: null, to: scopes }];
      return { target: { kind: 'api-keys', id: key.id, name: key.name }, changes };
    },
  };
}

/** Nobody signs in as this person, for want of an address; it is no agent, so that nobody is offered it as an assignee. */
function personOfKey({ id, name, createdAt }: ApiKeyRecord): Person {
  return {
    id: apiPersonId(id),
    rev: `srv-${'0'.repeat(26)}`,
    name,
    email: null,
    role: 'requester',
    memberOf: [],
    disabled: false,
    title: 'API key',
    createdAt,
  };
}
