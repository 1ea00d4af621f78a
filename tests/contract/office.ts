import type { Person } from '../../sync/domain/person.ts';
import { childId } from '../../sync/domain/lane.ts';
import type { Role } from '../../sync/domain/scope.ts';
import type { AdminCommand, AdminCommandName } from '../../sync/protocol/admin.ts';
import type { AdminDeps } from '../../sync/server/admin/admin-step.ts';
import { putPeople } from '../../sync/server/admin/put-people.ts';
import { putSettings } from '../../sync/server/admin/put-settings.ts';
import { runCommand } from '../../sync/server/admin/run-command.ts';
import { noteContact } from '../../sync/server/devices/device-book.ts';
import { MemoryRecordStore } from '../../sync/server/memory/memory-record-store.ts';
import { actorOf } from '../../sync/server/session/find-session.ts';
import { StoredPeople } from '../../sync/server/session/stored-people.ts';
import { MemoryFileStore } from '../support/memory-file-store.ts';
import { rigPerson } from '../support/api-rig.ts';
import { openDesk } from './desk.ts';
import { ScriptedSender } from './scripted-sender.ts';
import type { OpenedStore } from './open-stores.ts';
import { ownId } from './wire-device.ts';

export const HR = 'restricted-hr';

/** A desk with an admin, a lead, an agent and a requester, and the commands at hand. */
export async function openOffice(opened: OpenedStore) {
  const desk = openDesk(opened);
  const records = new MemoryRecordStore(() => desk.deps.clock.now());
  const closed: string[] = [];
  const sender = new ScriptedSender();
  const files = new MemoryFileStore();
  const raw = new Map<string, Uint8Array>();
  const deps: AdminDeps = {
    ...desk.deps,
    records,
    mail: { sender, mailSecret: 'a secret of the tests' },
    files,
    raw: { remove: async (key) => void raw.delete(key) },
    closeSockets: async (_id, session) => void closed.push(session),
  };
  const staff = (['admin', 'lead', 'agent', 'requester'] as const).map((role) => rigPerson(role, { role }));
  await putPeople(deps, staff);
  await putSettings(deps, [
    {
      id: 'facilities',
      rev: rigPerson('x').rev,
      type: 'queue',
      name: 'Facilities',
      position: 1,
      address: 'desk@firm.example',
    },
    { id: HR, rev: rigPerson('x').rev, type: 'queue', name: 'HR', position: 2 },
  ]);
  await noteContact(records, { personId: 'lead', device: 'LEADSDEVICE1' }, deps.clock.now(), 0);
  const people = new StoredPeople(desk.store);
  const person = async (id: string): Promise<Person> => {
    const found = await people.byId(id);
    if (found === null) throw new Error(`Nobody is ${id}`);
    return found;
  };
  const run = async <Name extends AdminCommandName>(by: string, name: Name, command: AdminCommand<Name>) => {
    const caller = await person(by);
    await runCommand(deps, { person: caller, actor: actorOf(caller) }, name, command);
  };
  const device = async (name: string, id: string) => desk.device(name, actorOf(await person(id)));
  const revOf = async (id: string) => {
    const [item] = await desk.store.readDocuments([{ scope: 'ws', kind: 'settings', id }]);
    return item?.body === null || item === null || item === undefined ? null : item.rev;
  };
  return { ...deps, files, rawMails: raw, desk, closed, person, run, device, revOf };
}

/** Somebody as a command names them. */
export function somebody(id: string, role: Role, more: Partial<AdminCommand<'put-person'>['person']> = {}) {
  return { id, name: id, email: `${id}@firm.example`, role, title: '', site: '', ...more };
}

const TAG = { id: 'tag-vip', type: 'tag' as const, name: 'vip', about: 'Answer first' };

/** One of each command, such as an admin may give. */
export async function oneOfEach(office: Awaited<ReturnType<typeof openOffice>>) {
  const queue = (await office.revOf('facilities')) ?? '';
  const commands: { readonly [Name in AdminCommandName]: AdminCommand<Name> } = {
    'put-person': { command: 'c1', base: null, person: somebody('nina', 'agent') },
    'set-disabled': { command: 'c2', personId: 'requester', disabled: true },
    'set-away': { command: 'c3', personId: 'lead', away: true },
    'set-members': { command: 'c4', queueId: HR, add: ['agent'], remove: [] },
    'put-setting': { command: 'c5', base: null, setting: TAG },
    'delete-setting': { command: 'c6', base: queue, settingId: 'facilities' },
    'restrict-queue': { command: 'c7', base: queue, queueId: 'facilities', members: ['lead'] },
    'redact-message': { command: 'c9', messageId: childId('t1', ownId(1)), words: 'reader' },
    'remove-file': { command: 'c15', messageId: childId('t1', ownId(1)), fileId: 'f1' },
    'export-person': { command: 'c16', personId: 'requester' },
    'erase-person': { command: 'c17', personId: 'requester' },
    'revoke-links': { command: 'c14', ticketId: 't1' },
    'import-people': { command: 'c12', file: 'people.csv', rows: 1, people: [] },
    'import-tickets': { command: 'c13', file: 'tickets.csv', rows: 1, tickets: [] },
    'purge-device': { command: 'c8', personId: 'lead', device: 'LEADSDEVICE1' },
    'send-mail-again': { command: 'c9', ticketId: 't1', key: 'reply.t1--x', round: 0 },
    'test-mail': { command: 'c10', queueId: 'facilities' },
    'create-api-key': {
      command: 'c14',
      key: { id: '0123456789ABCDEF', name: 'Monitor', scopes: ['tickets:read'], hash: 'a'.repeat(64) },
    },
    'revoke-api-key': { command: 'c15', keyId: '0123456789ABCDEF' },
    'put-webhook': {
      command: 'c16',
      webhook: {
        ...{ id: 'w1', name: 'Chat', url: 'https://hooks.example/a', types: ['ticket.created'] },
        secret: `whsec_${'a'.repeat(43)}`,
      },
    },
    'delete-webhook': { command: 'c17', webhookId: 'w1' },
    'send-webhook-again': { command: 'c18', webhookId: 'w1', day: '2026-06-01', deliveryId: 'd1' },
    'settle-mail': { command: 'c11', mailId: 'mail-x', what: { do: 'spam' } },
  };
  return commands;
}
