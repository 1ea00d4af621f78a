import { webhookDeliverySchema, type WebhookDelivery } from '../../protocol/integrations.ts';
import type { RecordAddress, RecordStore } from '../record-store.ts';

const DAY_MS = 86_400_000;
/** How many days the log goes back. */
const DAYS_KEPT = 7;
const DUE = { family: 'webhook-due', id: 'all' } as const;

/** Which delivery of which webhook: the log is kept by days, so that a look at it reads no more than it shows. */
export interface DeliveryRef {
  readonly webhookId: string;
  readonly day: string;
  readonly id: string;
}

/** Notes that something is to be told, once. The note that is worked off comes first: whoever dies after it leaves it behind. */
export async function noteDelivery(
  records: RecordStore,
  webhookId: string,
  delivery: WebhookDelivery,
): Promise<void> {
  const ref = { webhookId, day: delivery.day, id: delivery.id };
  if ((await readDelivery(records, ref)) !== null) return;
  await records.create({ ...DUE, part: partOf(ref) }, { delivery }, null);
  await records.create(address(ref), delivery, expiryOf(delivery));
}

/** Asks for a delivery to be made again. False when there is none. */
export async function redoDelivery(records: RecordStore, ref: DeliveryRef, now: string): Promise<boolean> {
  const delivery = await readDelivery(records, ref);
  if (delivery === null) return false;
  if (delivery.state === 'waiting') return true;
  const again: WebhookDelivery = { ...delivery, state: 'waiting', tries: 0, dueAt: now };
  await records.replace(address(ref), again, expiryOf(delivery));
  await records.create({ ...DUE, part: partOf(ref) }, { delivery: again }, null);
  return true;
}

/** Every delivery that has not come to an end. */
export async function dueDeliveries(records: RecordStore): Promise<DeliveryRef[]> {
  return (await records.list(DUE.family, DUE.id)).map(({ part }) => {
    const [webhookId = '', day = '', id = ''] = part.split(' ');
    return { webhookId, day, id };
  });
}

/** Reads one line of the log; what was noted and not yet written is read from its note. */
export async function readDelivery(records: RecordStore, ref: DeliveryRef): Promise<WebhookDelivery | null> {
  const logged = await records.read(address(ref));
  if (logged !== null) return webhookDeliverySchema.parse(logged);
  const note = await records.read({ ...DUE, part: partOf(ref) });
  return note === null ? null : webhookDeliverySchema.parse(note['delivery']);
}

/** Writes down how a delivery stands; one that has come to an end is not worked off any more. */
export async function writeDelivery(
  records: RecordStore,
  ref: DeliveryRef,
  delivery: WebhookDelivery,
): Promise<void> {
  if (!(await records.replace(address(ref), delivery, expiryOf(delivery))))
    await records.create(address(ref), delivery, expiryOf(delivery));
  if (delivery.state !== 'waiting') await records.take({ ...DUE, part: partOf(ref) });
}

/** Takes a note away that leads nowhere. */
export async function dropDue(records: RecordStore, ref: DeliveryRef): Promise<void> {
  await records.take({ ...DUE, part: partOf(ref) });
}

/** The newest lines of a webhook's log, at most `most` of them. */
export async function newestDeliveries(
  records: RecordStore,
  webhookId: string,
  nowMs: number,
  most: number,
): Promise<WebhookDelivery[]> {
  const found: WebhookDelivery[] = [];
  for (let back = 0; back < DAYS_KEPT && found.length < most; back += 1) {
    const day = dayOf(new Date(nowMs - back * DAY_MS).toISOString());
    const listed = await records.list('webhook-delivery', `${webhookId} ${day}`);
    const read = listed.map(({ body }) => webhookDeliverySchema.parse(body));
    found.push(...read.sort((a, b) => (a.at < b.at ? 1 : -1)));
  }
  return found.slice(0, most);
}

/** The day of UTC that a moment lies in. */
export function dayOf(instant: string): string {
  return instant.slice(0, 10);
}

function expiryOf({ at }: WebhookDelivery): number {
  return Date.parse(at) + (DAYS_KEPT + 1) * DAY_MS;
}

function partOf({ webhookId, day, id }: DeliveryRef): string {
  return `${webhookId} ${day} ${id}`;
}

function address({ webhookId, day, id }: DeliveryRef): RecordAddress {
  return { family: 'webhook-delivery', id: `${webhookId} ${day}`, part: id };
}
