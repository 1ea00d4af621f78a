import type { OutboxItem } from '../../sync/client/outbox.ts';
import type { SyncStatus } from '../../sync/client/sync-status.ts';
import type { MessageRow } from '../../sync/client/workspace.ts';
import { isPublic, messageSchema, type Message } from '../../sync/domain/message.ts';
import { personalSchema } from '../../sync/domain/personal.ts';
import type { RefusalReason } from '../../sync/domain/refusal.ts';
import { ticketSchema } from '../../sync/domain/ticket.ts';
import type { Names } from './value-words.ts';

/** What a refusal means for the person, in a few words; the refusal's own sentence says the rest. */
export const REFUSAL_WORDS: Readonly<Record<RefusalReason, string>> = {
  invalid: 'The server could not read it',
  'too-large': 'It is too large to send',
  'unknown-kind': 'The server does not know this kind of item',
  forbidden: 'You may not change this',
  forged: 'It belongs to another person or device',
  immutable: 'A sent message cannot be changed',
  'ticket-missing': 'Its ticket is not there',
  held: 'The conversation moved on',
  erased: 'It was erased for privacy',
  'taken-back': 'You took it back',
};

const OUTBOX_STATE_WORDS: Readonly<Record<OutboxItem['state'], string>> = {
  waiting: 'On this device, waiting to be sent',
  sent: 'Being sent',
  refused: 'Needs attention',
};

/** The state of an item in words. Nothing is being sent while the server cannot be reached, whatever is tried. */
export function outboxStateWords(state: OutboxItem['state'], { reach, signedOut }: SyncStatus): string {
  const mayLeave = reach !== 'offline' && reach !== 'refused' && !signedOut;
  return OUTBOX_STATE_WORDS[state === 'sent' && !mayLeave ? 'waiting' : state];
}

/** What kind of work an item is: `Public reply`, `Changes to a ticket`. */
export function outboxItemTitle(item: OutboxItem): string {
  switch (item.kind) {
    case 'messages': {
      const type = item.doc['type'];
      if (type === 'note') return 'Internal note';
      return type === 'request' ? 'Request' : 'Public reply';
    }
    case 'tickets':
      return item.doc['acceptedAt'] === null ? 'New ticket' : 'Changes to a ticket';
    case 'personal':
      return PERSONAL_TITLES[String(item.doc['type'])] ?? 'Something private';
    case 'events':
      return 'A line of a timeline';
    case 'people':
    case 'settings':
    case 'articles':
      return 'A record';
  }
}

const PERSONAL_TITLES: Readonly<Record<string, string>> = {
  draft: 'Draft',
  read: 'How far you have read',
  preference: 'A preference',
};

/** The words a person wrote in an item, so that they can be read before it is given up; null when there are none. */
export function outboxItemText(item: OutboxItem): string | null {
  switch (item.kind) {
    case 'messages': {
      const message = messageSchema.safeParse(item.doc);
      return message.success ? message.data.body : textField(item.doc['body']);
    }
    case 'tickets': {
      const ticket = ticketSchema.safeParse(item.doc);
      return ticket.success ? ticket.data.subject : textField(item.doc['subject']);
    }
    case 'personal': {
      const personal = personalSchema.safeParse(item.doc);
      return personal.success && personal.data.type === 'draft' ? personal.data.text : null;
    }
    case 'events':
    case 'people':
    case 'settings':
    case 'articles':
      return null;
  }
}

function textField(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** Who made a reply wait: `Maria wrote after you did. Read it before sending.` */
export function heldWords(thread: readonly MessageRow[], message: Message, names: Names): string {
  const seen = thread.findIndex((row) => row.message.id === message.seen);
  const since = thread
    .slice(seen + 1)
    .find((row) => row.message.id !== message.id && row.mark === 'saved' && isPublic(row.message));
  return since === undefined
    ? 'The conversation moved on after you wrote. Read it before sending.'
    : `${names.person(since.message.authorId)} wrote after you did. Read it before sending.`;
}
