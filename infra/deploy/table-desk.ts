import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ulid } from 'ulid';
import { personSchema } from '../../sync/domain/person.ts';
import { WORKSPACE_SCOPE } from '../../sync/domain/scope.ts';
import { putPeople } from '../../sync/server/admin/put-people.ts';
import { DynamoDbStore } from '../../sync/server/dynamodb/dynamodb-store.ts';
import { scanLive } from '../../sync/server/scan-live.ts';
import type { ServerDeps } from '../../sync/server/server-deps.ts';
import { StoredPeople } from '../../sync/server/session/stored-people.ts';
import { StoreUnavailable } from '../../sync/server/sync-store.ts';
import type { DeskPort } from './desk-port.ts';

const ZERO_REV = `srv-${'0'.repeat(26)}`;

/** The desk in a table, reached with the credentials of whoever runs the plan. */
export function tableDesk(
  client: DynamoDBClient,
  name: string,
  given: Pick<ServerDeps, 'clock' | 'random'>,
): DeskPort {
  const store = new DynamoDbStore({ client, name });
  const deps = { ...given, store };
  const now = () => given.clock.now();
  return {
    hasEpoch: async () => {
      try {
        await store.readMeta();
        return true;
      } catch (fault) {
        // The table answered that it has none; one that did not answer has a cause.
        if (fault instanceof StoreUnavailable && fault.cause === undefined) return false;
        throw fault;
      }
    },
    startEpoch: async () => store.ensureEpoch(ulid(now())),
    hasAdmin: async () => {
      for await (const { body } of scanLive(store, { scope: WORKSPACE_SCOPE, kind: 'people' })) {
        const { role, disabled } = personSchema.parse(body);
        if (role === 'admin' && !disabled) return true;
      }
      return false;
    },
    makeAdmin: async (email) => {
      const known = await new StoredPeople(store).byEmail(email);
      const person = known ?? {
        id: ulid(now()).toLowerCase(),
        rev: ZERO_REV,
        name: email.split('@')[0] ?? email,
        email: email.toLowerCase(),
        memberOf: [],
        createdAt: new Date(now()).toISOString(),
      };
      await putPeople(deps, [{ ...person, role: 'admin', disabled: false }]);
    },
  };
}
