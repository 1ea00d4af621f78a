import type { Person } from '../../../sync/domain/person.ts';
import type { Setting } from '../../../sync/domain/setting.ts';

/** The restricted queue of the simulated desk. */
export const RESTRICTED_QUEUE = 'restricted-hr';
export const QUEUES = ['desk', 'network', RESTRICTED_QUEUE] as const;

const SINCE = '2025-06-01T08:00:00.000Z';

function person(id: string, role: Person['role'], memberOf: string[]): Person {
  return {
    id,
    rev: 'srv-00000000000000000000000000',
    name: id,
    email: `${id}@roost.example`,
    role,
    memberOf,
    disabled: false,
    createdAt: SINCE,
  };
}

/** Everybody at the simulated desk. */
export const PEOPLE: readonly Person[] = [
  person('ana', 'agent', []),
  person('ben', 'lead', []),
  person('hana', 'agent', [RESTRICTED_QUEUE]),
  person('rita', 'requester', []),
  person('rob', 'requester', []),
];

export const SETTINGS: readonly Setting[] = QUEUES.map((id, position) => ({
  id,
  rev: 'srv-00000000000000000000000000',
  type: 'queue' as const,
  name: id,
  position,
}));
