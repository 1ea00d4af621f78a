import { ROUND_CHECK } from '../../domain/machine-person.ts';
import type { Person } from '../../domain/person.ts';
import { putPeople } from '../admin/put-people.ts';
import type { ServerDeps } from '../server-deps.ts';
import type { PeopleDirectory } from '../session/people-directory.ts';

const ZERO_REV = `srv-${'0'.repeat(26)}`;

/**
 * Sees to it that there is somebody to go the round: a requester, who sees nothing of anybody's, and who has no address, so that nobody else can sign in as
 * them. They are written once and not again: people are on every device, which has to hear nothing of a round.
 */
export async function makeRoundPerson(
  deps: ServerDeps & { readonly people: PeopleDirectory },
): Promise<void> {
  const known = await deps.people.byId(ROUND_CHECK);
  if (known !== null && !known.disabled) return;
  const person: Person = known ?? {
    id: ROUND_CHECK,
    rev: ZERO_REV,
    name: 'Round check',
    email: null,
    role: 'requester',
    memberOf: [],
    disabled: false,
    createdAt: new Date(deps.clock.now()).toISOString(),
  };
  await putPeople(deps, [{ ...person, disabled: false }]);
}
