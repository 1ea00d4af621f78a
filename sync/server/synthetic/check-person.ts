import { DEPLOYMENT_CHECK } from '../../domain/machine-person.ts';
import type { Person } from '../../domain/person.ts';
import { putPeople } from '../admin/put-people.ts';
import type { ServerDeps } from '../server-deps.ts';
import type { PeopleDirectory } from '../session/people-directory.ts';

/** Whom synthetic calls are made as: somebody who sees nothing of anybody's, has no address, and may be nobody in between. */
export const CHECK_PERSON = DEPLOYMENT_CHECK;

const ZERO_REV = `srv-${'0'.repeat(26)}`;

/** Lets the person of synthetic calls in, or cuts them off again. The first time it makes them. */
export async function letCheckPersonIn(
  deps: ServerDeps & { readonly people: PeopleDirectory },
  isLetIn: boolean,
): Promise<void> {
  const known = await deps.people.byId(CHECK_PERSON);
  const person: Person = known ?? {
    id: CHECK_PERSON,
    rev: ZERO_REV,
    name: 'Deployment check',
    email: null,
    role: 'requester',
    memberOf: [],
    disabled: true,
    createdAt: new Date(deps.clock.now()).toISOString(),
  };
  await putPeople(deps, [{ ...person, disabled: !isLetIn }]);
}
