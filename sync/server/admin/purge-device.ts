import { mayAdminister } from '../../domain/admin-rights.ts';
import { personSchema } from '../../domain/person.ts';
import type { AdminCommand } from '../../protocol/admin.ts';
import { devicesOf, orderPurge } from '../devices/device-book.ts';
import { forgetNotified } from '../notify/notify-device.ts';
import { closeSession } from '../session/close-session.ts';
import { readSessionRecord, sessionAddress } from '../session/session-record.ts';
import { isLive } from '../stored-document.ts';
import { AdminRefused } from './admin-refused.ts';
import type { AdminCaller, AdminDeps, AdminStep } from './admin-step.ts';
import { workspaceKey } from './put-document.ts';

/** Signs a device out, and has it delete what it holds when it next asks. */
export async function purgeDevice(
  deps: AdminDeps,
  { actor }: AdminCaller,
  { personId, device }: AdminCommand<'purge-device'>,
): Promise<AdminStep> {
  if (!mayAdminister(actor, 'devices'))
    throw new AdminRefused('not-allowed', 'Only an admin signs out devices.');
  const known = await devicesOf(deps.records, [personId]);
  if (!known.some((one) => one.device === device))
    throw new AdminRefused('refused', 'This person has no such device.');
  const key = workspaceKey('people', personId);
  return {
    documents: [key],
    markers: [],
    apply: (plan) => {
      const item = plan.find(key);
      if (!isLive(item)) throw new AdminRefused('refused', 'This person is not known here any more.');
      const { name } = personSchema.parse(item.body);
      const changes = [{ field: 'purge ordered for', from: null, to: name }];
      return { target: { kind: 'devices', id: device, name: device }, changes };
    },
    follow: async () => {
      await orderPurge(deps.records, { personId, device }, deps.clock.now());
      // Its session may have ended by itself long ago.
      await forgetNotified(deps.records, { personId, device });
      await endSessionsOn(deps, personId, device);
    },
  };
}

async function endSessionsOn(deps: AdminDeps, personId: string, device: string): Promise<void> {
  for (const { part } of await deps.records.list('person-sessions', personId)) {
    const body = await deps.records.read(sessionAddress(part));
    if (body === null || readSessionRecord(body).device !== device) continue;
    await closeSession(deps.records, part);
    await deps.closeSockets(personId, part);
  }
}
