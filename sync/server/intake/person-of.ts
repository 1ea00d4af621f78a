import { hashId } from '../../domain/hash.ts';
import type { Person } from '../../domain/person.ts';
import { nameSchema } from '../../domain/ticket.ts';
import { workspaceKey } from '../admin/put-document.ts';
import { EmailTaken, personJob } from '../admin/put-people.ts';
import { runJobs } from '../admin/run-jobs.ts';
import { emailMarkerKey } from '../keys.ts';
import { personIdOf } from '../marker.ts';
import type { ServerDeps } from '../server-deps.ts';
import { isLive } from '../stored-document.ts';
import type { ParsedMail } from './parsed-mail.ts';

/** The person whose address it is; made when nobody has it yet. */
export async function personOf(deps: ServerDeps, { address, name }: ParsedMail['from']): Promise<string> {
  const known = await ownerOf(deps, address);
  if (known !== null) return known;
  const person = newPerson(`p-${hashId('mail person', address)}`, name || nameIn(address), address, deps);
  try {
    await runJobs(deps, [personJob(person, null)]);
    return person.id;
  } catch (fault) {
    // Somebody made them a moment ago.
    const owner = fault instanceof EmailTaken ? await ownerOf(deps, address) : null;
    if (owner === null) throw fault;
    return owner;
  }
}

/** Somebody who says that they have this address, and may be anybody: they are nobody's namesake, and own no address. */
export async function unprovenPerson(
  deps: ServerDeps,
  { address, name }: ParsedMail['from'],
): Promise<string> {
  const id = `u-${hashId('unproven person', address)}`;
  const [item = null] = await deps.store.readDocuments([workspaceKey('people', id)]);
  if (isLive(item)) return id;
  await runJobs(deps, [personJob(newPerson(id, `${name || address} (unverified)`, null, deps), null)]);
  return id;
}

async function ownerOf({ store }: ServerDeps, address: string): Promise<string | null> {
  const [marker = null] = await store.readMarkers([emailMarkerKey(address)]);
  return personIdOf(marker);
}

function newPerson(id: string, name: string, email: string | null, { clock }: ServerDeps): Person {
  return {
    id,
    rev: `srv-${'0'.repeat(26)}`,
    name: nameSchema.safeParse(name.slice(0, 120)).data ?? 'Somebody',
    email,
    role: 'requester',
    memberOf: [],
    disabled: false,
    createdAt: new Date(clock.now()).toISOString(),
  };
}

function nameIn(address: string): string {
  return address.slice(0, address.lastIndexOf('@'));
}
