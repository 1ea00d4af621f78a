import type { ModelWorld } from '../model/model-world.ts';
import type { RxdbDevice } from './rxdb-device.ts';

/** I8, on screen: whatever was merged into what, each ticket is found in one that stands, and each message in one conversation. */
export function checkConversations({ ledger }: ModelWorld, device: RxdbDevice): void {
  const read = device.page()?.read;
  if (read === undefined) return;
  const standing = read.standing().map(({ ticket }) => ticket.id);
  const shown = standing.flatMap((id) => read.conversation(id).map(({ message }) => message.id)).sort();
  const held = read
    .tickets()
    .flatMap(({ ticket }) => read.messages(ticket.id).map(({ message }) => message.id));
  if (shown.join() !== held.sort().join())
    ledger.violate('I8', `${device.name} shows ${shown.length} of ${held.length} messages`);
  for (const { ticket } of read.tickets())
    if (!standing.includes(read.survivor(ticket.id)))
      ledger.violate('I8', `${device.name} shows ${ticket.id} nowhere`);
}
