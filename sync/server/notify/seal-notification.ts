import webPush from 'web-push';
import { hashId } from '../../domain/hash.ts';
import type { Notification, NotifySubscription } from '../../protocol/notify.ts';
import type { NotifyKeys } from './notify-key.ts';

/** One request to a push service, ready to go. */
export interface SealedNotification {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** What is sealed, and for how long it is of use. */
export interface SealOptions {
  readonly keys: NotifyKeys;
  /** Who sends, for whoever runs the push service: this site's own origin. */
  readonly origin: string;
  /** For how long the push service keeps it for a device that is not reached. */
  readonly ttlS: number;
}

/** All are as long, so that their length does not tell what happened. */
const LENGTH = 256;

/**
 * Encrypts a notification for one device (RFC 8291) and signs the request (RFC 8292). The push service learns that there is one, of which desk and for which
 * device; by the topic it keeps the newest of a ticket alone, and cannot tell which ticket that is. Throws for keys that are no keys.
 */
export function sealNotification(
  subscription: NotifySubscription,
  notification: Notification,
  { keys, origin, ttlS }: SealOptions,
): SealedNotification {
  // A space at its end leaves JSON as it is.
  const text = JSON.stringify(notification).padEnd(LENGTH);
  const topic = hashId('topic', subscription.endpoint, notification.ticketId);
  const subject = origin.startsWith('https:') ? origin : 'mailto:desk@roost.invalid';
  const details = webPush.generateRequestDetails(subscription, text, {
    ...{ TTL: ttlS, urgency: 'high', topic, contentEncoding: 'aes128gcm' },
    vapidDetails: { subject, ...keys },
  });
  return { url: details.endpoint, headers: details.headers, body: details.body };
}
