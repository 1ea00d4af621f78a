import { ulid } from 'ulid';
import { childId } from '../../../sync/domain/lane.ts';
import { referenceFromBytes } from '../../../sync/domain/reference.ts';
import { emailSchema, subjectSchema } from '../../../sync/domain/ticket.ts';
import { t } from '../../words/t.ts';
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
    by,
    changedAt: new Date(nowMs).toISOString(),
    sentAt: null,
  };
}

/** What is wrong with a request that is to be sent, field by field; nothing when it may go. */
export function requestFaults({ subject, body, email, by }: KeptRequest): RequestFaults {
  return {
    ...(subjectSchema.safeParse(subject.trim()).success ? {} : { subject: subjectFault(subject) }),
    ...(body.trim() === '' ? { body: t('Say what happens, so that somebody can help.') } : {}),
    ...(by !== null || emailSchema.safeParse(email.trim()).success
      ? {}
      : { email: t('Type the e-mail address that answers go to, such as name@example.org.') }),
  };
}

export type RequestFaults = Partial<Record<'subject' | 'body' | 'email', string>>;

function subjectFault(subject: string): string {
  return subject.trim() === '' ? t('Say in a few words what it is about.') : t('At most 200 characters.');
}

/** Whether anything was entered that is worth keeping. */
export function isWorthKeeping({ subject, body }: Pick<KeptRequest, 'subject' | 'body'>): boolean {
  return subject.trim() !== '' || body.trim() !== '';
}
