import { ECDH } from 'node:crypto';
import { Hono } from 'hono';
import * as z from 'zod/mini';
import { notifySubscriptionSchema, type NotifyState } from '../../protocol/notify.ts';
import type { DeviceOwner } from '../devices/device-book.ts';
import { forgetNotified, notifyDevice, subscriptionOf } from '../notify/notify-device.ts';
import { publishedKey } from '../notify/notify-key.ts';
import { refuseUrl } from '../webhooks/public-address.ts';
import type { ApiContext, ApiEnv } from './api-context.ts';
import type { DeskApiDeps } from './api-deps.ts';
import { ApiProblem } from './api-problem.ts';
import { deviceReport } from './device-report.ts';
import { readBody } from './read-body.ts';
import { signedIn } from './signed-in.ts';

const anyObject = z.looseObject({});

/** `/api/notify`: whether the device of this session is notified of what concerns its person, for those who work here. */
export function notifyDoors(deps: DeskApiDeps): Hono<ApiEnv> {
  const doors = new Hono<ApiEnv>();

  doors.get('/', async (c) => {
    const owner = await deviceOf(deps, c);
    const answer: NotifyState = {
      publicKey: await publishedKey(deps.records),
      isOn: (await subscriptionOf(deps.records, owner)) !== null,
    };
    return c.json(answer);
  });

  doors.post('/', async (c) => {
    const owner = await deviceOf(deps, c);
    const subscription = await readBody(c.req.raw, notifySubscriptionSchema);
    const { endpoint, keys } = subscription;
    const refusal = refuseUrl(endpoint, deps.allowsPrivateAddresses ?? false);
    if (refusal !== null) throw new ApiProblem('refused', refusal, 'endpoint');
    if (!isPoint(keys.p256dh)) throw new ApiProblem('refused', 'This is no key.', 'keys');
    await notifyDevice(deps.records, owner, subscription, deps.now());
    return c.body(null, 204);
  });

  doors.post('/off', async (c) => {
    const owner = await deviceOf(deps, c);
    await readBody(c.req.raw, anyObject);
    await forgetNotified(deps.records, owner);
    return c.body(null, 204);
  });

  return doors;
}

/** The device that the session is bound to: nobody has another one notified. */
async function deviceOf(deps: DeskApiDeps, c: ApiContext): Promise<DeviceOwner> {
  const { actor, device } = await signedIn(deps, c);
  if (actor.role === 'requester')
    throw new ApiProblem('not-allowed', 'Only those who work here are notified.');
  const named = deviceReport(c).device;
  if (device === null || (named !== null && named !== device))
    throw new ApiProblem('not-yours', 'Bind this device to the session first.');
  return { personId: actor.personId, device };
}

/** Whether these bytes lie on the curve: with others no secret can be shared. */
function isPoint(text: string): boolean {
  try {
    ECDH.convertKey(text, 'prime256v1', 'base64url', 'hex', 'uncompressed');
    return true;
  } catch {
    // Asking is the only way to find out.
    return false;
  }
}
