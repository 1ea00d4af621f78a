import * as z from 'zod/mini';
import { notifyStateSchema, type NotifyState } from '../../../sync/protocol/notify.ts';
import {
  BUILD_HEADER,
  CSRF_HEADER,
  DEVICE_HEADER,
  PROTOCOL,
  PROTOCOL_HEADER,
} from '../../../sync/protocol/version.ts';
import { clientBuild } from '../../client-build.ts';

const TIMEOUT_MS = 20_000;

/** What the server says of notifications on this device; null when it cannot be reached. Never throws. */
export async function askNotify(device: string): Promise<NotifyState | null> {
  const response = await call('/api/notify', device, {});
  const read = response?.ok === true ? z.safeParse(notifyStateSchema, await jsonOf(response)) : null;
  return read?.success === true ? read.data : null;
}

/** Has this device notified at the address that its browser has; or not any more, for null. Never throws. */
export async function tellNotify(
  device: string,
  subscription: PushSubscriptionJSON | null,
): Promise<'done' | 'refused' | 'unreachable'> {
  const [path, body] =
    subscription === null
      ? ['/api/notify/off', {}]
      : ['/api/notify', { endpoint: subscription.endpoint, keys: subscription.keys }];
  const response = await call(path, device, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (response?.status === 204) return 'done';
  return response?.status === 422 || response?.status === 400 ? 'refused' : 'unreachable';
}

async function call(path: string, device: string, init: RequestInit): Promise<Response | null> {
  const own = {
    [CSRF_HEADER]: '1',
    [PROTOCOL_HEADER]: String(PROTOCOL),
    [BUILD_HEADER]: clientBuild,
    [DEVICE_HEADER]: device,
  };
  try {
    return await fetch(path, {
      ...init,
      headers: { ...own, ...(init.headers as Record<string, string> | undefined) },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch {
    // No network: whoever asked says so.
    return null;
  }
}

async function jsonOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    // A page where JSON should be, such as a captive portal's.
    return null;
  }
}
