import { childId } from '../../../sync/domain/lane.ts';
import { deviceRev } from '../../../sync/domain/rev.ts';
import type { Ticket } from '../../../sync/domain/ticket.ts';
import { heldTicket, keep, type Desk } from './device-commands.ts';
import type { ModelDevice } from './model-device.ts';
import { diskKey, isDirty } from './model-disk.ts';

/** An edit of some fields of a ticket, as one fresh revision on what the device holds. */
export async function editTicket(
  desk: Desk,
  ticketId: string,
  edit: (ticket: Ticket) => Partial<Ticket>,
): Promise<void> {
  const { device, tab } = desk;
  const key = diskKey('tickets', ticketId);
  await tab.write(() => {
    const held = device.disk.held.get(key);
    const before = heldTicket(device, ticketId);
    if (held === undefined || before === null) return;
    const changes = edit(before);
    const ticket: Ticket = {
      ...before,
      ...changes,
      rev: deviceRev(device.id, device.ulid()),
      updatedAt: device.instant(),
      updatedBy: device.personId,
      conflicts: before.conflicts.filter((one) => !holdsEvent(device, ticketId, one.id)),
    };
    device.disk.held.set(key, { ...held, doc: ticket });
    keepEdits(desk, before, ticket, changes, isDirty(held));
  });
}

function holdsEvent(device: ModelDevice, ticketId: string, conflictId: string): boolean {
  return device.disk.held.has(diskKey('events', childId(ticketId, conflictId)));
}

function keepEdits(
  desk: Desk,
  before: Ticket,
  after: Ticket,
  changes: Partial<Ticket>,
  wasDirty: boolean,
): void {
  const shared = { ticketId: after.id, id: after.id, rev: after.rev };
  for (const field of Object.keys(changes)) {
    if (wasDirty) supersede(desk, after.id, field);
    if (field !== 'tags') keep(desk, { ...shared, type: 'edit', field, value: after[field] });
  }
  for (const tag of after.tags.filter((one) => !before.tags.includes(one)))
    keep(desk, { ...shared, type: 'add-tag', field: 'tags', value: tag });
  for (const tag of before.tags.filter((one) => !after.tags.includes(one)))
    keep(desk, { ...shared, type: 'remove-tag', field: 'tags', value: tag });
}

function supersede({ device, ledger }: Desk, id: string, field: string): void {
  for (const intent of ledger.intents) {
    if (
      intent.deviceName === device.name &&
      intent.id === id &&
      intent.type === 'edit' &&
      intent.field === field
    )
      intent.superseded = true;
  }
}
