import type { AnyDocument } from '../../../sync/domain/document.ts';
import type { RxdbDevice } from './rxdb-device.ts';

/**
 * What the read model shows, by `kind:id`. Private things have no list of their own there. What waits under Needs attention is shown too, and
 * is no part of what the server holds for this person unless it is `wanted`.
 */
export function heldBy(
  device: RxdbDevice,
  wanted: ReadonlyMap<string, AnyDocument>,
): Map<string, AnyDocument> {
  const held = new Map<string, AnyDocument>();
  const read = device.page()?.read;
  if (read === undefined) return held;
  for (const person of read.people()) held.set(`people:${person.id}`, person);
  for (const setting of read.settings()) held.set(`settings:${setting.id}`, setting);
  for (const { ticket, mark } of read.tickets()) {
    if (mark !== 'attention' || wanted.has(`tickets:${ticket.id}`)) held.set(`tickets:${ticket.id}`, ticket);
    for (const event of read.events(ticket.id)) held.set(`events:${event.id}`, event);
    for (const { message, mark } of read.messages(ticket.id))
      if (mark !== 'attention') held.set(`messages:${message.id}`, message);
  }
  return held;
}

/** Whether the read model lists documents of this key's kind. */
export function isRead(key: string): boolean {
  return !key.startsWith('personal:');
}
