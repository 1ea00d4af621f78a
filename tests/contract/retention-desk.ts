import { newFieldId } from '../../sync/domain/ticket-field.ts';
import type { Message } from '../../sync/domain/message.ts';
import type { Ticket } from '../../sync/domain/ticket.ts';
import type { Kind } from '../../sync/domain/kind.ts';
import { readAudit } from '../../sync/server/admin/audit-log.ts';
import { putSettings } from '../../sync/server/admin/put-settings.ts';
import { runJobs } from '../../sync/server/admin/run-jobs.ts';
import { keepLink } from '../../sync/server/links/request-link.ts';
import { emptyAged, type RunBounds } from '../../sync/server/retention/empty-aged.ts';
import type { SyncStore } from '../../sync/server/sync-store.ts';
import { isLive } from '../../sync/server/stored-document.ts';
import { writeCanonical } from '../../sync/server/write-canonical.ts';
import { rigPerson } from '../support/api-rig.ts';
import { dyingStore } from './dying-store.ts';
import { HR, openOffice } from './office.ts';
import type { OpenedStore } from './open-stores.ts';
import { insert, MADE_AT, statuses, type WireDevice } from './wire-device.ts';

export const CANARY = 'CANARY';
export const DAY_MS = 86_400_000;
export const FIELD = newFieldId(true, 'badgenumber');
const INTERNAL = newFieldId(false, 'supplierprice');
export const LINK_SECRET = 'L'.repeat(43);
export const RAW_MAIL = 'mail-raw-1';
const BYTES = new TextEncoder().encode('CANARY in a file');

/** A desk that keeps closed tickets for a year, with the devices of an agent, a lead and a requester. */
export async function openRetention(opened: OpenedStore) {
  const office = await openOffice(opened);
  await keepFor(office, 12);
  await office.run('admin', 'set-members', { command: 'm1', queueId: HR, add: ['agent'], remove: [] });
  const devices = {
    agent: await office.device('AGENT', 'agent'),
    lead: await office.device('LEAD', 'lead'),
    requester: await office.device('REQUESTER', 'requester'),
  };
  return {
    ...office,
    devices,
    /** One night's run, over a table that is lost touch with from some moment on. */
    night: async (store: SyncStore = office.store, bounds?: RunBounds) =>
      emptyAged({ ...office, store }, bounds),
    stored: async () => {
      const records = JSON.stringify([...office.files.files.keys(), ...office.rawMails.keys()]);
      return `${JSON.stringify(await office.desk.archive.exportAll())}${records}`;
    },
    lines: async () => (await readAudit(office.store, null)).entries.filter(({ by }) => by === 'roost'),
  };
}

export type RetentionOffice = Awaited<ReturnType<typeof openRetention>>;

/** Sets how long closed tickets are kept. */
export async function keepFor(
  office: Awaited<ReturnType<typeof openOffice>>,
  keepMonths: 12 | 24 | null,
): Promise<void> {
  const rev = rigPerson('x').rev;
  await putSettings(office, [
    { id: 'workspace', rev, type: 'workspace', name: 'The firm', closeAfterDays: 14, keepMonths },
  ]);
}

/** Dies at the commit after so many, as often as it is asked from then on. */
export function dyingAfter(store: SyncStore, commits: number): SyncStore {
  let left = commits;
  return dyingStore(store, 'commit', () => (left -= 1) < 0);
}

/** A ticket with a canary wherever people write, which is solved at once. */
export async function solvedTicket(
  { devices: { agent, requester }, ...office }: RetentionOffice,
  id: string,
  more: Partial<Ticket> = {},
): Promise<void> {
  const mine = { requesterId: 'requester', queueId: more.queueId ?? 'facilities' };
  const file = { id: 'f1', name: 'CANARY.txt', type: 'text/plain', size: BYTES.byteLength };
  const told = `${CANARY} of ${id}`;
  const fields = { [FIELD]: `${told} public`, [INTERNAL]: `${told} internal` };
  const ticket = agent.ticket(id, { ...mine, ...fields, subject: `${told} subject` });
  const note = agent.message(id, 2, { ...mine, type: 'note', body: `${told} note`, attachments: [file] });
  const reply = agent.message(id, 3, { ...mine, body: `${told} reply` });
  const answers = await agent.push(
    ...[insert('tickets', ticket), insert('messages', note), insert('messages', reply)],
    insert('personal', draftOf(agent, id, `${told} draft`)),
  );
  const asked = requester.message(id, 4, { ...mine, type: 'request', body: `${told} request` });
  answers.push(...(await requester.push(insert('messages', asked))));
  await agent.pullAll();
  const held = agent.get('tickets', id);
  if (held === undefined) throw new Error(`${id} is not on the device`);
  const subject = `${told} subject, changed`;
  answers.push(...(await agent.push(agent.edit(held, { status: 'solved', subject, ...more }))));
  if (!statuses(answers).every((one) => one === 'accepted')) throw new Error(statuses(answers).join());
  await office.files.put({ messageId: note.id, fileId: 'f1' }, BYTES);
  await keepLink(office.records, { secret: LINK_SECRET, ticketId: id, personId: 'requester' }, 0);
}

function draftOf(device: WireDevice, ticketId: string, text: string) {
  const { personId } = device.actor;
  const draft = { id: `draft-${personId}-${ticketId}-reply`, ownerId: personId, updatedAt: MADE_AT };
  return { ...draft, rev: device.rev(), type: 'draft', ticketId, mode: 'reply', text };
}

/** Has a message of the desk’s come by mail, as the server writes it down. */
export async function cameByMail(office: RetentionOffice, messageId: string): Promise<void> {
  const key = { scope: 'ws', kind: 'messages' as const, id: messageId };
  const mail = {
    ...{ mailId: 'canary@mail.example', from: 'canary@home.example', sender: 'requester', verified: true },
    ...{ cc: [], files: [], raw: RAW_MAIL },
  };
  office.rawMails.set(RAW_MAIL, BYTES);
  const apply = (plan: Parameters<typeof writeCanonical>[0]) => {
    const before = plan.find(key);
    if (!isLive(before)) throw new Error(`${messageId} is not there`);
    const body = { ...before.body, mail, rev: office.devices.lead.rev() };
    writeCanonical(plan, { kind: 'messages', body, before });
  };
  await runJobs(office, [{ documents: [key], markers: [], apply }]);
}

/** Everything of one kind that is stored for the desk. */
export async function storedOf<Body = Message>(
  { store }: RetentionOffice,
  kind: Kind,
  prefix: string,
  scope = 'ws',
): Promise<Body[]> {
  const page = await store.scanDocuments({ scope, kind, prefix, after: null, limit: 200, only: 'all' });
  return page.documents.filter(isLive).map(({ body }) => body as unknown as Body);
}
