import * as z from 'zod/mini';
import { phoneSchema } from '../domain/phone.ts';
import { SETTING_TYPES } from '../domain/admin-rights.ts';
import { API_SCOPES, apiKeyIdSchema, apiScopeSchema } from '../domain/api-scope.ts';
import { IMPORTED_AT_ONCE, importedPersonSchema, importedTicketSchema } from '../domain/import-row.ts';
import { deviceIdSchema, idSchema, instantSchema } from '../domain/id.ts';
import { childIdSchema } from '../domain/message.ts';
import { REDACTED_LEAST, REDACTED_MOST } from '../domain/redact.ts';
import { revSchema } from '../domain/rev.ts';
import { actorSchema } from '../domain/scope.ts';
import { emailSchema, nameSchema } from '../domain/ticket.ts';
import { WEBHOOK_TYPES, webhookSecretSchema, webhookTypeSchema } from '../domain/webhook.ts';

/** Every command: an id of its own, by which a repeat is known, and the revision its author had before them (null: nothing was there). */
const envelope = { command: idSchema };
const baseSchema = z.nullable(revSchema);

/** The most people whose membership one command changes: they are written in one transaction. */
export const MEMBERS_AT_ONCE = 30;

export const daySchema = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/));

const tableOutline = {
  file: z.string().check(z.minLength(1), z.maxLength(200)),
  rows: z.nullable(z.int().check(z.nonnegative())),
};

const schemas = {
  'put-person': z.object({
    ...envelope,
    base: baseSchema,
    person: z.object({
      id: idSchema,
      name: nameSchema,
      email: z.nullable(emailSchema),
      role: actorSchema.shape.role,
      title: z.string().check(z.maxLength(120)),
      site: z.string().check(z.maxLength(120)),
      /** Absent from apps that do not know it, which leave it as it is. */
      phone: z.optional(z.nullable(phoneSchema)),
    }),
  }),
  'set-disabled': z.object({ ...envelope, personId: idSchema, disabled: z.boolean() }),
  'set-away': z.object({ ...envelope, personId: idSchema, away: z.boolean() }),
  'set-members': z.object({
    ...envelope,
    queueId: idSchema,
    add: z.array(idSchema).check(z.maxLength(MEMBERS_AT_ONCE)),
    remove: z.array(idSchema).check(z.maxLength(MEMBERS_AT_ONCE)),
  }),
  'put-setting': z.object({
    ...envelope,
    base: baseSchema,
    /** The whole document but for its revision, which is the server's. */
    setting: z.looseObject({ id: idSchema, type: z.enum(SETTING_TYPES) }),
  }),
  'delete-setting': z.object({ ...envelope, base: revSchema, settingId: idSchema }),
  'restrict-queue': z.object({
    ...envelope,
    base: revSchema,
    queueId: idSchema,
    members: z.array(idSchema).check(z.minLength(1), z.maxLength(MEMBERS_AT_ONCE)),
  }),
  /** Removes these words, letter by letter, from a message and from where its ticket quotes them. */
  'redact-message': z.object({
    ...envelope,
    messageId: childIdSchema,
    words: z.string().check(z.minLength(REDACTED_LEAST), z.maxLength(REDACTED_MOST)),
  }),
  /** Removes a file from a message, and its bytes from everywhere. */
  'remove-file': z.object({ ...envelope, messageId: childIdSchema, fileId: idSchema }),
  /** Notes that everything that a person wrote, and that is about them, is given out. */
  'export-person': z.object({ ...envelope, personId: idSchema }),
  /** Takes everything away that says who a requester was, and what they wrote. */
  'erase-person': z.object({ ...envelope, personId: idSchema }),
  /** Ends every link that mails gave out to this ticket. */
  'revoke-links': z.object({ ...envelope, ticketId: idSchema }),
  /** One batch of a table of people. The first one of a table says how many rows it has; `file` is what it is called. */
  'import-people': z.object({
    ...envelope,
    ...tableOutline,
    people: z.array(importedPersonSchema).check(z.maxLength(IMPORTED_AT_ONCE)),
  }),
  'import-tickets': z.object({
    ...envelope,
    ...tableOutline,
    tickets: z.array(importedTicketSchema).check(z.maxLength(IMPORTED_AT_ONCE)),
  }),
  'purge-device': z.object({ ...envelope, personId: idSchema, device: deviceIdSchema }),
  /** A mail that came to no good end goes once more; `round` is the one that its author has seen end. */
  'send-mail-again': z.object({
    ...envelope,
    ticketId: idSchema,
    key: z.string().check(z.maxLength(160)),
    round: z.int().check(z.nonnegative()),
  }),
  /** A mail in this queue's name to whoever gives the command. */
  'test-mail': z.object({ ...envelope, queueId: idSchema }),
  /** What becomes of a mail that waits: it joins a ticket, makes one, or is spam, whose sender is blocked. */
  'settle-mail': z.object({
    ...envelope,
    mailId: idSchema,
    what: z.discriminatedUnion('do', [
      z.object({ do: z.literal('join'), ticketId: idSchema }),
      z.object({ do: z.literal('new-ticket') }),
      z.object({ do: z.literal('spam') }),
    ]),
  }),
  /** A key of the API. The secret is made where the command is given, and travels as its hash alone: see docs/decisions/0130. */
  'create-api-key': z.object({
    ...envelope,
    key: z.object({
      id: apiKeyIdSchema,
      name: nameSchema,
      scopes: z.array(apiScopeSchema).check(z.minLength(1), z.maxLength(API_SCOPES.length)),
      hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    }),
  }),
  'revoke-api-key': z.object({ ...envelope, keyId: apiKeyIdSchema }),
  /** Adds or changes a webhook, and switches it on again. The secret is given once; without it the earlier one stays. */
  'put-webhook': z.object({
    ...envelope,
    webhook: z.object({
      id: idSchema,
      name: nameSchema,
      url: z.string().check(z.minLength(1), z.maxLength(2_000)),
      types: z.array(webhookTypeSchema).check(z.minLength(1), z.maxLength(WEBHOOK_TYPES.length)),
      secret: z.optional(webhookSecretSchema),
    }),
  }),
  'delete-webhook': z.object({ ...envelope, webhookId: idSchema }),
  /** Sends something once more that came to no good end. */
  'send-webhook-again': z.object({ ...envelope, webhookId: idSchema, day: daySchema, deliveryId: idSchema }),
} as const;
type AdminCommands = { readonly [Name in keyof typeof schemas]: z.infer<(typeof schemas)[Name]> };
export type AdminCommandName = keyof AdminCommands;
export type AdminCommand<Name extends AdminCommandName> = AdminCommands[Name];

