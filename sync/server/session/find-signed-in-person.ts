import * as z from 'zod/mini';
import { idSchema } from '../../domain/id.ts';
import type { Person } from '../../domain/person.ts';
import type { Identity } from './identity-provider.ts';
import { hashSecret } from './secret.ts';
import type { SignInDeps } from './session-deps.ts';

const linkSchema = z.object({ personId: idSchema });

/**
 * The person behind an identity: the one its subject was linked with at an earlier sign-in, else the one with its verified e-mail, who is
 * linked from then on (so a changed e-mail keeps the person). An address that nobody has yet becomes a requester, as an unknown sender of
 * mail does. Null for an e-mail that nobody verified: it proves nothing.
 */
export async function findSignedInPerson(
  { records, people, welcome }: Pick<SignInDeps, 'records' | 'people' | 'welcome'>,
  identity: Identity,
): Promise<Person | null> {
  const address = { family: 'identity', id: hashSecret(`${identity.issuer} ${identity.subject}`) } as const;
  const link = await records.read(address);
  const linked = link === null ? null : await people.byId(linkSchema.parse(link).personId);
  // Whoever comes back after they were erased is somebody new.
  if (linked?.erasedAt === undefined && link !== null) return linked;
  if (link !== null) await records.take(address);
  if (identity.email === null || !identity.emailVerified) return null;
  const email = identity.email.toLowerCase();
  const person = (await people.byEmail(email)) ?? (await people.byId(await welcome(email)));
  if (person !== null) await records.create(address, { personId: person.id }, null);
  return person;
}
