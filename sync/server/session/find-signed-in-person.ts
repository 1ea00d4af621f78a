import * as z from 'zod/mini';
import { idSchema } from '../../domain/id.ts';
import type { Person } from '../../domain/person.ts';
import type { Identity } from './identity-provider.ts';
import { hashSecret } from './secret.ts';
import type { SessionDeps } from './session-deps.ts';

const linkSchema = z.object({ personId: idSchema });

/**
 * The person behind an identity: the one its subject was linked with at an earlier sign-in, else the one with its verified e-mail, who is
 * linked from then on (so a changed e-mail keeps the person). Null when there is neither: an e-mail nobody verified proves nothing.
 */
export async function findSignedInPerson(
  { records, people }: Pick<SessionDeps, 'records' | 'people'>,
  identity: Identity,
): Promise<Person | null> {
  const address = { family: 'identity', id: hashSecret(`${identity.issuer} ${identity.subject}`) } as const;
  const link = await records.read(address);
  if (link !== null) return people.byId(linkSchema.parse(link).personId);
  if (identity.email === null || !identity.emailVerified) return null;
  const person = await people.byEmail(identity.email);
  if (person !== null) await records.create(address, { personId: person.id }, null);
  return person;
}