/** The body of each command. */
export const adminCommandSchemas: {
  readonly [Name in AdminCommandName]: z.ZodMiniType<AdminCommand<Name>>;
} = schemas;

/** `POST /api/admin/commands/<name>` when it was carried out, now or by an earlier try. */
export const adminDoneSchema = z.object({ done: z.literal(true) });

/** Who has done, in the audit log, what nobody gave a command for; and what that is called. */
export const SERVER_ITSELF = 'roost';
export const EMPTIED = 'empty-old-tickets';

/** One line of the audit log: who did what to which document, when, and what became of its fields. */
export const auditEntrySchema = z.object({
  seq: z.int(),
  at: instantSchema,
  by: idSchema,
  command: z.string(),
  target: z.object({
    kind: z.enum(['people', 'settings', 'devices', 'messages', 'tickets', 'api-keys', 'webhooks']),
    id: z.string(),
    name: z.string(),
  }),
  changes: z.array(z.object({ field: z.string(), from: z.json(), to: z.json() })),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;

/** `GET /api/admin/audit?before=<seq>`: the newest first. `next` is the `before` of the next page, null at the end. */
export const auditPageSchema = z.object({ entries: z.array(auditEntrySchema), next: z.nullable(z.int()) });
export type AuditPage = z.infer<typeof auditPageSchema>;

/** `POST /api/admin/privacy/:personId/export`, answered by a `PersonExport`: a line of the audit log comes first, by the id of the command. */
export const exportAskSchema = z.object(envelope);

/** What is known of one device. `unsent` is what it last reported of itself. */
export const knownDeviceSchema = z.object({
  device: deviceIdSchema,
  personId: idSchema,
  lastContactAt: instantSchema,
  unsent: z.nullable(z.int()),
  /** When it was ordered to delete what it holds, and when it was told so. */
  purgeOrderedAt: z.nullable(instantSchema),
  purgeToldAt: z.nullable(instantSchema),
});
export type KnownDevice = z.infer<typeof knownDeviceSchema>;

/** `GET /api/admin/devices?person=<id>&person=<id>`, at most 100 of them. */
export const knownDevicesSchema = z.object({ devices: z.array(knownDeviceSchema) });
