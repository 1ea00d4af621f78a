import type { Message } from '../../sync/domain/message.ts';
import type { MailEvent } from '../../sync/domain/mail-mark.ts';
import { eventSchema, type TimelineEvent } from '../../sync/domain/event.ts';
import type { AdminCommand, AdminCommandName } from '../../sync/protocol/admin.ts';
import { putPeople } from '../../sync/server/admin/put-people.ts';
import { runCommand } from '../../sync/server/admin/run-command.ts';
import { putSettings } from '../../sync/server/admin/put-settings.ts';
import { followMail, type ToldEntry } from '../../sync/server/outbound/follow-mail.ts';
import type { OutboundDeps } from '../../sync/server/outbound/mail-deps.ts';
import { MemoryRecordStore } from '../../sync/server/memory/memory-record-store.ts';
import { isLive } from '../../sync/server/stored-document.ts';
import { MemoryFileStore } from '../support/memory-file-store.ts';
import { rigPerson } from '../support/api-rig.ts';
import { ANA, openDesk } from './desk.ts';
import type { OpenedStore } from './open-stores.ts';
import { ScriptedSender } from './scripted-sender.ts';

export const DESK = 'desk@firm.example';
export const HR_DESK = 'people@firm.example';
const REV = rigPerson('x').rev;

/** A desk that mails: Rosa asks, Ana answers. */
export async function openMailDesk(opened: OpenedStore) {
  const desk = openDesk(opened);
  const sender = new ScriptedSender();
  const records = new MemoryRecordStore(() => desk.deps.clock.now());
  const files = new MemoryFileStore();
  const deps: OutboundDeps = {
    ...desk.deps,
    records,
    sender,
    files,
    mailSecret: 'a secret of the tests',
    origin: 'https://desk.example',
    randomBytes: (length) => Uint8Array.from({ length }, () => Math.floor(desk.deps.random() * 256)),
  };
  await putPeople(deps, [
    rigPerson('ana'),
    rigPerson('rosa', { role: 'requester', name: 'Rosa Diaz' }),
    rigPerson('sam', { role: 'requester', name: 'Sam Poe' }),
  ]);
  const queue = { rev: REV, type: 'queue', position: 1 };
  await putSettings(deps, [
    { id: 'workspace', rev: REV, type: 'workspace', name: 'The firm', closeAfterDays: 14 },
    {
      ...queue,
      id: 'facilities',
      name: 'Desk',
      address: DESK,
      signature: 'The desk',
      receipt: 'We have it.',
      solvedNotice: 'We think that it is solved.',
    },
    { ...queue, id: 'restricted-hr', name: 'HR', address: HR_DESK },
  ]);
  const ana = desk.device('ANASDEVICE', ANA);
  const command = async <Name extends AdminCommandName>(name: Name, given: AdminCommand<Name>) => {
    const admin = {
      ...deps,
      mail: { sender, mailSecret: deps.mailSecret },
      files,
      raw: { remove: async () => undefined },
      closeSockets: async () => undefined,
    };
    await runCommand(admin, { person: rigPerson('ana'), actor: ANA }, name, given);
  };
  return { ...desk, deps, records, sender, files, ana, command, told: async () => toldSince(opened) };
}

export type MailDesk = Awaited<ReturnType<typeof openMailDesk>>;

/** Everything the logs tell, as the table's stream would. */
export async function toldSince({ archive }: OpenedStore): Promise<ToldEntry[]> {
  const { logs } = await archive.exportAll();
  return logs.map(({ log, entry }) => ({ log, entry }));
}

/** Lets the function behind the stream see the whole stream. */
export async function follow(desk: Pick<MailDesk, 'deps' | 'told'>): Promise<void> {
  await followMail(desk.deps, await desk.told());
}

/** The timeline of a ticket, oldest first. */
export async function eventsOf(
  { store }: MailDesk,
  ticketId: string,
  scope = 'ws',
): Promise<TimelineEvent[]> {
  const page = await store.scanDocuments({
    scope,
    kind: 'events',
    prefix: `${ticketId}--`,
    after: null,
    limit: 200,
    only: 'all',
  });
  const events = page.documents.flatMap((item) => (isLive(item) ? [eventSchema.parse(item.body)] : []));
  return events.sort((a, b) => (a.acceptedAt < b.acceptedAt ? -1 : 1));
}

/** What the timeline of a ticket says of its mail, oldest first. */
export async function mailEvents(desk: MailDesk, ticketId: string, scope = 'ws'): Promise<MailEvent[]> {
  return (await eventsOf(desk, ticketId, scope)).flatMap((event) => (event.type === 'mail' ? [event] : []));
}

/** The messages of a ticket, oldest first. */
export async function messagesOf({ store }: MailDesk, ticketId: string, scope = 'ws'): Promise<Message[]> {
  const page = await store.scanDocuments({
    scope,
    kind: 'messages',
    prefix: `${ticketId}--`,
    after: null,
    limit: 200,
    only: 'all',
  });
  const messages = page.documents.flatMap((item) => (isLive(item) ? [item.body as unknown as Message] : []));
  return messages.sort((a, b) => ((a.acceptedAt ?? '') < (b.acceptedAt ?? '') ? -1 : 1));
}
