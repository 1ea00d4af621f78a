import * as z from 'zod/mini';

/** The longest address that a push service gives out. */
const ENDPOINT_LENGTH = 1_000;

/** `POST /api/notify`: where this device is notified, as its browser has it of its push service (RFC 8030), and the keys that alone can read it (RFC 8291). */
export const notifySubscriptionSchema = z.object({
  endpoint: z.string().check(z.minLength(1), z.maxLength(ENDPOINT_LENGTH)),
  keys: z.object({
    /** An uncompressed point of P-256, and 16 bytes, both in base64url. */
    p256dh: z.string().check(z.regex(/^[A-Za-z0-9_-]{87}=?$/)),
    auth: z.string().check(z.regex(/^[A-Za-z0-9_-]{22}(==)?$/)),
  }),
});
export type NotifySubscription = z.infer<typeof notifySubscriptionSchema>;

/** `GET /api/notify`: whose notifications a push service has to take (RFC 8292), null until the server has said so, and whether this device is notified. */
export const notifyStateSchema = z.object({ publicKey: z.nullable(z.string()), isOn: z.boolean() });
export type NotifyState = z.infer<typeof notifyStateSchema>;

/** What happened, as a notification names it. `taken`: somebody else's assignment stands where one's own was. */
export const NOTIFIED_KINDS = ['assigned', 'taken', 'mention', 'reply', 'risk', 'breached'] as const;
export type NotifiedKind = (typeof NOTIFIED_KINDS)[number];

/** All that a notification carries: no word of anybody's, and no name. */
export interface Notification {
  readonly kind: NotifiedKind;
  readonly ticketId: string;
  /** As people read it. */
  readonly reference: string;
}
