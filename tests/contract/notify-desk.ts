import { afterAll, beforeAll } from 'vitest';
import { NEWS_HIDDEN } from '../../sync/domain/news.ts';
import { preferenceId } from '../../sync/domain/personal.ts';
import { QUIET_HOURS } from '../../sync/domain/quiet-hours.ts';
import type { LogLine } from '../../sync/server/http/log-line.ts';
import { followNews } from '../../sync/server/notify/follow-news.ts';
import { notifyDevice } from '../../sync/server/notify/notify-device.ts';
import { notifyKeysOf } from '../../sync/server/notify/notify-key.ts';
import { sendDueNews } from '../../sync/server/notify/send-news.ts';
import { StoredPeople } from '../../sync/server/session/stored-people.ts';
import { HttpsSender } from '../../sync/server/webhooks/https-sender.ts';
import { PushService } from '../support/push-service.ts';
import { toldSince } from './mail-desk.ts';
import { openOffice } from './office.ts';
import type { OpenedStore } from './open-stores.ts';
import { insert, MADE_AT, type WireDevice } from './wire-device.ts';

export const KEYS = notifyKeysOf('a secret of the tests, long enough');

/** One push service for all tests of a file. To be called at its top. */
export function pushService(): PushService {
  const service = new PushService(KEYS.publicKey);
  beforeAll(async () => service.start());
  afterAll(() => service.stop());
  return service;
}

/** An office in which people have devices that are notified. */
export async function openNotified(opened: OpenedStore, service: PushService) {
  service.says = null;
  service.calls = 0;
  const office = await openOffice(opened);
  const { store, records, clock } = office;
  const lines: LogLine[] = [];
  const deps = {
    ...{ store, records, people: new StoredPeople(store), now: () => clock.now(), keys: KEYS },
    ...{ log: (line: LogLine) => void lines.push(line), origin: 'https://desk.example' },
    sender: new HttpsSender({ allowsPrivate: true }),
  };
  let made = 0;
  /** Has a device of a person notified. */
  const notify = async (personId: string, device = `${personId.toUpperCase()}DEVICE0`) => {
    const subscribed = service.subscribe(`${device}-${String((made += 1))}`);
    await notifyDevice(records, { personId, device }, subscribed.subscription, clock.now());
    return { ...subscribed, device };
  };
  /** What the function behind the stream does, which is told of everything each time, and the one of every minute. */
  const note = async () => followNews(deps, await toldSince(opened));
  const send = async () => sendDueNews(deps);
  const look = async () => {
    await note();
    await send();
  };
  return { ...office, lines, notify, note, send, look };
}

/** What a person's device keeps of their choices. */
export async function choose(device: WireDevice, name: 'hidden' | 'quiet', value: string) {
  const { personId } = device.actor;
  const full = name === 'hidden' ? NEWS_HIDDEN : QUIET_HOURS;
  const id = preferenceId(personId, full);
  const kept = { id, rev: device.rev(), ownerId: personId, updatedAt: MADE_AT };
  await device.push(insert('personal', { ...kept, type: 'preference', name: full, value }));
}
