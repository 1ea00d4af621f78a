import * as z from 'zod/mini';
import type { NewTicket } from '../../sync/client/commands.ts';
import { idSchema } from '../../sync/domain/id.ts';
import type { QueueField } from '../../sync/domain/queue.ts';
import { phoneSchema } from '../../sync/domain/phone.ts';
import { isFieldKey } from '../../sync/domain/ticket-field.ts';
import {
  CHANNELS,
  emailSchema,
  nameSchema,
  prioritySchema,
  subjectSchema,
} from '../../sync/domain/ticket.ts';
import { t } from '../words/t.ts';
import { readQueueFields } from './read-queue-fields.ts';

/** What stands in the form, as text. It is also what a draft of it keeps. */
export const newTicketFieldsSchema = z.object({
  requesterId: z.catch(z.string(), ''),
  requester: z.catch(z.string(), ''),
  email: z.catch(z.string(), ''),
  phone: z.catch(z.string(), ''),
  subject: z.catch(z.string(), ''),
  body: z.catch(z.string(), ''),
  queueId: z.catch(z.string(), ''),
  priority: z.catch(z.string(), 'normal'),
  assigneeId: z.catch(z.string(), ''),
  channel: z.catch(z.string(), 'phone'),
  /** What stands in the fields of the queue, by their names on a ticket. */
  fields: z.catch(z.record(z.string(), z.string()), {}),
  /** A number to call back, where a call is logged. */
  callBack: z.catch(z.string(), ''),
});
export type NewTicketFields = z.infer<typeof newTicketFieldsSchema>;

/** What is wrong, by field, in sentences for the person. */
export type FieldFaults = Readonly<Partial<Record<Exclude<keyof NewTicketFields, 'fields'>, string>>> & {
  readonly fields?: Readonly<Record<string, string>>;
};

/** The fields of a submitted form, or of a kept draft; whatever is missing is empty. */
export function readFields(entries: Iterable<readonly [string, unknown]>): NewTicketFields {
  const given = [...entries];
  const own = Object.fromEntries(given.filter(([name]) => isFieldKey(name)));
  return newTicketFieldsSchema.parse({ fields: own, ...Object.fromEntries(given) });
}

/** The ticket to make, or what has to be mended first. `asked` are the fields of the queue that it goes to. */
export function readNewTicket(
  fields: NewTicketFields,
  asked: readonly QueueField[] = [],
): NewTicket | FieldFaults {
  const subject = subjectSchema.safeParse(fields.subject.trim());
  const body = fields.body.trim();
  const requester = readRequester(fields);
  const own = readQueueFields(asked, fields.fields);
  const faults: { -readonly [Name in keyof FieldFaults]: FieldFaults[Name] } =
    'fault' in requester ? { ...requester.fault } : {};
  if (Object.keys(own.faults).length > 0) faults.fields = own.faults;
  if (!subject.success) faults.subject = t('Give the ticket a subject of at most 200 characters.');
  if (body === '') faults.body = t('Write down what is asked for.');
  if (!idSchema.safeParse(fields.queueId).success) faults.queueId = t('Choose a queue.');
  if (!subject.success || 'fault' in requester || Object.keys(faults).length > 0) return faults;
  return {
    subject: subject.data,
    body,
    requester,
    queueId: fields.queueId,
    priority: z.catch(prioritySchema, 'normal').parse(fields.priority),
    assigneeId: fields.assigneeId === '' ? null : fields.assigneeId,
    tags: [],
    channel: z.catch(z.enum(CHANNELS), 'agent').parse(fields.channel),
    ...(asked.length === 0 ? {} : { fields: own.values }),
  };
}

/** Tells a ticket from what is wrong with the form. */
export function isNewTicket(read: NewTicket | FieldFaults): read is NewTicket {
  return typeof read.requester === 'object';
}

function readRequester({
  requesterId,
  requester,
  email,
  phone,
}: NewTicketFields): NewTicket['requester'] | { fault: FieldFaults } {
  if (requesterId !== '') return { id: requesterId };
  const name = nameSchema.safeParse(requester);
  if (!name.success) return { fault: { requester: t('Say who asks.') } };
  const address = z.nullable(emailSchema).safeParse(email.trim() || null);
  const number = z.nullable(phoneSchema).safeParse(phone.trim() || null);
  if (address.success && number.success) {
    const known = number.data === null ? {} : { phone: number.data };
    return { name: name.data, email: address.data, ...known };
  }
  return {
    fault: {
      ...(address.success
        ? {}
        : { email: t('This is not an e-mail address. Leave it empty if there is none.') }),
      ...(number.success ? {} : { phone: t('This is not a phone number: digits, with + and spaces.') }),
    },
  };
}
