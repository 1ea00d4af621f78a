import type { ReadModel } from '../../sync/client/workspace.ts';
import { showReference } from '../../sync/domain/reference.ts';
import { isRecord } from '../../sync/domain/same-value.ts';
import { fieldKey } from '../../sync/domain/ticket-field.ts';
import type { Ticket } from '../../sync/domain/ticket.ts';
import { t } from '../words/t.ts';
import type { Names } from '../words/value-words.ts';
import { useSnapshot, type Snapshot } from './use-snapshot.ts';

/** Names for ids, kept true as people and queues arrive: the same object until they do. */
export function useNames(): Names {
  return namesHeld(useSnapshot().read);
}

/** Names for ids as this device holds them now: the same object until people or queues change. */
export function namesHeld(read: ReadModel): Names {
  const [people, settings] = [read.people(), read.settings()];
  const known = named.get(read);
  if (known?.people === people && known.settings === settings) return known.names;
  const names = namesOf({ read });
  named.set(read, { people, settings, names });
  return names;
}

interface Named {
  readonly people: readonly unknown[];
  readonly settings: readonly unknown[];
  readonly names: Names;
}

const named = new WeakMap<ReadModel, Named>();

/** Names for ids from one snapshot. Somebody this device does not know is told as such, never as an id. */
export function namesOf({ read }: Pick<Snapshot, 'read'>): Names {
  const queues = new Map(queuesOf(read).map((queue) => [queue.id, queue.name]));
  return {
    person: (id) => read.person(id)?.name ?? t('Somebody unknown here'),
    queue: (id) => queues.get(id) ?? t('Another queue'),
    field: (key) => fieldLabel(read, key),
    ticket: (id) => {
      const ticket = read.ticket(id)?.ticket;
      return ticket === undefined ? t('a ticket that is not here') : showReference(ticket.reference);
    },
  };
}

export interface Queue {
  readonly id: string;
  readonly name: string;
}

/** The queues in the order that admins gave them. */
export function queuesOf(read: ReadModel): readonly Queue[] {
  return read
    .settings()
    .flatMap((setting) => (isQueue(setting) ? [setting] : []))
    .sort((a, b) => a.position - b.position);
}

/** The requester's name: from the directory, or as the ticket brought it when they were met for the first time. */
export function requesterName(read: ReadModel, ticket: Pick<Ticket, 'requesterId' | 'newRequester'>): string {
  return read.person(ticket.requesterId)?.name ?? ticket.newRequester?.name ?? t('Somebody unknown here');
}

/** A setting of a type this app does not know also has a `type`, so the outline is asked for, not the word alone. */
function isQueue(setting: object): setting is Queue & { readonly position: number } {
  return (
    'type' in setting &&
    setting.type === 'queue' &&
    'name' in setting &&
    typeof setting.name === 'string' &&
    'position' in setting &&
    typeof setting.position === 'number'
  );
}

/**
 * What the field is called whose values have this name on tickets; null where no queue here has it. It is read without the schema of a queue, which the
 * list of tickets does not have to load.
 */
function fieldLabel(read: ReadModel, key: string): string | null {
  for (const setting of read.settings()) {
    const fields: unknown = setting.type === 'queue' ? Reflect.get(setting, 'fields') : null;
    for (const field of Array.isArray(fields) ? fields.filter(isRecord) : [])
      if (typeof field['id'] === 'string' && fieldKey({ id: field['id'] }) === key)
        return typeof field['label'] === 'string' ? field['label'] : null;
  }
  return null;
}
