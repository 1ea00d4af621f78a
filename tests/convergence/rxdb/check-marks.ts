import { versionKey } from '../checks/shadow.ts';
import type { ModelWorld } from '../model/model-world.ts';
import type { RxdbDevice } from './rxdb-device.ts';

/** I11: what a screen calls saved has been committed, at this revision, at some time. */
export function checkMarks({ server, ledger }: ModelWorld, device: RxdbDevice): void {
  const read = device.page()?.read;
  if (read === undefined) return;
  const isCommitted = (kind: 'tickets' | 'messages', id: string, rev: string): boolean => {
    const versions = server.shadow.versions.get(versionKey(kind, id)) ?? [];
    return versions.some(
      (version) =>
        version.rev === rev || (Array.isArray(version.body?.['hist']) && version.body['hist'].includes(rev)),
    );
  };
  for (const { ticket, mark } of read.tickets()) {
    if (mark === 'saved' && !isCommitted('tickets', ticket.id, ticket.rev))
      ledger.violate('I11', `${device.name} calls ticket ${ticket.id} at ${ticket.rev} saved`);
    for (const row of read.messages(ticket.id))
      if (row.mark === 'saved' && !isCommitted('messages', row.message.id, row.message.rev))
        ledger.violate('I11', `${device.name} calls message ${row.message.id} saved`);
  }
}
