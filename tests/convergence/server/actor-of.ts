import type { AnyDocument } from '../../../sync/domain/document.ts';
import { personSchema } from '../../../sync/domain/person.ts';
import type { Actor } from '../../../sync/domain/scope.ts';

const actors = new WeakMap<AnyDocument, Actor | null>();

/** Who a stored person is to the server; null when there is no such person or they are disabled. Parses each body once. */
export function actorOf(body: AnyDocument | null): Actor | null {
  if (body === null) return null;
  const known = actors.get(body);
  if (known !== undefined) return known;
  const actor = readActor(body);
  actors.set(body, actor);
  return actor;
}

function readActor(body: AnyDocument): Actor | null {
  const person = personSchema.safeParse(body);
  if (!person.success || person.data.disabled) return null;
  return { personId: person.data.id, role: person.data.role, memberOf: person.data.memberOf };
}
