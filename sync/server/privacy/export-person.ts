import { mayAdminister } from '../../domain/admin-rights.ts';
import type { AdminCommand } from '../../protocol/admin.ts';
import type { Holdings, PersonExport } from '../../protocol/privacy.ts';
import { personExportSchema } from '../../protocol/privacy.ts';
import { AdminRefused } from '../admin/admin-refused.ts';
import type { AdminCaller, AdminDeps, AdminStep } from '../admin/admin-step.ts';
import { devicesOf } from '../devices/device-book.ts';
import { heldOf, storedPerson, type HeldOf } from './held-of.ts';

/** Notes in the audit log that what is held of a person is given out. What is read then is asked for by itself. */
export async function exportPerson(
  deps: AdminDeps,
  { actor }: AdminCaller,
  { personId }: AdminCommand<'export-person'>,
): Promise<AdminStep> {
  if (!mayAdminister(actor, 'privacy'))
    throw new AdminRefused('not-allowed', 'Only an admin exports what is held of a person.');
  const person = await storedPerson(deps.store, personId);
  if (person === null) throw new AdminRefused('refused', 'This person is not known here any more.');
  const held = await heldOf(deps.store, personId);
  return {
    documents: [],
    markers: [],
    apply: () => ({
      target: { kind: 'people', id: personId, name: person.name },
      changes: countChanges(held, 'exported'),
    }),
  };
}

/** How many of each were reached, as the audit log tells it. */
export function countChanges({ tickets, messages, files, mails }: HeldOf, what: string) {
  const counts = { tickets, messages, files, mails };
  return Object.entries(counts).map(([field, { length }]) => ({
    field: `${field} ${what}`,
    from: null,
    to: length,
  }));
}

/** How much is held of a person, without what it says. */
export async function holdingsOf(
  deps: Pick<AdminDeps, 'store' | 'records'>,
  personId: string,
): Promise<Holdings> {
  const { tickets, messages, files, mails } = await heldOf(deps.store, personId);
  const devices = await devicesOf(deps.records, [personId]);
  return {
    tickets: tickets.length,
    messages: messages.length,
    files: files.length,
    mails: mails.length,
    devices: devices.length,
  };
}

/** Everything that a person wrote and that is about them; null when nobody has this id. */
export async function readExport(
  { store }: Pick<AdminDeps, 'store'>,
  personId: string,
): Promise<PersonExport | null> {
  const person = await storedPerson(store, personId);
  if (person === null) return null;
  const { tickets, messages, files } = await heldOf(store, personId);
  const named = files.map(({ messageId, fileId, file: { name, size } }) => ({
    messageId,
    fileId,
    name,
    size,
  }));
  return personExportSchema.parse({
    person,
    tickets: tickets.map(({ body }) => body),
    messages,
    files: named,
  });
}
