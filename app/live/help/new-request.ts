import { ulid } from 'ulid';
import { childId } from '../../../sync/domain/lane.ts';
import { referenceFromBytes } from '../../../sync/domain/reference.ts';
import { emailSchema, subjectSchema } from '../../../sync/domain/ticket.ts';
import type { QueueField } from '../../../sync/domain/queue.ts';
import { t } from '../../words/t.ts';
import { readQueueFields } from '../read-queue-fields.ts';
import type { KeptRequest } from './request-book.ts';

/** An empty request with the ids and the reference that it keeps for good. */
export function newRequest(by: string | null, nowMs: number): KeptRequest {
  const id = ulid(nowMs);
  return {
    id,
    messageId: childId(id, ulid(nowMs)),
    reference: referenceFromBytes(crypto.getRandomValues(new Uint8Array(5))),
    queueId: null,
    subject: '',
    body: '',
    email: '',
    fields: {},
    by,
    changedAt: new Date(nowMs).toISOString(),
    sentAt: null,
  };
}

/** What is wrong with a request that is to be sent, field by field, those that its queue asks for among them; nothing when it may go. */
export function requestFaults(
  { subject, body, email, by, fields: texts }: KeptRequest,
  asked: readonly QueueField[] = [],
): RequestFaults {
  const { faults: fields } = readQueueFields(asked, texts);
  return {
    ...(Object.keys(fields).length === 0 ? {} : { fields }),
    ...(subjectSchema.safeParse(subject.trim()).success ? {} : { subject: subjectFault(subject) }),
    ...(body.trim() === '' ? { body: t('Say what happens, so that somebody can help.') } : {}),
    ...(by !== null || emailSchema.safeParse(email.trim()).success
      ? {}
      : { email: t('Type the e-mail address that answers go to, such as name@example.org.') }),
  };
}

export type RequestFaults = Partial<Record<'subject' | 'body' | 'email', string>> & {
  /** Of the queue’s own, by the names that their values have on a ticket. */
  readonly fields?: Readonly<Record<string, string>>;
};

function subjectFault(subject: string): string {
  return subject.trim() === '' ? t('Say in a few words what it is about.') : t('At most 200 characters.');
}

/** Whether anything was entered that is worth keeping. */
export function isWorthKeeping({
  subject,
  body,
  fields,
}: Pick<KeptRequest, 'subject' | 'body' | 'fields'>): boolean {
  return [subject, body, ...Object.values(fields)].some((text) => text.trim() !== '');
}
